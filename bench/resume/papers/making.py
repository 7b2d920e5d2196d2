"""Builds every paper of the plan into files with their truths."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from papers import flowing, printed, typeset, wide, word
from papers.people import person
from papers.plan import PAPERS, WITHOUT_HEADLINE, Paper
from papers.sheet import sheet_of

ENDINGS = {
    "typst": "pdf",
    "html": "pdf",
    "word": "docx",
    "text": "txt",
    "rich": "rtf",
    "odt": "odt",
    "web": "html",
    "wide": "pdf",
    "mail": "txt",
    "page": "html",
}
Engine = Callable[[dict[str, Any], str], bytes]


def make_all(into: Path, fonts: Path, only: str = "") -> int:
    """Write the files of the plan and the truth beside each; how many there are."""
    chosen = [paper for paper in PAPERS if only in paper.name]
    with printed.browser(fonts) as chromium:
        engines: dict[str, Engine] = {
            "typst": lambda sheet, layout: typeset.document(sheet, layout, fonts),
            "html": lambda sheet, layout: printed.document(sheet, layout, chromium),
            "web": lambda sheet, layout: printed.page(sheet, layout).encode(),
            "word": word.document,
            "wide": lambda sheet, layout: wide.document(sheet, layout, chromium),
            "mail": wide.text,
            "page": wide.page,
            "text": flowing.text,
            "rich": flowing.rich,
            "odt": flowing.open_document,
        }
        for paper in chosen:
            make_one(paper, into, engines)
    return len(chosen)


def make_one(paper: Paper, into: Path, engines: dict[str, Engine]) -> None:
    """One file and its truth."""
    kind, _, layout = paper.layout.partition(":")
    sheet, truth = sheet_of(person(paper.trade, paper.number, paper.career), paper.look, paper.name)
    if paper.layout in WITHOUT_HEADLINE:
        del truth["headline"]
    folder = into / paper.half
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{paper.name}.{ENDINGS[kind]}").write_bytes(engines[kind](sheet, layout))
    whole = {"layout": paper.layout, **truth}
    (folder / f"{paper.name}.json").write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n")
