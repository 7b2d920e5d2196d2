"""The lines that may speak of the person, and which of them stand where contacts and names stand."""

import statistics
from dataclasses import dataclass, replace

from rolecall.candidates.reading.document import Document, Line, Mention
from rolecall.candidates.reading.facts.lexicon import HEADINGS, REFERENCES, folded

TOP_LINES = 14
# A person fills a few hundred lines; what goes on and on is not a person.
MOST_LINES, LONGEST_LINE = 2_000, 1_000


@dataclass(slots=True)
class Scope:
    """A document's lines up to the referees, whose addresses are not the person's."""

    lines: list[Line]
    mentions: list[Mention]
    body_size: float
    top: list[int]

    @classmethod
    def of(cls, document: Document) -> "Scope":
        """The scope of a document."""
        lines = [bounded(line) for line in document.lines[: referees_from(document.lines[:MOST_LINES])]]
        mentions = [mention for mention in document.mentions if mention.line < len(lines)]
        sizes = [line.size for line in lines for _ in range(len(line.text) // 8) if line.size]
        filled = [index for index, line in enumerate(lines) if line.text]
        margins = [index for index in filled if lines[index].in_margin]
        body = [index for index in filled if not lines[index].in_margin]
        return cls(
            lines, mentions, statistics.median(sizes) if sizes else 0.0, margins[:6] + body[:TOP_LINES]
        )

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(line.text for line in self.lines)

    def is_heading(self, index: int) -> bool:
        """Whether a line is the heading of a section."""
        return folded(self.lines[index].text) in HEADINGS

    def contact_lines(self) -> set[int]:
        """Lines at the top, in margins, or close to an e-mail address."""
        mails = [index for index, line in enumerate(self.lines) if "@" in line.text]
        near = {other for index in mails for other in range(max(index - 4, 0), index + 5)}
        return {index for index in near if index < len(self.lines)} | set(self.top)


def bounded(line: Line) -> Line:
    return line if len(line.text) <= LONGEST_LINE else replace(line, text=line.text[:LONGEST_LINE])


def referees_from(lines: list[Line]) -> int:
    """The line on which the referees begin; what follows them is rarely about the person again."""
    for index, line in enumerate(lines):
        if index > TOP_LINES and folded(line.text) in REFERENCES:
            return index
    return len(lines)
