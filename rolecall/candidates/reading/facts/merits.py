"""Certificates: title, who issued it, when; and what lists of merits have in common."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from rolecall.candidates.reading.document import Line, evidence_of
from rolecall.candidates.reading.facts.blocks import with_whole_lines
from rolecall.candidates.reading.facts.certificate_rows import rows_of
from rolecall.candidates.reading.facts.dates import Period, periods_in
from rolecall.candidates.reading.facts.headings import SectionKind, kind_of_heading
from rolecall.candidates.reading.facts.issuers import LEVEL, is_body, led_by_issuer
from rolecall.candidates.reading.facts.merits_apart import BULLET, EDGE, is_dated, is_point
from rolecall.candidates.reading.facts.merits_broken import with_broken_joined
from rolecall.candidates.reading.facts.sections import Section
from rolecall.candidates.reading.facts.titles import title_score
from rolecall.candidates.reading.folding import folded
from rolecall.candidates.reading.profile import Entry, Fact

MOST, MOST_TEXT, LONGEST_TITLE, LONGEST_ISSUER = 60, 2_000, 250, 100
SURE, UNSURE, LONGEST_SURE = 0.9, 0.6, 120
"""How sure a title is: in papers that nobody looked at, nine of ten with a date are what they seem to be, and
half of those without: these are asked."""
FROM = r"issued by|awarded by|from|by|ausgestellt von|durch|délivré par|par|emitido por|rilasciato da|door"
ISSUED = re.compile(
    rf"\b(?:{FROM}|issued|issuer|expedido por|por|wystawca|wydany przez|utfärdat av|ausgestellt|erworben)"
    r"\b[:\s]*",
    re.I,
)
ISSUED_BY = re.compile(rf"\s+(?:{FROM})\s+")
CREDENTIAL = re.compile(
    r"(?:credential|certificate|licen[cs]e|zertifikats?|badge)[\s-]*(?:id|no\.?|number|nr\.?|url)\b.*", re.I
)
VALID = re.compile(
    r"\s*\((?:exp|valid|current|renew|commission exp|gültig|valable|válido|scad|geldig|ważn)[^()]*\)$",
    re.I,
)
UNTIL = re.compile(
    r"(?<!\()[\s,;–—-]+\b(?:exp(?:\.|ires?|iry|iration)?(?:\sdate)?|valid\s(?:until|through|till|to)|renewal(?:\sdue)?|gültig\sbis|"
    r"valable\sjusqu[’']\S+|válido\shasta|válida\shasta|caduca|scad(?:enza|e)?\.?|geldig\stot|ważn[ey]\sdo|giltig\still|"
    r"gyldig\stil|voimassa|platnost\sdo|до)[:.\s]*(?=(?:\d|[A-Z][a-z]{2,8}\.?\s)\S*\s?\d*\W*$)",
    re.I,
)
"""'– Exp. 04/2028': until when it holds"""
LED_BY_END = re.compile(
    r"^(?:exp(?:\.|ires?|iry)?|valid\s(?:until|to|through)|gültig\sbis|valable\sjusqu[’']\S+|geldig\stot|giltig\still)"
    r"[:.\s]+(?=(?:\d|[A-Z][a-z]{2,8}\.?\s\d))",
    re.I,
)
"""'exp. 2029' in the cell before a name"""
NUMBERED = re.compile(
    r",?\s+(?:(?:licen[cs]e|cert(?:ificate)?|reg(?:istration)?|lic)\.?\s?)?"
    r"(?:#|no\.?\s|nr\.?\s|№\s?)[A-Z]{0,4}\d{3,12}\b",
    re.I,
)
"""', License #555012'"""
SENTENCE = re.compile(r"(?<=[\w)?!]{2})[.?!]\s+(?=[^\W\d_])")
DASHED = re.compile(r"\s+[–—-]\s+")
CELL = re.compile(r"\t|\s*[|•·]\s*")
PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:page|seite|pagina|página|strona|sida)?\s?\d{1,2}\s?(?:/|of|von|de|di|z|av)\s?\d{1,2}\s?$",
    re.I,
)
ISSUED_IN = re.compile(r"[^,(|–]{2,80}(?:,\s|\s[(|–-]\s?)[^,]{2,60}?\)?[,\s(]+(?:19|20)\d\d\)?")
LONGEST_LISTED = 160
OF_PAPER = re.compile(r"(?:schein|ausweis|zertifikat|pass|card|ticket|licen[cs]e|certificate)\b", re.I)
NUMBER = re.compile(
    r"[A-Z]{1,3}-?\d{3,12}|(?:no|nr|nº|n°|num|#|id|reg|lic)[.:]{0,2}\s?[A-Z]{0,4}[\d-]{3,12}", re.I
)
ISSUED_LAST = re.compile(r"(.*,\s.*?)\s[–—-]\s([A-ZÀ-Þ][^,–—]*\s[^,–—]{2,60})")
"""'BLS, ACLS – American Heart Association'"""
GRADED = re.compile(r"[A-Z]{2,6}[\s-](?:I{1,3}|IV|V|\d{1,2}|[A-Z]\d?)")
"""'PSM I', 'NR-10': a short name with its degree is of the title, and none who issues it"""
OFFICE = re.compile(r"[A-ZÀ-Þ]{2,8}\s\d{1,3}")
"""'SAMU 87'"""
MOST_WORDS, FEWEST_OF_SENTENCE, NOT_ONE = 18, 7, {"以上"}
IS_TITLE = 2.0
Reader = Callable[[list[Line]], Entry | None]
Groups = Callable[[list[Line]], Iterator[list[Line]]]


def certificates_in(sections: list[Section]) -> list[Entry]:
    """The certificates of their own sections."""
    return found_in(sections, "certificates", certificate_of, rows_of) or found_in(
        listed_in(sections), "certificates", certificate_of, rows_of
    )


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
    text = LED_BY_END.sub("", BULLET.sub("", line.text))
    text = UNTIL.sub(" ", NUMBERED.sub("", CREDENTIAL.sub("", text)))
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
    return ends or periods


def title_and_issuer(text: str) -> tuple[str, str]:
    """'CKA, CNCF', 'CKA (CNCF)' and 'CKA – CNCF'; a level behind a dash is the title's."""
    cells = [cell.strip(EDGE) for cell in CELL.split(text) if cell.strip(EDGE)]
    if len(cells) > 1:
        return cells[0], cells[1]
    marked = ISSUED_BY.split(text, maxsplit=1)
    if len(marked) == 2 and (" " in marked[1].strip() or is_body(marked[1]) or marked[1].isupper()):
        return marked[0].strip(EDGE), marked[1].strip(EDGE)
    if led := led_by_issuer(text):
        return led
    bracket = re.fullmatch(r"(.{4,200}?)\s*\(([^()]{2,60})\)", text)
    if bracket and not is_of_title(bracket[2], bracket[1]):
        return bracket[1], bracket[2]
    if (body := ISSUED_LAST.fullmatch(text)) and folded(body[2]) not in LEVEL:
        return body[1].strip(EDGE), body[2].strip(EDGE)
    head, comma, tail = text.rpartition(", ")
    if comma and NUMBER.fullmatch(tail):
        return title_and_issuer(head)
    if comma and may_issue(tail):
        return head.strip(EDGE), tail.strip(EDGE)
    dashes = [*DASHED.finditer(text)]
    if dashes and folded(text[dashes[-1].end() :]) not in LEVEL and text[dashes[-1].end()].isupper():
        return text[: dashes[-1].start()].strip(EDGE), text[dashes[-1].end() :].strip(EDGE)
    return text.strip(EDGE), ""


def may_issue(text: str) -> bool:
    """Whether what stands behind a comma may be who issued it: 'Java SE 8 Programmer' does not."""
    if is_body(text):
        return folded(text) not in LEVEL
    is_name = text[:1].isalpha() and not text[:1].islower()
    is_numbered = any(letter.isdigit() for letter in text) and not OFFICE.fullmatch(text)
    return is_name and folded(text) not in LEVEL and not is_numbered


def is_of_title(bracketed: str, title: str) -> bool:
    """Whether what stands in brackets is the title's own: its initials or a level."""
    plain = folded(bracketed)
    if GRADED.fullmatch(bracketed) or bracketed.islower():
        return True
    initials = "".join(word[0] for word in title.split())
    is_short = len(bracketed) <= 5 and bracketed[:1] == title[:1]
    is_abbreviated = sum(letter.isupper() for letter in bracketed) > 1
    if is_short and is_abbreviated and (not bracketed.isupper() or bracketed.startswith(initials[:3])):
        return True
    is_land = len(bracketed) == 2 and bracketed.isupper() and bracketed.isascii()
    is_paper = is_land or bool(OF_PAPER.search(bracketed)) or title_score(bracketed) >= IS_TITLE
    return is_paper or plain in LEVEL or "level" in plain or any(letter.isdigit() for letter in plain)


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
