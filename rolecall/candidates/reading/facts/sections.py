"""The sections of a résumé: by what their headings say, and by headings being set like no other line."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.entering import with_months_joined
from rolecall.candidates.reading.facts.headings import (
    GROUPS,
    SectionKind,
    kind_of_heading,
    word_count,
)
from rolecall.candidates.reading.facts.inner_headings import without_entries, without_inner
from rolecall.candidates.reading.facts.labelled_lines import (
    kind_behind_studies,
    kind_of_label,
    without_colophon,
    without_label,
    without_recurring,
    without_signature,
)
from rolecall.candidates.reading.facts.lexicon import TITLES_OF_PAPER, folded
from rolecall.candidates.reading.facts.line_looks import Look, body_look, has_letters, look_of
from rolecall.candidates.reading.facts.names_as_headings import without_names
from rolecall.candidates.reading.facts.own_headings import headings_of_one_look
from rolecall.candidates.reading.facts.plain_headings import in_small_letters
from rolecall.candidates.reading.facts.right_headings import with_headings_at_right
from rolecall.candidates.reading.facts.side_headings import (
    JOINED,
    MOST_WORDS,
    is_under_cell,
    with_headings_apart,
)
from rolecall.candidates.reading.facts.unknown_headings import outliers

OF_BOXES: frozenset[SectionKind] = frozenset(
    {"contact", "skills", "languages", "certificates", "education", "experience"}
)
OF_LISTS: frozenset[SectionKind] = frozenset(
    {
        "skills",
        "languages",
        "certificates",
        "publications",
        "projects",
        "interests",
        "references",
        "awards",
        "other",
    }
)
FEWEST_BOXED = 2
OF_ROWS = frozenset(("学歴", "職歴", "학력", "경력"))
TITLES_SPELLED = frozenset(title.replace(" ", "") for title in TITLES_OF_PAPER)
DIGIT = re.compile(r"\d")
RULES = frozenset("-–—_=~*#+─━═")
RULE = re.compile(r"[-–—_=~*#+─━═\s]{3,}")
FORM_HEAD = re.compile(r"年\s*(?:・\s*)?月\s+(.{2,20})")


@dataclass(slots=True)
class Section:
    """Lines under one heading, blank ones too. `kind` is None for what stands above the first heading."""

    kind: SectionKind | None = None
    heading: Line | None = None
    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(line.text for line in self.lines)


def sections_of(lines: list[Line]) -> list[Section]:
    """The sections of a document's lines, in reading order; the first one is the head, however empty."""
    head = Section(lines=[line for line in lines if line.in_margin and line.page == 1])
    shown = with_months_joined(without_signature(without_colophon([without_rule(line) for line in lines])))
    body = [without_columns_of_dates(line) for line in shown if not line.in_margin]
    lines = without_recurring(with_whole_headings(with_headings_apart(with_headings_at_right(body))))
    kinds = without_inner(lines, without_title(lines, heading_kinds(lines)))
    sections = [head]
    for index, line in enumerate(lines):
        if index in kinds:
            sections.append(Section(kinds[index], line))
        elif labelled := label_kind(sections, lines[index - 1] if index else None, line):
            sections.append(Section(labelled, line, [without_label(line)]))
            sections.append(Section(sections[-2].kind, sections[-2].heading))
        else:
            continued(sections, lines[index - 1] if index else None, line).lines.append(line)
    return [section for section in sections if section.lines or section.heading or section is sections[0]]


def label_kind(sections: list[Section], above: Line | None, line: Line) -> SectionKind | None:
    """What kind of section one line is by its label."""
    within = sections[-1].kind
    if within != "education":
        return kind_of_label(line, within)
    before = sections[-2].kind if len(sections) > 1 and not sections[-1].lines else None
    return kind_behind_studies(line, above, before)


def lines_of(sections: list[Section]) -> list[Line]:
    """The lines of sections, with white space between two; one that a page or column broke has none."""
    lines: list[Line] = []
    for above, section in pairwise([None, *sections]):
        goes_on = above is not None and section is not None and section.heading is above.heading is not None
        lines += [] if above is None or goes_on else [Line("")]
        lines += section.lines if section else []
    return [*lines, Line("")]


def without_rule(line: Line) -> Line:
    """A line that somebody drew with signs, '------', is white space."""
    return replace(line, text="", spans=[]) if line.text[:1] in RULES and RULE.fullmatch(line.text) else line


def without_columns_of_dates(line: Line) -> Line:
    """The head of a form's table, '年 | 月 | 免許・資格', is the heading of what stands under it."""
    match = FORM_HEAD.fullmatch(line.text)
    return replace(line, text=match[1], spans=[]) if match and kind_of_heading(match[1]) else line


def with_whole_headings(lines: list[Line]) -> list[Line]:
    """A heading that a narrow column broke in two, made whole."""
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        # A year or a number above a heading is the end of what stands there, however alike they are set.
        if above and line.text and has_letters(above.text) and is_set_alike(above, line):
            text = f"{above.text} {line.text}"
            known = kind_of_heading(above.text) and kind_of_heading(line.text)
            broken = not known or JOINED.search(above.text)
            if broken and len(text.split()) <= MOST_WORDS and kind_of_heading(text):
                whole[-1] = replace(above, text=text, spans=[*above.spans, *line.spans])
                continue
        whole.append(line)
    return whole


def is_set_alike(above: Line, line: Line) -> bool:
    return look_of(above) == look_of(line) and not line.is_item


def heading_kinds(lines: list[Line]) -> dict[int, SectionKind]:
    """The lines that are headings, with their kinds."""
    worded = {
        index: kind
        for index, line in enumerate(lines)
        if (kind := worded_kind(line)) and not goes_on(lines, index)
    }
    if not worded:
        return headings_of_one_look(lines, worded)
    looks = Counter(look_of(lines[index]) for index in worded)
    usual = {look for look, count in looks.items() if count >= 2 and count >= 0.3 * max(looks.values())}
    body = body_look(lines)
    kinds = {
        index: kind
        for index, kind in worded.items()
        if look_of(lines[index]) in usual - {body} or stands_out(lines, index, body)
    }
    if len(kinds) < 2:
        # Nothing stands out: the paper is set in one style throughout, or nobody knows its headings.
        return headings_of_one_look(lines, worded) or worded
    if all(look_of(lines[index]) == body for index in kinds):
        # White space alone makes the headings: where none was left, what is worded as one is the only sign.
        found = set(kinds.values())
        kinds |= {index: kind for index, kind in worded.items() if kind in OF_LISTS - found}
    # In a ruled form they stand in the rows, set as these are.
    kinds |= {index: kind for index, kind in worded.items() if lines[index].text in OF_ROWS}
    unknown = without_names(lines, kinds, outliers(lines, kinds, usual - {body}))
    unknown |= in_small_letters(lines, kinds)
    kinds = with_boxed(lines, worded, kinds) | without_entries(lines, kinds, unknown)
    return {
        index: kind
        for index, kind in kinds.items()
        if not (is_group_of_skills(lines, kinds, index) or is_rest_of_entry(lines, kinds, index))
    }


def is_rest_of_entry(lines: list[Line], kinds: dict[int, SectionKind], index: int) -> bool:
    """Whether 'Certificate' is what a narrow column broke off the name above it, among certificates."""
    above = max((at for at in kinds if at < index), default=index)
    if above in (index, index - 1) or kinds[above] != kinds[index]:
        return False
    over, line = lines[index - 1], lines[index]
    return bool(over.text) and bool(line.spans) and is_set_alike(over, line)


def is_group_of_skills(lines: list[Line], kinds: dict[int, SectionKind], index: int) -> bool:
    """Whether 'Other' only groups skills: another line since their heading is set so, which none is."""
    if kinds[index] != "other" or folded(lines[index].text) not in GROUPS:
        return False
    above = max((at for at in kinds if at < index), default=None)
    if above is None or kinds[above] != "skills" or look_of(lines[above]) == look_of(lines[index]):
        return False
    between = [line for line in lines[above + 1 : index] if line.text]
    return not between or any(look_of(line) == look_of(lines[index]) for line in between)


def goes_on(lines: list[Line], index: int) -> bool:
    """Whether a line is the rest of the one above: 'Media' under 'BA in Film and', set alike."""
    above = lines[index - 1] if index else None
    if above is None or not is_set_alike(above, lines[index]):
        return False
    return bool(JOINED.search(above.text)) or is_under_cell(above, lines[index])


def without_title(lines: list[Line], kinds: dict[int, SectionKind]) -> dict[int, SectionKind]:
    """The headings but for the paper's title, '職務経歴書', where one below it heads what it seems to."""
    counts = Counter(kinds.values())
    return {
        index: kind
        for index, kind in kinds.items()
        if counts[kind] == 1 or folded(lines[index].text).replace(" ", "") not in TITLES_SPELLED
    }


def with_boxed(
    lines: list[Line], worded: dict[int, SectionKind], kinds: dict[int, SectionKind]
) -> dict[int, SectionKind]:
    """The headings, with those of a box set as its text is: several above the first, of kinds not below."""
    first = min(kinds)
    missing = {index: kind for index, kind in worded.items() if index < first and kind in OF_BOXES}
    whole = {index: kind for index, kind in missing.items() if kind not in kinds.values()}
    return kinds | whole if len(set(whole.values())) >= FEWEST_BOXED else kinds


def worded_kind(line: Line) -> SectionKind | None:
    if not line.text or line.is_item or word_count(line.text) > MOST_WORDS:
        return None
    return kind_of_heading(line.text)


def stands_out(lines: list[Line], index: int, body: Look | None) -> bool:
    """Whether a line that is worded as a heading also stands as one: larger, bolder, in capitals or apart."""
    line = lines[index]
    size, bold, _, ink, upper = look_of(line)
    if line.level or line.text.rstrip().endswith((":", "：")) or body is None or is_spaced(line.text):
        return True
    if size > body[0] or (bold and not body[1]) or (upper and not body[4]) or ink != body[3]:
        return True
    above = lines[index - 1].text if index else ""
    return not above or not lines[index + 1 : index + 2] or not lines[index + 1].text


def is_spaced(text: str) -> bool:
    """Whether each letter stands apart from the next, as only headings are set: '職　歴'."""
    tokens = text.split()
    return len(tokens) > 1 and all(len(token) == 1 for token in tokens)


def continued(sections: list[Section], above: Line | None, line: Line) -> Section:
    """The section that a line belongs to: in another column, the last one whose heading reaches over it."""
    if above is not None and above.is_beside != line.is_beside and line.text:
        return beside_or_behind(sections, line)
    if above is None or line.band is None or above.band == line.band or not line.text:
        return sections[-1]
    for section in reversed(sections):
        over = section.heading or next((line for line in section.lines if line.band), None)
        if over is None or over.band is None or overlaps(over.band, line.band):
            if section is not sections[-1]:
                sections.append(Section(section.kind, section.heading))
            return sections[-1]
    sections.append(Section())
    return sections[-1]


def beside_or_behind(sections: list[Section], line: Line) -> Section:
    """The section of a line where a box beside the text begins, or where the text goes on behind it."""
    around = (
        each for each in reversed(sections) if any(not one.is_beside and one.text for one in each.lines)
    )
    above = None if line.is_beside else next(around, None)
    sections.append(Section(above.kind, above.heading) if above else Section())
    return sections[-1]


def overlaps(one: tuple[float, float], other: tuple[float, float]) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0.3 * min(one[1] - one[0], other[1] - other[0])
