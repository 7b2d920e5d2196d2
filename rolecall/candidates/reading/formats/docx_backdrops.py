"""Shapes and pictures that lie behind the text of a DOCX: what is white on them is seen."""

import re
from collections.abc import Iterator

from lxml import etree

from rolecall.candidates.reading.formats.archives import attribute, child, local
from rolecall.candidates.reading.formats.docx_styles import is_white

EMU, LINE, NEAR = 12_700, 11.0, 6
"""Parts of a point, points of a line, and how many paragraphs lie between a shape and what stands on it."""
PARTS = {"body", "hdr", "ftr"}
VML = {"rect", "roundrect", "shape", "oval"}
HEIGHT = re.compile(r"(?:^|;)\s*height\s*:\s*(\d{1,4}(?:\.\d{1,4})?)(pt|in|cm)")
BEHIND = re.compile(r"z-index\s*:\s*-")
POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35}
PAPER = {"bg1", "lt1"}
Backdrop = tuple[int, float]
"""Beside which paragraph of its part a shape stands, and over how many lines it reaches."""


class Backdrops:
    """The shapes of one file; looked for when some text is white, not before."""

    def __init__(self, heads: list[etree._Element]) -> None:
        self.heads = heads
        self.known: dict[etree._Element, list[Backdrop]] = {}

    def are_behind(self, run: etree._Element) -> bool:
        """Whether a shape seems to lie behind a run of text."""
        block, part = run, run.getparent()
        while part is not None and local(part) not in PARTS:
            block, part = part, part.getparent()
        if part is None:
            return False
        # What lies in the head of a page lies behind its text, whatever it says itself.
        heads = [shape for head in self.heads for shape in self.of(head)] if local(part) == "body" else []
        own = self.of(part)
        if not (heads or own):
            return False
        at = part.index(block)
        return any(at <= NEAR + lines for _, lines in heads) or any(
            place - NEAR <= at <= place + NEAR + lines for place, lines in own
        )

    def of(self, part: etree._Element) -> list[Backdrop]:
        if part not in self.known:
            is_head = local(part) == "hdr"
            self.known[part] = [
                (place, height / LINE)
                for place, block in enumerate(part)
                for height in heights(block, is_head=is_head)
            ]
        return self.known[part]


def heights(block: etree._Element, *, is_head: bool) -> Iterator[float]:
    """How high, in points, the shapes are that a paragraph holds and that lie behind text."""
    for element in block.iter():
        name = local(element)
        if name == "anchor" and (is_head or attribute(element, "behindDoc") in ("1", "true")):
            if any(map(is_filled, element.iter())):
                extent = attribute(child(element, "extent"), "cy") or ""
                yield int(extent) / EMU if extent.isdecimal() else 0.0
        elif name in VML and attribute(element, "filled") not in ("f", "false"):
            style = attribute(element, "style") or ""
            if is_dark(attribute(element, "fillcolor")) and (is_head or BEHIND.search(style)):
                found = HEIGHT.search(style)
                yield float(found[1]) * POINTS[found[2]] if found else 0.0


def is_filled(element: etree._Element) -> bool:
    """Whether a part of a drawing has a colour of its own or is a picture."""
    name = local(element)
    if name == "blip":
        return True
    if name == "spPr":
        colour = child(element, "solidFill")
        if colour is not None:
            return any(
                attribute(each, "val") not in PAPER and not is_white(attribute(each, "val"), False)
                for each in colour
            )
        return child(element, "gradFill") is not None
    parent = element.getparent()
    return (
        name == "fillRef"
        and attribute(element, "idx") != "0"
        and parent is not None
        and child(parent.getparent(), "spPr", "noFill") is None
        and child(parent.getparent(), "spPr", "solidFill") is None
    )


def is_dark(colour: str | None) -> bool:
    """Whether a colour such as '#1f3864 [3204]' is another one than that of paper."""
    told = (colour or "").split(" ")[0].lstrip("#")
    return bool(told) and told != "white" and not is_white(told, False)
