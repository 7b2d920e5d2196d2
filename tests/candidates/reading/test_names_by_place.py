"""Names that no address and no large letters tell: where they stand does, or a label beside them."""

import pytest

from rolecall.candidates.reading.document import Document, Line, clean
from rolecall.candidates.reading.facts.name_cleaning import cleaned
from rolecall.candidates.reading.facts.name_evidence import AGAINST, evidence_of_words
from rolecall.candidates.reading.facts.name_likeness import is_name_like
from rolecall.candidates.reading.facts.name_parts import parts_of
from rolecall.candidates.reading.facts.profiling import profile_of
from rolecall.candidates.reading.profile import Fact
from tests.candidates.reading.test_experience import profile

WORK = "Experience\nCook, Harbour Inn\t2019 – 2021\nPotwasher, Lantern Inn\t2015 – 2019\nSkills\nFish\n"
PLACES = {
    "no address but a number": f"Kwadzo Amuzu\n+44 113 496 0101\n\n{WORK}",
    "numbers and a role above": f"No. 2026-04\nCook (WH/26)\nKwadzo Amuzu\nbox7@example.org\n\n{WORK}",
    "last, with an address": f"Profile\nA cook who likes fish.\n{WORK}Kwadzo Amuzu · box7@example.org\n",
    "signed": f"Resume\nbox7@example.org\n\n{WORK}Leeds, 3.11.2026\nKwadzo Amuzu",
    "behind a greeting": f"Hi, I'm\nKwadzo Amuzu.\nbox7@example.org\n\n{WORK}",
    "behind a long label": f"First name(s) / Surname(s) Kwadzo Amuzu\nE-mail box7@example.org\n\n{WORK}",
    "below who applies": f"Application of\nKwadzo Amuzu\nbox7@example.org\n\n{WORK}",
    "behind whom a letter is for": "Northern Freight plc\nMs Helen Carver\nHull\nDear Ms Carver,\nI apply.\n"
    f"Kind regards\nKwadzo Amuzu\n\nKwadzo Amuzu\nbox7@example.org\n\n{WORK}",
    "below who is quoted": f"“Fish is luck.”\n— Mia Halloway\nKwadzo Amuzu\nbox7@example.org\n\n{WORK}",
    "behind the work, over the address": f"{WORK}Kwadzo Amuzu\nbox7@example.org\nLanguages\nEwe\n",
    "below an agency": f"Alderton Talent\nCandidate: Kwadzo Amuzu\nE-mail: box7@example.org\n\n{WORK}",
}


@pytest.mark.parametrize("how", PLACES)
def test_a_name_is_told_by_its_place(how: str) -> None:
    found = profile(PLACES[how]).name

    assert found is not None
    assert found.value == "Kwadzo Amuzu"


def test_a_name_that_only_its_place_tells_is_asked() -> None:
    barely = profile(PLACES["signed"]).name
    sure = profile(f"Kwadzo Amuzu\nkwadzo.amuzu@example.org\n\n{WORK}").name

    assert barely is not None
    assert sure is not None
    assert barely.sure < 0.7 <= sure.sure


NOBODY = {
    "an agency": f"Brightmoor Staffing\nCandidate reference: BM-4\nCook\n\n{WORK}",
    "a university": f"University of Northern Lakes\nDepartment of Physics\nhello@example.org\n\n{WORK}",
    "a degree": f"Bachelor of Science\nComputer Science\nhello@example.org\n\n{WORK}",
    "a heading": f"自己PR\nスキル\nhello@example.org\n\n{WORK}",
}


@pytest.mark.parametrize("who", NOBODY)
def test_what_is_nobody_is_not_said(who: str) -> None:
    assert profile(NOBODY[who]).name is None


WRITTEN = [
    ("Ada Example geb. Early", "Ada Example"),
    ("Ada Example (née Early)", "Ada Example"),
    ("Ada Example – call me Bee", "Ada Example"),
    ("Kwadzo Amuzu Agbeko, Lugo", "Kwadzo Amuzu Agbeko"),
    ("Amuzu Agbeko, Ada", "Amuzu Agbeko, Ada"),
    ("Sigríður, RN, BSN", "Sigríður"),
    ("Hi, I'm", ""),
]


@pytest.mark.parametrize(("text", "name"), WRITTEN)
def test_what_stands_around_a_name_is_no_part_of_it(text: str, name: str) -> None:
    assert cleaned(text)[0] == name


def test_names_have_the_letters_and_particles_of_their_languages() -> None:
    names = [
        "Otieno wa Njoroge",
        "Rex dela Vega",
        "Ravi s/o Mani",
        "山﨑 花",
        "דוד בן־עמי",
        "Ŋuyen dos Anjos",
    ]

    assert all(is_name_like(name, frozenset()) for name in names)


def test_words_that_families_are_called_by_do_not_speak_against_a_name() -> None:
    assert evidence_of_words("Grace Baker") == 0
    assert evidence_of_words("Md. Kamal Uddin") >= 0
    assert evidence_of_words("Pastry Baker") == AGAINST


def test_letters_that_stand_apart_are_drawn_together_where_their_words_stand_further() -> None:
    assert clean("K W A D Z O   A M U Z U") == "KWADZO AMUZU"
    assert clean("A  B and C  D") == "A B and C D"


def test_a_given_name_alone_on_the_first_line_goes_on_below() -> None:
    found = profile(f"Adele\nAmuzu\nCook\nbox7@example.org\n\n{WORK}").name

    assert found is not None
    assert found.value == "Adele Amuzu"


def laid_out(*lines: Line) -> str | None:
    found = named(*lines)
    return found.value if found else None


def named(*lines: Line) -> Fact | None:
    contact = [Line("box7@example.org", 9.0), Line("Leeds", 9.0), Line("Skills", 12.0, bold=True)]
    text = [Line("Fish and everything else that the sea gives to cooks", 9.0) for _ in range(4)]
    return profile_of(Document([*lines, *contact, *text])).name


def test_a_large_name_may_have_one_word_or_a_line_for_each() -> None:
    assert laid_out(Line("Sigríður", 24.0)) == "Sigríður"
    assert laid_out(*[Line(word, 24.0) for word in ("Kwadzo", "Amuzu", "Agbeko")]) == "Kwadzo Amuzu Agbeko"
    assert laid_out(Line("Kwadzo", 14.0), Line("Amuzu Agbeko", 26.0)) == "Kwadzo Amuzu Agbeko"


def test_leftward_words_that_a_gap_parts_are_one_name_where_they_are_large() -> None:
    assert laid_out(Line("هيثم\tالدوسري", 24.0)) == "هيثم الدوسري"


def test_the_label_of_a_birth_is_no_name_beside_the_label_of_a_name() -> None:
    found = profile(f"Naam\tGeboortedatum\nKwadzo Amuzu\t04.05.1990\nbox7@example.org\n\n{WORK}").name

    assert found is not None
    assert found.value == "Kwadzo Amuzu"


def test_a_monogram_is_no_part_of_a_name() -> None:
    assert laid_out(Line("KA", 26.0), Line("Kwadzo Amuzu", 26.0)) == "Kwadzo Amuzu"


PARTS = [
    ("Montserrat Puig i Ferrer", None, ("Montserrat", "Puig i Ferrer")),
    ("Maëlle Le Guennec", "fr", ("Maëlle", "Le Guennec")),
    ("Kovács Eszter", "hu", ("Eszter", "Kovács")),
    ("Rania Abu Zaid", None, ("Rania", "Abu Zaid")),
]


@pytest.mark.parametrize(("name", "language", "parts"), PARTS)
def test_a_family_name_begins_where_its_language_says(
    name: str, language: str | None, parts: tuple[str, str]
) -> None:
    assert parts_of(name, language) == parts


IN_CELLS = {
    "beside": "Surname\tAmuzu\tGiven name\tKwadzo",
    "below": "Surname\tGiven name\tNationality\nAmuzu\tKwadzo\tGhanaian",
    "behind colons": "Surname: Amuzu\tGiven names: Kwadzo",
}


@pytest.mark.parametrize("how", IN_CELLS)
def test_parts_of_a_name_stand_in_cells_of_one_row(how: str) -> None:
    found = profile(f"APPLICATION FORM – SEAFARER\nbox7@example.org\n{IN_CELLS[how]}\n\n{WORK}").name

    assert found is not None
    assert found.value == "Kwadzo Amuzu"


def test_what_goes_on_under_posts_is_no_name() -> None:
    post = "2019 – 2021\tCook, Department of Fish, University\nof Northern Prairies\n"
    found = profile(
        f"Otuo Fasanya-Whit\t+44 113 496 0101\nLeeds\to.fasanya@example.org\nCV\nAppointments\n{post}{post}"
    ).name

    assert found is not None
    assert found.value == "Otuo Fasanya-Whit"
    assert found.sure >= 0.75


def test_a_large_line_that_no_list_and_no_address_supports_is_asked() -> None:
    motto = named(Line("Curriculum Vitae", 12.0), Line("Green Meadows", 24.0))
    known = named(Line("Curriculum Vitae", 12.0), Line("Adele Meadows", 24.0))

    assert motto is not None
    assert known is not None
    assert motto.sure < 0.75 <= known.sure


def test_one_word_right_over_the_first_address_is_asked() -> None:
    found = profile(f"Kartini\nbox7@example.org\n\n{WORK}").name

    assert found is not None
    assert (found.value, found.sure < 0.75) == ("Kartini", True)
    assert profile(f"Fresh fish\nKartini\nbox7@example.org\n\n{WORK}").name is None
