"""The lines that may speak of the person, and which of them stand where contacts and names stand."""

import re
import statistics
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from rolecall.candidates.reading.document import Document, Line, Mention
from rolecall.candidates.reading.facts.headings import SectionKind, kind_of_heading
from rolecall.candidates.reading.facts.lexicon import HEADINGS, REFERENCES, folded, words
from rolecall.candidates.reading.facts.no_headlines import is_greeting
from rolecall.candidates.reading.once import once

TOP_LINES = 14
# A person fills a few hundred lines; what goes on and on is not a person.
MOST_LINES, LONGEST_LINE = 2_000, 1_000
LEADERS = re.compile(r"\s?(?:\.{4,}|_{3,})\s?(?=\S)|_{3,}$")
LABEL_APART = re.compile(
    r"(?:^|(?<=\t))(?:(氏|姓)\t(名)|(性)\t(別)|(住)\t(所)|(電)\t(話)|(성)\t(명)|(주)\t(소))(?=\t)"
)
"""'氏\t名\t本村': the letters of a label that fill the breadth of their cell"""
AT_SIDE: frozenset[SectionKind | None] = frozenset(("experience", "education", "references"))
"""Sections that a label at the side begins, too; a form has 'Languages' and 'Licence' before it goes on."""
AGENCY = re.compile(
    r"\b(?:recruit(?:ment|ers?|ing)|staffing|personnel|headhunt\w*|(?:employment|recruitment) agency|"
    r"personalvermittlung|personaldienstleist\w*|zeitarbeit|uitzendbureau|intérim|agencja pracy)\b",
    re.I,
)
"""Who sends others' papers, with an address of its own in their margins."""
SIGNED = words("""
kind regards, kindest regards, best regards, warm regards, with kind regards, with best regards,
best wishes, with best wishes, regards, many thanks, yours sincerely, yours faithfully, yours truly,
sincerely, sincerely yours, respectfully, respectfully yours, mit freundlichen grüßen, mit
freundlichem gruß, freundliche grüße, herzliche grüße, mit herzlichen grüßen, viele grüße, beste
grüße, mit besten grüßen, liebe grüße, mfg, hochachtungsvoll, cordialement, bien cordialement, très
cordialement, sincères salutations, meilleures salutations, respectueusement, un saludo, un cordial
saludo, saludos, saludos cordiales, atentamente, muy atentamente, cordialmente, cordiali saluti,
distinti saluti, saluti, un cordiale saluto, in fede, com os melhores cumprimentos, melhores
cumprimentos, cumprimentos, atenciosamente, met vriendelijke groet, met vriendelijke groeten,
vriendelijke groet, hartelijke groet, z poważaniem, pozdrawiam, med vänliga hälsningar, vänliga
hälsningar, med vänlig hälsning, med venlig hilsen, venlig hilsen, med vennlig hilsen, vennlig
hilsen, mvh, ystävällisin terveisin, s pozdravem, üdvözlettel, tisztelettel, cu stimă, cu respect,
saygılarımla, с уважением, з повагою, με εκτίμηση, 此致, 敬具, 감사합니다, مع التحية, وتفضلوا بقبول فائق
الاحترام, בברכה
""")
MOST_SIGNED, LONGEST_SIGNING = 6, 50
"""the end of a letter, and how many lines of its writer may stand below it"""
BETWEEN_CELLS = re.compile(r" ?\t:\t")
VALUE, MOST_OF_LABEL = re.compile(r"\s*[:：]\s*(?=\S)"), 5
NEAR = 3.5
"""lines of text"""


@dataclass(eq=False)
class Scope:
    """A document's lines up to the referees, whose addresses are not the person's."""

    lines: list[Line]
    mentions: list[Mention]
    body_size: float
    top: list[int]

    @classmethod
    def of(cls, document: Document) -> "Scope":
        """The scope of a document."""
        shown = with_values_beside([bounded(line) for line in document.lines[:MOST_LINES]])
        lines = without_referees(shown)
        mentions = [
            mention
            for mention in document.mentions
            if mention.line < len(lines)
            and (lines[mention.line].text or not document.lines[mention.line].text)
        ]
        sizes = [line.size for line in lines for _ in range(len(line.text) // 8) if line.size]
        filled = [index for index, line in enumerate(lines) if line.text]
        margins = [index for index in filled if lines[index].in_margin]
        body = [index for index in filled if not (lines[index].in_margin or lines[index].is_beside)]
        boxed = [index for index in filled if lines[index].is_beside]
        heads = [
            index
            for at, index in enumerate(filled)
            if is_head_of_column(lines, filled[max(at - 3, 0) : at + 1])
        ]
        return cls(
            lines,
            mentions,
            statistics.median(sizes) if sizes else 0.0,
            [*dict.fromkeys([*margins[:6], *body[:TOP_LINES], *boxed[:TOP_LINES], *heads])],
        )

    @once
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(line.text for line in self.lines)

    def is_heading(self, index: int) -> bool:
        """Whether a line is the heading of a section."""
        return folded(self.lines[index].text) in HEADINGS

    def contact_lines(self) -> frozenset[int]:
        """Lines at the top, in margins, close to an e-mail address, or under the largest line."""
        return self.of_contacts

    @once
    def of_contacts(self) -> frozenset[int]:
        mails = self.mails
        near = {other for index in mails for other in range(max(index - 4, 0), index + 5)}
        near |= {index for mail in mails for index in self.around(mail)} | self.signed
        near |= set(range(self.largest, self.largest + 4)) if self.largest is not None else set()
        return frozenset({index for index in near if index < len(self.lines)} | set(self.top))

    @once
    def signed(self) -> frozenset[int]:
        """The lines below the end of a letter: who wrote it, and how they are reached."""
        ends = [index for index, line in enumerate(self.lines) if is_signing(line.text)]
        below = range(ends[-1] + 1, min(ends[-1] + 1 + MOST_SIGNED, len(self.lines))) if ends else range(0)
        return frozenset(takewhile(lambda index: kind_at(self.lines[index].text) is None, below))

    def around(self, mail: int) -> Iterator[int]:
        """The lines level with an address on its page, or next to it above or below it."""
        box, page = self.lines[mail].box, self.lines[mail].page
        for index, line in enumerate(self.lines):
            if box and line.box and line.page == page and line.text:
                apart = abs(line.box[1] - box[1])
                over = min(line.box[2], box[2]) > max(line.box[0], box[0])
                if apart < 0.5 * line.size or (over and apart < NEAR * line.size):
                    yield index

    @once
    def mails(self) -> list[int]:
        """The lines with an e-mail address."""
        return [index for index, line in enumerate(self.lines) if "@" in line.text]

    @once
    def greetings(self) -> list[str]:
        """What letters begin with, by whom they are for: 'Dear Ms Carter,'."""
        return [
            folded(line.text)
            for line in self.lines
            if line.text.endswith((",", ":", "!")) and is_greeting(line.text)
        ]

    @once
    def of_others(self) -> frozenset[int]:
        """The lines under headings but those of contacts: who is reached there need not be the person."""
        return frozenset(index for index, kind in enumerate(self.kinds) if kind not in (None, "contact"))

    @once
    def kinds(self) -> list[SectionKind | None]:
        """Under which kind of heading each line stands."""
        found: list[SectionKind | None] = []
        within: SectionKind | None = None
        band, around = None, (False, 0)
        for line in self.lines:
            if line.in_margin or (line.is_beside, line.column) != around or is_aside(line, band):
                within = None
            band, around = line.band or band, (line.is_beside, line.column)
            within = None if is_signing(line.text) else kind_at(line.text) or within
            found.append(within)
        if any(line.in_margin and AGENCY.search(line.text) for line in self.lines):
            both = zip(self.lines, found, strict=True)
            return ["other" if line.in_margin else kind for line, kind in both]
        return found

    @once
    def own_text(self) -> str:
        """The text of the lines that are not under headings, or under those of contacts."""
        return "\n".join(
            "" if index in self.of_others else line.text for index, line in enumerate(self.lines)
        )

    @property
    def largest(self) -> int | None:
        """The first of the largest lines of the first page, where one is far larger than the text."""
        sized = [(line.size, -index) for index, line in enumerate(self.lines) if line.page == 1 and line.text]
        size, place = max(sized, default=(0.0, 0))
        return -place if size >= 1.5 * self.body_size > 0 else None


def is_head_of_column(lines: list[Line], indexes: list[int]) -> bool:
    """Whether the last of some lines is one of the first three of its column."""
    column = lines[indexes[-1]].column
    return column > 0 and any(lines[index].column != column for index in indexes[:-1])


def is_signing(text: str) -> bool:
    """Whether a letter ends: 'Kind regards,'."""
    return 1 < len(text) < LONGEST_SIGNING and folded(text.strip("!")) in SIGNED


def kind_at(text: str) -> SectionKind | None:
    """The kind of section that a line begins, by its whole text or by a label at its side."""
    side, tab, _ = text.partition("\t")
    kind = kind_of_heading(side)
    return kind if not tab or kind in AT_SIDE else None


def is_aside(line: Line, band: tuple[float, float] | None) -> bool:
    """Whether a line stands in another column than those before it."""
    return bool(line.band and band and (line.band[0] >= band[1] or line.band[1] <= band[0]))


def bounded(line: Line) -> Line:
    """A line of no more than so many letters, with the dots that lead the eye across it as a tab.

    'Languages known\\t:\\tTamil', as forms set it in three columns, is a label and its value.
    """
    text = line.text[:LONGEST_LINE]
    if "..." in text or "___" in text:
        text = LEADERS.sub("\t", text)
    if "\t:" in text:
        text = BETWEEN_CELLS.sub(": ", text)
    if "\t" in text and not text.isascii():
        text = LABEL_APART.sub(lambda found: "".join(filter(None, found.groups())), text)
    return line if text == line.text else replace(line, text=text)


def with_values_beside(lines: list[Line]) -> list[Line]:
    """The lines; what a colon begins is the value of the label above it: 'Languages known' above ': Odia'."""
    whole = list(lines)
    for at, (above, line) in enumerate(pairwise(lines)):
        value = VALUE.match(line.text)
        if value and above.text and ":" not in above.text and len(above.text.split()) <= MOST_OF_LABEL:
            text, spans = f"{above.text}: {line.text[value.end() :]}", [*above.spans, *line.spans]
            whole[at], whole[at + 1] = (
                replace(above, text=text, spans=spans),
                replace(line, text="", spans=[]),
            )
    return whole


def without_referees(lines: list[Line]) -> list[Line]:
    """The lines, with nothing in place of the referees; another column is about the person again."""
    for index, line in enumerate(lines):
        if index > TOP_LINES and folded(line.text) in REFERENCES:
            behind = range(index + 1, len(lines))
            end = next((n for n in behind if is_beside(lines[n], line) or is_of_person(lines[n])), len(lines))
            gone = [replace(other, text="", spans=[]) for other in lines[index:end]]
            return lines[:index] + gone + lines[end:]
    return lines


def is_of_person(line: Line) -> bool:
    """Whether a line heads how the person is reached: more than the one word that stands at each referee."""
    text = line.text.strip(" :")
    return kind_of_heading(text) == "contact" and (len(text.split()) > 1 or line.level > 0)


def is_beside(line: Line, heading: Line) -> bool:
    """Whether a line stands in another column than a heading, in a box beside it, or in a margin."""
    if line.box is None and (line.in_margin, line.is_beside) != (heading.in_margin, heading.is_beside):
        return True
    if heading.column and line.column != heading.column:
        return True
    if line.band is None or heading.band is None or line.page != heading.page:
        return False
    return line.band[0] >= heading.band[1] - 1 or line.band[1] <= heading.band[0] + 1
