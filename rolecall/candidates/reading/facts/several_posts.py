"""Several posts at one employer, who is named once above them."""

from rolecall.candidates.reading.facts.atoms import IS_ONE, KNOWN, Atom, holds
from rolecall.candidates.reading.facts.blocks import is_point
from rolecall.candidates.reading.facts.entries import EntryLines
from rolecall.candidates.reading.facts.labelling import Labels
from rolecall.candidates.reading.facts.organisations import is_formed
from rolecall.candidates.reading.facts.titles import is_break, is_own
from rolecall.candidates.reading.facts.wordlists import EASTERN

MOST_DESCRIBED = 2


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
        is_held = group is not None and holds(group, entry)
        if above and is_lone_name(labels, is_held=is_held):
            as_title(labels)
        is_within = is_held and is_beside_title(labels, is_held=True)
        if above and (is_left_above(labels, above) or is_within or is_part_below(labels, above)):
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


def is_beside_title(labels: Labels, *, is_held: bool = False) -> bool:
    """Whether an unknown name stands behind the title and a comma: 'Manager, Sales'; '吹田店 店長'."""
    title, name = labels.atoms.get("title"), labels.atoms.get("organisation")
    if not title or not name or name.label or name.line is not title.line:
        return False
    is_joined = name.is_joined or f"{title.text}, {name.text}" in name.line.text
    is_part = bool(EASTERN.search(name.text)) or (is_joined and name.place > title.place)
    return is_part and (name.scores["organisation"] < IS_ONE or (is_held and not is_formed(name.text)))


def is_part_below(labels: Labels, above: Labels) -> bool:
    """'Team Leader, Distribution Platoon' where the employer is over the post above: a part of it."""
    title, name = labels.atoms.get("title"), labels.atoms.get("organisation")
    employer, post = above.atoms.get("organisation"), above.atoms.get("title")
    if not title or not name or not employer or not post or employer.line is post.line:
        return False
    is_led = employer.place == 0 and employer.row < post.row and title.row == post.row
    is_behind = name.line is title.line and name.is_joined and name.place > title.place
    return is_led and is_behind and title.scores["title"] >= KNOWN and not is_formed(name.text)


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
    if following is None or "title" in labels.texts or "organisation" not in labels.texts:
        return False
    if entry.body and not (is_only_described(entry) and holds(entry, following[0])):
        return False
    inner = following[0].period
    outer = entry.period
    if not inner or not outer or not inner.start or not outer.start or inner.start < outer.start:
        return False
    named = "organisation" in following[1].texts and not is_beside_title(following[1])
    is_held = holds(entry, following[0])
    return ("title" in following[1].texts and not named) or is_lone_name(following[1], is_held=is_held)


def is_only_described(entry: EntryLines) -> bool:
    """Whether no more is told of an employer than a line or two, and no points: what it makes."""
    return len(entry.body) <= MOST_DESCRIBED and not any(map(is_point, entry.body))


def is_lone_name(labels: Labels, *, is_held: bool) -> bool:
    """Whether a name is all that an entry names: below an employer of several posts it is one.

    `is_held` where the dates of the employer hold those of the entry: then any name without a legal form is.
    """
    name = labels.atoms.get("organisation")
    if name is None or len(labels.texts) > 1 or labels.left or name.label:
        return False
    return name.scores["organisation"] < IS_ONE or (is_held and not is_formed(name.text))


def as_title(labels: Labels) -> None:
    """What seemed an employer is the title."""
    name = labels.atoms.pop("organisation")
    labels.atoms["title"], labels.scores["title"] = name, name.scores["title"]
    labels.texts["title"] = labels.texts.pop("organisation")
    labels.lines["title"] = labels.lines.pop("organisation")
    del labels.scores["organisation"]


def is_above(labels: Labels) -> bool:
    """Whether the organisation stands on another line than the title, as it need not below the next one."""
    return "title" not in labels.lines or labels.lines["organisation"] is not labels.lines["title"]
