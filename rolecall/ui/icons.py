"""Small marks that a page repeats hundreds of times, drawn once and kept: icons and rating dots."""

from functools import lru_cache

import lucide
from markupsafe import Markup


@lru_cache(maxsize=512)
def icon(name: str, size: int = 16) -> Markup:
    """Return a lucide icon as inline SVG, hidden from screen readers: the words beside it speak."""
    svg = lucide._render_icon(name, size, aria_hidden="true", focusable="false")
    return Markup(svg)  # noqa: S704  from the wheel of icons, no input in it


@lru_cache(maxsize=64)
def dots(value: float, of: int) -> Markup:
    """Return a rating as dots that read as '4 of 5'."""
    lit = min(of, round(value))
    marks = [Markup('<i class="on"></i>')] * lit + [Markup("<i></i>")] * (of - lit)
    frame = Markup('<span class="dots" role="img" aria-label="{} of {}">{}</span>')
    return frame.format(value, of, Markup("").join(marks))
