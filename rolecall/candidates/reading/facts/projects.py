"""Projects: of sections that are called so, and of lines whose label says so."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.blocks import bodies_in, parted
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.entry_labels import name_of_label
from rolecall.candidates.reading.facts.merits import SURE, UNSURE, date_on, entry_of, found_in, without_dates
from rolecall.candidates.reading.facts.merits_apart import BULLET, EDGE, blank_before, grouped, is_point
from rolecall.candidates.reading.facts.projects_of_posts import listed_in_posts
from rolecall.candidates.reading.facts.sections import Section
from rolecall.candidates.reading.facts.wordlists import pattern_of, texts_of
from rolecall.candidates.reading.profile import Entry

WORDS = texts_of("projects")
NUMBERED = r"(?:\s*(?:#|no\.?|nr\.?|№)?\s*\d{1,2})?"
DIGIT = re.compile(r"\d")
NAMED = re.compile(rf"\s*(?:{pattern_of(WORDS['names'])}){NUMBERED}\s*(?:[:：]\s*|\t\s*|$)(.*)", re.I)
TITLED = re.compile(rf"\s*(?:{pattern_of(WORDS['titles'])})\s*[:：\t]\s*(\S.*)", re.I)
TOLD = re.compile(rf"\s*(?:{pattern_of(WORDS['told'])})\s*[:：\t]", re.I)
TITLE_REST = re.compile(r":\s+(?=\S)|[:：](?=[\u3040-\u9fff])|\s+[–—-]\s+|\s*\|\s*|\t|\s+•\s+|\s+·\s+")
SENTENCE = re.compile(r"(?<=[\w)?!]{2})[.?!]\s+(?=[^\W\d_])")
MOST_WORDS, MOST_LETTERS, FEWEST_TOLD = 12, 90, 4
TITLE_LIKE, INDENT, MOST_IN_CELL = 0.4, 5.0, 6
FIRST_NAME = WORDS["names"].split("|")[0].strip()


def projects_in(sections: list[Section]) -> list[Entry]:
    """The projects of their own sections, and those that a label names within a job."""
    return found_in(sections, "projects", project_of, groups_of) or found_in(
        [*named_in(sections), *listed_in_posts(sections)], "projects", project_of, groups_of
    )


def named_in(sections: list[Section]) -> Iterator[Section]:
    """What stands from each 'Project: …' of the jobs on: only the labels of the same entry are of it."""
    for section in sections:
        if section.kind == "experience" and tells_projects(section.lines):
            for index, line in enumerate(section.lines):
                if (named := NAMED.fullmatch(line.text)) and is_title(named[1]) and ":" in line.text:
                    told = section.lines[index + 1 : index + 4]
                    yield replace(section, kind="projects", lines=[line, *filter(is_told, told)])


def tells_projects(lines: list[Line]) -> bool:
    """Whether a label numbers a project, or other labels tell of it: else it says at what somebody was."""
    return any(
        (named := NAMED.fullmatch(line.text))
        and (DIGIT.search(line.text[: named.start(1)]) or (below and is_told(below)))
        for line, below in zip_longest(lines, lines[1:])
    )


def is_told(line: Line) -> bool:
    return bool(TOLD.match(line.text) or name_of_label(line.text)) and not NAMED.fullmatch(line.text)


def groups_of(lines: list[Line]) -> Iterator[list[Line]]:
    """The lines of each project: by the labels of a form, else by lines that name rather than tell."""
    filled = with_whole_cells([with_title_as_name(line) for line in lines if line.text])
    if are_rows(filled):
        yield from ([line] for line in filled)
        return
    if any(NAMED.fullmatch(line.text) for line in filled):
        yield from by_labels(filled)
        return
    begins = beginnings(filled, [blank_before(lines, line) for line in filled])
    if begins is None:
        yield from grouped(lines, with_points=True)
        return
    first = begins.index(True) if True in begins else len(begins)
    yield from parted(filled[first:], begins[first:])


def with_title_as_name(line: Line) -> Line:
    """'Title  Claims Portal': in a section of projects that is what 'Project: Claims Portal' is."""
    titled = TITLED.fullmatch(line.text)
    return replace(line, text=f"{FIRST_NAME}: {titled[1]}", spans=[]) if titled else line


def with_whole_cells(filled: list[Line]) -> list[Line]:
    """The rows with what the edge of their first cell broke off a bold name and set on the line below."""
    whole: list[Line] = []
    for line in filled:
        above = whole[-1] if whole else None
        if above and is_rest_of_cell(above, line):
            name, _, rest = above.text.partition("\t")
            first, *others = above.spans
            text = f"{name} {line.text}"
            whole[-1] = replace(above, text=f"{text}\t{rest}", spans=[replace(first, text=text), *others])
        else:
            whole.append(line)
    return whole


def is_rest_of_cell(above: Line, line: Line) -> bool:
    """Whether a bold line stands right under the bold first cell of a row, and in its column."""
    if not (line.bold and "\t" in above.text and "\t" not in line.text and line.box and len(above.spans) > 1):
        return False
    first, second = above.spans[:2]
    if not (first.bold and first.box and second.box and not second.bold) or line.page != above.page:
        return False
    edges = [abs(first.box[0] - line.box[0]), abs(first.box[2] - line.box[2])]
    return min(edges) < INDENT and line.box[2] < second.box[0] and line.box[1] - first.box[1] < 2 * line.size


def are_rows(filled: list[Line]) -> bool:
    """Whether each line is a name and, in a cell beside it, what it is."""
    cells = [line.text.split("\t") for line in filled]
    return len(filled) > 1 and all(
        len(row) == 2
        and len(row[0].split()) <= MOST_IN_CELL
        and not (
            TOLD.match(line.text) or NAMED.match(line.text) or name_of_label(line.text) or is_dates(row[0])
        )
        for row, line in zip(cells, filled, strict=True)
    )


def is_dates(text: str) -> bool:
    return bool(periods_in(text))


def by_labels(filled: list[Line]) -> Iterator[list[Line]]:
    """The rows of a form, project by project: each begins with the label that the first begins with."""
    first = label_in(filled[0].text)
    group: list[Line] = []
    for line in filled:
        is_named = bool(NAMED.fullmatch(line.text))
        is_next = label_in(line.text) == first if first else is_named
        if group and is_next:
            yield from named_group(group)
            group = []
        group.append(line)
    yield from named_group(group)


def label_in(text: str) -> str:
    return "name" if NAMED.fullmatch(text) else name_of_label(text)


def named_group(group: list[Line]) -> Iterator[list[Line]]:
    """A project's lines, that of its name first; its value may stand on the line below its label."""
    at = next((index for index, line in enumerate(group) if NAMED.fullmatch(line.text)), None)
    if at is None:
        return
    line, rest = group[at], group[at + 1 :]
    named = NAMED.fullmatch(line.text)
    if named and not named[1].strip() and rest and label_in(rest[0].text) in ("", "name"):
        line, rest = rest[0], rest[1:]
    yield [line, *group[:at], *rest]


def beginnings(filled: list[Line], blanks: list[bool]) -> list[bool] | None:
    """Of each line whether a project begins there; None where no line tells of another."""
    has_plain = not all(line.bold for line in filled)
    told = [
        (body and not (has_plain and is_bold_titled(line) and not is_point(line)))
        or bool(TOLD.match(line.text))
        for body, line in zip(bodies_in(filled, blanks), filled, strict=True)
    ]
    heads = [index for index, body in enumerate(told) if not body]
    are_alike = len(heads) == len(filled) > 1 == len({look(line) for line in filled})
    is_told_apart = has_plain and is_bold_titled(filled[0])
    if not heads or (is_point(filled[0]) and told[0]) or (are_alike and not is_told_apart):
        return None
    first = filled[heads[0]]
    begun: list[bool] = []
    for index, line in enumerate(filled):
        above = index - 1
        may = not told[index] and resembles(first, line) and not is_lead(line)
        after = above < heads[0] or told[above] or blanks[index] or is_marked(first)
        begun.append(may and after)
    return begun


def is_lead(line: Line) -> bool:
    """'Selected from forty:' names nothing."""
    return line.text.rstrip().endswith((":", "："))


def resembles(first: Line, line: Line) -> bool:
    """Whether a line is set and dated as the first that names a project is."""
    if line is first:
        return True
    if is_bold_titled(first) and not is_bold_titled(line):
        return False
    if first.size - line.size > TITLE_LIKE:
        return False
    if first.box and line.box and first.page == line.page and is_indented(first, line):
        return False
    return not is_dated(first) or is_dated(line) or is_bold_titled(first)


def is_indented(first: Line, line: Line) -> bool:
    same_column = first.band is None or line.band is None or first.band == line.band
    return bool(same_column and first.box and line.box and line.box[0] - first.box[0] > INDENT)


def is_marked(first: Line) -> bool:
    """Whether titles are told from what stands under them by more than their place."""
    return is_bold_titled(first) or is_dated(first)


def is_dated(line: Line) -> bool:
    return bool(periods_in(line.text))


def look(line: Line) -> tuple[bool, bool, int]:
    return is_bold_titled(line), is_dated(line), round(line.size)


def is_bold_titled(line: Line) -> bool:
    """Whether the first that a line says, but for its dates, is bold."""
    spans = [span for span in line.spans if without_dates(span.text)]
    return spans[0].bold if spans else line.bold


def project_of(lines: list[Line]) -> Entry | None:
    text = lines[0].text
    named = NAMED.fullmatch(text)
    plain = without_dates(BULLET.sub("", named[1] if named and named[1] else text).strip()).strip(EDGE)
    title, rest = bold_title(lines[0], plain) or title_and_rest(plain)
    if not is_title(title):
        return None
    told = "\n".join(
        part for part in [rest.strip(EDGE), *(BULLET.sub("", x.text).strip(EDGE) for x in lines[1:])] if part
    )
    date = date_on(lines[:3])
    return entry_of(lines, title, "", date, told, sure=SURE if date else UNSURE)


def bold_title(line: Line, plain: str) -> tuple[str, str] | None:
    """The words in bold that a line begins with, where not all of it is bold."""
    if not is_bold_titled(line) or all(span.bold for span in line.spans):
        return None
    bold = ""
    for span in line.spans:
        if span.bold and plain.startswith(f"{bold} {span.text}".strip()):
            bold = f"{bold} {span.text}".strip()
        elif bold:
            break
    bold = without_dates(bold)
    return (bold.strip(EDGE), plain[len(bold) :]) if bold and plain.startswith(bold) else None


def title_and_rest(text: str) -> tuple[str, str]:
    match = TITLE_REST.search(text)
    if match and 2 <= match.start() <= MOST_LETTERS:
        return text[: match.start()].strip(EDGE), text[match.end() :]
    sentences = SENTENCE.split(text, maxsplit=1)
    return (sentences[0], sentences[1]) if len(sentences) == 2 and len(sentences[0]) <= 80 else (text, "")


def is_title(title: str) -> bool:
    """Whether a text may be called so: it is no sentence and no label."""
    count = len(title.split())
    is_sentence = title.rstrip().endswith((".", ";", "。")) and count >= FEWEST_TOLD
    is_label = bool(TOLD.match(f"{title}:")) or bool(NAMED.fullmatch(title) and not title.isupper())
    return (
        bool(title.strip(EDGE))
        and count <= MOST_WORDS
        and len(title) <= MOST_LETTERS
        and not is_sentence
        and not is_label
    )
