"""A document as it is looked at: pictures of pages under words that can be selected, or a page of paper."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import nh3
from django.db.models import QuerySet
from markupsafe import Markup

from rolecall.candidates.models import RESUME, Document, DocumentPage
from rolecall.candidates.reading import HTML_TAGS
from rolecall.kit.written import written
from rolecall.pipeline.queries import finding

WIDTH = 1000
AT_ONCE = 2
"""How many pages come with the screen; the others follow when they are scrolled to."""
Box = tuple[str, float, float, float, float]


@dataclass(frozen=True)
class Line:
    """Words that stand side by side: where they begin, how wide they run, how tall they are."""

    text: str
    x: float
    y: float
    width: float
    size: float


@dataclass(frozen=True)
class Rect:
    """A lit place on a page."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Sheet:
    """One page, as wide as `WIDTH`."""

    document_id: UUID
    number: int
    of: int
    height: float
    lines: list[Line]
    lit: list[Rect] = field(default_factory=list)


@dataclass(frozen=True)
class Wanted:
    """What is to be lit on a document: words that somebody looks for, and boxes of pages in per mille."""

    find: str = ""
    boxes: Mapping[int, Sequence[Sequence[float]]] = field(default_factory=dict)

    @property
    def words(self) -> list[str]:
        """The words, as they are compared."""
        return finding.words_in(self.find)


@dataclass(frozen=True)
class Paper:
    """A document with what there is to show of it."""

    document: Document
    pages: list[tuple[int, Sheet | None]]
    """Each page by its number; None for those that are not here yet."""
    rendition: Markup
    wanted: Wanted = field(default_factory=Wanted)
    hits: int = 0
    """How often the words that are looked for stand there."""
    hit_pages: list[int] = field(default_factory=list)

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to look at here."""
        return bool(self.pages or self.rendition)


def current_resume(documents: Iterable[Document]) -> Document | None:
    """The résumé of a person: of several, the one that became it last."""
    resumes = [each for each in documents if each.kind == RESUME and each.resume_since]
    return max(resumes, key=lambda each: (each.resume_since, each.id), default=None)


def paper_of(document: Document, wanted: Wanted | None = None) -> Paper:
    """What can be shown of a document, with what is wanted lit on it."""
    wanted = wanted or Wanted()
    if wanted.words or wanted.boxes:
        return _lit_paper(document, wanted)
    pages = _first_pages(document.id)
    of = document.pages.count() if len(pages) > AT_ONCE else len(pages)
    sheets: list[Sheet | None] = [_sheet(page, of) for page in pages[:AT_ONCE]]
    return Paper(
        document=document,
        pages=list(enumerate([*sheets, *[None] * (of - len(sheets))], 1)),
        # pages are pictures; only what flows has a rendition, which is not read otherwise
        rendition=Markup("") if pages else _cleaned("".join(_renditions(document.id))),
    )


def _lit_paper(document: Document, wanted: Wanted) -> Paper:
    pages = list(document.pages.all())
    boxes = finding.boxes_on([page.words for page in pages], wanted.words)
    lit = {
        page.number: [*wanted.boxes.get(page.number, []), *found]
        for page, found in zip(pages, boxes, strict=True)
    }
    html, marks = (str(_cleaned(document.rendition)), 0) if not pages else ("", 0)
    if html and wanted.words:
        html, marks = finding.marked(html, wanted.words)
    return Paper(
        document=document,
        pages=[
            (page.number, _sheet(page, len(pages), lit[page.number]) if _is_here(page, lit) else None)
            for page in pages
        ],
        rendition=Markup(html),  # noqa: S704  cleaned above; what was marked in it is escaped anew
        wanted=wanted,
        hits=marks + sum(map(len, boxes)),
        hit_pages=[page.number for page, found in zip(pages, boxes, strict=True) if found],
    )


def _is_here(page: DocumentPage, lit: Mapping[int, Sequence[Any]]) -> bool:
    return page.number <= AT_ONCE or bool(lit[page.number])


@written
def _renditions(document: UUID) -> QuerySet[Document, str]:
    return Document.objects.filter(id=document).values_list("rendition", flat=True)


@written
def _first_pages(document: UUID) -> QuerySet[DocumentPage]:
    return DocumentPage.objects.filter(document=document, number__lte=AT_ONCE + 1).order_by("number")


def sheet_of(document: Document, number: int) -> Sheet | None:
    """One page of a document."""
    page = document.pages.filter(number=number).first()
    return _sheet(page, document.pages.count()) if page else None


def _cleaned(html: str) -> Markup:
    # it was cleaned when it was written; what is about to be marked safe is cleaned where it is marked
    return Markup(  # noqa: S704
        nh3.clean(
            html,
            tags=HTML_TAGS,
            attributes={"a": {"href"}},
            url_schemes={"http", "https", "mailto"},
            link_rel="noopener noreferrer nofollow",
        )
    )


def _sheet(page: DocumentPage, of: int, lit: Sequence[Sequence[float]] = ()) -> Sheet:
    height = WIDTH * page.height / max(page.width, 1)
    lines = list(_lines(page.words, height / WIDTH))
    rects = [_rect(box, height / WIDTH) for box in lit]
    return Sheet(page.document_id, page.number, of, round(height, 1), lines, rects)


def _rect(box: Sequence[float], stretch: float) -> Rect:
    x0, y0, x1, y1 = box
    return Rect(
        round(x0 - 3, 1), round(y0 * stretch - 2, 1), round(x1 - x0 + 6, 1), round((y1 - y0) * stretch + 4, 1)
    )


def lines_on(page: DocumentPage) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    """The lines of a page, each with its box in per mille of the page."""
    stretch = page.height / max(page.width, 1)
    for words in _grouped(page.words, stretch):
        top, bottom = min(word[2] for word in words), max(word[4] for word in words)
        yield (
            " ".join(word[0] for word in words),
            (words[0][1], top / stretch, words[-1][3], bottom / stretch),
        )


def _lines(words: list[Any], stretch: float) -> Iterator[Line]:
    return map(_line, _grouped(words, stretch))


def _grouped(words: list[Any], stretch: float) -> Iterator[list[Box]]:
    """Words side by side become one line of text, so that a phrase can be selected and searched for."""
    line: list[Box] = []
    for text, x0, y0, x1, y1 in words:
        word = (text, x0, y0 * stretch, x1, y1 * stretch)
        if line and not _goes_on(line[-1], word):
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _goes_on(before: Box, word: Box) -> bool:
    height = max(before[4] - before[2], word[4] - word[2], 1)
    level = abs((before[2] + before[4]) - (word[2] + word[4])) / 2 < height / 2
    return level and -height / 3 < word[1] - before[3] < height * 1.2


def _line(words: list[Box]) -> Line:
    x0, x1 = words[0][1], words[-1][3]
    top, bottom = min(word[2] for word in words), max(word[4] for word in words)
    tall = max(bottom - top, 1)
    return Line(
        text=" ".join(word[0] for word in words),
        x=round(x0, 1),
        y=round(bottom - tall * 0.22, 1),
        width=round(max(x1 - x0, 1), 1),
        size=round(tall * 0.85, 1),
    )
