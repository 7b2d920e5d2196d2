"""Names of entries that are set as headings are: 'Thuishulp' under 'Zorggroep De Linde (2022 – 2023)'."""

from collections.abc import Iterator

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.headings import SectionKind
from rolecall.candidates.reading.facts.inner_headings import OF_ENTRIES
from rolecall.candidates.reading.facts.line_looks import has_letters

MOSTLY, FEWEST = 0.5, 2


def without_names(
    lines: list[Line], known: dict[int, SectionKind], unknown: dict[int, SectionKind]
) -> dict[int, SectionKind]:
    """The unknown headings but for those that stand right at the dates of an entry, as no heading does.

    Where white space is above headings, one without any is none; where there is none anywhere, several
    that each have a period of their own are names.
    """
    kept = dict(unknown)
    spaced = has_space_above(lines, known)
    for first, last in sections_of_entries(lines, known) if unknown else ():
        inside = [index for index in sorted(unknown) if first < index < last]
        at_dates = [index for index in inside if is_at_dates(lines, index)]
        if not spaced and not (len(at_dates) >= FEWEST and have_a_period_each(lines, at_dates, first, last)):
            continue
        for index in at_dates:
            del kept[index]
    return kept


def has_space_above(lines: list[Line], known: dict[int, SectionKind]) -> bool:
    """Whether most headings, but for the first, have white space above."""
    later = sorted(known)[1:]
    spaced = sum(not lines[index - 1].text for index in later)
    return spaced > MOSTLY * len(later)


def sections_of_entries(lines: list[Line], known: dict[int, SectionKind]) -> Iterator[tuple[int, int]]:
    """Where the sections of jobs and studies begin and end."""
    ordered = [*sorted(known), len(lines)]
    for at, index in enumerate(ordered[:-1]):
        if known[index] in OF_ENTRIES:
            yield index, ordered[at + 1]


def is_at_dates(lines: list[Line], index: int) -> bool:
    """Whether no white space parts a line from the one above, and a period is on that or alone below."""
    above, below = lines[index - 1].text, lines[index + 1].text if index + 1 < len(lines) else ""
    return bool(above) and (has_period(above) or (has_period(below) and is_only_period(below)))


def has_period(text: str) -> bool:
    return any(not period.is_single for period in periods_in(text))


def is_only_period(text: str) -> bool:
    periods = periods_in(text)
    return bool(periods) and not has_letters(text[: periods[0].begin])


def have_a_period_each(lines: list[Line], names: list[int], first: int, last: int) -> bool:
    """Whether as many lines of a section say when as there are names."""
    return sum(has_period(line.text) for line in lines[first + 1 : last]) == len(names)
