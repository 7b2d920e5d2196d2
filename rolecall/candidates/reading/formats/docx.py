"""DOCX: the body in order with its tables and text boxes, then headers and footers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from rolecall.candidates.reading.document import (
    HEADING_SIZE,
    Block,
    BlockKind,
    Document,
    Run,
    Unreadable,
    beside,
    clean,
    document_of,
    with_text,
)
from rolecall.candidates.reading.formats.archives import Archive, attribute, child, children, local, resolved
from rolecall.candidates.reading.formats.docx_backdrops import Backdrops
from rolecall.candidates.reading.formats.docx_chunks import Chunks
from rolecall.candidates.reading.formats.docx_styles import Style, Styles, is_shaded
from rolecall.candidates.reading.profile import Hidden, HiddenBecause
from rolecall.candidates.reading.results import Limits, Reason

WRAPPERS = {"ins", "smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo", "moveTo", "fldSimple"} | {
    "sect",
    "sub-section",
    "pBdrGroup",
    "hlink",  # as Word of 2003 wrote them
}
SPACES = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
LINK = re.compile(r'\s*HYPERLINK\s+(?:"([^"]+)"|([a-z]+:[^\s"\\]+)(?=\s))')
MOST_HIDDEN, MOST_TEXT = 200, 1_000
OLD_CONTAINER = b"\xd0\xcf\x11\xe0"


def load(data: bytes, limits: Limits) -> Document:
    """The document in a DOCX."""
    if data.startswith(OLD_CONTAINER):
        raise Unreadable(Reason.ENCRYPTED)
    archive = Archive(data, limits.inflated)
    main = main_part(archive)
    root = archive.xml(main)
    body = child(root, "body")
    if body is None:
        raise Unreadable(Reason.DAMAGED)
    relations = relations_of(archive, main)
    styles = Styles(archive.xml(resolved(main, "styles.xml")))
    heads = [*heads_of(archive, main, relations)]
    walk = Walk(styles, links_in(relations), on_colour=child(root, "background") is not None)
    walk.backdrops = Backdrops([head.root for head in heads])
    walk.chunks = Chunks(archive, main, {key: each.target for key, each in relations.items()}, limits)
    blocks = [*walk.blocks(body), *margins(archive, heads, walk)]
    document = document_of(with_text(blocks))
    document.hidden = [Hidden(text, why) for text, why in walk.hidden if text][:MOST_HIDDEN]
    return document


@dataclass(slots=True)
class Relation:
    kind: str
    target: str
    external: bool


def main_part(archive: Archive) -> str:
    for relation in relations_of(archive, "").values():
        if relation.kind == "officeDocument":
            return resolved("", relation.target)
    return "word/document.xml"


def relations_of(archive: Archive, part: str) -> dict[str, Relation]:
    folder, _, name = part.rpartition("/")
    root = archive.xml(f"{folder}/_rels/{name}.rels".lstrip("/"))
    return {
        relation.get("Id", ""): Relation(
            relation.get("Type", "").rpartition("/")[2], relation.get("Target", ""),
            relation.get("TargetMode") == "External",
        )
        for relation in (root if root is not None else [])
        if local(relation) == "Relationship"
    }  # fmt: skip


def links_in(relations: dict[str, Relation]) -> dict[str, str]:
    return {key: relation.target for key, relation in relations.items() if relation.external}


@dataclass(slots=True)
class Head:
    """A header or a footer of pages."""

    part: str
    root: etree._Element


def heads_of(archive: Archive, main: str, relations: dict[str, Relation]) -> Iterator[Head]:
    """The headers, then the footers."""
    for kind in ("header", "footer"):
        for relation in relations.values():
            if relation.kind != kind or relation.external:
                continue
            part = resolved(main, relation.target)
            root = archive.xml(part)
            if root is not None:
                yield Head(part, root)


def margins(archive: Archive, heads: list[Head], body: "Walk") -> Iterator[Block]:
    seen = set()
    for head in heads:
        links = links_in(relations_of(archive, head.part))
        walk = Walk(body.styles, links, body.hidden, body.on_colour, backdrops=body.backdrops)
        for block in walk.blocks(head.root):
            if block.kind == "table" or block.text not in seen:
                seen.add(block.text)
                block.in_margin = True
                yield block


@dataclass(slots=True)
class Walk:
    """One part, walked in the order it is read."""

    styles: Styles
    links: dict[str, str]
    hidden: list[tuple[str, HiddenBecause]] = field(default_factory=list)
    on_colour: bool = False
    boxes: list[Block] = field(default_factory=list)
    field_url: str | None = None
    field_code: str = ""
    backdrops: Backdrops | None = None
    chunks: Chunks | None = None

    def blocks(self, parent: etree._Element) -> Iterator[Block]:
        first: list[Run] = []
        """a first letter that is set over several lines, in a paragraph of its own"""
        for element in parent:
            name = local(element)
            if name == "p" and attribute(child(element, "pPr", "framePr"), "dropCap"):
                first = self.paragraph(element).runs
            elif name == "p":
                paragraph = self.paragraph(element)
                paragraph.runs, first = [*first, *paragraph.runs], []
                yield paragraph
                yield from self.take_boxes()
            elif name == "tbl":
                yield Block("table", rows=list(self.coloured(element).rows(element)))
            elif name in WRAPPERS:
                yield from self.blocks(element)
            elif name == "altChunk" and self.chunks:
                yield from self.chunks.blocks(attribute(element, "id") or "")

    def coloured(self, element: etree._Element) -> "Walk":
        """The walk inside a table or a cell: one with a style or a fill may well stand on a colour."""
        looks = child(element, "tblPr")
        is_coloured = (
            child(looks, "tblStyle") is not None or is_shaded(looks) or is_shaded(child(element, "tcPr"))
        )
        return replace(self, boxes=[], on_colour=self.on_colour or is_coloured)

    def take_boxes(self) -> list[Block]:
        boxes, self.boxes = self.boxes, []
        return beside(boxes)

    def rows(self, parent: etree._Element) -> Iterator[list[list[Block]]]:
        for element in parent:
            if local(element) == "tr":
                yield list(self.cells(element))
            elif local(element) in WRAPPERS:
                yield from self.rows(element)

    def cells(self, parent: etree._Element) -> Iterator[list[Block]]:
        for element in parent:
            if local(element) == "tc":
                yield with_text(self.coloured(element).blocks(element))
            elif local(element) in WRAPPERS:
                yield from self.cells(element)

    def paragraph(self, element: etree._Element) -> Block:
        looks = child(element, "pPr")
        style = self.styles.of_paragraph(looks)
        sizes: list[float] = []
        runs = list(self.runs(element, style, None, sizes))
        kind: BlockKind = "heading" if style.level else "item" if style.listed else "paragraph"
        return Block(kind, runs, style.level, max(sizes, default=0.0))

    def runs(
        self, parent: etree._Element, style: Style, url: str | None, sizes: list[float]
    ) -> Iterator[Run]:
        for element in parent:
            name = local(element)
            if name == "r":
                run = self.run(element, style, url, sizes)
                if run:
                    yield run
            elif name == "hyperlink":
                target = self.links.get(attribute(element, "id") or "", url)
                yield from self.runs(element, style, target, sizes)
            elif name in WRAPPERS:
                target = target_in(attribute(element, "instr")) or attribute(element, "dest") or url
                yield from self.runs(element, style, target, sizes)
            elif name == "AlternateContent":
                chosen = next((part for part in element if local(part) in ("Choice", "Fallback")), element)
                yield from self.runs(chosen, style, url, sizes)

    def run(self, element: etree._Element, style: Style, url: str | None, sizes: list[float]) -> Run | None:
        looks = self.styles.of_run(child(element, "rPr"), style)
        text = "".join(self.pieces(element))
        if not text:
            return None
        because = looks.hides(on_colour=self.on_colour) if text.strip() else None
        if because == "colour" and self.backdrops and self.backdrops.are_behind(element):
            because = None
        if because or looks.hidden:
            self.hidden.append((clean(text)[:MOST_TEXT], because or "invisible"))
            return None
        if text.strip():
            sizes.append(looks.size)
        return Run(text, looks.bold, looks.italic, url or self.field_url, looks.size)

    def pieces(self, element: etree._Element) -> Iterator[str]:
        for piece in element:
            name = local(piece)
            if name == "t":
                yield piece.text or ""
            elif name in SPACES:
                yield SPACES[name]
            elif name == "sym":
                yield sign_of(attribute(piece, "char") or "")
            elif name in ("fldChar", "instrText"):
                self.in_field(piece)
            elif name == "ruby":
                for run in children(piece, "rubyBase"):
                    yield from self.pieces(run)
            elif name in ("drawing", "pict", "object", "AlternateContent"):
                self.boxes += self.boxed(piece)

    def in_field(self, piece: etree._Element) -> None:
        """A part of a field: its code may be in pieces, and only its end ends its link."""
        self.field_code = self.field_code + (piece.text or "") if local(piece) == "instrText" else ""
        self.field_url = target_in(self.field_code) or self.field_url
        if attribute(piece, "fldCharType") == "end":
            self.field_url = None

    def boxed(self, element: etree._Element) -> Iterator[Block]:
        name = local(element)
        if name == "txbxContent":
            yield from Walk(self.styles, self.links, self.hidden, on_colour=True).blocks(element)
            return
        if name == "textpath":
            # The large letters that old templates set names in.
            yield Block("paragraph", [Run(attribute(element, "string") or "")], size=HEADING_SIZE)
            return
        # Of two ways of saying the same the second is read where the first has no words.
        ways = [part for part in element if local(part) in ("Choice", "Fallback")]
        for part in ways or element:
            blocks = [*self.boxed(part)]
            yield from blocks
            if ways and blocks:
                return


def sign_of(code: str) -> str:
    """A sign of a font of signs, as one of the private area, which no text that people read has."""
    return chr(0xF000 | int(code, 16) & 0xFF) if re.fullmatch("[0-9A-Fa-f]{4}", code) else ""


def target_in(instruction: str | None) -> str | None:
    """The address in a field such as HYPERLINK "https://…"."""
    found = LINK.match(instruction or "")
    return (found[1] or found[2]) if found else None
