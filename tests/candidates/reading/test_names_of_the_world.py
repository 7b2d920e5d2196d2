"""Names beside the letters of professions, and names that only an address tells."""

import pytest

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
