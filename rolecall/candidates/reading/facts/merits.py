"""Certificates, publications and projects: title, who issued or published it, when, more."""

import re
from collections.abc import Callable
from dataclasses import replace

from rolecall.candidates.reading.document import Line, evidence_of
from rolecall.candidates.reading.facts.blocks import with_whole_lines
from rolecall.candidates.reading.facts.dates import Period, periods_in
from rolecall.candidates.reading.facts.headings import SectionKind, kind_of_heading
from rolecall.candidates.reading.facts.lexicon import words
from rolecall.candidates.reading.facts.merits_apart import BULLET, EDGE, grouped, starts_bold
from rolecall.candidates.reading.facts.sections import Section
from rolecall.candidates.reading.folding import folded
from rolecall.candidates.reading.profile import Entry, Fact

MOST, MOST_TEXT, LONGEST_TITLE, LONGEST_ISSUER, LONGEST_VENUE = 60, 2_000, 250, 100, 160
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
LEVEL = words("""
associate, professional, foundation, practitioner, specialist, expert, advanced, intermediate, specialty,
fundamentals, basic, level 1, level 2, level 3, level i, level ii, level iii, master, beginner, part 1, part 2
""")
MAY_CITE: frozenset[SectionKind | None] = frozenset({None, "other", "projects", "awards", "references"})
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
ANDS = {"and", "und", "et", "al."}
QUOTED = re.compile(r"[“\"„«‘「『]\s*([^“”\"„«»「」『』]{8,250}?)[.,]?\s*[”\"“»’」』]")
IN_SINGLE = re.compile(r"(?:^|\s)['‘]([^'‘’\n]{8,250})['’](?=[,.\s])")
WORD = r"[^\W\d_][\w'’-]{1,30}"
AUTHOR = rf"(?:(?:[^\W\d_]\.[\s-]?){{1,4}}{WORD}(?:\s{WORD}){{0,2}}|{WORD}\s[A-Z]{{1,3}})"
LISTED = re.compile(rf"^{AUTHOR}(?:(?:,\sand|,\sund|,\s&|,|\s&|\sand|\sund)\s{AUTHOR}){{0,30}}[,.:]\s+(?=\w)")
"""Authors by their initials, before or behind: what follows the list is the title."""
AUTHORS = re.compile(r"^(?:[^()]{3,200}?)\s*\(?((?:19|20)\d\d)[a-z]?\)?[.:,]\s+(.+)$")
INITIALS = re.compile(r"\b\w\.(?:\s?-?\w\.)*|\bet al\b|\bund\b|&")
SENTENCE = re.compile(r"(?<=[\w)?!]{2})[.?!]\s+(?=[^\W\d_])")
DASHED = re.compile(r"\s+[–—-]\s+")
CELL = re.compile(r"\t|\s*[|•·]\s*")
TITLE_REST = re.compile(r":\s+(?=\S)|\s+[–—-]\s+|\s*\|\s*|\t")
VENUE_END = re.compile(r",\s*(?=\d|vol|pp|no\.|S\.)|\s+\d+\s*[(:]|\.\s")
PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:page|seite|pagina|página|strona|sida)?\s?\d{1,2}\s?(?:/|of|von|de|di|z|av)\s?\d{1,2}\s?$",
    re.I,
)
ISSUED_IN = re.compile(r"[^,(|–]{2,80}(?:,\s|\s[(|–-]\s?)[^,]{2,60}?\)?[,\s(]+(?:19|20)\d\d\)?")
LONGEST_LISTED = 160
Reader = Callable[[list[Line]], Entry | None]


def certificates_in(sections: list[Section]) -> list[Entry]:
    """The certificates of their own sections."""
    return found_in(sections, "certificates", certificate_of) or found_in(
        listed_in(sections), "certificates", certificate_of
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


def publications_in(sections: list[Section]) -> list[Entry]:
    """The publications of their own sections."""
    return found_in(sections, "publications", publication_of) or found_in(
        cited_in(sections), "publications", publication_of
    )


def cited_in(sections: list[Section]) -> list[Section]:
    """Sections of unknown names whose lines are references to papers: most of them, and more than one."""
    found = []
    for section in sections:
        groups = [*grouped(section.lines, with_points=False)] if section.kind in MAY_CITE else []
        cited = sum(is_reference(" ".join(line.text for line in group)) for group in groups)
        if cited >= 2 and cited >= 0.6 * len(groups):
            found.append(replace(section, kind="publications"))
    return found


def is_reference(text: str) -> bool:
    """Whether a text begins with authors and says a year, as references do in any style."""
    text = BULLET.sub("", text).replace("\t", " ").strip()
    if not YEAR.search(text) or len(text) < 40:
        return False
    cited = AUTHORS.match(text)
    return bool(LISTED.match(text) or (cited and INITIALS.search(text[: cited.start(2)])))


def projects_in(sections: list[Section]) -> list[Entry]:
    """The projects of their own sections."""
    return found_in(sections, "projects", project_of)


def found_in(sections: list[Section], kind: SectionKind, reader: Reader) -> list[Entry]:
    entries: dict[str, Entry] = {}
    head = {folded(line.text) for one in sections[:1] if one.kind is None for line in one.lines}
    for section in sections:
        if section.kind == kind:
            lines = [line for line in section.lines if not line.in_margin and not is_footer(line, head)]
            for group in grouped(lines, with_points=kind == "projects", are_short=kind == "certificates"):
                entry = reader(group)
                if entry and folded(entry.title.value):
                    entries.setdefault(folded(entry.title.value), entry)
    return list(entries.values())[:MOST]


def is_footer(line: Line, head: set[str]) -> bool:
    """A name with the number of its page, or a line of the head once more, is not of this section."""
    bare = PAGE_NUMBER.sub("", line.text)
    return (bare != line.text and len(bare.split()) <= 5) or (bool(bare) and folded(bare) in head)


def certificate_of(lines: list[Line]) -> Entry | None:
    whole = with_whole_lines(with_whole_title(lines))
    first, *others = [part for line in whole if (part := without_dates(cleaned(line)))] or [""]
    title, by = title_and_issuer(first)
    below = next((ISSUED.sub("", part).strip(EDGE) for part in others if not CREDENTIAL.match(part)), "")
    by = by or below
    return entry_of(lines, title, by if len(by) <= LONGEST_ISSUER else "", date_on(lines))


def with_whole_title(lines: list[Line]) -> list[Line]:
    """A bold title that the edge broke in two, above lines that are not bold, made whole."""
    count = next((at for at, line in enumerate(lines) if not line.bold), 0)
    if count < 2:
        return lines
    text = " ".join(line.text for line in lines[:count])
    return [replace(lines[0], text=text), *lines[count:]]


def cleaned(line: Line) -> str:
    return CREDENTIAL.sub("", BULLET.sub("", line.text)).strip(EDGE)


def without_dates(text: str) -> str:
    """A text without its dates; where one stood is a gap."""
    for period in reversed(periods_in(text)):
        text = f"{text[: period.begin].rstrip(' (,[')} \t {text[period.finish :].lstrip(' ),]')}"
    if text.count("(") > text.count(")"):
        # 'CKA (CNCF, 2021)': what is left of the bracket is the issuer.
        text = "\t".join(text.rsplit("(", 1))
    whole = text.strip(EDGE)
    return whole if whole.endswith(")") and "(" in whole else whole.strip(EDGE + "()")


def title_and_issuer(text: str) -> tuple[str, str]:
    """'CKA, CNCF', 'CKA (CNCF)' and 'CKA – CNCF'; a level behind a dash is the title's."""
    cells = [cell.strip(EDGE) for cell in CELL.split(text) if cell.strip(EDGE)]
    if len(cells) > 1:
        return cells[0], cells[1]
    marked = ISSUED_BY.split(text, maxsplit=1)
    if len(marked) == 2:
        return marked[0].strip(EDGE), marked[1].strip(EDGE)
    bracket = re.fullmatch(r"(.{4,200}?)\s*\(([^()]{2,60})\)", text)
    if bracket and not is_of_title(bracket[2], bracket[1]):
        return bracket[1], bracket[2]
    head, comma, tail = text.rpartition(", ")
    if comma and folded(tail) not in LEVEL and tail[:1].isalpha() and not tail[:1].islower():
        return head.strip(EDGE), tail.strip(EDGE)
    dashes = [*DASHED.finditer(text)]
    if dashes and folded(text[dashes[-1].end() :]) not in LEVEL and text[dashes[-1].end()].isupper():
        return text[: dashes[-1].start()].strip(EDGE), text[dashes[-1].end() :].strip(EDGE)
    return text.strip(EDGE), ""


def is_of_title(bracketed: str, title: str) -> bool:
    """Whether what stands in brackets is the title's own: its initials or a level."""
    plain = folded(bracketed)
    initials = "".join(word[0] for word in title.split())
    is_short = len(bracketed) <= 5 and bracketed[:1] == title[:1]
    is_abbreviated = sum(letter.isupper() for letter in bracketed) > 1
    if is_short and is_abbreviated and (not bracketed.isupper() or bracketed.startswith(initials[:3])):
        return True
    return plain in LEVEL or "level" in plain or any(letter.isdigit() for letter in plain)


def publication_of(lines: list[Line]) -> Entry | None:
    text = " ".join(BULLET.sub("", line.text).strip() for line in lines).replace("\t", " ")
    title, by = title_and_venue(text)
    return entry_of(lines, title, by, date_on(lines), text)


def title_and_venue(text: str) -> tuple[str, str]:
    """The title and where it was published, of a reference in whatever style."""
    quoted = QUOTED.search(text) or IN_SINGLE.search(text)
    if quoted:
        return quoted[1].strip(), venue_in(text[quoted.end() :])
    listed = LISTED.match(text)
    if listed:
        return told_behind(text[listed.end() :])
    cited = AUTHORS.match(text)
    if cited and INITIALS.search(text[: cited.start(2)]):
        title, _, rest = cited[2].partition(". ")
        return title.strip(EDGE + "."), venue_in(rest)
    parts = [part.strip(EDGE + ".") for part in SENTENCE.split(text) if part.strip(EDGE + ".")]
    if len(parts) > 1:
        written = [part for part in parts if not is_of_authors(part)] or parts
        return written[0], venue_in(". ".join(written[1:2]))
    plain = without_dates(text).replace("\t", " ").strip(EDGE + ".")
    head, comma, tail = plain.rpartition(", ")
    return (head.strip(EDGE), venue_in(tail)) if comma and len(head) > 15 else (plain, "")


def told_behind(text: str) -> tuple[str, str]:
    """The title and the venue behind a list of authors: parted by a full stop, else by a comma."""
    title, *rest = SENTENCE.split(text, maxsplit=1)
    # 'Title, J. Optics 12, 33': the full stop is that of the journal's name.
    if not rest or re.search(r", (?:[A-Z][a-z]{0,9}\.?\s?){1,3}$", title + "."):
        title, _, other = text.partition(", ")
        rest = [other]
    return title.strip(EDGE + "."), venue_in(rest[0])


def is_of_authors(text: str) -> bool:
    tokens = text.replace(",", " ").split()
    short = sum(len(token.strip(".")) <= 2 or token[:1].isupper() or token in ANDS for token in tokens)
    return len(tokens) <= 40 and bool(INITIALS.search(text)) and short >= 0.85 * len(tokens)


def venue_in(text: str) -> str:
    venue = re.sub(r"^[Ii]n:?\s+", "", without_dates(text).partition("\t")[0].strip(EDGE + "."))
    venue = VENUE_END.split(venue, maxsplit=1)[0].strip(EDGE + ".()")
    venue = re.sub(r"\s+\d{1,4}$", "", venue)
    return venue if len(venue) <= LONGEST_VENUE else ""


def project_of(lines: list[Line]) -> Entry | None:
    plain = without_dates(BULLET.sub("", lines[0].text).strip())
    bold = " ".join(span.text for span in lines[0].spans if span.bold).strip(EDGE)
    if starts_bold(lines[0]) and not lines[0].bold and bold and plain.startswith(bold):
        title, rest = bold, plain[len(bold) :]
    else:
        title, rest = title_and_rest(plain)
    text = "\n".join(part for part in [rest.strip(EDGE), *(cleaned(line) for line in lines[1:])] if part)
    return entry_of(lines, title, "", date_on(lines[:2]), text)


def title_and_rest(text: str) -> tuple[str, str]:
    match = TITLE_REST.search(text)
    if match and 2 <= match.start() <= 90:
        return text[: match.start()], text[match.end() :]
    sentences = SENTENCE.split(text, maxsplit=1)
    return (sentences[0], sentences[1]) if len(sentences) == 2 and len(sentences[0]) <= 80 else (text, "")


def date_on(lines: list[Line]) -> Fact | None:
    """The date of an entry; of a period, its end."""
    found = ((line, period) for line in lines for period in periods_in(line.text))
    line, period = next(found, (None, None))
    return Fact(moment_of(period), 0.9, [evidence_of(line)]) if line and period else None


def moment_of(period: Period) -> str:
    return str(period.end or period.start)


def entry_of(lines: list[Line], title: str, by: str, date: Fact | None, text: str = "") -> Entry | None:
    title = title.strip(EDGE)
    if not any(letter.isalpha() for letter in title) or kind_of_heading(title):
        return None
    sure = 0.9 if len(title) <= 120 else 0.7
    issuer = Fact(by, 0.8, [evidence_of(line_with(lines, by), by)]) if by else None
    evidence = [evidence_of(line) for line in lines[:3]]
    return Entry(Fact(title[:LONGEST_TITLE], sure, evidence), issuer, date, text[:MOST_TEXT])


def line_with(lines: list[Line], text: str) -> Line:
    return next((line for line in lines if text in line.text), lines[0])
