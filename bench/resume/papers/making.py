"""Builds every paper of the plan into files with their truths."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from papers import (
    flowing,
    leaves,
    office,
    office_free,
    press,
    printed,
    tex,
    told_flowing,
    told_pages,
    told_word,
    typeset,
    wide,
    word,
)
from papers.grown import grown_papers
from papers.people import person
from papers.plan import PAPERS, WITHOUT_HEADLINE, Paper
from papers.sheet import sheet_of
from papers.told import Told, told_papers

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
    "told": "pdf",
    "leaf": "pdf",
    "sheet": "pdf",
    "docx": "docx",
    "opentext": "odt",
    "richtext": "rtf",
    "site": "html",
    "plain": "txt",
    "printout": "pdf",
    "press": "pdf",
    "tex": "pdf",
}
Engine = Callable[[dict[str, Any], str], bytes]
TOLD_WITHOUT_FONTS: dict[str, Engine] = {
    "word": told_word.document,
    "rich": told_flowing.rich,
    "odt": told_flowing.open_document,
    "text": told_flowing.text,
    "docx": office.document,
    "opentext": office_free.open_document,
    "richtext": office_free.rich,
    "site": leaves.site,
    "plain": leaves.plain,
}


def make_all(into: Path, fonts: Path, only: str = "", *, prints: bool = False) -> int:
    """Write the files of the plan and the truth beside each; how many there are.

    What a word processor printed or TeX set is kept as it came, unless `prints` asks for it anew.
    """
    chosen = [paper for paper in PAPERS if only in paper.name]
    told = [paper for paper in told_papers() if only in paper.name]
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
        pages: dict[str, Engine] = {
            "told": lambda sheet, layout: told_pages.document(sheet, layout, chromium),
            "leaf": lambda sheet, layout: typeset.document(sheet, f"sealed/{layout}", fonts),
            "printout": lambda sheet, layout: leaves.printout(sheet, layout, chromium),
            "sheet": lambda sheet, layout: told_pages.sealed(sheet, layout, chromium),
            "press": (lambda sheet, layout: press.document(sheet, layout, fonts)) if prints else press.kept,
            "tex": tex.document if prints else tex.kept,
        }
        for one in told:
            make_told(one, into, pages | TOLD_WITHOUT_FONTS)
        grown = [paper for paper in grown_papers() if only in paper.key]
        for own in grown:
            _written(into / "grown" / own.key, own.kind, own.made(chromium), own.truth)
    return len(chosen) + len(told) + len(grown)


def make_one(paper: Paper, into: Path, engines: dict[str, Engine]) -> None:
    """One file and its truth."""
    kind, _, layout = paper.layout.partition(":")
    sheet, truth = sheet_of(person(paper.trade, paper.number, paper.career), paper.look, paper.name)
    if paper.layout in WITHOUT_HEADLINE:
        del truth["headline"]
    whole = {"layout": paper.layout, **truth}
    _written(into / paper.half / paper.name, ENDINGS[kind], engines[kind](sheet, layout), whole)


def make_told(paper: Told, into: Path, engines: dict[str, Engine]) -> None:
    """One file that is told by hand, and its truth."""
    kind, _, layout = paper.layout.partition(":")
    made = engines[kind](paper.sheet, layout)
    _written(into / paper.half / paper.name, ENDINGS[kind], made, paper.truth)


def _written(path: Path, ending: str, data: bytes, truth: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.with_name(f"{path.name}.{ending}").write_bytes(data)
    path.with_name(f"{path.name}.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n")
