"""Small marks that a page repeats hundreds of times, drawn once and kept: icons and rating dots."""

from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from markupsafe import Markup

OF_SVG = "{http://www.w3.org/2000/svg}"


@lru_cache(maxsize=512)
def icon(name: str, size: int = 16) -> Markup:
    """Return a lucide icon as inline SVG, hidden from screen readers: the words beside it speak."""
    try:
        drawn = ET.fromstring(drawings().read(f"{name}.svg"))  # noqa: S314  from the wheel of icons
    except KeyError:
        raise LookupError(f"There is no icon {name!r}.") from None
    for part in drawn.iter():
        part.tag = part.tag.removeprefix(OF_SVG)
    drawn.attrib |= {"width": str(size), "height": str(size), "aria-hidden": "true", "focusable": "false"}
    return Markup(ET.tostring(drawn, encoding="unicode"))  # noqa: S704  no input in it


@cache
def drawings() -> ZipFile:
    """All icons of the wheel, which itself would open and list its archive anew for each of them.

    No file stays open: a process that was forked would read on where another one is.
    """
    return ZipFile(BytesIO(files("lucide").joinpath("lucide.zip").read_bytes()))


@lru_cache(maxsize=64)
def dots(value: float, of: int) -> Markup:
    """Return a rating as dots that read as '4 of 5'."""
    lit = min(of, round(value))
    marks = [Markup('<i class="on"></i>')] * lit + [Markup("<i></i>")] * (of - lit)
    frame = Markup('<span class="dots" role="img" aria-label="{} of {}">{}</span>')
    return frame.format(value, of, Markup("").join(marks))
