"""The markup of the sealed papers of word processors: a template for each layout, filled with a sheet."""

import re
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jinja2

Sheet = dict[str, Any]
Node = ET.Element
LAYOUTS = Path(__file__).parent / "layouts"
LINES = ("p", "li", "td")


def marked_up(sheet: Sheet, layout: str) -> Node:
    """The marks of a paper, without the white space of its template."""
    root = ET.fromstring(filled(f"office/{layout}.xml", sheet))  # noqa: S314 ours
    for node in root.iter():
        squeezed(node)
    return root


def filled(name: str, sheet: Sheet) -> str:
    """A template with a sheet's words."""
    return _templates().get_template(name).render(p=sheet)


def squeezed(node: Node) -> None:
    """White space as one blank each, none around lines; a no-break space stays."""
    node.text = _blanks(node.text)
    if node.tag in LINES:
        node.text = (node.text or "").lstrip(" ")
    for at, child in enumerate(node):
        child.tail = _blanks(child.tail)
        if child.tag in ("br", "tab"):
            child.tail = (child.tail or "").lstrip(" ")
        if node.tag in LINES and at == len(node) - 1:
            child.tail = (child.tail or "").rstrip(" ")
    if node.tag in LINES and len(node) == 0:
        node.text = (node.text or "").rstrip(" ")


def _blanks(words: str | None) -> str:
    return re.sub(r"[ \t\r\n]+", " ", words or "")


@cache
def _templates() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(LAYOUTS),
        autoescape=jinja2.select_autoescape(("html", "xml")),
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
    )
