"""What reading a résumé gives back: plain frozen values, the same on both sides of the process line."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

import msgspec

from rolecall.candidates.reading.profile import Profile


class Kind(StrEnum):
    """What a file is, by its content. Of the last two, text is read only where it can be recognised."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    HTML = "html"
    TXT = "txt"
    DOC = "doc"
    PNG = "png"
    JPEG = "jpeg"

    @property
    def media_type(self) -> str:
        """The content type to serve a file of this kind with."""
        return MEDIA_TYPES[self]

    @property
    def is_readable(self) -> bool:
        """Whether text can be taken out of a file of this kind."""
        return self not in (Kind.PNG, Kind.JPEG)


MEDIA_TYPES = {
    Kind.PDF: "application/pdf",
    Kind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Kind.ODT: "application/vnd.oasis.opendocument.text",
    Kind.RTF: "application/rtf",
    Kind.HTML: "text/html",
    Kind.TXT: "text/plain",
    Kind.DOC: "application/msword",
    Kind.PNG: "image/png",
    Kind.JPEG: "image/jpeg",
}


class Reason(StrEnum):
    """Why a file could not be read, in words for a recruiter."""

    EMPTY = "The file is empty."
    NOT_A_DOCUMENT = "This is not a document that can be read. It was kept as it is."
    OLD_WORD = "This is an old Word file (.doc). It was kept; ask for a PDF or DOCX to read it here."
    PICTURE = "This is a picture, so there is no text to read. It was kept as it is."
    ENCRYPTED = "The file is locked with a password. Ask for a copy without one."
    DAMAGED = "The file is damaged and could not be read. Ask for a new copy."
    TOO_LARGE = "The file is too large to read. Ask for a smaller copy."
    TOO_SLOW = "Reading the file took too long and was stopped. Open the original instead."
    NO_TEXT = "There is no text in the file: it is probably a scan. Open the original instead."


PATIENCE = 6
"""So many times as long by the clock may take what lets others go first."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one file may cost. A breach ends the reading of that file and nothing else."""

    seconds: float = 10.0
    memory: int = 512 * 2**20
    file_bytes: int = 10 * 2**20
    pages: int = 20
    characters: int = 500_000
    inflated: int = 64 * 2**20
    answer_bytes: int = 32 * 2**20
    lets_others_first: bool = False
    """nobody waits for it, so it has what others leave of the processor, and more time by the clock"""

    @property
    def clock_seconds(self) -> float:
        """How long it may take by the clock."""
        return self.seconds * (PATIENCE if self.lets_others_first else 1)


@dataclass(frozen=True, slots=True)
class Word:
    """One word and its box in points, from the page's top left corner."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it is looked at: turned pages are turned, sizes are points, words in reading order."""

    number: int
    width: float
    height: float
    words: list[Word]


LinkKind = Literal[
    "linkedin",
    "github",
    "gitlab",
    "xing",
    "stackoverflow",
    "behance",
    "dribbble",
    "orcid",
    "scholar",
    "x",
    "medium",
    "youtube",
    "website",
    "other",
]


@dataclass(frozen=True, slots=True)
class Link:
    """An address on the web; 'website' is the person's own, 'other' one that the text only mentions."""

    kind: LinkKind
    url: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What the résumé says of the person. Unsure is None or absent, never a guess."""

    name: str | None = None
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    headline: str | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The outcome of reading one file. Phones are E.164 where the country is known, else as written."""

    state: Literal["read", "unreadable"]
    reason: str | None
    kind: Kind | None
    text: str
    page_count: int
    pages: list[Page]
    facts: Facts
    profile: Profile = field(default_factory=Profile)

    def to_json(self) -> bytes:
        """The reading as JSON, to be kept."""
        return msgspec.json.encode(self)

    @classmethod
    def from_json(cls, data: bytes | str) -> "Reading":
        """The reading that `to_json` wrote."""
        return msgspec.json.decode(data, type=cls)


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as a WebP picture, sizes in pixels."""

    number: int
    width: int
    height: int
    webp: bytes


DEFAULT_LIMITS, DRAWING_LIMITS = Limits(), Limits(seconds=30.0)
LATER_LIMITS = Limits(lets_others_first=True)
LATER_DRAWING_LIMITS = Limits(seconds=30.0, lets_others_first=True)
"""What nobody waits for: people who ask for pages go first."""


def unreadable(reason: Reason, kind: Kind | None = None, page_count: int = 0) -> Reading:
    """The reading of a file that could not be read, with the reason in plain words."""
    return Reading("unreadable", str(reason), kind, "", page_count, [], Facts())
