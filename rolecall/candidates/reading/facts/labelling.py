"""What each part of an entry's header is: by its words, its look and its place, as in the other entries."""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.atoms import (
    IS_ONE,
    KNOWN,
    ROLES,
    Atom,
    Score,
    atoms_of,
    with_small_titles,
    with_towns_of_names,
    with_towns_of_states,
    without_clients,
    without_titles_of_groups,
)
from rolecall.candidates.reading.facts.degrees import is_department
from rolecall.candidates.reading.facts.entries import EntryLines
from rolecall.candidates.reading.facts.entry_labels import Role
from rolecall.candidates.reading.facts.header_fields import (
    with_names_in_brackets,
    with_places_under_dates,
    with_titles_whole,
    with_towns_behind_slashes,
    with_towns_by_place,
    without_parts_of_titles,
)
from rolecall.candidates.reading.facts.header_looks import with_titles_of_one_look
from rolecall.candidates.reading.facts.towns_by_country import (
    with_towns_of_countries,
    without_places_as_titles,
)
from rolecall.candidates.reading.facts.wordlists import EASTERN

MOST_ATOMS, LATE, PLACED, IN_BRACKETS, BEHIND = 8, 0.25, 0.3, 0.8, 0.1
BORROWED, OF_TOWN = 0.6, 0.8


@dataclass(slots=True)
class Labels:
    """The parts of an entry by role, each with the line it stands on and how much speaks for it."""

    texts: dict[Role, str] = field(default_factory=dict)
    lines: dict[Role, Line] = field(default_factory=dict)
    scores: dict[Role, float] = field(default_factory=dict)
    left: list[Atom] = field(default_factory=list)
    atoms: dict[Role, Atom] = field(default_factory=dict)
    """the first of each"""
    is_agreed: bool = False
    """whether the title is one by what the other entries have in its place, and by no word of its own"""


def no_doubt(text: str) -> float:
    return 0.0


def labelled(
    entries: list[EntryLines],
    scorers: dict[Role, Score],
    *,
    in_groups: bool = False,
    doubt: Score = no_doubt,
) -> list[Labels]:
    """The roles of each entry's parts, agreed upon across all; `in_groups` where one may hold the next.

    `doubt` is what speaks against an organisation of that name, whatever stands in its place elsewhere.
    """
    headers = [atoms_of(entry)[:MOST_ATOMS] for entry in entries]
    for atom in (atom for atoms in headers for atom in atoms):
        atom.scores = {role: atom.score(role, scorers[role]) for role in ROLES}
    for atoms in headers:
        without_clients(atoms)
        with_towns_of_names(atoms)
        with_towns_of_states(atoms)
        without_places_as_titles(atoms)
        for atom, behind in pairwise(atoms):
            is_town = behind.line is atom.line and behind.scores["place"] >= KNOWN
            atom.is_placed = is_town and not atom.place and atom.scores["title"] < KNOWN
    if in_groups:
        headers = [with_titles_whole(atoms) for atoms in headers]
        for entry, atoms in zip(entries, headers, strict=True):
            with_places_under_dates(entry, atoms)
            with_towns_of_countries(atoms)
        with_names_in_brackets(headers)
        with_towns_by_place(headers)
        with_towns_behind_slashes(headers)
        without_parts_of_titles(headers)
    with_small_titles(headers)
    with_titles_of_one_look(headers)
    if in_groups:
        without_titles_of_groups(entries, headers)
    priors = Priors.of(headers)
    return [best_labels(atoms, scorers, priors, doubt) for atoms in headers]


@dataclass(slots=True)
class Priors:
    """What parts at a place, and parts of a look, are in most entries; which places most entries have."""

    places: dict[tuple[int, int], dict[Role, float]]
    looks: dict[object, dict[Role, float]]
    shares: dict[tuple[int, int], float]

    @classmethod
    def of(cls, headers: list[list[Atom]]) -> "Priors":
        """The mean scores of the atoms at each place and of each look."""
        places: dict[tuple[int, int], list[Atom]] = defaultdict(list)
        looks: dict[object, list[Atom]] = defaultdict(list)
        for atom in (atom for atoms in headers for atom in atoms if not atom.is_of_title):
            places[atom.row, atom.place].append(atom)
            looks[atom.look].append(atom)
        several = len([key for key in looks if key]) > 1
        return cls(
            {key: means(atoms) for key, atoms in places.items()},
            {key: means(atoms) for key, atoms in looks.items()} if several else {},
            {key: len(atoms) / len(headers) for key, atoms in places.items()},
        )

    def weight(self, atom: Atom, role: Role) -> float:
        """How much the other entries speak for a role of an atom."""
        at, look = self.places.get((atom.row, atom.place)), self.looks.get(atom.look)
        shared = 0.45 * (at[role] if at else 0.0) + 0.35 * (look[role] if look else 0.0)
        return shared + (PLACED * atom.is_placed - self.doubt(atom) if role == "organisation" else 0.0)

    def doubt(self, atom: Atom) -> float:
        """What speaks against an organisation: 'Director, Sales' has two parts where others have one."""
        if atom.label or atom.scores["organisation"] >= IS_ONE:
            return 0.0
        if atom.place == 0:
            return LATE * atom.is_late * (1 + (self.shares.get((atom.row, 0), 0.0) < 1))
        return 0.6 * (1 - self.shares.get((atom.row, atom.place), 0.0)) + 0.7 * atom.is_bracketed


def means(atoms: list[Atom]) -> dict[Role, float]:
    return {role: sum(atom.scores[role] for atom in atoms) / len(atoms) for role in ROLES}


def best_labels(atoms: list[Atom], scorers: dict[Role, Score], priors: Priors, doubt: Score) -> Labels:
    """The runs of atoms that are together most like a title, an organisation and a place."""
    runs = {role: runs_for(atoms, role, scorers[role], priors) for role in ROLES}
    runs["organisation"] = [
        (value - doubt(joined(atoms[first:last])), (first, last))
        for value, (first, last) in runs["organisation"]
    ]
    best: tuple[float, tuple[tuple[int, int], ...]] = (0.0, ((0, 0),) * 3)
    none = (0.0, (0, 0))
    for title, one in [none, *runs["title"]]:
        for organisation, two in [none, *runs["organisation"]]:
            if one[1] > two[0] and two[1] > one[0]:
                continue
            order = 0.15 if one[1] and two[1] and one[0] < two[0] else 0.0
            for place, three in [none, *runs["place"]]:
                if (three[1] > one[0] and one[1] > three[0]) or (three[1] > two[0] and two[1] > three[0]):
                    continue
                # A place before both is rarely one.
                early = 0.6 if three[1] and three[1] <= min(one[0], two[0]) and one[1] and two[1] else 0.0
                total = title + organisation + place + order - early
                if total > best[0]:
                    best = (total, (one, two, three))
    return labels_from(atoms, best[1], scorers)


def runs_for(
    atoms: list[Atom], role: Role, score: Score, priors: Priors
) -> list[tuple[float, tuple[int, int]]]:
    """The stretches that may have a role, with what speaks for each."""
    found = []
    for first in range(len(atoms)):
        for last in range(first + 1, min(first + 4, len(atoms)) + 1):
            # What a label names ends at the comma: behind it stands where that is.
            if last > first + 1 and (not atoms[last - 1].is_joined or atoms[first].label):
                break
            if role == "organisation" and last > first + 1 and atoms[last - 1].is_town:
                break
            single = last == first + 1
            value = atoms[first].scores[role] if single else score(joined(atoms[first:last]))
            # A town's region is more often known than the town.
            leading = atoms[first:last] if role == "place" else atoms[first : first + 1]
            value += max(priors.weight(atom, role) for atom in leading)
            for atom in atoms[first + 1 : last] if role != "place" else ():
                value -= 0.7 * max(0.0, *(atom.scores[other] for other in ROLES if other != role))
            # Of two that nobody knows, the one behind another part of its line is rather a town or a team.
            against = IN_BRACKETS * atoms[first].is_bracketed + BEHIND * (atoms[first].place > 0)
            value -= against * (role == "title")
            value -= BORROWED * (role == "organisation" and not single and is_borrowed(atoms[first:last]))
            value += 0.1 * sum(atom.text[:1].islower() for atom in atoms[first + 1 : last])
            value += 0.3 * (last - first - 1) * (role == "place" and value > 2)
            value += OF_TOWN * (role == "place" and not single and atoms[first].is_town)
            if value > 0.2:
                found.append((value, (first, last)))
    return found


def is_borrowed(atoms: list[Atom]) -> bool:
    """Whether an unknown name is like an employer only by what follows its comma: 'Timber, Acme Mart'."""
    own, others = atoms[0].scores["organisation"], [atom.scores["organisation"] for atom in atoms[1:]]
    return own < 1 and max(others) >= IS_ONE


def joined(atoms: list[Atom]) -> str:
    """Atoms as they stand in the line, separators and all."""
    first, last = atoms[0], atoms[-1]
    if first is last:
        return first.text
    start = first.line.text.find(first.text)
    end = first.line.text.find(last.text, start + len(first.text)) + len(last.text)
    return first.line.text[start:end] if start >= 0 and end > start else ", ".join(a.text for a in atoms)


def labels_from(atoms: list[Atom], spans: tuple[tuple[int, int], ...], scorers: dict[Role, Score]) -> Labels:
    labels = Labels()
    taken: set[int] = set()
    for role, (first, last) in zip(ROLES, spans, strict=True):
        if last:
            labels.texts[role] = joined(atoms[first:last])
            labels.lines[role], labels.atoms[role] = atoms[first].line, atoms[first]
            labels.scores[role] = max(scorers[role](labels.texts[role]), atoms[first].scores[role])
            taken |= set(range(first, last))
    labels.left = [atom for index, atom in enumerate(atoms) if index not in taken]
    return labels


def with_rest_of_organisation(labels: Labels) -> None:
    """'U.S. Army, 88th Brigade': what stands beside an organisation and is one too is a part of its name."""
    line, name = labels.lines.get("organisation"), labels.texts.get("organisation", "")
    joint = " " if EASTERN.search(name) else ", "
    for atom in labels.left:
        if line and atom.line is line and (is_organisation(atom) or is_part_of(labels, atom)):
            wholes = f"{atom.text}{joint}{name}", f"{name}{joint}{atom.text}"
            labels.texts["organisation"] = next((whole for whole in wholes if whole in line.text), name)
            return


def is_part_of(labels: Labels, atom: Atom) -> bool:
    """Whether a comma joins a department to its house: 'Lake University, Department of Plant Health'."""
    house = labels.atoms["organisation"]
    is_behind = atom.is_joined and atom.place == house.place + 1 and house.scores["organisation"] >= IS_ONE
    return is_behind and is_department(atom.text) and atom.scores["title"] < KNOWN


def is_organisation(atom: Atom) -> bool:
    return atom.scores["organisation"] >= IS_ONE and max(atom.scores["title"], atom.scores["place"]) < 1
