"""What nobody knows is told by where it stands: degrees and towns in the places of those of other studies."""

from rolecall.candidates.reading.facts.degrees import DEPARTMENT, degree_of
from rolecall.candidates.reading.facts.entry_labels import Role
from rolecall.candidates.reading.facts.fields import names_field
from rolecall.candidates.reading.facts.labelling import Labels
from rolecall.candidates.reading.facts.study_names import IS_SCHOOL
from rolecall.candidates.reading.facts.subjects import is_field

MOST_OF_UNKNOWN, IS_LABELLED = 4, 3.4


def with_degrees_by_place(studies: list[Labels]) -> None:
    """What stands where the other studies have their degrees is one, though nobody knows it: 'DNSEP'.

    Of a school that nobody knows either it is one where the other ones have their schools, too.
    """
    known = [labels for labels in studies if "title" in labels.atoms and degree_of(labels.texts["title"])]
    places = {place_of(labels, "title") for labels in known}
    pairs = {(place_of(labels, "title"), place_of(labels, "organisation")) for labels in known}
    for labels in studies:
        text, school = labels.texts.get("title", ""), labels.scores.get("organisation", 0.0)
        where = place_of(labels, "title")
        is_short = len(text.split()) <= MOST_OF_UNKNOWN and bool(labels.texts.get("organisation"))
        is_paired = is_short and (where, place_of(labels, "organisation")) in pairs
        if where and where in places and (school >= IS_SCHOOL or is_paired):
            labels.is_agreed = is_field(text) and not DEPARTMENT.search(text)
        if labels.scores.get("title", 0.0) >= IS_LABELLED and is_short:
            labels.is_agreed = True


def with_towns_by_place(studies: list[Labels]) -> None:
    """What stands where the other studies have their towns is one, though nobody knows it."""
    known = {place_of(labels, "place") for labels in studies}
    for labels in studies:
        if "place" in labels.atoms:
            continue
        found = [atom for atom in labels.left if (atom.row, atom.place, atom.look) in known]
        if len(found) == 1 and is_field(found[0].text) and not names_field(found[0].text):
            labels.left.remove(found[0])
            labels.atoms["place"], labels.lines["place"] = found[0], found[0].line
            labels.texts["place"], labels.scores["place"] = found[0].text, 0.0


def place_of(labels: Labels, role: Role) -> tuple[int, int, object] | None:
    """In which row of its header something stands, where in that and how it is set."""
    atom = labels.atoms.get(role)
    return (atom.row, atom.place, atom.look) if atom else None
