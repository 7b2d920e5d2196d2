"""PDF by Typst, with its own fonts and those of the fonts' folder."""

import json
from functools import cache
from pathlib import Path
from typing import Any, cast

import typst

LAYOUTS = Path(__file__).parent / "layouts"
WRITTEN = 1_793_577_600
"""the date inside each file, so that it is the same each time"""


def document(sheet: dict[str, Any], layout: str, fonts: Path) -> bytes:
    """A résumé as PDF."""
    made = _compiler(layout, fonts).compile(
        format="pdf", sys_inputs={"sheet": json.dumps(sheet, ensure_ascii=False)}, timestamp=WRITTEN
    )
    return cast("bytes", made)


@cache
def _compiler(layout: str, fonts: Path) -> typst.Compiler:
    return typst.Compiler(
        input=str(LAYOUTS / f"{layout}.typ"),
        root=str(LAYOUTS),
        font_paths=[str(fonts)],
        ignore_system_fonts=True,
    )
