"""How a DOCX says that something is a heading, a list item, bold, large or hidden."""

import re
from dataclasses import dataclass, replace

from lxml import etree

from rolecall.candidates.reading.formats.archives import attribute, child, local
from rolecall.candidates.reading.profile import HiddenBecause

HEADING = re.compile(r"(?:heading|überschrift|titre|título|titolo|rubrik|nagłówek|заголовок)\s*(\d)", re.I)
DEEPEST = 20
SMALLEST, WHITE = 3.0, 0xF4


@dataclass(slots=True, frozen=True)
class Style:
    """Looks as far as they matter for reading; level 0 is no heading."""

    level: int = 0
    listed: bool = False
    bold: bool = False
    italic: bool = False
    size: float = 10.0
    hidden: bool = False
    white: bool = False
    shaded: bool = False

    def hides(self, *, on_colour: bool) -> HiddenBecause | None:
        """Why nobody sees text of this style, on white paper or on a colour; None where it is seen."""
        if self.hidden:
            return "invisible"
        if self.white and not self.shaded and not on_colour:
            return "colour"
        return "size" if self.size < SMALLEST else None


class Styles:
    """The styles of one document, resolved along what they are based on."""

    def __init__(self, root: etree._Element | None) -> None:
        elements = [style for style in (root if root is not None else []) if local(style) == "style"]
        self.by_id = {attribute(style, "styleId"): style for style in elements}
        self.default = next((attribute(style, "styleId") for style in elements if is_default(style)), None)
        self.base = with_run(Style(), child(root, "docDefaults", "rPrDefault", "rPr"))
        self.known: dict[str | None, Style] = {}

    def of_paragraph(self, looks: etree._Element | None) -> Style:
        """The style of a paragraph by its properties."""
        named = attribute(child(looks, "pStyle"), "val")
        return with_paragraph(self.named(named if named in self.by_id else self.default), looks)

    def of_run(self, looks: etree._Element | None, paragraph: Style) -> Style:
        """The style of a run inside a paragraph of that style."""
        if looks is None:
            return paragraph
        character = self.by_id.get(attribute(child(looks, "rStyle"), "val"))
        return with_run(with_run(paragraph, child(character, "rPr")), looks)

    def named(self, name: str | None, depth: int = 0) -> Style:
        if name not in self.by_id or depth > DEEPEST:
            return self.base
        if name not in self.known:
            element = self.by_id[name]
            parent = self.named(attribute(child(element, "basedOn"), "val"), depth + 1)
            style = with_run(with_paragraph(parent, child(element, "pPr")), child(element, "rPr"))
            self.known[name] = with_name(style, attribute(child(element, "name"), "val") or "")
        return self.known[name]


def is_default(style: etree._Element) -> bool:
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true")


def with_name(style: Style, name: str) -> Style:
    found = HEADING.match(name)
    if found:
        return replace(style, level=min(int(found[1]), 6) or 1)
    if name.lower() == "title":
        return replace(style, level=1)
    return replace(style, listed=True) if name.lower().startswith("list ") else style


def with_paragraph(style: Style, looks: etree._Element | None) -> Style:
    outline = attribute(child(looks, "outlineLvl"), "val")
    if outline and outline.isdecimal():
        style = replace(style, level=int(outline) + 1 if int(outline) < 6 else 0)
    style = replace(style, shaded=style.shaded or is_shaded(looks))
    numbered = attribute(child(looks, "numPr", "numId"), "val")
    return replace(style, listed=numbered != "0") if numbered else style


def with_run(style: Style, looks: etree._Element | None) -> Style:
    if looks is None:
        return style
    size = attribute(child(looks, "sz"), "val")
    return replace(
        style,
        bold=switch(looks, "b", style.bold),
        italic=switch(looks, "i", style.italic),
        hidden=switch(looks, "vanish", style.hidden),
        size=int(size) / 2 if size and size.isdecimal() else style.size,
        white=is_white(attribute(child(looks, "color"), "val"), style.white),
        shaded=style.shaded or is_shaded(looks) or child(looks, "highlight") is not None,
    )


def is_white(colour: str | None, otherwise: bool) -> bool:
    """Whether a colour such as 'FFFFFF' is that of paper."""
    if colour is None:
        return otherwise
    channels = re.findall(r"[0-9a-fA-F]{2}", colour) if re.fullmatch(r"[0-9a-fA-F]{6}", colour) else []
    return bool(channels) and all(int(channel, 16) >= WHITE for channel in channels)


def is_shaded(looks: etree._Element | None) -> bool:
    """Whether something is set on a colour of its own."""
    fill = attribute(child(looks, "shd"), "fill")
    return fill is not None and fill != "auto" and not is_white(fill, False)


def switch(looks: etree._Element, name: str, otherwise: bool) -> bool:
    element = child(looks, name)
    return otherwise if element is None else attribute(element, "val") not in ("0", "false", "off", "none")
