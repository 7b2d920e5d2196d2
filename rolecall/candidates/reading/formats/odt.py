"""ODT: the body in order with its tables and frames, then headers and footers of the page styles."""

from collections.abc import Iterator

from lxml import etree

from rolecall.candidates.reading.document import (
    Block,
    BlockKind,
    Document,
    Run,
    Unreadable,
    beside,
    document_of,
    with_text,
)
from rolecall.candidates.reading.formats.archives import Archive, attribute, child, children, local
from rolecall.candidates.reading.results import Limits, Reason

SECTIONS = {"section", "index-body", "numbered-paragraph", "table-of-content"}
FRAMES = {"text-box", "frame", "g", "custom-shape", "rect", "ellipse", "circle", "polygon", "path"}
MARGINS = {f"{kind}{which}" for kind in ("header", "footer") for which in ("", "-first", "-left")}
BLOCKS = SECTIONS | FRAMES | {"p", "h", "list", "table"}
NOT_READ = {"note", "annotation", "tracked-changes", "ruby-text", ""}
DEEPEST, MOST_SPACES = 20, 40
KEYS = ("font-weight", "font-style", "font-size", "display")
NONE = "-"
"""The parent of a style of words that is based on nothing: the paragraph around them says the rest."""
Looks = dict[str, str]
Styles = tuple[str | None, ...]
"""The styles that words stand in, the innermost first."""


def load(data: bytes, limits: Limits) -> Document:
    """The document in an ODT."""
    archive = Archive(data, limits.inflated)
    if b"encryption-data" in (archive.member("META-INF/manifest.xml") or b""):
        raise Unreadable(Reason.ENCRYPTED)
    content, styles = archive.xml("content.xml"), archive.xml("styles.xml")
    body = child(content, "body", "text")
    if body is None:
        raise Unreadable(Reason.DAMAGED)
    walk = Walk(looks_in(styles, content))
    return document_of(with_text([*walk.blocks(body), *margins(walk, styles)]))


def margins(walk: "Walk", styles: etree._Element | None) -> Iterator[Block]:
    """What stands above and below the text of pages, also of the first; what several share is read once."""
    seen: set[str] = set()
    for page in children(styles, "master-styles"):
        for part in page:
            if local(part) in MARGINS and attribute(part, "display") != "false":
                for block in walk.blocks(part):
                    if block.kind == "table" or block.text not in seen:
                        seen.add(block.text)
                        block.in_margin = True
                        yield block


def looks_in(*roots: etree._Element | None) -> dict[str, Looks]:
    """Weight, slant and size by style name, along what each style is based on."""
    found: dict[str, Looks] = {}
    for root in roots:
        for kind in ("styles", "automatic-styles"):
            for style in children(root, kind):
                # What has no name is nothing to read by, but for what all paragraphs are based on.
                is_base = local(style) == "default-style" and attribute(style, "family") == "paragraph"
                if not (is_base or attribute(style, "name")):
                    continue
                text = child(style, "text-properties")
                own = {key: value for key in KEYS if (value := attribute(text, key))}
                is_of_paragraphs = attribute(style, "family") == "paragraph"
                own["parent"] = attribute(style, "parent-style-name") or ("" if is_of_paragraphs else NONE)
                found[attribute(style, "name") or ""] = own
    return found


class Walk:
    """The text of one file, walked in the order it is read."""

    def __init__(self, looks: dict[str, Looks]) -> None:
        self.looks = looks

    def look(self, name: str | None, key: str) -> str:
        for _ in range(DEEPEST):
            style = self.looks.get(name or "")
            if style is None:
                break
            if key in style:
                return style[key]
            if not name:
                break
            name = style["parent"]
        return ""

    def looked(self, styles: Styles, key: str) -> str:
        """What the innermost style says that says anything."""
        return next((value for style in styles if (value := self.look(style, key))), "")

    def blocks(self, parent: etree._Element, listed: bool = False) -> Iterator[Block]:
        for element in parent:
            name = local(element)
            if name in ("p", "h"):
                yield self.paragraph(element, listed)
                yield from beside([*self.framed(element)])
            elif name == "list":
                for item in element:
                    yield from self.blocks(item, listed=True)
            elif name == "table":
                yield Block("table", rows=list(self.rows(element)))
            elif name in SECTIONS | FRAMES:
                yield from self.blocks(element, listed)

    def framed(self, element: etree._Element) -> Iterator[Block]:
        for part in element:
            if local(part) in FRAMES:
                yield from self.blocks(part)
            elif local(part) in ("span", "a"):
                yield from self.framed(part)

    def rows(self, parent: etree._Element) -> Iterator[list[list[Block]]]:
        for element in parent:
            if local(element) == "table-row":
                yield [with_text(self.blocks(cell)) for cell in element if local(cell) == "table-cell"]
            elif local(element) in ("table-header-rows", "table-rows", "table-row-group"):
                yield from self.rows(element)

    def paragraph(self, element: etree._Element, listed: bool) -> Block:
        style = attribute(element, "style-name")
        level = attribute(element, "outline-level") or "1" if local(element) == "h" else "0"
        runs = list(self.runs(element, (style,), None))
        kind: BlockKind = "heading" if local(element) == "h" else "item" if listed else "paragraph"
        size = max((run.size for run in runs if run.text.strip()), default=0.0)
        return Block(kind, runs, min(int(level), 6) if level.isdecimal() else 1, size)

    def runs(self, element: etree._Element, styles: Styles, url: str | None) -> Iterator[Run]:
        if self.look(styles[0], "display") == "none":
            return
        yield from self.run(element.text, styles, url)
        for part in element:
            name = local(part)
            if name == "span":
                yield from self.runs(part, (attribute(part, "style-name") or styles[0], *styles), url)
            elif name == "a":
                yield from self.runs(part, styles, attribute(part, "href"))
            elif name not in BLOCKS | NOT_READ:
                spaced = spaces(part) if name == "s" else {"tab": "\t", "line-break": "\n"}.get(name)
                yield from self.run(spaced, styles, url) if spaced else self.runs(part, styles, url)
            yield from self.run(part.tail, styles, url)

    def run(self, text: str | None, styles: Styles, url: str | None) -> Iterator[Run]:
        if text:
            yield Run(
                text,
                self.looked(styles, "font-weight") == "bold",
                self.looked(styles, "font-style") == "italic",
                url,
                points(self.looked(styles, "font-size")),
            )


def spaces(element: etree._Element) -> str:
    """So many spaces as an element stands for."""
    count = attribute(element, "c") or "1"
    return " " * (min(int(count), MOST_SPACES) if count.isdecimal() and len(count) < 5 else 1)


def points(size: str) -> float:
    number = size.removesuffix("pt")
    return float(number) if number.replace(".", "", 1).isdecimal() else 0.0
