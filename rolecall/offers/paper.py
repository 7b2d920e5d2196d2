"""The papers of an offer by Typst. What people wrote is handed over as data; it is never source."""

import json
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    import typst

FOLDER = Path(__file__).parent / "layouts"
STYLES = {"strong": "bold", "em": "italic"}
BLOCKS = {"p", "h2", "h3", "li", "blockquote"}


def letter(*, organization: str, heading: str, html: str, facts: dict[str, str], written: int) -> bytes:
    """The letter as PDF. `written` is the moment inside the file, in seconds since 1970."""
    data = {
        "organization": organization,
        "heading": heading,
        "blocks": blocks_of(html),
        "facts": [[label, value] for label, value in facts.items()],
    }
    return _made("letter", data, written)


def evidence(data: dict[str, Any], written: int) -> bytes:
    """The page that tells who signed what, when and from where."""
    return _made("evidence", data, written)


def joined(first: bytes, second: bytes) -> bytes:
    """One PDF of two: the pages of the first exactly as they are, then those of the second."""
    import pypdfium2  # heavy and rare (decision 0009), as Typst is

    whole = pypdfium2.PdfDocument.new()
    for part in (first, second):
        source = pypdfium2.PdfDocument(part)
        whole.import_pages(source)
        source.close()
    out = BytesIO()
    whole.save(out)
    whole.close()
    return out.getvalue()


def blocks_of(html: str) -> list[dict[str, Any]]:
    """Rich text as a list of blocks of runs, which the layout prints as plain strings."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [block for block in reader.blocks if block["runs"]]


class _Reader(HTMLParser):
    """Reads the few tags that `richtext.clean` leaves."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[dict[str, Any]] = [{"kind": "p", "runs": []}]
        self.open: list[tuple[str, str]] = []
        self.counters: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("ul", "ol"):
            self.counters.append(0 if tag == "ol" else -1)
        elif tag == "br":
            self._add("\n")
        elif tag in BLOCKS:
            self.blocks.append({"kind": tag, "runs": [], "mark": self._mark() if tag == "li" else ""})
        elif tag in STYLES or tag == "a":
            self.open.append((tag, dict(attrs).get("href") or ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol") and self.counters:
            self.counters.pop()
        if tag in BLOCKS:
            self.blocks.append({"kind": "p", "runs": []})
        if self.open and self.open[-1][0] == tag:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if data.strip() or self.blocks[-1]["runs"]:
            self._add(data)

    def _add(self, text: str) -> None:
        run: dict[str, Any] = {"text": text}
        for tag, href in self.open:
            run[STYLES.get(tag, "href")] = href if tag == "a" else True
        self.blocks[-1]["runs"].append(run)

    def _mark(self) -> str:
        if not self.counters or self.counters[-1] < 0:
            return "•"
        self.counters[-1] += 1
        return f"{self.counters[-1]}."


def _made(layout: str, data: dict[str, Any], written: int) -> bytes:
    made = _compiler(layout).compile(
        format="pdf", sys_inputs={"data": json.dumps(data, ensure_ascii=False)}, timestamp=written
    )
    return cast("bytes", made)


@cache
def _compiler(layout: str) -> "typst.Compiler":
    import typst

    return typst.Compiler(input=str(FOLDER / f"{layout}.typ"), root=str(FOLDER), ignore_system_fonts=True)
