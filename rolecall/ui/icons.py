"""Lucide's icons as inline SVG, hidden from screen readers: the words beside them speak."""

from functools import lru_cache

import lucide
from markupsafe import Markup


@lru_cache(maxsize=512)
def icon(name: str, size: int = 16) -> Markup:
    """Return an icon by its lucide name."""
    svg = lucide._render_icon(name, size, aria_hidden="true", focusable="false")
    return Markup(svg)  # noqa: S704  from the wheel of icons, no input in it
