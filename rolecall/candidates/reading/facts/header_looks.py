"""What the looks inside a header's line say: '**Sergeant, Fleet Manager**, Logistic Corps' has one title."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from rolecall.candidates.reading.facts.atoms import IS_ONE, KNOWN, LABELLED, Atom
from rolecall.candidates.reading.facts.organisations import is_formed


def with_titles_of_one_look(headers: list[list[Atom]]) -> None:
    """Where a known title begins a line and another look follows, the rest of its look is its.

    That which follows has to be like an employer, or other entries have nothing but the title in that look.
    """
    lines = [(*stretch, atoms) for atoms in headers for stretch in led_by_titles(atoms)]
    alone = {first[0].look for first, _, _ in lines if len([*unbracketed(first)]) == 1}
    for first, behind, atoms in lines:
        is_employer = behind.scores["organisation"] >= IS_ONE or first[0].look in alone
        if not is_employer or behind.scores["place"] >= KNOWN:
            continue
        for atom in first[1:]:
            if not is_formed(atom.text):
                atom.scores = atom.scores | {"organisation": -LABELLED}
                atom.is_of_title = True
        # What follows stands where it does behind a title of one part.
        moved = sum(atom.is_of_title for atom in first[1:]) if behind.line is first[0].line else 0
        for atom in atoms:
            if atom.line is first[0].line and not any(atom is each for each in first):
                atom.place -= moved


def led_by_titles(atoms: list[Atom]) -> Iterator[tuple[list[Atom], Atom]]:
    """The parts of one look that a title leads on each line, and what follows them there in another."""
    for _, on_line in groupby(atoms, key=lambda atom: id(atom.line)):
        first, *others = [[*alike] for _, alike in groupby(on_line, key=lambda atom: atom.look)]
        leads = first[0].place == 0 and first[0].scores["title"] >= KNOWN and first[0].look is not None
        behind = others[0][0] if others else employer_beside(atoms, first[0])
        if leads and behind and all(atom.is_joined or atom.is_bracketed for atom in first[1:]):
            yield first, behind


def employer_beside(atoms: list[Atom], title: Atom) -> Atom | None:
    """What leads another line in another look and is like an employer."""
    leading = (atom for atom in atoms if atom.place == 0 and atom.line is not title.line)
    return next((a for a in leading if a.look != title.look and a.scores["organisation"] >= IS_ONE), None)


def unbracketed(atoms: Iterable[Atom]) -> Iterator[Atom]:
    return (atom for atom in atoms if not atom.is_bracketed)
