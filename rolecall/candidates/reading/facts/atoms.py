"""The parts of an entry's header, and what is known of them before the entries are compared."""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.entries import EntryLines
from rolecall.candidates.reading.facts.entry_labels import Role
from rolecall.candidates.reading.facts.header_parts import look_at, parts_of
from rolecall.candidates.reading.facts.organisations import is_formed

Score = Callable[[str], float]
UNKNOWN = 0.4
"""the score of a title of which nothing is known"""
ROLES: tuple[Role, ...] = ("title", "organisation", "place")
STATE = re.compile(r"[A-Z]{2,3}")
CLIENT = re.compile(
    r"\s*(?:end\s)?(?:client|customer|kunde|cliente|klant|klient)s?\s*(?:name)?\s*[:：\t]", re.I
)
NO_NAME, IS_TOWN = -0.4, 1.5
LABELLED, IS_ONE, KNOWN = 3.5, 2.4, 2.0


@dataclass(slots=True)
class Atom:
    """A stretch of a header between separators; `is_joined` where a comma parts it from the one before."""

    text: str
    line: Line
    row: int
    place: int
    is_joined: bool = False
    look: tuple[int, bool, bool, int] | None = None
    label: Role | None = None
    is_bracketed: bool = False
    is_late: bool = False
    """whether it stands below the dates, and two others above"""
    is_placed: bool = False
    """whether a town stands behind it, as behind the name of an employer"""
    is_of_title: bool = False
    """whether its look says that it goes on with the title before it"""
    is_town: bool = False
    """whether the letters of a state stand behind it"""
    scores: dict[Role, float] = field(default_factory=dict)

    def score(self, role: Role, score: Score) -> float:
        """How much it is like a role; what a label says is sure."""
        if self.label:
            return LABELLED if self.label == role else -LABELLED
        return score(self.text)


def atoms_of(entry: EntryLines) -> list[Atom]:
    atoms: list[Atom] = []
    for row, line in enumerate(entry.header):
        for place, (text, start, is_joined, label) in enumerate(parts_of(line, entry)):
            look, bracketed = look_at(line, start), is_in_brackets(line.text, text, start)
            # A comma behind dates joins nothing to what stands before them.
            is_behind = line is entry.anchor and bool(atoms) and parts_at_dates(entry, atoms[-1], line, start)
            is_next = is_joined and not is_behind
            atoms.append(Atom(text, line, row - entry.above, place, is_next, look, label, bracketed))
    is_named = sum(atom.row <= 0 for atom in atoms) > 1
    return [replace(atom, is_late=is_named and atom.row > 0) for atom in atoms]


def parts_at_dates(entry: EntryLines, before: Atom, line: Line, start: int) -> bool:
    """Whether the dates of an entry stand between a part and the one before it."""
    if not entry.period or before.line is not line:
        return False
    return line.text.find(before.text) < entry.period.begin < start


def is_in_brackets(line: str, text: str, start: int) -> bool:
    at = line.find(text, start)
    return at > 0 and line[at - 1] in "(（"


def with_towns_of_names(atoms: list[Atom]) -> None:
    """'Thorsø Tømrer, Thorsø': a word of the name before the comma is where that is."""
    for before, atom in pairwise(atoms):
        is_of_name = atom.text[:1].isupper() and atom.text in re.split(r"[\s-]+", before.text)
        if atom.line is not before.line or atom.label or atom.text == before.text or not is_of_name:
            continue
        atom.scores = sure_of("place")
        # A name that begins with its town is no title, whatever else it is made of.
        if before.text.startswith(atom.text) and before.scores["organisation"] < IS_ONE and not before.label:
            before.scores = sure_of("organisation")


def with_towns_of_states(atoms: list[Atom]) -> None:
    """'Clerk, Acme, Port Allen, LA': what stands between a name and the letters of a state is its town."""
    for at, (atom, state) in enumerate(pairwise(atoms)):
        is_state = bool(STATE.fullmatch(state.text)) and state.scores["place"] >= KNOWN
        if not is_state or state.line is not atom.line or not (state.is_joined and atom.is_joined):
            continue
        named = [each for each in atoms[:at] if each.line is atom.line]
        is_title_before = any(each.scores["title"] >= KNOWN for each in named)
        if len(named) > is_title_before and not atom.label and not is_formed(atom.text):
            name, place = atom.scores["organisation"], atom.scores["place"]
            atom.scores = atom.scores | {"organisation": min(name, NO_NAME), "place": max(place, IS_TOWN)}
            atom.is_town = True
            # 'Boston, MA' is no degree.
            state.scores = state.scores | {"title": NO_NAME}


def without_clients(atoms: list[Atom]) -> None:
    """Whom somebody worked for behind 'Client:' is no employer where another label names one."""
    labelled = [atom for atom in atoms if atom.label == "organisation"]
    clients = [atom for atom in labelled if CLIENT.match(atom.line.text)]
    for atom in clients if len(clients) < len(labelled) else ():
        atom.scores = dict.fromkeys(ROLES, -LABELLED)


def with_small_titles(headers: list[list[Atom]]) -> None:
    """Where what stands at a place begins small in each entry, that speaks against no title."""
    places: dict[tuple[int, int], list[Atom]] = defaultdict(list)
    for atom in (atom for atoms in headers for atom in atoms):
        places[atom.row, atom.place].append(atom)
    for alike in places.values():
        if len(alike) == len(headers) > 1 and all(atom.text[:1].islower() for atom in alike):
            for atom in alike:
                atom.scores = atom.scores | {"title": max(atom.scores["title"], UNKNOWN)}


def without_titles_of_groups(entries: list[EntryLines], headers: list[list[Atom]]) -> None:
    """An entry that holds the next by its dates and names no known title names who employs in both."""
    for (outer, atoms), (inner, within) in pairwise(zip(entries, headers, strict=True)):
        known = [any(atom.scores["title"] >= KNOWN for atom in each) for each in (atoms, within)]
        # What stands alone below an employer is a post, known or not.
        is_held = known == [False, True] or (known == [False, False] and len(within) == 1)
        if is_held and holds(outer, inner) and not outer.body:
            for atom in atoms:
                atom.scores = atom.scores | {"title": -LABELLED}


def holds(outer: EntryLines, inner: EntryLines) -> bool:
    """Whether one entry's period has another's within it, and is longer or as long."""
    one, two = outer.period, inner.period
    if not one or not two or not one.start or not two.start or two.start.year < one.start.year:
        return False
    if one.is_current:
        return True
    return bool(one.end and two.end and not two.is_current and two.end.year <= one.end.year)


def sure_of(known: Role) -> dict[Role, float]:
    return {role: LABELLED if role == known else -LABELLED for role in ROLES}
