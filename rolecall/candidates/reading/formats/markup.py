"""HTML: what a browser would show as text, without scripts and styles."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from rolecall.candidates.reading.document import Block, Document, Run, clean, document_of, with_text
from rolecall.candidates.reading.formats.charsets import decoded_as_declared
from rolecall.candidates.reading.formats.web_archive import page_in
from rolecall.candidates.reading.profile import Hidden, HiddenBecause
from rolecall.candidates.reading.results import Limits

NOT_SHOWN = """
script style head template noscript svg math iframe object select textarea canvas audio video embed
map title del rt rp -comment
"""
WITHIN_LINES = """
a abbr b bdi bdo br cite code em font i img kbd label mark q s small span strong sub sup time u var wbr
ins del rt rp rb ruby big tt acronym dfn data strike nobr
"""
BESIDE = {"span", "a", "small", "time", "em", "strong", "b", "i"}
DROPPED, INLINE = set(NOT_SHOWN.split()), set(WITHIN_LINES.split())
HEADINGS = {f"h{level}": level for level in range(1, 7)}
TABLES = ("table", "dl")
IN_ITEMS = {"p", "div"}
SPACE = re.compile(r"[ \t\r\n\f]+")
SIZE = re.compile(r"font-size\s*:\s*(\d{1,3}(?:\.\d{1,3})?)\s*(pt|px|em|rem)", re.I)
POINTS = {"pt": 1.0, "px": 0.75, "em": 10.0, "rem": 10.0}
OF_FONTS = {"1": 7.5, "2": 10.0, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}
MOST_TABLES, FEWEST_LETTERS = 4, 2
MOST_HIDDEN, MOST_TEXT = 200, 1_000
NOT_DISPLAYED = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d]*[1-9])", re.I)
NO_SIZE = re.compile(r"font-size\s*:\s*(?:[012](?:\.\d{1,3})?\s*(?:px|pt)|0(?![.\d]*[1-9]))", re.I)
IN_WHITE = re.compile(
    r"(?<![\w-])color\s*:\s*(?:#fff(?:fff)?\b|white\b|rgb\(\s*255\s*,\s*255\s*,\s*255)", re.I
)


def load(data: bytes, limits: Limits) -> Document:
    """The document in an HTML file."""
    data = page_in(data)
    body = LexborHTMLParser(decoded_as_declared(data)).body
    builder = Builder()
    hidden: list[Hidden] = []
    for node, opens in steps(body, hidden, on_white=b"background" not in data.lower()):
        (builder.open if opens else builder.close)(node)
    builder.flush()
    document = document_of(with_text(builder.blocks))
    document.hidden = hidden[:MOST_HIDDEN]
    return document


def hiding_of(node: LexborNode, *, on_white: bool) -> HiddenBecause | None:
    """Why an element is not shown, as far as it says so itself."""
    looks = node.attributes
    style = looks.get("style") or ""
    if "hidden" in looks or NOT_DISPLAYED.search(style):
        return "invisible"
    if NO_SIZE.search(style):
        return "size"
    return "colour" if on_white and IN_WHITE.search(style) else None


def steps(
    root: LexborNode | None, hidden: list[Hidden], *, on_white: bool
) -> Iterator[tuple[LexborNode, bool]]:
    # By hand, not by recursion: a hundred thousand nested tags are a few bytes to write.
    stack = [(root, True)] if root is not None else []
    while stack:
        node, opens = stack.pop()
        because = hiding_of(node, on_white=on_white) if opens and node.attributes else None
        if because and node is not root:
            hidden.append(Hidden(clean(node.text(deep=True, separator=" "))[:MOST_TEXT], because))
            continue
        yield node, opens
        if opens and node.tag not in DROPPED and node.tag != "-text":
            stack.append((node, False))
            inner, child = [], node.first_child
            while child is not None:
                inner.append((child, True))
                child = child.next
            stack += reversed(inner)


def one_space(white: "re.Match[str]") -> str:
    """White space as it is shown; a tab that a program left within a line set words apart."""
    return "\t" if "\t" in white[0] and not white[0].strip("\t ") else " "


def is_inline(tag: str) -> bool:
    """Whether an element stands within a line, as those do that Word has of its own: 'st1:city'."""
    return tag in INLINE or ":" in tag


def is_apart(node: LexborNode) -> bool:
    """Whether only its style sets an element apart from the one before: 'Excel' and '50%' without a space."""
    before = node.prev
    if before is None or before.tag not in BESIDE:
        return False
    own = node.text_content if node.tag == "-text" else node.text(deep=True)
    last, first = before.text(deep=True) or "", (own or "")[:2]
    if (
        len(last) < FEWEST_LETTERS
        or len(first) < FEWEST_LETTERS
        or not (last[-1].isalnum() or last[-1] in ")%")
    ):
        return False
    if node.tag == "-text":
        return last[-1].isdigit() and first[0].isupper()
    return first[0].isupper() or first[0].isdigit() or last[-1].isdigit()


def size_of(node: LexborNode) -> float:
    """The size in points that an element says of its letters; 0 where it says none."""
    looks = node.attributes if node.tag != "-text" else None
    if not looks:
        return 0.0
    style = looks.get("style") or ""
    found = SIZE.search(style) if "font-size" in style else None
    if found:
        return float(found[1]) * POINTS[found[2].lower()]
    return OF_FONTS.get(looks.get("size") or "", 0.0) if node.tag == "font" else 0.0


class Builder:
    """Blocks out of a stream of opening and closing tags."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.tables: list[Block] = []
        self.too_deep = 0
        self.block = Block("paragraph")
        self.depth = {"b": 0, "i": 0}
        self.urls: list[str | None] = []
        self.sizes = [0.0]
        self.kept = 0
        """how many elements are open in which white space is kept"""

    def open(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if (tag in BESIDE or tag == "-text") and is_apart(node):
            self.add("\t")
        if size := size_of(node):
            self.sizes.append(size)
        if tag == "-text":
            text = node.text_content or ""
            self.add(text.replace("\r", "") if self.kept else SPACE.sub(one_space, text))
        elif tag == "br":
            self.add("\n")
        elif tag == "a":
            self.urls.append(node.attributes.get("href"))
        elif tag in ("b", "strong", "i", "em"):
            self.depth["b" if tag in ("b", "strong") else "i"] += 1
        elif tag == "span" and "mso-tab-count" in (node.attributes.get("style") or ""):
            self.add("\t")  # what Word wrote where a tab stood
        elif not is_inline(tag) and tag not in DROPPED:
            self.kept += tag == "pre"
            self.begin(tag)

    def begin(self, tag: str) -> None:
        if tag in IN_ITEMS and self.block.kind == "item" and not self.block.text.strip():
            return  # an item may hold its words in a paragraph
        self.flush()
        if tag in HEADINGS:
            self.block = Block("heading", level=HEADINGS[tag])
        elif tag == "li":
            self.block = Block("item")
        elif tag in TABLES and len(self.tables) >= MOST_TABLES:
            self.too_deep += 1
        elif tag in TABLES:
            self.tables.append(Block("table"))
        elif tag in ("dt", "dd") and self.tables:
            self.begin_term(tag, self.tables[-1].rows)
        elif tag == "tr" and self.tables:
            self.tables[-1].rows.append([])
        elif tag in ("td", "th") and self.tables and self.tables[-1].rows:
            self.tables[-1].rows[-1].append([])

    def begin_term(self, tag: str, rows: list[list[list[Block]]]) -> None:
        """A list of terms is a table of two columns."""
        if tag == "dt" or not rows:
            rows.append([[]])
        elif len(rows[-1]) == 1:
            rows[-1].append([])

    def close(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if size_of(node):
            self.sizes.pop()
        if tag == "a":
            self.urls.pop()
        elif tag in ("b", "strong", "i", "em"):
            self.depth["b" if tag in ("b", "strong") else "i"] -= 1
        elif not is_inline(tag):
            self.kept -= tag == "pre"
            self.flush()
            self.end_table(tag)

    def end_table(self, tag: str) -> None:
        if tag in TABLES and self.too_deep:
            self.too_deep -= 1
        elif tag in TABLES and self.tables:
            table = self.tables.pop()
            self.place().append(table)

    def place(self) -> list[Block]:
        rows = self.tables[-1].rows if self.tables else []
        return rows[-1][-1] if rows and rows[-1] else self.blocks

    def add(self, text: str) -> None:
        if text == " " and (not self.block.runs or self.block.runs[-1].text.endswith((" ", "\n"))):
            return
        if not text.strip(" \u00a0") and self.block.runs and self.block.runs[-1].text == "\t":
            return
        url = next((url for url in reversed(self.urls) if url), None)
        self.block.runs.append(Run(text, self.depth["b"] > 0, self.depth["i"] > 0, url, self.sizes[-1]))

    def flush(self) -> None:
        if self.block.text.strip():
            self.place().append(self.block)
        self.block = Block("paragraph")
