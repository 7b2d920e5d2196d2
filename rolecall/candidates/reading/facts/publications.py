"""Publications: what a list of references cites. Talks, posters and remarks about a list are none."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.blocks import had_no_room, parted
from rolecall.candidates.reading.facts.certificate_wraps import had_little_room
from rolecall.candidates.reading.facts.citing import (
    AUTHORS,
    INITIALS,
    LISTED,
    LONGEST_CITED,
    QUOTED,
    YEAR,
    Slanted,
    authors_of,
    end_of_head,
    title_and_venue,
    venue_in,
)
from rolecall.candidates.reading.facts.headings import SectionKind, kind_of_heading
from rolecall.candidates.reading.facts.merits import SURE, UNSURE, date_on, entry_of, found_in, without_dates
from rolecall.candidates.reading.facts.merits_apart import (
    BULLET,
    EDGE,
    blank_before,
    grouped,
    is_point,
    stands_alone,
)
from rolecall.candidates.reading.facts.sections import Section
from rolecall.candidates.reading.facts.unpublished import PATENT, REMARK, is_post, is_unpublished
from rolecall.candidates.reading.profile import Entry

HANGING = 4.0
MAY_CITE: frozenset[SectionKind | None] = frozenset({None, "other", "projects", "awards", "references"})
ONLY_YEAR = re.compile(r"\W*(?:19|20)\d\d(?:\s*[–-]\s*(?:19|20)?\d\d)?\W*")
ADDRESS = re.compile(r"(?:https?://|www\.|doi\.org/|doi:)\S+", re.I)
BEGINS = re.compile(r"^\W{0,2}[^\W\d_][\w'’-]+(?:,|\s[A-Z]{1,3}[.,]|\s(?:et|and|und|y|e|&)\s)")
UNPRINTED = re.compile(
    r"\b(?:under review|in review|in press|in preparation|submitted|accepted|forthcoming)\b", re.I
)
BROKEN = re.compile(r"(?<=[^\W\d_])-$")
FEWEST_WORDS, SURE_WORDS, MOST_OF_LABEL, MOST_OF_ONE = 2, 6, 2, 3


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
    shown = [
        line
        for line, below in zip_longest(lines, lines[1:])
        if not is_between(line) and not (below and labels_group(line, below))
    ]
    filled = [line for line in shown if line.text]
    begins = beginnings(filled, lines)
    if begins is None:
        yield from grouped(shown, with_points=False)
        return
    yield from map(without_rest_of_page, parted(filled, begins))


def without_rest_of_page(group: list[Line]) -> list[Line]:
    """A reference up to a line that begins left of it, where something else of the page begins."""
    first = group[0]
    end = next((at for at, line in enumerate(group) if is_left_of(line, first)), len(group))
    return group[:end]


def is_left_of(line: Line, first: Line) -> bool:
    is_beside = line.box and first.box and (line.page, line.band) == (first.page, first.band)
    return bool(is_beside and line.box[0] < first.box[0] - HANGING)  # type: ignore[index]


def is_between(line: Line) -> bool:
    """Whether a line is a year, a heading or a remark about the list."""
    return bool(ONLY_YEAR.fullmatch(line.text) or REMARK.match(line.text)) or is_heading(line)


def labels_group(line: Line, below: Line) -> bool:
    """'Case reports' above references: a few words without a date or a sign, and authors on the next line."""
    words = line.text.split()
    is_label = 0 < len(words) <= MOST_OF_LABEL and line.text.replace(" ", "").replace("-", "").isalpha()
    return is_label and not is_point(line) and bool(LISTED.match(below.text[:LONGEST_CITED]))


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
    listed = [authors_of(line.text, end_of_head(line.text)) is not None for line in filled]
    if not listed or not listed[0] or (sum(listed) == 1 and len(filled) > MOST_OF_ONE):
        return None
    begins: list[bool] = []
    dated = False
    for index, line in enumerate(filled):
        above = filled[index - 1] if index else None
        is_first = above is None or begins_reference(above, line, lines, listed[index], dated)
        begins.append(is_first)
        dated = bool(YEAR.search(line.text)) or (dated and not is_first)
    return begins


def begins_reference(above: Line, line: Line, lines: list[Line], is_listed: bool, is_dated: bool) -> bool:
    """Whether a reference begins with a line; `is_dated`: the one above it has said its year."""
    if is_listed and not had_no_room(above, line):
        return True
    if blank_before(lines, line) and is_reference(line.text):
        return True
    is_new = stands_alone([above, line], 1, lines) and ends(above) and is_dated
    is_whole = line.text[:1].isupper() and not had_little_room(above, line)
    return is_new and bool(is_whole or BEGINS.match(line.text) or PATENT.match(line.text))


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
    text, slanted = joined(lines)
    if REMARK.match(text) or (len(ADDRESS.sub("", text).split()) < FEWEST_WORDS and text.isascii()):
        return None
    title, by = titled_first(lines) or title_and_venue(text, slanted)
    if not title:
        return None
    begin = end_of_head(text)
    authors = authors_of(text, begin)
    before, _, behind = text[begin + (authors.end() if authors else 0) :].partition(title)
    if len(title.split()) < FEWEST_WORDS and title.isascii() and not is_set_off(text, title, slanted):
        return None
    if is_unpublished(before, title, behind, is_set_off=is_set_off(text, title, slanted)):
        return None
    if not is_cited(text, title) or (text.startswith(title) and is_post(text)):
        return None
    date = date_on(lines)
    is_whole = bool(by and date) and (len(title.split()) >= SURE_WORDS or not title.isascii())
    return entry_of(lines, title, by, date, text, sure=SURE if is_whole else UNSURE)


def joined(lines: list[Line]) -> tuple[str, Slanted]:
    """The lines of a reference as one text, and what of it is set in italics."""
    text, slanted = "", Slanted()
    for line in lines:
        bare = BULLET.sub("", line.text).strip()
        text = text if BROKEN.search(text) and bare[:1].islower() else f"{text} " if text else ""
        at, start = line.text.find(bare), len(text)
        shown = 0
        for span in line.spans:
            shown = max(line.text.find(span.text, shown), 0)
            if span.italic:
                begin = start + max(shown - at, 0)
                slanted.append((begin, start + shown - at + len(span.text)))
            shown += len(span.text)
        text += bare.replace("\t", " ")
    return text, with_neighbours(slanted, text)


def with_neighbours(slanted: Slanted, text: str) -> Slanted:
    """Stretches of italics, those that only a space or the edge of a line parts as one; none where all is."""
    whole: Slanted = []
    for begin, end in slanted:
        if whole and begin - whole[-1][1] <= 1:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((begin, end))
    return [] if sum(end - begin for begin, end in whole) > 0.9 * len(text) else whole


def is_set_off(text: str, title: str, slanted: Slanted) -> bool:
    """Whether a title stands in quotes or in italics."""
    at = text.find(title)
    quoted = any(title in each for found in QUOTED.finditer(text) for each in found.groups() if each)
    return quoted or any(begin <= at + 1 and at + len(title) <= end + 1 for begin, end in slanted)


def titled_first(lines: list[Line]) -> tuple[str, str] | None:
    """The title that has a line for itself, above who wrote it or where it appeared."""
    if len(lines) < 2 or had_little_room(lines[0], lines[1]):
        return None
    first, below = BULLET.sub("", lines[0].text).strip(), lines[1].text
    title = without_dates(first).replace("\t", " ").strip(EDGE + ".")
    is_title = not (LISTED.match(first) or QUOTED.search(first) or YEAR.search(title) or "http" in first)
    if not is_title or len(title.split()) < FEWEST_WORDS or title.endswith((",", "&")):
        return None
    authors = LISTED.match(below)
    return title, venue_in(below[authors.end() :] if authors else below)


def is_cited(text: str, title: str) -> bool:
    """Whether a text says who wrote it, where or when it appeared; a title alone is no sentence."""
    is_listed = authors_of(text, end_of_head(text))
    if YEAR.search(text) or is_listed or ADDRESS.search(text) or QUOTED.search(text):
        return True
    return not title.rstrip().endswith((".", ";")) and not text.rstrip().endswith((".", ";", ":"))
