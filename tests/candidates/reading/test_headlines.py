"""The role under a name: whole where a dash joins two parts of it, and no letters, labels or headings."""

import pytest

from rolecall.candidates.reading import read
from tests.candidates.reading.test_experience import profile


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
        ("Bookkeeper | Translator", "Bookkeeper | Translator"),
        ("Bookkeeper | Payroll | Shop Support", "Bookkeeper | Payroll | Shop Support"),
        ("Bookkeeper | Bristol", "Bookkeeper"),
        ("Bookkeeper | linkedin.com/in/lena", "Bookkeeper"),
        ("Actor – mover – puppeteer", "Actor – mover – puppeteer"),
        ("Scrum master / agile coach", "Scrum master / agile coach"),
        ("HGV Class 1 Driver", "HGV Class 1 Driver"),
        ("Driver – 12 years", "Driver"),
        ("Registered Nurse. Fifteen years at the bedside.", "Registered Nurse"),
        ("BSN, RN, CCRN", None),
        ("联系电话", None),
        ("生年月日", None),
        ("PERSONALI", None),
    ],
)
def test_a_headline_is_a_role_and_all_of_it(line: str, said: str | None) -> None:
    assert headline(line) == said


def headline_of(text: str) -> tuple[str | None, bool]:
    found = profile(f"Lena Brandt\nlena.brandt@example.org\n{text}\n").headline
    return (found.value, found.is_asserted) if found else (None, False)


AGAIN = {
    "below the addresses": (
        "Tel. 030 5550 0142\nLogopädin\nKenntnisse\nPECS\nErfahrung\nLogopädin, Praxis Nordtal\t2019 – 2021",
        "Logopädin",
    ),
    "with more than the title of the post": (
        "Atouts\nHACCP\nÉducatrice spécialisée\nExpérience\nÉducatrice spécialisée, référente\t2019 – 2021",
        "Éducatrice spécialisée",
    ),
    "as what somebody applies as": (
        "als Leiterin Warenannahme\nErfahrung\nLeiterin Warenannahme, Nordwind GmbH\t2019 – 2021",
        "Leiterin Warenannahme",
    ),
    "what is dated is a position itself": (
        "Career summary\nDoorkeeper of lifts, Harbour Ltd\t2019 – 2021\nShift lead at gates\t2015 – 2019",
        None,
    ),
    "a certificate of a year is none": (
        "Courses\nDump Truck Wrangler 793D, 2015\nExperience\nDump Truck Wrangler, Harbour Ltd\t2016 – 2021",
        None,
    ),
}


@pytest.mark.parametrize(("text", "said"), AGAIN.values(), ids=AGAIN)
def test_what_stands_by_itself_and_again_as_the_title_of_a_post_is_the_headline(
    text: str, said: str | None
) -> None:
    assert headline_of(text)[0] == said


def test_an_address_of_a_firm_under_the_name_is_no_headline() -> None:
    assert headline("Lantern Court Chambers, 3 Lantern Court, London EC4") is None


@pytest.mark.parametrize(
    ("line", "is_stated"),
    [
        ("Sous Chef – Fine Dining", True),
        ("Software Engineer – Berlin", True),
        ("Bookkeeper | lena.b@example.org | +44 7700 900123", True),
        ("Team Leader | Northwind", False),
        ("Registered Nurse. Fifteen years at the bedside.", False),
    ],
)
def test_a_role_that_may_be_a_part_of_what_its_line_says_is_asked(line: str, is_stated: bool) -> None:
    found = profile(f"Lena Brandt\n{line}\nlena.brandt@example.org\n").headline

    assert found is not None
    assert found.is_asserted == is_stated
