"""Reading résumés, whoever sent them: a library that knows nothing of Django or of recruiting data.

Every file is foreign code until proven otherwise, so the readers never run in the calling process: it starts
one small process, which forks a confined child per file (`sandbox`, `confinement`). Importing this package
loads none of the readers. No function here raises on bad content.
"""

from .results import Facts, Kind, Limits, Link, Page, PageImage, Reading, Reason, Word

__all__ = [
    "Facts", "Kind", "Limits", "Link", "Page", "PageImage", "Reading", "Reason", "Word",
    "html_rendition", "read", "render", "sniff",
]


def sniff(data: bytes) -> Kind | None:
    """What the bytes are, by their content alone; None when no kind that we keep."""
    raise NotImplementedError


def read(data: bytes, *, limits: Limits = Limits()) -> Reading:
    """Read one file: its text, its pages' words, and what it says of the person."""
    raise NotImplementedError


def render(
    data: bytes, *, first: int = 1, last: int = 20, width_px: int = 1600, limits: Limits = Limits(seconds=30.0)
) -> list[PageImage]:
    """Pictures of a PDF's pages; as many as could be drawn within the limits, none for other kinds."""
    raise NotImplementedError


def html_rendition(data: bytes, *, limits: Limits = Limits()) -> str:
    """A clean HTML paper page of a DOCX, ODT, RTF, HTML or TXT; empty for other kinds and unreadable files."""
    raise NotImplementedError
