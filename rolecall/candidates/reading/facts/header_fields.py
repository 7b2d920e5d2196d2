"""What the place of a part says in a header: fields between signs, cells under dates, columns of towns."""

from collections import Counter, defaultdict
from dataclasses import replace
from itertools import pairwise

from rolecall.candidates.reading.facts.atoms import IS_ONE, IS_TOWN, KNOWN, NO_NAME, Atom
from rolecall.candidates.reading.facts.countries import CITY_NAMES
from rolecall.candidates.reading.facts.entries import EntryLines
from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.facts.organisations import is_formed

ALIGNED, MOST_OF_TOWN, MOSTLY, SOME, SOME_TOWNS = 2.5, 3, 0.99, 0.6, 0.4
LONGEST_SMALL, MANY, FEWEST_SLASHES = 3, 0.75, 3
"""points that a cell may begin beside another; words of a town; shares of the entries"""


def with_titles_whole(atoms: list[Atom]) -> list[Atom]:
    """The parts; 'Manager, Search | Acme' has two fields, and the comma is inside of the first."""
    whole: list[Atom] = []
    for atom in atoms:
        if whole and (goes_on_in_field(whole[-1], atom, atoms) or are_both_titles(whole[-1], atom)):
            before = whole[-1]
            start = before.line.text.find(before.text)
            end = before.line.text.find(atom.text, start + len(before.text)) + len(atom.text)
            whole[-1] = replace(before, text=before.line.text[start:end])
        else:
            whole.append(atom)
    return [*renumbered(whole)] if len(whole) < len(atoms) else atoms


def are_both_titles(one: Atom, other: Atom) -> bool:
    """Whether a slash joins two titles of one post: 'Boilermaker / Welder'."""
    if one.line is not other.line or min(one.scores["title"], other.scores["title"]) < KNOWN:
        return False
    is_name = max(one.scores["organisation"], other.scores["organisation"]) >= IS_ONE
    is_joined = f"{one.text} / {other.text}" in one.line.text and one.look == other.look
    return is_joined and not is_name and not one.label and not other.label


def goes_on_in_field(title: Atom, atom: Atom, atoms: list[Atom]) -> bool:
    """Whether a comma joins a plain part to a known title, on a line whose fields another sign parts."""
    on_line = [each for each in atoms if each.line is title.line and each is not atom]
    is_plain = atom.scores["organisation"] < 1 and atom.scores["place"] < 1 and not atom.label
    names = [each for each in on_line if each.scores["title"] < KNOWN and not each.is_bracketed]
    is_parted = any(each.place and not each.is_joined for each in names)
    is_last = not any(each.place == atom.place + 1 for each in on_line)
    is_parted |= bool(title.place and not title.is_joined and is_last and names)
    # Where looks part the fields, these are read by their looks.
    is_plain = is_plain and len({each.look for each in [*on_line, atom]}) == 1
    is_next = atom.line is title.line and atom.is_joined and title.scores["title"] >= KNOWN
    between = title.line.text[title.line.text.find(title.text) + len(title.text) :]
    return is_next and is_plain and is_parted and not title.label and between.startswith(f", {atom.text}")


def renumbered(atoms: list[Atom]) -> list[Atom]:
    """The parts with their places on their lines counted anew."""
    counts: Counter[int] = Counter()
    numbered = []
    for atom in atoms:
        numbered.append(replace(atom, place=counts[id(atom.line)]))
        counts[id(atom.line)] += 1
    return numbered


def with_places_under_dates(entry: EntryLines, atoms: list[Atom]) -> None:
    """Where dates have the first cell of a line, what stands in the first cell of the next one is a town."""
    anchor, period = entry.anchor, entry.period
    if anchor is None or period is None or "\t" not in anchor.text or period.begin > 2:
        return
    for atom in atoms:
        below = atom.line
        is_first = atom.row == 1 and atom.place == 0 and below.text.startswith(f"{atom.text}\t")
        is_short = len(atom.text.split()) <= MOST_OF_TOWN and atom.scores["organisation"] < IS_ONE
        if is_first and is_short and is_aligned(entry, atom) and not names_place_beside_cell(atom, atoms):
            atom.scores = {"title": NO_NAME, "organisation": NO_NAME, "place": KNOWN}


def names_place_beside_cell(atom: Atom, atoms: list[Atom]) -> bool:
    """Whether a known place is the next cell of its line: then, in a file without places, this is no town."""
    beside = (each for each in atoms if each.line is atom.line and each.place == atom.place + 1)
    return not atom.line.box and any(each.scores["place"] >= 1 for each in beside)


def is_aligned(entry: EntryLines, atom: Atom) -> bool:
    """Whether a cell begins where the dates do; any does in a file without places."""
    one, other = (entry.anchor.spans if entry.anchor else [])[:1], atom.line.spans[:1]
    if not one or not other or not one[0].box or not other[0].box:
        return True
    return abs(one[0].box[0] - other[0].box[0]) < ALIGNED


def with_towns_by_place(headers: list[list[Atom]]) -> None:
    """Where known towns stand behind titles or names, short unknown names at their place are towns."""
    places: dict[tuple[int, int], list[Atom]] = defaultdict(list)
    for atom in (atom for atoms in headers for atom in atoms if not atom.label):
        places[atom.row, atom.place].append(atom)
    placed = {
        id(atom)
        for atoms in headers
        for atom in atoms
        if names_place_beside(atom, atoms) or not any(may_employ(each) for each in atoms if each is not atom)
    }
    for (_, place), alike in places.items():
        towns = [atom for atom in alike if atom.scores["place"] >= KNOWN]
        unknown = [atom for atom in alike if atom.scores["place"] < 1]
        if place == 0 or len(towns) < SOME_TOWNS * len(alike) or not all(map(may_be_town, unknown)):
            continue
        for atom in unknown:
            if id(atom) not in placed:
                atom.scores = atom.scores | {"organisation": NO_NAME, "place": IS_TOWN}


def with_towns_behind_slashes(headers: list[list[Atom]]) -> None:
    """'Rezeptionistin / Wismar': where a slash and one name follow each title, these are its towns."""
    found = [town_behind_slash(atoms) for atoms in headers]
    names = [atom for atom in found if atom]
    if len(names) < max(len(headers), FEWEST_SLASHES) or len({atom.text for atom in names}) < 2:
        return
    for atom in names:
        atom.scores = atom.scores | {"title": NO_NAME, "organisation": NO_NAME, "place": IS_TOWN}


def town_behind_slash(atoms: list[Atom]) -> Atom | None:
    """One word behind a slash that is no title, where the employer is on another line."""
    for title, atom in pairwise(atoms):
        is_behind = atom.line is title.line and f"{title.text} / {atom.text}" in atom.line.text
        leads = [each for each in atoms if each.line is not atom.line and may_employ(each)]
        is_town = len(atom.text.split()) == 1 and atom.scores["title"] < 1 and atom.text[:1].isupper()
        if is_behind and is_town and leads and not title.place and not atom.label:
            return atom
    return None


def names_place_beside(atom: Atom, atoms: list[Atom]) -> bool:
    """Whether another part of a header, and not the region behind this one, is a known place."""
    others = (each for each in atoms if each is not atom and each.scores["place"] >= KNOWN)
    return any(
        not (each.line is atom.line and each.place == atom.place + 1) or folded(each.text) in CITY_NAMES
        for each in others
    )


def may_be_town(atom: Atom) -> bool:
    is_short = len(atom.text.split()) <= MOST_OF_TOWN and atom.text[:1].isupper()
    return is_short and atom.scores["organisation"] < 1 and atom.scores["title"] < 1


def without_parts_of_titles(headers: list[list[Atom]]) -> None:
    """'Manager, Search' above an employer: what a comma joins to a title is none where all have another."""
    counts = Counter((atom.row, atom.place) for atoms in headers for atom in atoms)
    shares = {key: count / len(headers) for key, count in counts.items()}
    for atoms in headers if len(headers) > 1 else []:
        for title, atom in pairwise(atoms):
            is_beside = atom.is_joined and atom.line is title.line and title.scores["title"] >= KNOWN
            if not is_beside or shares[atom.row, atom.place] > MANY or is_formed(atom.text):
                continue
            if any(is_name_of_all(each, title, shares) for each in atoms) and atom.scores["place"] < 1:
                atom.scores = atom.scores | {"organisation": min(atom.scores["organisation"], NO_NAME)}


def is_name_of_all(atom: Atom, title: Atom, shares: dict[tuple[int, int], float]) -> bool:
    """Whether a part leads another line than the title, as one does in each entry, and may be an employer."""
    leads = atom.place == 0 and atom.line is not title.line and shares[atom.row, 0] >= MOSTLY
    is_name = not any(word.islower() and len(word) > LONGEST_SMALL for word in atom.text.split())
    return leads and is_name and atom.scores["title"] < KNOWN and atom.scores["place"] < 1


def with_names_in_brackets(headers: list[list[Atom]]) -> None:
    """'Groom (Haras de la Ronce)': names in brackets are employers where most titles have nothing else."""
    found = [atom for atoms in headers if (atom := name_in_brackets(atoms))]
    if len(found) < max(2, SOME * len(headers)) or len({atom.text.split()[0] for atom in found}) < len(found):
        return
    for atom in found:
        atom.scores = atom.scores | {"organisation": max(atom.scores["organisation"], IS_ONE)}


def name_in_brackets(atoms: list[Atom]) -> Atom | None:
    """What stands in brackets behind a title and may be an employer, where nothing else may."""
    for title, atom in pairwise(atoms):
        others = [each for each in atoms if each not in (title, atom)]
        is_behind = atom.is_bracketed and atom.line is title.line and not title.place
        is_name = atom.scores["title"] < 1 and atom.scores["place"] < 1 and atom.text[:1].isupper()
        is_other = any(may_employ(each) or each.scores["title"] >= KNOWN for each in others)
        if is_behind and is_name and not is_other:
            return atom
    return None


def may_employ(atom: Atom) -> bool:
    is_title = atom.scores["title"] >= KNOWN
    return atom.scores["organisation"] > 0 and atom.scores["place"] < KNOWN and not is_title
