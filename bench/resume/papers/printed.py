"""PDF by a browser that prints, which is what design tools on the web do."""

import contextlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from playwright.sync_api import Browser, sync_playwright

LAYOUTS = Path(__file__).parent / "layouts"
DATE = re.compile(rb"\(D:\d{14}[^)]*\)")


@contextlib.contextmanager
def browser(fonts: Path) -> Iterator[Browser]:
    """Chromium, with the fonts of the folder beside its own."""
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "fonts.conf"
        config.write_text(
            '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
            f"<dir>/usr/share/fonts</dir><dir>{fonts}</dir><cachedir>{folder}/cache</cachedir></fontconfig>"
        )
        with sync_playwright() as playwright:
            started = playwright.chromium.launch(
                executable_path=shutil.which("chromium") or shutil.which("google-chrome"),
                env={**os.environ, "FONTCONFIG_FILE": str(config)},
                args=["--no-sandbox"],
            )
            yield started
            started.close()


def page(sheet: dict[str, Any], layout: str) -> str:
    """The HTML of a layout."""
    return _templates().get_template(f"{layout}.html").render(sheet=sheet, **sheet)


def document(sheet: dict[str, Any], layout: str, chromium: Browser) -> bytes:
    """A résumé as PDF."""
    return printed_page(page(sheet, layout), chromium)


def printed_page(source: str, chromium: Browser) -> bytes:
    """A page's HTML as PDF, the same each time."""
    view = chromium.new_page()
    view.set_content(source, wait_until="load")
    data = view.pdf(prefer_css_page_size=True, print_background=True)
    view.close()
    return DATE.sub(lambda found: b"(D:20261030090000" + found[0][17:], data)


@cache
def _templates() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(LAYOUTS), autoescape=True, trim_blocks=True, lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )  # fmt: skip
