"""A document as it is looked at: pictures of pages under words that can be selected, or a page of paper."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import nh3
from django.db.models import QuerySet
from markupsafe import Markup

from rolecall.candidates.models import RESUME, Document, DocumentPage
from rolecall.candidates.reading import HTML_TAGS
from rolecall.kit.written import written

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
class Sheet:
    """One page, as wide as `WIDTH`."""

    document_id: UUID
    number: int
    of: int
    height: float
    lines: list[Line]


@dataclass(frozen=True)
class Paper:
    """A document with what there is to show of it."""

    document: Document
    sheets: list[Sheet]
    later: list[int]
    """The numbers of the pages that are not here yet."""
    rendition: Markup

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to look at here."""
        return bool(self.sheets or self.rendition)


def current_resume(documents: Iterable[Document]) -> Document | None:
    """The résumé of a person: of several, the one that became it last."""
    resumes = [each for each in documents if each.kind == RESUME and each.resume_since]
    return max(resumes, key=lambda each: (each.resume_since, each.id), default=None)


def paper_of(document: Document) -> Paper:
    """What can be shown of a document."""
    pages = _first_pages(document.id)
    of = document.pages.count() if len(pages) > AT_ONCE else len(pages)
    return Paper(
        document=document,
        sheets=[_sheet(page, of) for page in pages[:AT_ONCE]],
        later=list(range(AT_ONCE + 1, of + 1)),
        # pages are pictures; only what flows has a rendition, which is not read otherwise
        rendition=Markup("") if pages else _cleaned(document.rendition),
    )


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


def _sheet(page: DocumentPage, of: int) -> Sheet:
    height = WIDTH * page.height / max(page.width, 1)
    return Sheet(
        page.document_id, page.number, of, round(height, 1), list(_lines(page.words, height / WIDTH))
    )


def _lines(words: list[Any], stretch: float) -> Iterator[Line]:
    """Words side by side become one line of text, so that a phrase can be selected and searched for."""
    line: list[Box] = []
    for text, x0, y0, x1, y1 in words:
        word = (text, x0, y0 * stretch, x1, y1 * stretch)
        if line and not _goes_on(line[-1], word):
            yield _line(line)
            line = []
        line.append(word)
    if line:
        yield _line(line)


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
