"""PDF by Typst, in this process and with the fonts inside its wheel: about ten milliseconds a page."""

import json
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import cast

import typst

from rolecall.demo.resumes.sheet import Sheet

FOLDER = Path(__file__).parent / "layouts"
LAYOUTS = ("classic", "sidebar", "modern", "academic", "engineer", "compact", "plain", "formal")
WRITTEN = 1_793_577_600
"""the date inside each file, so that it is the same each time"""


def document(sheet: Sheet, layout: str, strict: bool = False) -> bytes:
    """A résumé as PDF; strictly, a letter that no font has is an error instead of an empty box."""
    made = _compiler(layout).compile(
        format="pdf",
        sys_inputs={"person": _json(sheet)},
        timestamp=WRITTEN,
        pdf_tags=False,
        pdf_standards="a-2b" if strict else None,
    )
    return cast("bytes", made)


@cache
def _compiler(layout: str) -> typst.Compiler:
    return typst.Compiler(input=str(FOLDER / f"{layout}.typ"), root=str(FOLDER), ignore_system_fonts=True)


def _json(sheet: Sheet) -> str:
    told = asdict(sheet)
    told["languages"] = [{"name": name, "level": level} for name, level in sheet.languages]
    return json.dumps(told, ensure_ascii=False)
