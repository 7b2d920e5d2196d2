"""Zips that are the same each time."""

import io
import zipfile
from collections.abc import Mapping

WRITTEN = (2026, 10, 30, 9, 0, 0)


def packed(parts: Mapping[str, bytes], stored: str = "") -> bytes:
    """A zip of these parts in this order; the one called `stored` is not compressed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, WRITTEN)
            info.create_system = 3
            info.compress_type = zipfile.ZIP_STORED if name == stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return buffer.getvalue()


def packed_again(data: bytes) -> bytes:
    """The same members with the same date."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return packed({name: archive.read(name) for name in archive.namelist()})
