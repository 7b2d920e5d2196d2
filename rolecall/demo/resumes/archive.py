"""Fills the fixed parts of a file format, and packs parts into a zip that is the same each time."""

import io
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Template

PARTS = Path(__file__).parent / "parts"
WRITTEN = (2026, 10, 30, 9, 0, 0)


def part(name: str, /, **values: str) -> str:
    """A fixed part with its $names filled in."""
    return _template(name).substitute(values)


def packed(parts: Mapping[str, str], first_as_is: bool = False) -> bytes:
    """A zip of these parts in this order; OpenDocument wants its first part, the type, uncompressed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number, (name, text) in enumerate(parts.items()):
            info = zipfile.ZipInfo(name, WRITTEN)
            info.create_system = 3
            as_is = first_as_is and number == 0
            info.compress_type = zipfile.ZIP_STORED if as_is else zipfile.ZIP_DEFLATED
            archive.writestr(info, text.encode())
    return buffer.getvalue()


@cache
def _template(name: str) -> Template:
    return Template((PARTS / name).read_text(encoding="utf-8"))
