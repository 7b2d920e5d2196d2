"""The layouts of the papers told by hand, as pages that a browser prints."""

import tomllib
from functools import cache
from typing import Any

import jinja2
from playwright.sync_api import Browser

from papers.printed import LAYOUTS, printed_page

Sheet = dict[str, Any]


def document(sheet: Sheet, layout: str, chromium: Browser) -> bytes:
    """A résumé as PDF."""
    return printed_page(_template(layout).render(p=sheet), chromium)


def sealed(sheet: Sheet, layout: str, chromium: Browser) -> bytes:
    """A résumé of the sealed half as PDF: each of its layouts is a page of its own."""
    return printed_page(_sealed_templates().get_template(f"{layout}.html").render(p=sheet), chromium)


@cache
def _sealed_templates() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(LAYOUTS / "sealed"), autoescape=True, trim_blocks=True,
        lstrip_blocks=True, undefined=jinja2.StrictUndefined,
    )  # fmt: skip


@cache
def layouts() -> dict[str, dict[str, str]]:
    """The pieces of every layout."""
    files = [tomllib.loads((LAYOUTS / name).read_text()) for name in ("told.toml", "told_more.toml")]
    return {layout: pieces for file in files for layout, pieces in file.items()}


@cache
def _template(layout: str) -> jinja2.Template:
    source = (LAYOUTS / "told.html").read_text()
    for mark, piece in (layouts()["default"] | layouts()[layout]).items():
        source = source.replace(f"@@{mark}@@", piece)
    environment = jinja2.Environment(trim_blocks=True, undefined=jinja2.StrictUndefined, autoescape=True)
    return environment.from_string(source)
