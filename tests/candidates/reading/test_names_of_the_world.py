"""Names beside the letters of professions, and names that only an address tells."""

import pytest

from rolecall.candidates.reading.document import Document, Line
from rolecall.candidates.reading.facts.profiling import profile_of
from tests.candidates.reading.test_experience import profile

NAMES = [
    ("Blessing Adeyemi-Clarke RGN", "blessing@example.org", "Blessing Adeyemi-Clarke"),
    ("Imogen Fernsby-Clarke ARB RIBA", "imogen@example.org", "Imogen Fernsby-Clarke"),
    ("Anna Maria LEE", "anna.lee@example.org", "Anna Maria LEE"),
    ("KIT PENROSE-OKAFOR", "kit@penroseokafor.example.org", "KIT PENROSE-OKAFOR"),
    ("HARBOUR KITCHEN", "info@harbourkitchen.example.org", None),
]


@pytest.mark.parametrize(("line", "address", "name"), NAMES)
def test_names_are_told_from_letters_and_by_their_own_host(line: str, address: str, name: str | None) -> None:
    found = profile(f"{line}\nBristol, UK\n{address}\nExperience\nCook, Harbour Inn\t2019 – 2021\n").name

    assert (found.value if found else None) == name


TOLD = {
    "by an agency": "Brightway Recruitment Ltd\n14 Canal Street, Leeds\nCandidate profile: Ola Bjørnstad\n",
    "by a mail": "From: Ola Bjørnstad <contact@example.org>\nTo: jobs@northwind.example.org\nSubject: Cook\n",
    "in a sentence": "About me\nMy name is Ola Bjørnstad and I am a supervisor.\n",
    "at the foot": "",
}


@pytest.mark.parametrize("how", TOLD)
def test_a_name_is_found_where_a_paper_does_not_begin_with_it(how: str) -> None:
    foot = "\nOla Bjørnstad · contact@example.org · 0113 496 0101\n" if how == "at the foot" else ""
    work = "Experience\nCook, Harbour Inn\t2019 – 2021\nPotwasher, Lantern Inn\t2015 – 2019\nSkills\nFish\n"
    found = profile(f"{TOLD[how]}{'' if foot else 'contact@example.org'}\n{work}{foot}").name

    assert found is not None
    assert found.value == "Ola Bjørnstad"


def test_a_name_in_two_bold_lines_no_larger_than_the_text_is_whole_where_an_address_has_both_words() -> None:
    lines = [Line("Noémie", 10.0, bold=True), Line("TESSIER", 10.0, bold=True), Line("Assistante RH", 10.0)]
    told = [Line("noemie.tessier@example.org", 10.0), Line("Angers", 10.0), Line("Langues", 10.0, bold=True)]

    found = profile_of(Document([*lines, *told, Line("Anglais", 10.0)])).name

    assert found
    assert found.value == "Noémie TESSIER"
