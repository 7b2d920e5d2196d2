"""ODT and RTF from the same markup as the DOCX of word processors."""

from html import escape
from typing import Any

from papers.archive import packed
from papers.flowing import PARTS, letters
from papers.office_markup import Node, Sheet, marked_up

ALIGNED = {"c": "center", "r": "end", "j": "justify"}
SIDES = {"c": r"\qc", "r": r"\qr", "j": r"\qj"}
SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2"'
)
PAGE = (
    '<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm"'
    ' fo:page-height="29.7cm" fo:margin="2cm"/></style:page-layout>'
)


def open_document(sheet: Sheet, layout: str) -> bytes:
    """A résumé as ODT, its head and foot in the styles as the free office suite saves them."""
    return open_document_of(marked_up(sheet, layout))


def open_document_of(root: Node) -> bytes:
    """The same of marks that are there."""
    writer = _OpenWriter()
    body = writer.flow(root)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {SPACES}><office:automatic-styles>'
        f"{writer.styles()}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    edges = _OpenWriter()
    page = "".join(
        f"<style:{name}>{edges.flow(node)}</style:{name}>"
        for name in ("header", "footer")
        for node in root.findall(name)
    )
    styles = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {SPACES}><office:automatic-styles>'
        f"{PAGE}{edges.styles()}</office:automatic-styles><office:master-styles>"
        f'<style:master-page style:name="Standard" style:page-layout-name="pm1">{page}</style:master-page>'
        "</office:master-styles></office:document-styles>"
    )
    manifest = (PARTS / "manifest.xml").read_text().replace(
        "</manifest:manifest>",
        '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>",
    )  # fmt: skip
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": manifest.encode(),
            "content.xml": content.encode(),
            "styles.xml": styles.encode(),
        },
        stored="mimetype",
    )


class _OpenWriter:
    def __init__(self) -> None:
        self.named: dict[str, str] = {}

    def styles(self) -> str:
        return "".join(made.replace("NAME", name) for made, name in self.named.items())

    def flow(self, root: Node) -> str:
        return "".join(getattr(self, node.tag)(node) for node in root if node.tag in ("p", "li", "table"))

    def p(self, node: Node) -> str:
        style = self._paragraph_style(node)
        level = {"Title": 1, "Heading 1": 1, "Heading 2": 2, "Heading 3": 3}.get(node.get("s", ""))
        inside = self._line(node)
        if level:
            return f'<text:h text:style-name="{style}" text:outline-level="{level}">{inside}</text:h>'
        return f'<text:p text:style-name="{style}">{inside}</text:p>'

    def li(self, node: Node) -> str:
        return f"<text:list><text:list-item><text:p>{self._line(node)}</text:p></text:list-item></text:list>"

    def table(self, node: Node) -> str:
        widths = node.get("w", "8,8").split(",")
        columns = "".join("<table:table-column/>" for _ in widths)
        rows = "".join(
            f"<table:table-row>{''.join(self._cell(each) for each in row)}</table:table-row>" for row in node
        )
        return f'<table:table table:name="Tabelle{len(self.named) + 1}">{columns}{rows}</table:table>'

    def _cell(self, node: Node) -> str:
        span = int(node.get("span", "1"))
        flow = self.flow(node) or f"<text:p>{self._line(node)}</text:p>"
        covered = "<table:covered-table-cell/>" * (span - 1)
        return f'<table:table-cell table:number-columns-spanned="{span}">{flow}</table:table-cell>{covered}'

    def _paragraph_style(self, node: Node) -> str:
        stops = "".join(
            f'<style:tab-stop style:position="{each[:-1]}cm"'
            + (' style:type="right"' if each[-1] == "r" else "") + "/>"
            for each in node.get("tabs", "").split()
        )  # fmt: skip
        kept = f"<style:tab-stops>{stops}</style:tab-stops>" if stops else ""
        aligned = f' fo:text-align="{ALIGNED[node.get("a", "")]}"' if node.get("a") else ""
        indent = f' fo:margin-left="{node.get("in")}cm"' if node.get("in") else ""
        return self._style(
            '<style:style style:name="NAME" style:family="paragraph"><style:paragraph-properties'
            f"{aligned}{indent}>{kept}</style:paragraph-properties></style:style>",
            "P",
        )

    def _style(self, made: str, kind: str) -> str:
        return self.named.setdefault(made, f"{kind}{len(self.named) + 1}")

    def _line(self, node: Node) -> str:
        return escape(node.text or "") + "".join(
            self._inside(child) + escape(child.tail or "") for child in node
        )

    def _inside(self, child: Node) -> str:
        known = {
            "tab": "<text:tab/>",
            "br": "<text:line-break/>",
            "number": "<text:page-number>2</text:page-number>",
        }
        if child.tag in known:
            return known[child.tag]
        if child.tag == "a":
            target = escape(child.get("href", ""))
            return f'<text:a xlink:type="simple" xlink:href="{target}">{self._line(child)}</text:a>'
        look = {
            "b": 'fo:font-weight="bold"',
            "i": 'fo:font-style="italic"',
            "u": 'style:text-underline-style="solid"',
            "sc": 'fo:font-variant="small-caps"',
            "f": f'fo:font-size="{child.get("size", "11")}pt"',
        }[child.tag]
        properties = f"<style:text-properties {look}/></style:style>"
        style = self._style(f'<style:style style:name="NAME" style:family="text">{properties}', "T")
        return f'<text:span text:style-name="{style}">{self._line(child)}</text:span>'


def rich(sheet: Sheet, layout: str) -> bytes:
    """A résumé as RTF, with its tables as rows of cells."""
    root = marked_up(sheet, layout)
    size = int(float(root.get("size", "11")) * 2)
    head = (
        r"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\froman Times New Roman;}{\f1\fswiss Arial;}}"
        r"{\colortbl;\red20\green60\blue110;\red90\green90\blue90;}"
        r"{\info{\author " + letters(sheet["name"]) + r"}}\paperw11906\paperh16838\margl1134\margr1134"
    )
    edges = "".join(
        "{\\" + name + " " + _rich_flow(node) + "}"
        for name in ("header", "footer")
        for node in root.findall(name)
    )
    font = 0 if root.get("font") == "Times New Roman" else 1
    return f"{head}{edges}\\f{font}\\fs{size}\n{_rich_flow(root)}}}\n".encode("ascii")


def _rich_flow(root: Node) -> str:
    made = {"p": _rich_paragraph, "li": _rich_paragraph, "table": _rich_table}
    return "".join(made[node.tag](node) for node in root if node.tag in made)


def _rich_paragraph(node: Node) -> str:
    return f"{_rich_shape(node)}{_rich_line(node)}\\par\n"


def _rich_shape(node: Node) -> str:
    shape = r"\pard" + SIDES.get(node.get("a", ""), "")
    for stop in node.get("tabs", "").split():
        shape += (r"\tqr" if stop[-1] == "r" else "") + rf"\tx{int(float(stop[:-1]) * 567)}"
    if node.get("in"):
        shape += rf"\li{int(float(node.get('in', '0')) * 567)}"
    if node.tag == "li":
        return shape + r"\fi-284\li567{\pntext\f1\'b7\tab}"
    return shape + " "


def _rich_table(node: Node) -> str:
    widths = [float(each) for each in node.get("w", "8,8").split(",")]
    return "".join(_rich_row(row, widths) for row in node)


def _rich_row(row: Node, widths: list[float]) -> str:
    edges, cells, at = "", "", 0
    for cell in row:
        at += int(cell.get("span", "1"))
        edges += rf"\cellx{int(sum(widths[:at]) * 567)}"
        lines = [each for each in cell if each.tag in ("p", "li")] or [cell]
        cells += r"\pard\intbl " + r"\par ".join(_rich_line(each) for each in lines) + r"\cell"
    return rf"\trowd\trgaph70{edges}{cells}\row" + "\n"


def _rich_line(node: Node) -> str:
    return letters(node.text or "") + "".join(_rich_inside(each) + letters(each.tail or "") for each in node)


def _rich_inside(child: Node) -> str:
    known: dict[str, Any] = {
        "tab": r"\tab ",
        "br": r"\line ",
        "number": r"{\field{\*\fldinst PAGE}{\fldrslt 2}}",
    }
    if child.tag in known:
        return str(known[child.tag])
    if child.tag == "a":
        target = (child.get("href") or "").replace("\\", "")
        return rf'{{\field{{\*\fldinst{{HYPERLINK "{target}"}}}}{{\fldrslt{{\ul\cf1 {_rich_line(child)}}}}}}}'
    look = {"b": r"\b", "i": r"\i", "u": r"\ul", "sc": r"\scaps"}.get(child.tag, "")
    if child.tag == "f":
        look = rf"\fs{int(float(child.get('size', '11')) * 2)}"
    return "{" + look + " " + _rich_line(child) + "}"
