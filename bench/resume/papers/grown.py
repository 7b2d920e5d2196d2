"""Papers that are written whole, each a page of its own with its truth above it; see `content/grown`."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from playwright.sync_api import Browser

from papers import office, office_free
from papers.look import RIGHT_TO_LEFT
from papers.office_markup import squeezed
from papers.printed import printed_page

CONTENT = Path(__file__).parent / "content" / "grown"
FROM_THEMES = (
    "web-01-nurse", "web-02-student", "web-03-developer", "web-04-chef", "web-05-scientist", "web-06-manager",
    "web-07-long", "web-08-sales", "web-09-developer", "web-10-teacher", "web-11-designer",
    "web-12-accountant", "web-13-long", "web-14-electrician", "web-15-teacher",
    "web-16-teacher", "web-17-long", "web-18-scientist", "web-19-accountant", "web-20-nurse", "web-21-sales",
    "web-22-manager", "web-23-electrician",
)  # fmt: skip
"""what HTML themes of JSON Resume made of people of ours and a browser printed: kept as it came"""
BY_TOOLS = CONTENT.with_name("kept") / "tools.toml"
PARTED = "\n=====\n"
JOB = ("title", "organisation", "place", "start", "end")
STUDY = ("degree", "subject", "institution", "start", "end")


@dataclass(frozen=True)
class Grown:
    """One paper: `KEY.KIND.SOURCE`, or `KEY.KIND` where the source is the file."""

    key: str
    kind: str
    source: str
    truth: dict[str, Any]

    def made(self, chromium: Browser | None) -> bytes:
        """The file; only PDFs need the browser."""
        if self.kind == "pdf":
            if chromium is None:
                raise ValueError("a PDF is printed by a browser")
            return printed_page(self._page(), chromium)
        makers: dict[str, Callable[[], bytes]] = {
            "docx": lambda: office.document_of(self._marked_up(), self.truth["name"], self.key),
            "odt": lambda: office_free.open_document_of(self._marked_up()),
        }
        return makers.get(self.kind, self.source.encode)()

    def _page(self) -> str:
        lang = self.truth["language"]
        towards = "rtl" if lang in RIGHT_TO_LEFT else "ltr"
        return f'<!doctype html><html lang="{lang}" dir="{towards}"><meta charset="utf-8">{self.source}'

    def _marked_up(self) -> ET.Element:
        root = ET.fromstring(self.source)  # noqa: S314 ours
        for node in root.iter():
            squeezed(node)
        return root


@cache
def grown_papers() -> tuple[Grown, ...]:
    """All of them, in the order of their names."""
    return tuple(_grown(path) for path in sorted(CONTENT.iterdir()))


@cache
def made_by_tools() -> dict[str, str]:
    """The files of the half that other tools made, which are kept as they came out, and what made each."""
    papers: dict[str, str] = tomllib.loads(BY_TOOLS.read_text())["papers"]
    return papers


def _grown(path: Path) -> Grown:
    key, kind, *_ = path.name.split(".")
    above, _, source = path.read_text().partition(PARTED)
    return Grown(key, kind, source, _truth(key, tomllib.loads(above)))


def _truth(key: str, said: dict[str, Any]) -> dict[str, Any]:
    tongues = [each.split("/") for each in _listed(said, "tongues")]
    return {
        "layout": f"grown:{key}",
        "language": said["lang"],
        "name": said["name"],
        "emails": _listed(said, "email"),
        "phones": _listed(said, "phone"),
        "place": said.get("place"),
        "links": _listed(said, "links"),
        "headline": said.get("headline"),
        "positions": [_position(each) for each in _rows(said, "jobs", JOB)],
        "studies": [
            {name: value or None for name, value in each.items()} for each in _rows(said, "studies", STUDY)
        ],
        "skills": _listed(said, "skills"),
        "languages": [{"name": name, "code": code, "level": None} for name, code in tongues],
        "certificates": _listed(said, "certs"),
        "publications": _lines(said, "pubs"),
        "projects": _lines(said, "projects"),
    }


def _position(row: dict[str, str]) -> dict[str, Any]:
    is_current = row["end"] == "now"
    return {**row, "end": None if is_current else row["end"], "is_current": is_current}


def _rows(said: dict[str, Any], key: str, names: tuple[str, ...]) -> list[dict[str, str]]:
    cells = [[cell.strip() for cell in line.split("|")] for line in _lines(said, key)]
    return [dict(zip(names, row, strict=True)) for row in cells]


def _lines(said: dict[str, Any], key: str) -> list[str]:
    return [line.strip() for line in said.get(key, "").split("\n") if line.strip()]


def _listed(said: dict[str, Any], key: str) -> list[str]:
    return [each.strip() for each in said.get(key, "").split(";") if each.strip()]
