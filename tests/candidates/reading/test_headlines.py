"""The role under a name: whole where a dash joins two parts of it, and no letters, labels or headings."""

import pytest

from rolecall.candidates.reading import read
from rolecall.candidates.reading.document import Document, Line
from rolecall.candidates.reading.facts.profiling import profile_of
from rolecall.candidates.reading.pieces import Piece, Row
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
        ("Buyer | Cold chain and pharma | Speaker", "Buyer | Cold chain and pharma | Speaker"),
        ("Buyer | Cold Chain Pharma | Speaker", "Buyer"),
        ("Bookkeeper | Bristol", "Bookkeeper"),
        ("Bookkeeper | linkedin.com/in/lena", "Bookkeeper"),
        ("Actor – mover – puppeteer", "Actor – mover – puppeteer"),
        ("Scrum master / agile coach", "Scrum master / agile coach"),
        ("HGV Class 1 Driver", "HGV Class 1 Driver"),
        ("Driver – 12 years", "Driver"),
        ("Registered Nurse. Fifteen years at the bedside.", "Registered Nurse"),
        ("Finance Manager | CA(SA)", "Finance Manager | CA(SA)"),
        ("Sales Director | Bandages | $62M Territory", "Sales Director | Bandages | $62M Territory"),
        ("Operations Manager – leaving the Army in May", "Operations Manager – leaving the Army in May"),
        (
            "Director of Nursing | 400-bed Hospital | Magnet",
            "Director of Nursing | 400-bed Hospital | Magnet",
        ),
        ("References available from my manager", None),
        ("Nurse at St. Brigid Hospital", "Nurse at St. Brigid Hospital"),
        ("Barrister (Called 2012, Middle Temple)", "Barrister (Called 2012, Middle Temple)"),
        ("Sjuksköterska, Malmö", "Sjuksköterska"),
        ("Team Leader - Customer Operations\t+44 7700 900123", "Team Leader - Customer Operations"),
        ("Kierowca kat. C+E", "Kierowca kat. C+E"),
        ("BSN, RN, CCRN", None),
        ("Dear Manager,", None),
        ("Gentile Direttrice,", None),
        ("Bewerbung als Bauleiterin", None),
        ("Seeking a position as warehouse supervisor", None),
        ("女 | 27 岁 | 中共党员", None),
        ("Harbour Goods Ltd", None),
        ("Department of Ecology, Thirlby University, Leeds", None),
        ("联系电话", None),
        ("生年月日", None),
        ("PERSONALI", None),
    ],
)
def test_a_headline_is_a_role_and_all_of_it(line: str, said: str | None) -> None:
    assert headline(line) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Computational linguist", "Computational linguist"),
        ("Plant maintenance and reliability, 30 years", "Plant maintenance and reliability, 30 years"),
        ("British citizen, full driving licence", None),
        ("Carnet B y vehículo propio", None),
        ("Order is kindness to whoever comes next", None),
        ("Think big, start small", None),
        ("Open to relocation", None),
    ],
)
def test_a_line_under_a_large_name_is_a_headline_unless_it_is_a_motto_or_about_the_law(
    line: str, said: str | None
) -> None:
    lines = [Line("Lena Brandt", 22.0), Line(line, 12.0), Line("lena.brandt@example.org", 10.0)]
    filled = [Line("Sewed gowns for people who dance until four, and for their aunts.", 10.0)] * 4

    found = profile_of(Document([*lines, *filled])).headline

    assert (found.value if found else None) == said


def test_whom_a_letter_is_for_is_no_headline() -> None:
    letter = ("lena.b@example.org", "Ms. Joan Carter", "Hiring Manager", "Dear Ms. Carter,")
    assert headline("Logopädin", *letter) == "Logopädin"
    assert headline(*letter) is None


def test_a_label_says_what_is_looked_for_among_others_on_its_line() -> None:
    assert headline("求职意向:供应链专员 | 现居:苏州 | 8年经验") == "供应链专员"
    text = "POSITION: HOUSEKEEPING SUPERVISOR\nLena Brandt\nlena.brandt@example.org"
    assert read(text.encode()).facts.headline == "HOUSEKEEPING SUPERVISOR"


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
    "alone under an objective": (
        "Objetivo\nAnalista de suporte\nExperiencia\nCajera, Nordtal S.A.\t2019 – 2021",
        "Analista de suporte",
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


def test_the_title_above_the_first_heading_of_another_column_is_the_headline() -> None:
    left, right = (40.0, 200.0), (220.0, 550.0)
    bar = ["Lena Brandt", "Contact", "lena.brandt@example.org", "Skills", "Sewing"]
    main = [
        "Vendeuse en prêt-à-porter",
        "Profile",
        "Gowns for people who dance until four, and their aunts.",
    ]
    lines = [
        Line(text, 10.0, band=band, box=(band[0], 60.0 + 14 * row, band[1], 70.0 + 14 * row))
        for band, column in ((left, bar), (right, main))
        for row, text in enumerate(column)
    ]

    found = profile_of(Document(lines)).headline

    assert found is not None
    assert found.value == "Vendeuse en prêt-à-porter"


def test_words_in_letters_set_apart_stay_on_one_line() -> None:
    words, x0 = [], 0.0
    for word in ("WEDDING", "&", "EVENT", "PLANNER"):
        words.append(Piece(word, x0, 0.0, x0 + 10.6 * len(word), 10.0, 9.0))
        x0 += 10.6 * len(word) + 13.0

    assert Row(words).text == "WEDDING & EVENT PLANNER"
    assert Row(
        [Piece("SALES", 0.0, 0.0, 32.0, 10.0, 9.0), Piece("2019", 47.0, 0.0, 67.0, 10.0, 9.0)]
    ).text == ("SALES\t2019")
