"""Positions: title, organisation, place, dates and points, out of the sections that tell of work."""

from rolecall.candidates.reading.document import Line, evidence_of
from rolecall.candidates.reading.facts.atoms import IS_ONE, Atom, Score, holds
from rolecall.candidates.reading.facts.blocks import POINT, is_point
from rolecall.candidates.reading.facts.cards import with_cards_apart
from rolecall.candidates.reading.facts.degrees import degree_score, institution_score, is_department
from rolecall.candidates.reading.facts.entries import EntryLines, entries_in, undated_in
from rolecall.candidates.reading.facts.entry_labels import (
    Role,
    without_asides,
)
from rolecall.candidates.reading.facts.form_labels import with_known_labels
from rolecall.candidates.reading.facts.labelling import (
    Labels,
    labelled,
    with_rest_of_organisation,
    with_rest_of_title,
)
from rolecall.candidates.reading.facts.localities import place_score
from rolecall.candidates.reading.facts.organisations import is_formed, organisation_score
from rolecall.candidates.reading.facts.sections import Section, lines_of
from rolecall.candidates.reading.facts.table_columns import with_column_labels
from rolecall.candidates.reading.facts.title_places import with_towns_apart
from rolecall.candidates.reading.facts.titles import ends_with_title, is_break, is_own, title_score
from rolecall.candidates.reading.facts.told_posts import with_told_posts
from rolecall.candidates.reading.facts.wordlists import EASTERN
from rolecall.candidates.reading.profile import Fact, Position

OF_DEPARTMENT, UNKNOWN_NAME = 1.0, 0.6
"""a department says less of who employs somebody than its house does, and a title no more than any name"""
MOST_POINTS, LONGEST_POINT, LONGEST_NAME = 30, 1_000, 120


def name_score(text: str) -> float:
    """How much a text is like an organisation's name, less so where it is a place or a part of a house."""
    # An institute is an employer by itself.
    is_part = is_department(text) and not text.casefold().startswith("institut")
    named = organisation_score(text) - 0.8 * max(0.0, place_score(text) - 1.0) - OF_DEPARTMENT * is_part
    return min(named, UNKNOWN_NAME) if ends_with_title(text) and not is_formed(text) else named


SCORERS: dict[Role, Score] = {"title": title_score, "organisation": name_score, "place": place_score}


def experience_in(sections: list[Section]) -> list[Position]:
    """The positions in all sections on work, in the order they are written."""
    headed = [section for section in sections if section.kind == "experience"]
    found = positions_in(lines_of(headed)) if headed else []
    if any(position.start for position in found):
        return found
    loose = [section for section in sections if section.kind in (None, "summary", "other")]
    if told := [section for section in with_parts_joined(loose) if tells_of_work(section)]:
        return positions_in(lines_of(told))
    if headed:
        return found
    # Without a heading only what names a title, an organisation and its dates is a position.
    return [each for each in positions_in(lines_of(loose)) if each.start and is_known(each)]


def with_parts_joined(sections: list[Section]) -> list[Section]:
    """Sections, with those under one heading as one: a label among the lines of jobs had parted them."""
    whole: dict[int, Section] = {}
    for section in sections:
        if id(section.heading) in whole and section.heading:
            above = whole[id(section.heading)]
            whole[id(section.heading)] = Section(above.kind, above.heading, [*above.lines, *section.lines])
        else:
            whole[id(section.heading)] = section
    return [*whole.values()]


def tells_of_work(section: Section) -> bool:
    """Whether a section, whatever its heading says, is one of positions: 'Career summary' may be either."""
    positions = positions_in(lines_of([section])) if section.heading else []
    dated = [position for position in positions if position.start]
    return len(dated) >= 2 and sum(map(is_known, dated)) >= 0.6 * len(dated)


def is_known(position: Position) -> bool:
    if not position.title or not position.organisation or degree_score(position.title.value) > 2:
        return False
    return title_score(position.title.value) >= 2 and institution_score(position.organisation.value) < 4


def positions_in(lines: list[Line]) -> list[Position]:
    """The positions around the dates in lines."""
    shown = with_cards_apart(without_asides(with_told_posts(lines)))
    lines = with_column_labels(with_known_labels(shown), only_named=True)
    entries = entries_in(lines) or undated_in(lines)
    labels = labelled(entries, SCORERS, in_groups=True)
    for label in labels:
        with_rest_of_organisation(label)
    kept = inherited([*zip(entries, labels, strict=True)])
    for _, label in kept:
        with_rest_of_title(label)
    return with_towns_apart([position for entry, label in kept if (position := position_of(entry, label))])


def inherited(found: list[tuple[EntryLines, Labels]]) -> list[tuple[EntryLines, Labels]]:
    """Several positions at one organisation, which is named once above them."""
    kept: list[tuple[EntryLines, Labels]] = []
    above: Labels | None = None
    group: EntryLines | None = None
    for index, (entry, labels) in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        if is_group(entry, labels, following):
            above, group = labels, entry
            continue
        is_within = group is not None and holds(group, entry) and is_beside_title(labels)
        if above and (is_left_above(labels, above) or is_within):
            leave(labels)
        if "organisation" in labels.texts:
            above, group = labels if is_above(labels) else None, None
        elif (
            above
            and "title" in labels.texts
            and not is_break(labels.texts["title"])
            and not is_for_none(entry)
        ):
            for role in ("organisation", "place"):
                if role in above.texts and role not in labels.texts:
                    labels.texts[role], labels.lines[role] = above.texts[role], above.lines[role]
                    labels.scores[role], labels.atoms[role] = above.scores[role], above.atoms[role]
        kept.append((entry, labels))
    return kept


def is_beside_title(labels: Labels) -> bool:
    """Whether an unknown name stands behind the title and a comma: 'Manager, Sales'; '吹田店 店長'."""
    title, name = labels.atoms.get("title"), labels.atoms.get("organisation")
    if not title or not name or name.label or name.line is not title.line:
        return False
    is_part = bool(EASTERN.search(name.text)) or (name.is_joined and name.place > title.place)
    return is_part and name.scores["organisation"] < IS_ONE


def leave(labels: Labels) -> None:
    """What seemed an employer is none; before the place on its line it is the town: 'Fort Riley, KS'."""
    name, place = labels.atoms.pop("organisation"), labels.atoms.get("place")
    written = labels.texts.pop("organisation")
    del labels.lines["organisation"], labels.scores["organisation"]
    if place and place.line is name.line and f"{written}, {place.text}" in name.line.text:
        labels.texts["place"] = f"{written}, {labels.texts['place']}"
    else:
        labels.left.append(name)


def is_for_none(entry: EntryLines) -> bool:
    """Whether a line of a header says that its post was held for no employer."""
    return any(is_own(line.text) for line in entry.header)


def is_left_above(labels: Labels, above: Labels) -> bool:
    """Whether 'Search' behind 'Engineer' is no employer: the position above, with one, left it too."""
    title, name = labels.atoms.get("title"), labels.atoms.get("organisation")
    if title and name and is_placed_alike(title, name, above):
        return True
    if not title or not name or name.line is not title.line or not name.is_joined or name.row != 0:
        return False
    others = [*above.left, *filter(None, [above.atoms.get("place")])]
    left = [atom for atom in others if (atom.row, atom.place) == (name.row, name.place)]
    return bool(left) and name.scores["organisation"] < IS_ONE and name.look == left[0].look


def is_placed_alike(title: Atom, name: Atom, above: Labels) -> bool:
    """Whether an unknown name stands under its title, where the position above had its employer over it."""
    employer, post = above.atoms.get("organisation"), above.atoms.get("title")
    if not employer or not post or employer.row >= post.row or name.row <= title.row or name.label:
        return False
    others = [*above.left, *filter(None, [above.atoms.get("place")])]
    there = any((atom.row, atom.place) == (name.row, name.place) for atom in others)
    return (there or name.look != employer.look) and name.scores["organisation"] < IS_ONE


def is_group(entry: EntryLines, labels: Labels, following: tuple[EntryLines, Labels] | None) -> bool:
    """Whether an entry is only the organisation's line, above positions that lie within its dates."""
    if following is None or "title" in labels.texts or "organisation" not in labels.texts or entry.body:
        return False
    inner = following[0].period
    outer = entry.period
    if not inner or not outer or not inner.start or not outer.start or inner.start < outer.start:
        return False
    named = "organisation" in following[1].texts and not is_beside_title(following[1])
    return "title" in following[1].texts and not named


def is_above(labels: Labels) -> bool:
    """Whether the organisation stands on a line of its own above the title."""
    if "title" not in labels.lines:
        return True
    organisation, title = labels.lines["organisation"], labels.lines["title"]
    if organisation is title:
        return False
    if organisation.box and title.box:
        return organisation.box[1] < title.box[1]
    return True


def position_of(entry: EntryLines, labels: Labels) -> Position | None:
    title, organisation = fact_of(labels, "title"), fact_of(labels, "organisation")
    if title and is_own(title.value) and is_only_told(labels):
        organisation = None
    if not is_position(entry, labels, title, organisation):
        return None
    start, end = dates_of(entry)
    return Position(
        title=title,
        organisation=organisation,
        place=fact_of(labels, "place"),
        start=start,
        end=end,
        is_current=bool(entry.period and entry.period.is_current),
        points=points_of(entry.body),
        evidence=[evidence_of(line) for line in entry.header],
    )


def is_only_told(labels: Labels) -> bool:
    """Whether what would be an employer stands below the dates, and nothing speaks for it."""
    name = labels.atoms.get("organisation")
    return name is not None and not name.label and name.row > 0 and name.scores["organisation"] < 1


def is_position(entry: EntryLines, labels: Labels, title: Fact | None, organisation: Fact | None) -> bool:
    """Whether there is enough of one: where no dates hold it, its title has to be known for one."""
    if any(fact and is_break(fact.value) for fact in (title, organisation)):
        return False
    if entry.period is None:
        return bool(title and organisation and labels.scores["title"] >= 2)
    known = labels.scores.get("title", 0) >= 1 or labels.scores.get("organisation", 0) >= 0.5
    return bool(title or organisation) and known


def dates_of(entry: EntryLines) -> tuple[Fact | None, Fact | None]:
    period, anchor = entry.period, entry.anchor
    if period is None or anchor is None:
        return None, None
    evidence = [evidence_of(anchor, anchor.text[period.begin : period.finish].strip())]
    start = Fact(str(period.start), 0.95, evidence) if period.start else None
    return start, Fact(str(period.end), 0.95, evidence) if period.end else None


def fact_of(labels: Labels, role: Role) -> Fact | None:
    text = labels.texts.get(role, "")
    if not 1 < len(text) <= LONGEST_NAME:
        return None
    sure = min(0.97, 0.6 + 0.13 * max(labels.scores[role], 0.0))
    return Fact(text, round(sure, 2), [evidence_of(labels.lines[role], text)])


def points_of(lines: list[Line]) -> list[str]:
    """What the lines below a header tell, an item or a paragraph each."""
    points: list[str] = []
    listed = any(is_point(line) for line in lines)
    for line in lines:
        text = POINT.sub("", line.text).strip()
        if not text:
            continue
        starts = is_point(line) if listed else not points or points[-1].endswith((".", "。", ":"))
        if starts or not points:
            points.append(text)
        else:
            points[-1] = f"{points[-1]} {text}"
    return [point[:LONGEST_POINT] for point in points[:MOST_POINTS]]
