"""Whole files inside a DOCX, as programs put pages of the web there: Word takes them in when it opens one."""

from dataclasses import dataclass

from rolecall.candidates.reading.document import Block
from rolecall.candidates.reading.formats import markup, rtf
from rolecall.candidates.reading.formats.archives import Archive, resolved
from rolecall.candidates.reading.results import Limits

MOST = 20


@dataclass(slots=True)
class Chunks:
    """The files that a part takes in, by the keys of its relations."""

    archive: Archive
    part: str
    targets: dict[str, str]
    limits: Limits
    left: int = MOST

    def blocks(self, key: str) -> list[Block]:
        """What a page or a text says; nothing of other files."""
        target = self.targets.get(key, "")
        content = self.archive.member(resolved(self.part, target)) if target and self.left else None
        self.left -= 1
        if content is None or content.startswith(b"PK"):
            return []
        load = rtf.load if content.startswith(b"{\\rtf") else markup.load
        return load(content, self.limits).blocks
