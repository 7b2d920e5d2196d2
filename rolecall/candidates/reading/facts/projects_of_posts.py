"""Projects that are listed within a post, below 'Selected projects:', each with its name in bold."""

from collections.abc import Iterator
from dataclasses import replace

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.blocks import is_point
from rolecall.candidates.reading.facts.inner_headings import LEADS
from rolecall.candidates.reading.facts.sections import Section

SET_IN, FAR_IN, MOST_WORDS = 3.0, 40.0, 14


def listed_in_posts(sections: list[Section]) -> Iterator[Section]:
    """Each project that is listed within a post, with what is told of it."""
    for section in sections:
        if section.kind == "experience":
            lines = [*([section.heading] if section.heading else []), *section.lines]
            for index, line in enumerate(lines):
                if line.text.endswith(":") and LEADS.fullmatch(line.text):
                    for group in groups_below(line, lines[index + 1 :]):
                        yield replace(section, kind="projects", lines=group)


def groups_below(lead: Line, lines: list[Line]) -> list[list[Line]]:
    """The lines of each project below a lead, up to where the post ends."""
    groups: list[list[Line]] = []
    for line in lines:
        if not line.text:
            continue
        if is_name(lead, line):
            groups.append([line])
        elif not groups or not is_set_in(lead, line):
            break
        else:
            groups[-1].append(line)
    return groups


def is_name(lead: Line, line: Line) -> bool:
    """Whether a line set in begins with a name in bold."""
    is_bold = bool(line.spans) and line.spans[0].bold
    return is_bold and is_set_in(lead, line) and len(line.spans[0].text.split()) <= MOST_WORDS


def is_set_in(lead: Line, line: Line) -> bool:
    """Whether a line stands in from the lead, or is a point of its list."""
    if lead.box and line.box and lead.page == line.page:
        aside = lead.band is not None and lead.box[0] - lead.band[0] > FAR_IN
        return line.box[0] - lead.box[0] > (-SET_IN if aside else SET_IN)
    return is_point(line)
