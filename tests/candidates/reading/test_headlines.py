"""The role under a name: whole where a dash joins two parts of it, and no letters, labels or headings."""

import pytest

from rolecall.candidates.reading import read


def headline(*lines: str) -> str | None:
    text = "\n".join(("Lena Brandt", *lines, "lena.brandt@example.org"))
    return read(text.encode()).facts.headline


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Sous Chef – Fine Dining", "Sous Chef – Fine Dining"),
        ("Team Leader | Northwind", "Team Leader"),
        ("Software Engineer – Berlin", "Software Engineer"),
        ("Software Engineer – Northwind Ltd", "Software Engineer"),
        ("Specjalistka ds. zakupów", "Specjalistka ds. zakupów"),
        ("Registered Nurse. Fifteen years at the bedside.", "Registered Nurse"),
        ("BSN, RN, CCRN", None),
        ("联系电话", None),
        ("生年月日", None),
        ("PERSONALI", None),
    ],
)
def test_a_headline_is_a_role_and_all_of_it(line: str, said: str | None) -> None:
    assert headline(line) == said
