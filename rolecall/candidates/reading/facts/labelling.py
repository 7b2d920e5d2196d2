"""What each part of an entry's header is: by its words, its look and its place, as in the other entries."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.blocks import POINT
from rolecall.candidates.reading.facts.entries import EntryLines
from rolecall.candidates.reading.facts.organisations import is_only_form, organisation_score
from rolecall.candidates.reading.facts.titles import title_score
from rolecall.candidates.reading.facts.wordlists import EASTERN, pattern_of, texts_of

Role = Literal["title", "organisation", "place"]
Score = Callable[[str], float]
EAST = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
ROLES: tuple[Role, ...] = ("title", "organisation", "place")
KEPT = "hons?|honours|honors|fh|ba|amk|h|in|m|f|d|w|e|a|it|hr|qa|ii?i?|iv|senior|junior"
HARD = re.compile(
    r"\t+|\s+[|•·●▪/–—―~-]+\s+|\s*[|•●▪;；]\s*|\s+@\s+|(?<=[)）])\s+"
    rf"|[\s,]+(?=[(（](?!(?i:{KEPT})\b))"
)
SOFT = re.compile(
    r",\s+|、|，|(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af)])\s+(?=[\u3040-\u30ff\u3400-\u9fff(])"
)
WORDS = texts_of("entries")
UNIT, KIND, AT_WORD = (pattern_of(WORDS[name]) for name in ("units", "manner", "at"))
AT = re.compile(rf",?\s+({AT_WORD})\s+(?=[^\W\d_a-zà-ÿ]|\d)")
WEAK = frozenset(["w", "we", "na", "v", "u", "for", "with", "im", "in", "the", "en", "في", "لدى"])
DURATION = re.compile(
    rf"[(（\[]?\s?(?:\d{{1,2}}\s?\+?\s?(?:{UNIT})\.?[\s,]*(?:and|et|e|y|und|i)?\s?){{1,2}}\s?[)）\]]?"
    r"(?=$|[\s|·•,)])",
    re.I,
)
MANNER = re.compile(rf"^\(?(?:{KIND})\)?$", re.I)
EDGES = " \t@|•·●▪,;:–—-~/、，"
MOST_ATOMS = 8


@dataclass(slots=True)
class Atom:
    """A stretch of a header between separators; `is_joined` where a comma parts it from the one before."""

    text: str
    line: Line
    row: int
    place: int
    is_joined: bool = False
    look: tuple[int, bool, bool, int] | None = None
    scores: dict[Role, float] = field(default_factory=dict)


@dataclass(slots=True)
class Labels:
    """The parts of an entry by role, each with the line it stands on and how much speaks for it."""

    texts: dict[Role, str] = field(default_factory=dict)
    lines: dict[Role, Line] = field(default_factory=dict)
    scores: dict[Role, float] = field(default_factory=dict)
    left: list[Atom] = field(default_factory=list)


def labelled(entries: list[EntryLines], scorers: dict[Role, Score]) -> list[Labels]:
    """The roles of each entry's parts, agreed upon across all entries."""
    headers = [atoms_of(entry)[:MOST_ATOMS] for entry in entries]
    for atom in (atom for atoms in headers for atom in atoms):
        atom.scores = {role: scorers[role](atom.text) for role in ROLES}
    priors = Priors.of(headers)
    return [best_labels(atoms, scorers, priors) for atoms in headers]


def atoms_of(entry: EntryLines) -> list[Atom]:
    atoms: list[Atom] = []
    for row, line in enumerate(entry.header):
        for place, (text, start, is_joined) in enumerate(parts_of(line, entry)):
            atoms.append(Atom(text, line, row - entry.above, place, is_joined, look_at(line, start)))
    return atoms


def parts_of(line: Line, entry: EntryLines) -> Iterator[tuple[str, int, bool]]:
    """The parts of a line without dates: each with where it begins and whether a comma stands before it."""
    text = line.text
    stretches = [(0, len(text))]
    if line is entry.anchor and entry.period:
        stretches = [(0, entry.period.begin), (entry.period.finish, len(text))]
    cuts = boundaries(line)
    for first, last in stretches:
        inner = [first, *(cut for cut in cuts if first < cut < last), last]
        for one, other in pairwise(inner):
            yield from split(text[one:other], one)


def split(text: str, offset: int) -> Iterator[tuple[str, int, bool]]:
    for start, hard in pieces(text, HARD):
        for number, (inner, soft) in enumerate(with_forms(hard, pieces(hard, SOFT))):
            for at, part in parted_at_preposition(soft):
                if shown := bare(part):
                    yield shown, offset + start + inner + at, number > 0 and at == 0


def with_forms(text: str, parts: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """Parts between commas, a legal form with the name before it: 'Acme, Inc.'"""
    kept: list[tuple[int, str]] = []
    for at, part in parts:
        if kept and is_only_form(part):
            kept[-1] = kept[-1][0], text[kept[-1][0] : at + len(part)]
        else:
            kept.append((at, part))
    return kept


def parted_at_preposition(text: str) -> list[tuple[int, str]]:
    """'Engineer at Nordwind' is two parts: a title, and what it was held at."""
    match = None if EASTERN.search(text) else AT.search(text)
    if match is None or title_score(text[: match.start()]) < 2:
        return [(0, text)]
    if match[1].lower() in WEAK and organisation_score(text[match.end() :]) < 2:
        return [(0, text)]
    return [(0, text[: match.start()]), (match.end(), text[match.end() :])]


def pieces(text: str, separator: "re.Pattern[str]") -> Iterator[tuple[int, str]]:
    at = 0
    for match in separator.finditer(text):
        yield at, text[at : match.start()]
        at = match.end()
    yield at, text[at:]


def bare(text: str) -> str:
    """A part without its edges; empty where it says nothing by itself: a duration, 'full-time'."""
    shown = POINT.sub("", text).strip(EDGES)
    shown = DURATION.sub("", shown).strip(EDGES)
    if shown[:1] in "(（[" and shown[-1:] in ")）]":
        shown = shown[1:-1].strip(EDGES)
    if (
        shown.endswith(".")
        and len(shown.rpartition(" ")[2]) > 5
        and not is_only_form(shown.rpartition(" ")[2])
    ):
        shown = shown[:-1]
    shown = shown.strip("()（）[]") if shown.count("(") != shown.count(")") else shown
    return "" if MANNER.match(shown) or not any(c.isalpha() for c in shown) else shown


def boundaries(line: Line) -> list[int]:
    """Where the look of a line changes."""
    if len({span.look for span in line.spans}) < 2:
        return []
    cuts, at = [], 0
    for one, other in pairwise(line.spans):
        at = line.text.find(other.text, at + len(one.text))
        if at < 0:
            break
        if one.look != other.look and any(c.isalpha() for c in one.text):
            cuts.append(at)
    return cuts


def look_at(line: Line, start: int) -> tuple[int, bool, bool, int] | None:
    at = 0
    for span in line.spans:
        at = line.text.find(span.text, at)
        if at < 0:
            return None
        if at <= start < at + len(span.text) + 1:
            return span.look
        at += len(span.text)
    return None


@dataclass(slots=True)
class Priors:
    """What parts at a place, and parts of a look, are in most entries."""

    places: dict[tuple[int, int], dict[Role, float]]
    looks: dict[object, dict[Role, float]]

    @classmethod
    def of(cls, headers: list[list[Atom]]) -> "Priors":
        """The mean scores of the atoms at each place and of each look."""
        places: dict[tuple[int, int], list[Atom]] = defaultdict(list)
        looks: dict[object, list[Atom]] = defaultdict(list)
        for atom in (atom for atoms in headers for atom in atoms):
            places[atom.row, atom.place].append(atom)
            looks[atom.look].append(atom)
        several = len([key for key in looks if key]) > 1
        return cls(
            {key: means(atoms) for key, atoms in places.items()},
            {key: means(atoms) for key, atoms in looks.items()} if several else {},
        )

    def weight(self, atom: Atom, role: Role) -> float:
        """How much the other entries speak for a role of an atom."""
        at, look = self.places.get((atom.row, atom.place)), self.looks.get(atom.look)
        return 0.45 * (at[role] if at else 0.0) + 0.35 * (look[role] if look else 0.0)


def means(atoms: list[Atom]) -> dict[Role, float]:
    return {role: sum(atom.scores[role] for atom in atoms) / len(atoms) for role in ROLES}


def best_labels(atoms: list[Atom], scorers: dict[Role, Score], priors: Priors) -> Labels:
    """The runs of atoms that are together most like a title, an organisation and a place."""
    runs = {role: runs_for(atoms, role, scorers[role], priors) for role in ROLES}
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
            if last > first + 1 and not atoms[last - 1].is_joined:
                break
            value = score(joined(atoms[first:last])) + priors.weight(atoms[first], role)
            for atom in atoms[first + 1 : last] if role != "place" else ():
                value -= 0.7 * max(0.0, *(atom.scores[other] for other in ROLES if other != role))
            value += 0.1 * sum(atom.text[:1].islower() for atom in atoms[first + 1 : last])
            value += 0.3 * (last - first - 1) * (role == "place" and value > 2)
            if value > 0.2:
                found.append((value, (first, last)))
    return found


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
            labels.lines[role] = atoms[first].line
            labels.scores[role] = scorers[role](labels.texts[role])
            taken |= set(range(first, last))
    labels.left = [atom for index, atom in enumerate(atoms) if index not in taken]
    return labels
