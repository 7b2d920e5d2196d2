"""Packs the parts of an office document into a zip that is the same each time."""

import io
import zipfile
from collections.abc import Mapping

WRITTEN = (2026, 11, 1, 9, 0, 0)


def packed(parts: Mapping[str, str], first_as_is: bool = False) -> bytes:
    """A zip of these parts in this order; OpenDocument wants its first part, the type, uncompressed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (name, text) in enumerate(parts.items()):
            info = zipfile.ZipInfo(name, WRITTEN)
            info.create_system = 3
            as_is = first_as_is and number == 0
            info.compress_type = zipfile.ZIP_STORED if as_is else zipfile.ZIP_DEFLATED
            archive.writestr(info, text.encode())
    return buffer.getvalue()
