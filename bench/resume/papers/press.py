"""PDF as a word processor prints it, from the same markup as its DOCX.

What it prints differs with its version, so the set keeps these files as they came: they are printed anew only
when that is asked for.
"""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from papers import office
from papers.office_markup import Sheet

KEPT = Path(__file__).parent.parent / "set"
MADE = re.compile(rb"/CreationDate\(D:\d{14}[^)]*\)")


def kept(sheet: Sheet, layout: str) -> bytes:
    """A résumé as it was printed when it was written."""
    return (KEPT / sheet["half"] / f"{sheet['key']}-press-{layout}.pdf").read_bytes()


def document(sheet: Sheet, layout: str, fonts: Path) -> bytes:
    """A résumé printed anew by LibreOffice, with the fonts of the folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "paper.docx").write_bytes(office.document(sheet, layout))
        (folder / "fonts.conf").write_text(
            '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
            f"<dir>/usr/share/fonts</dir><dir>{fonts}</dir><cachedir>{folder}/cache</cachedir></fontconfig>"
        )
        subprocess.run(
            [_soffice(), f"-env:UserInstallation=file://{folder}/home", "--headless", "--convert-to", "pdf",
             "--outdir", str(folder), str(folder / "paper.docx")],
            check=True, capture_output=True,
            env={**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")},
        )  # fmt: skip
        data = (folder / "paper.pdf").read_bytes()
    return MADE.sub(lambda found: b"/CreationDate(D:20261030090000" + found[0][30:], data)


def _soffice() -> str:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        raise FileNotFoundError("printing these papers anew needs LibreOffice")
    return found
