"""Publications: what a list of references cites. Talks, posters and remarks about a list are none."""

import re
from collections.abc import Iterator
from dataclasses import replace

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.blocks import had_no_room, parted
from rolecall.candidates.reading.facts.headings import SectionKind, kind_of_heading
from rolecall.candidates.reading.facts.merits import (
    SENTENCE,
    SURE,
    UNSURE,
    date_on,
    entry_of,
    found_in,
    without_dates,
)
from rolecall.candidates.reading.facts.merits_apart import (
    BULLET,
    EDGE,
    blank_before,
    grouped,
    is_point,
    stands_alone,
)
from rolecall.candidates.reading.facts.sections import Section
from rolecall.candidates.reading.profile import Entry

LONGEST_VENUE, LONGEST_CITED, HANGING = 160, 500, 4.0
MAY_CITE: frozenset[SectionKind | None] = frozenset({None, "other", "projects", "awards", "references"})
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
ONLY_YEAR = re.compile(r"\W*(?:19|20)\d\d(?:\s*[–-]\s*(?:19|20)?\d\d)?\W*")
ANDS = {"and", "und", "et", "al."}
QUOTED = re.compile(r"[“\"„«‘「『]\s*([^“”\"„«»「」『』]{8,250}?)[.,]?\s*[”\"“»’」』]")
IN_SINGLE = re.compile(r"(?:^|\s)['‘]([^'‘’\n]{8,250})['’](?=[,.\s])")
WORD = r"[^\W\d_][\w'’-]{1,30}"
INITIAL = r"(?:[^\W\d_]\.[\s-]?){1,4}"
MARK = r"[*†‡§¹²³]{0,2}"
AUTHOR = (
    rf"(?:{MARK}(?:{INITIAL}{WORD}(?:\s{WORD}){{0,2}}|{WORD}(?:\s{WORD})?,\s(?:[A-Z]\.[\s-]?){{1,4}}"
    rf"|{WORD}\s[A-Z]{{1,3}}\.?(?![\w’'])){MARK})"
)
JOINT = r"(?:\s*[,;]\s(?:and\s|und\s|et\s|y\s|e\s|&\s)?|\s?(?:and|und|et|y|e|&)\s)"
WHEN = (
    r"(?:\(((?:19|20)\d\d[a-z]?|in press|in review|under review|submitted|forthcoming|in preparation|"
    r"im erscheinen|eingereicht|à paraître|en prensa|no prelo)\)[.,:]?\s+)"
)
LISTED = re.compile(
    rf"^{AUTHOR}(?:{JOINT}{AUTHOR}){{0,30}}(?:,?\set\sal\.?)?\s?"
    rf"(?:\((?:Eds?|Hrsg|dir|coord)\.?\)\.?\s)?(?:{WHEN}|(?:(?<=\.)|[,.:])\s+)(?=[\w“\"„«‘「『'¿¡])"
)
"""Authors by their initials, before or behind, and a year perhaps: what follows the list is the title."""
AUTHORS = re.compile(r"^(?:[^()]{3,200}?)\s*\(?((?:19|20)\d\d)[a-z]?\)?[.:,]\s+(.+)$")
INITIALS = re.compile(r"\b\w\.(?:\s?-?\w\.)*|\bet al\b|\bund\b|&")
VENUE_END = re.compile(r",\s*(?=\d|vol|pp|no\.|S\.)|\s+\d+\s*[(:]|\.\s")
SPOKEN = re.compile(
    r"\b(?:poster|talk (?:given|at)|invited talk|keynote|oral presentation|presented at|paper presented|"
    r"guest lecture|seminar talk|vortrag|posterbeitrag|posterpräsentation|communication orale|"
    r"communication affichée|ponencia|póster|comunicação oral|comunicazione orale|referat|föredrag)\b",
    re.I,
)
PATENT = re.compile(
    r"\b(?:patent\w*|brevets?|brevetto|octrooi)\b[\s,:]{0,3}(?:\(?(?:no|nr|n[°º]|number|appl\w*|pending|granted|filed|"
    r"angemeldet|erteilt)\b|#|(?:[A-Z]{2}\s?)?\d)|"
    r"\b(?:US|EP|WO|DE|GB|FR|CN|JP)\s?\d[\d ,/.]{5,14}\s?[AB]\d\b",
    re.I,
)
REMARK = re.compile(
    r"\W{0,3}(?:denotes|indicates|equal contribution|h-index|citations?\b|cited|google scholar|orcid|"
    r"full list|complete list|see (?:also )?(?:http|www|my)|available (?:at|on|upon)|reviewer|"
    r"vollständige liste|liste complète|lista completa)",
    re.I,
)
ADDRESS = re.compile(r"(?:https?://|www\.|doi\.org/|doi:)\S+", re.I)
STOP = re.compile(r"(?<=[\w)?!]{2})\.\s+(?=[^\W\d_])")
WITHIN = re.compile(
    r"([^.]{8,200}?)(?:,?\s+(?:in|dans|en|em|w|i)\s?:?\s*(?=[«“\"„‘])|,\s+in:?\s+(?=[A-ZÀ-Þ]))(.+)"
)
"""'Tre lettere inedite, in «Carte e mani», 10, 2019'"""
OF_BOOK = re.compile(r"([^.]{8,200}), ([^,.]{3,40}, [^,]{2,60}), (?:19|20)\d\d\W*")
"""'Mulini, gualchiere e liti, Siena, Edizioni del Porrione, 2024': town, publisher and year behind it"""
BEGINS = re.compile(r"^\W{0,2}[^\W\d_][\w'’-]+(?:,|\s[A-Z]{1,3}[.,]|\s(?:et|and|und|y|e|&)\s)")
UNPRINTED = re.compile(
    r"\b(?:under review|in review|in press|in preparation|submitted|accepted|forthcoming)\b", re.I
)
FEWEST_WORDS, SURE_WORDS = 2, 6


def publications_in(sections: list[Section]) -> list[Entry]:
    """The publications of their own sections."""
    return found_in(sections, "publications", publication_of, groups_of) or found_in(
        cited_in(sections), "publications", publication_of, groups_of
    )


def cited_in(sections: list[Section]) -> list[Section]:
    """Sections of unknown names whose lines are references to papers: most of them, and more than one."""
    found = []
    for section in sections:
        is_known = section.kind == "other" and section.heading and kind_of_heading(section.heading.text)
        may = section.kind in MAY_CITE and not is_known
        groups = [*groups_of(section.lines)] if may else []
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
    return bool(LISTED.match(text[:LONGEST_CITED]) or (cited and INITIALS.search(text[: cited.start(2)])))


def groups_of(lines: list[Line]) -> Iterator[list[Line]]:
    """The lines of each reference; a year or a heading between two is of neither."""
    shown = [line for line in lines if not is_between(line)]
    filled = [line for line in shown if line.text]
    begins = beginnings(filled, lines)
    if begins is None:
        yield from grouped(shown, with_points=False)
        return
    yield from parted(filled, begins)


def is_between(line: Line) -> bool:
    """Whether a line is a year, a heading or a remark about the list."""
    return bool(ONLY_YEAR.fullmatch(line.text) or REMARK.match(line.text)) or is_heading(line)


def is_heading(line: Line) -> bool:
    """'Manuscripts under review' among references: set as none of them is, in words without a year."""
    is_set_apart = line.bold or line.italic or line.text.isupper() or line.text.rstrip().endswith(":")
    is_one = bool(kind_of_heading(line.text.rstrip(" :")) or UNPRINTED.search(line.text))
    return is_set_apart and is_one and len(line.text.split()) <= 5 and not LISTED.match(line.text)


def beginnings(filled: list[Line], lines: list[Line]) -> list[bool] | None:
    """Of each line whether a reference begins there, by its number, its authors or where it stands."""
    pointed = [is_point(line) for line in filled]
    if sum(pointed) >= max(1, len(filled) // 3):
        return pointed
    hanging = hangs(filled)
    if hanging:
        return [index == 0 or not hanging[index] for index in range(len(filled))]
    listed = [bool(LISTED.match(line.text[:LONGEST_CITED])) for line in filled]
    if filled and listed[0] and sum(listed) * 3 >= len(filled):
        return [
            index == 0
            or (listed[index] and not had_no_room(filled[index - 1], line))
            or (blank_before(lines, line) and is_reference(line.text))
            or (
                stands_alone(filled, index, lines)
                and ends(filled[index - 1])
                and bool(BEGINS.match(line.text))
            )
            for index, line in enumerate(filled)
        ]
    return None


def ends(line: Line) -> bool:
    return line.text.rstrip().endswith((".", ")")) or line.text.rstrip()[-1:].isdigit()


def hangs(filled: list[Line]) -> list[bool]:
    """Which lines stand further in than those that begin above them, as the later lines of references do."""
    if len(filled) < 2 or not all(line.box for line in filled) or len({line.band for line in filled}) > 2:
        return []
    lefts = {
        (line.page, line.band): min(
            x.box[0] for x in filled if x.box and (x.page, x.band) == (line.page, line.band)
        )
        for line in filled
    }
    inside = [bool(line.box and line.box[0] - lefts[line.page, line.band] > HANGING) for line in filled]
    return inside if any(inside) and not inside[0] and sum(not each for each in inside) >= 1 else []


def publication_of(lines: list[Line]) -> Entry | None:
    text = " ".join(BULLET.sub("", line.text).strip() for line in lines).replace("\t", " ").strip()
    if REMARK.match(text) or len(ADDRESS.sub("", text).split()) < FEWEST_WORDS:
        return None
    title, by = title_and_venue(text)
    behind = text.partition(title)[2] if title else ""
    if (
        SPOKEN.search(behind)
        or PATENT.search(behind)
        or (len(title.split()) < FEWEST_WORDS and title.isascii())
    ):
        return None
    if not is_cited(text, title):
        return None
    date = date_on(lines)
    is_whole = bool(by and date) and (len(title.split()) >= SURE_WORDS or not title.isascii())
    return entry_of(lines, title, by, date, text, sure=SURE if is_whole else UNSURE)


def is_cited(text: str, title: str) -> bool:
    """Whether a text says who wrote it, where or when it appeared; a title alone is no sentence."""
    if YEAR.search(text) or LISTED.match(text[:LONGEST_CITED]) or ADDRESS.search(text) or QUOTED.search(text):
        return True
    return not title.rstrip().endswith((".", ";")) and not text.rstrip().endswith((".", ";", ":"))


def title_and_venue(text: str) -> tuple[str, str]:
    """The title and where it was published, of a reference in whatever style."""
    listed = LISTED.match(text[:LONGEST_CITED])
    rest = text[listed.end() :] if listed else text
    quoted = QUOTED.search(rest) or IN_SINGLE.search(rest)
    if quoted and (not listed or quoted.start() <= 2):
        return quoted[1].strip(), venue_in(rest[quoted.end() :])
    if listed:
        return told_behind(rest)
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
    """The title and the venue behind a list of authors: parted by 'in', by a full stop, else by commas."""
    if within := WITHIN.match(text):
        return within[1].strip(EDGE), venue_in(within[2])
    if book := OF_BOOK.fullmatch(text):
        return book[1].strip(EDGE), venue_in(book[2])
    title, *rest = STOP.split(text, maxsplit=1)
    if not rest:
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
    """The name of a journal or book, of what stands behind a title."""
    venue = re.sub(r"^[Ii]n:?\s+", "", without_dates(text).partition("\t")[0].strip(EDGE + "."))
    venue = VENUE_END.split(venue, maxsplit=1)[0].strip(EDGE + ".()")
    venue = re.sub(r"\s+\d{1,4}$", "", venue)
    return venue if len(venue) <= LONGEST_VENUE else ""
