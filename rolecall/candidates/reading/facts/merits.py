"""Certificates: title, who issued it, when; and what lists of merits have in common."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from rolecall.candidates.reading.document import Line, evidence_of
from rolecall.candidates.reading.facts.blocks import with_whole_lines
from rolecall.candidates.reading.facts.certificate_remarks import without_remarks
from rolecall.candidates.reading.facts.certificate_rows import rows_of
from rolecall.candidates.reading.facts.certificate_titles import ISSUED, title_and_issuer
from rolecall.candidates.reading.facts.dates import Period, periods_in
from rolecall.candidates.reading.facts.degrees import degree_score, institution_score
from rolecall.candidates.reading.facts.headings import SectionKind, kind_of_heading
from rolecall.candidates.reading.facts.listed_sections import is_certificate
from rolecall.candidates.reading.facts.merits_apart import BULLET, EDGE, is_dated, is_point
from rolecall.candidates.reading.facts.merits_broken import with_broken_joined
from rolecall.candidates.reading.facts.sections import Section
from rolecall.candidates.reading.folding import folded
from rolecall.candidates.reading.profile import Entry, Fact

MOST, MOST_TEXT, LONGEST_TITLE, LONGEST_ISSUER = 60, 2_000, 250, 100
SURE, UNSURE, LONGEST_SURE = 0.9, 0.6, 120
"""How sure a title is: in papers that nobody looked at, nine of ten with a date are what they seem to be, and
half of those without: these are asked."""
CREDENTIAL = re.compile(
    r"(?:credential|certificate|licen[cs]e|zertifikats?|badge)[\s-]*(?:id|no\.?|number|nr\.?|url)\b.*", re.I
)
VALID = re.compile(
    r"\s*\((?:exp|valid|current|renew|commission exp|gültig|valable|válido|scad|geldig|ważn)[^()]*\)$",
    re.I,
)
NAMED_BY_YEAR = re.compile(
    r"\b(?:WHMIS|Incoterms|GATE|NEC|IFC|NFPA \d+|Windows Server|SQL Server|Exchange|AutoCAD|Revit|ISO \d+)"
    r"[ :]$"
)
SENTENCE = re.compile(r"(?<=[\w)?!]{2})[.?!]\s+(?=[^\W\d_])")
PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:page|seite|pagina|página|strona|sida)?\s?\d{1,2}\s?(?:/|of|von|de|di|z|av)\s?\d{1,2}\s?$",
    re.I,
)
ISSUED_IN = re.compile(r"[^,(|–]{2,80}(?:,\s|\s[(|–-]\s?)[^,]{2,60}?\)?[,\s(]+(?:19|20)\d\d\)?")
LONGEST_LISTED = 160
TRAINING = re.compile(
    r"\b(?:training|certific\w+|licen[cs]\w+|courses|weiterbildung\w*|fortbildung\w*)\b", re.I
)
MOST_OF_TRAINING = 9
MOST_WORDS, FEWEST_OF_SENTENCE, NOT_ONE = 18, 7, {"以上"}
Reader = Callable[[list[Line]], Entry | None]
Groups = Callable[[list[Line]], Iterator[list[Line]]]


def certificates_in(sections: list[Section]) -> list[Entry]:
    """The certificates of their own sections."""
    headed = [*sections, *trained_in(sections)]
    return found_in(headed, "certificates", certificate_of, rows_of) or found_in(
        listed_in(sections), "certificates", certificate_of, rows_of
    )


def trained_in(sections: list[Section]) -> Iterator[Section]:
    """The lines of 'Education & Training' that have a date and the word of a certificate, and no school."""
    for section in sections:
        if section.kind == "education" and section.heading and TRAINING.search(section.heading.text):
            lines = [line for line in section.lines if is_training(line.text)]
            if lines:
                yield replace(section, kind="certificates", lines=lines)


def is_training(text: str) -> bool:
    dates = periods_in(text)
    is_one = len(dates) == 1 and dates[0].is_single and len(text.split()) <= MOST_OF_TRAINING
    return is_one and is_certificate(text) and degree_score(text) < 1 and institution_score(text) < 1


def listed_in(sections: list[Section]) -> list[Section]:
    """Sections of unknown names whose every line is a name, who issued it and a year."""
    found = []
    for section in sections:
        lines = [line.text for line in section.lines if line.text]
        is_unknown = section.kind == "other" and section.heading and not kind_of_heading(section.heading.text)
        if is_unknown and len(lines) >= 2 and all(map(is_issued, lines)):
            found.append(replace(section, kind="certificates"))
    return found


def is_issued(text: str) -> bool:
    return len(text) <= LONGEST_LISTED and bool(ISSUED_IN.fullmatch(BULLET.sub("", text)))


def found_in(sections: list[Section], kind: SectionKind, reader: Reader, groups: Groups) -> list[Entry]:
    entries: dict[str, Entry] = {}
    head = {folded(line.text) for one in sections[:1] if one.kind is None for line in one.lines}
    for section in sections:
        if section.kind == kind:
            lines = [line for line in section.lines if not line.in_margin and not is_footer(line, head)]
            for group in groups(lines):
                entry = reader(group)
                if entry and folded(entry.title.value):
                    entries.setdefault(folded(entry.title.value), entry)
    return list(entries.values())[:MOST]


def is_footer(line: Line, head: set[str]) -> bool:
    """A name with the number of its page, or a line of the head once more, is not of this section."""
    bare = PAGE_NUMBER.sub("", line.text)
    return (bare != line.text and len(bare.split()) <= 5) or (bool(bare) and folded(bare) in head)


def certificate_of(lines: list[Line]) -> Entry | None:
    titled = with_broken_joined(with_whole_title(lines), is_pointed=is_point(lines[0]))
    whole = with_brackets_joined(with_whole_lines(titled))
    whole[:1] = map(with_issuer_apart, whole[:1])
    first, *others = [part for line in whole if (part := without_dates(cleaned(line)))] or [""]
    title, by = title_and_issuer(first)
    if not may_be_called(title):
        return None
    below = next((ISSUED.sub("", part).strip(EDGE) for part in others if not CREDENTIAL.match(part)), "")
    by = by or below
    date = date_on(lines)
    return entry_of(
        lines, title, by if len(by) <= LONGEST_ISSUER else "", date, sure=SURE if date else UNSURE
    )


def may_be_called(title: str) -> bool:
    """Whether a certificate may be called so: it is no sentence, no letter, no closing word."""
    count = len(title.split())
    is_sentence = title.rstrip().endswith(".") and count >= FEWEST_OF_SENTENCE
    letters = sum(letter.isalpha() for letter in title)
    return letters > 1 and count <= MOST_WORDS and not is_sentence and title not in NOT_ONE


def with_whole_title(lines: list[Line]) -> list[Line]:
    """A bold title that the edge broke in two, above lines that are not bold, made whole."""
    count = next((at for at, line in enumerate(lines) if not line.bold), 0)
    if count < 2:
        return lines
    text = " ".join(line.text for line in lines[:count])
    return [replace(lines[0], text=text), *lines[count:]]


def with_brackets_joined(lines: list[Line]) -> list[Line]:
    """A title with the brackets that a narrow column set on the line below it."""
    if len(lines) < 2 or not lines[1].text.startswith("(") or is_dated(lines[0]) or is_dates(lines[1].text):
        return lines
    return [replace(lines[0], text=f"{lines[0].text} {lines[1].text}", spans=[]), *lines[2:]]


def is_dates(text: str) -> bool:
    return not any(letter.isalpha() for letter in without_dates(text))


def with_issuer_apart(line: Line) -> Line:
    """'**CKA** Linux Foundation': a name in bold, and in a cell of its own what stands beside it."""
    name, rest = line.spans[0].text if line.spans else "", line.spans[1:]
    if (
        not rest
        or not line.spans[0].bold
        or rest[0].bold
        or not line.text.startswith(f"{name} {rest[0].text}")
    ):
        return line
    return replace(line, text=f"{name}\t{line.text.removeprefix(name).strip()}")


def cleaned(line: Line) -> str:
    text = without_remarks(CREDENTIAL.sub("", BULLET.sub("", line.text)))
    return VALID.sub("", text.strip(EDGE)).strip(EDGE)


def without_dates(text: str) -> str:
    """A text without its dates; where one stood is a gap."""
    for period in reversed(periods_of_cells(text)):
        text = f"{text[: period.begin].rstrip(' (,[（')} \t {text[period.finish :].lstrip(' ),].）')}"
    if text.count("(") > text.count(")"):
        # 'CKA (CNCF, 2021)': what is left of the bracket is the issuer.
        text = "\t".join(text.rsplit("(", 1))
    whole = text.strip(EDGE)
    return whole if whole.endswith(")") and "(" in whole else whole.strip(EDGE + "()")


def periods_of_cells(text: str) -> list[Period]:
    """The dates of a text; only that of a cell which is no more than a date, where one is."""
    periods, at, ends = periods_in(text), 0, []
    for cell in text.split("\t"):
        ends += [each for each in periods if (each.begin, each.finish) == (at, at + len(cell))]
        at += len(cell) + 1
    return ends or [each for each in periods if not is_of_name(each, text)]


def is_of_name(period: Period, text: str) -> bool:
    """Whether a year is of the name of what was learned: 'WHMIS 2015'."""
    return period.is_single and bool(NAMED_BY_YEAR.search(text[: period.begin]))


def date_on(lines: list[Line]) -> Fact | None:
    """The date of an entry; of a period, its end."""
    found = ((line, period) for line in lines for period in periods_in(line.text))
    line, period = next(found, (None, None))
    return Fact(moment_of(period), 0.9, [evidence_of(line)]) if line and period else None


def moment_of(period: Period) -> str:
    return str(period.end or period.start)


def entry_of(
    lines: list[Line], title: str, by: str, date: Fact | None, text: str = "", *, sure: float = SURE
) -> Entry | None:
    title = title.strip(EDGE)
    if not any(letter.isalpha() for letter in title) or kind_of_heading(title):
        return None
    sure = sure if len(title) <= LONGEST_SURE else min(sure, UNSURE)
    issuer = Fact(by, 0.8, [evidence_of(line_with(lines, by), by)]) if by else None
    evidence = [evidence_of(line) for line in lines[:3]]
    return Entry(Fact(title[:LONGEST_TITLE], sure, evidence), issuer, date, text[:MOST_TEXT])


def line_with(lines: list[Line], text: str) -> Line:
    return next((line for line in lines if text in line.text), lines[0])
