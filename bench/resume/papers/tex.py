"""PDF as TeX sets it, since many engineers and scholars send what its classes make.

What comes out differs with the fonts and classes that a machine has, so the set keeps these files as they
came: they are set anew only when that is asked for.
"""

import os
import re
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

Sheet = dict[str, Any]
LAYOUTS = Path(__file__).parent / "layouts" / "tex"
KEPT = Path(__file__).parent.parent / "set"
WRITTEN = "1793577600"
"""the date inside each file, so that it is the same each time"""
SPECIAL = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
RUNS = 2
"""some classes know only the second time how wide their columns are"""


def kept(sheet: Sheet, layout: str) -> bytes:
    """A résumé as it was set when it was written."""
    return (KEPT / sheet["half"] / f"{sheet['key']}-tex-{layout}.pdf").read_bytes()


def document(sheet: Sheet, layout: str) -> bytes:
    """A résumé set anew by pdfTeX."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "paper.tex").write_text(source(sheet, layout))
        for _ in range(RUNS):
            subprocess.run(
                ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper.tex"],
                cwd=folder, check=True, capture_output=True,
                env={**os.environ, "SOURCE_DATE_EPOCH": WRITTEN, "FORCE_SOURCE_DATE": "1"},
            )  # fmt: skip
        return (folder / "paper.pdf").read_bytes()


def source(sheet: Sheet, layout: str) -> str:
    """What TeX is given, every letter of the sheet as itself."""
    return _templates().get_template(f"{layout}.tex").render(p=sheet, bare=bare)


def bare(url: str) -> str:
    """An address of the web without what nobody writes."""
    return re.sub(r"^https?://(www\.)?", "", url)


def _escaped(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return "".join(SPECIAL.get(each, f"\\{each}" if each in "&%$#_{}" else each) for each in value)


@cache
def _templates() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(LAYOUTS), trim_blocks=True, lstrip_blocks=True, autoescape=False,  # noqa: S701
        undefined=jinja2.StrictUndefined, finalize=_escaped,
        block_start_string="<%", block_end_string="%>", variable_start_string="<<", variable_end_string=">>",
        comment_start_string="<#", comment_end_string="#>",
    )  # fmt: skip
