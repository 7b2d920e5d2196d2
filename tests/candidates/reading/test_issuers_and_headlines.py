"""Certificates behind those who issue them or broken by their column, and headlines in all of their parts."""

import pytest

from rolecall.candidates.reading.document import Document, Line, Span
from rolecall.candidates.reading.facts.profiling import profile_of
from tests.candidates.reading.test_experience import profile

HEAD = "Ada Example\nada@example.org\n"
LED = {
    "by a colon": ("Scrum Alliance: Certified ScrumMaster (2019)", "Certified ScrumMaster"),
    "by a dash": ("IHK Kassel – Ausbildereignungsprüfung, 2014", "Ausbildereignungsprüfung"),
    "by a dash in Italian": ("Croce Rossa – Corso di primo soccorso, 2012", "Corso di primo soccorso"),
    "by nobody: a title with a colon": (
        "Microsoft Certified: Azure Fundamentals (2021)",
        "Microsoft Certified: Azure Fundamentals",
    ),
    "and a level in brackets is of the title": ("Scrum Master (PSM I), 2020", "Scrum Master (PSM I)"),
}


@pytest.mark.parametrize(("line", "title"), LED.values(), ids=LED)
def test_who_issues_a_certificate_is_no_part_of_its_title(line: str, title: str) -> None:
    found = profile(f"{HEAD}Certifications\n{line}\n")

    assert [each.title.value for each in found.certificates] == [title]


def test_blank_lines_part_certificates_that_take_two_lines_each() -> None:
    found = profile(f"{HEAD}Zertifikate\nErsthelfer\nDRK · 2016\n\nStaplerschein\nTÜV Nord · 2018\n")

    assert [each.title.value for each in found.certificates] == ["Ersthelfer", "Staplerschein"]


def narrow(*rows: tuple[str, float]) -> Document:
    """Lines of a column of a hundred points, each at its height; what begins with a bullet is set in."""
    lines = []
    for text, y in rows:
        left = 46.0 if text.startswith("•") else 40.0
        box = (left, y, left + 5 * len(text), y + 10)
        lines.append(Line(text, 10.0, band=(40.0, 145.0), box=box, spans=[Span(text, 10.0, box=box)]))
    return Document([Line("Ada Example", 20.0), Line("Certifications", 14.0, bold=True), *lines])


def test_a_point_holds_what_its_column_broke() -> None:
    found = profile_of(narrow(("• Projektmanagement", 100), ("Professional", 112), ("• Food Hygiene", 124)))

    assert [each.title.value for each in found.certificates] == [
        "Projektmanagement Professional",
        "Food Hygiene",
    ]


def test_lines_closer_together_than_to_the_next_are_one_certificate() -> None:
    found = profile_of(
        narrow(("First Aid at Work", 100), ("Machine-Learning", 118), ("Specialization", 130), ("PSC1", 148))
    )

    assert [each.title.value for each in found.certificates] == [
        "First Aid at Work",
        "Machine-Learning Specialization",
        "PSC1",
    ]


def test_titles_set_as_headings_are_no_headings_where_these_end_with_a_colon() -> None:
    found = profile(
        f"{HEAD}**Skills:**\nSQL\n**Languages:**\nEnglish\n**Courses:**\n"
        "**Google Ads Search**\nGoogle\n06/2012\n\n**Food Hygiene**\nHighfield\n12/2019\n"
    )

    assert [each.title.value for each in found.certificates] == ["Google Ads Search", "Food Hygiene"]


HEADLINES = [
    "Front-End Developer | React & TypeScript",
    "Senior Data Analyst at Palmview Bank | SQL, Power BI, Python",
    "Marketing Coordinator | Content, Events and Email",
    "Senior Systems Administrator / Cloud Engineer",
]


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_headline_is_all_of_its_parts(headline: str) -> None:
    found = profile(f"Ada Example\n{headline}\nada@example.org\n\nSkills\nSQL\n")

    assert found.headline is not None
    assert found.headline.value == headline


def test_where_somebody_is_belongs_to_no_headline() -> None:
    found = profile("Ada Example\nData Analyst | Leeds, UK | ada@example.org\n\nSkills\nSQL\n")

    assert found.headline is not None
    assert found.headline.value == "Data Analyst"


def test_a_role_above_the_name_is_the_headline() -> None:
    found = profile("Software Engineer\nAda Example\nLeeds, UK\nada@example.org\n\nSkills\nSQL\n")

    assert found.headline is not None
    assert found.headline.value == "Software Engineer"


TITLES = {
    "until when it holds, in a cell before": (
        "exp. 2029\tWorker Screening Check\nexp. 2028\tChildren Check\n2026\tFirst Aid",
        ["Worker Screening Check", "Children Check", "First Aid"],
    ),
    "a year of its own beside the date": (
        "2020\tIncoterms 2020\n2019\tAdvanced Excel",
        ["Incoterms 2020", "Advanced Excel"],
    ),
    "by sea, and by nobody": (
        "Dangerous Goods by Sea, 2022\nTelemarking by PMI, 2021",
        ["Dangerous Goods by Sea", "Telemarking"],
    ),
    "a level behind a comma": (
        "ISTQB Certified Tester, Foundation Level, 2019",
        ["ISTQB Certified Tester, Foundation Level"],
    ),
    "a number of a register": (
        "Professional Geologist, State of Nebraska, G-0555",
        ["Professional Geologist"],
    ),
    "a small word in brackets": ("Driver licence (manual)", ["Driver licence (manual)"]),
    "a body with a figure": ("CISSP, ISC2 (2020)", ["CISSP"]),
}


@pytest.mark.parametrize(("text", "titles"), TITLES.values(), ids=TITLES)
def test_titles_keep_what_is_theirs(text: str, titles: list[str]) -> None:
    found = profile(f"{HEAD}Certifications\n{text}\n")

    assert [each.title.value for each in found.certificates] == titles


@pytest.mark.parametrize("heading", ["Designations", "Checks and Licences"])
def test_designations_and_checks_are_certificates(heading: str) -> None:
    found = profile(f"{HEAD}{heading}\nChartered Professional, 2016\n")

    assert [each.title.value for each in found.certificates] == ["Chartered Professional"]


def test_training_with_years_only_beside_an_education_is_certificates() -> None:
    found = profile(
        f"{HEAD}Education\n2006 – 2009\tBSc Physics, Northgate University\n"
        "Professional Training\nOccupational Safety and First Aid, 2021\nPLC Programming (Level 1), 2017\n"
    )

    assert [each.title.value for each in found.certificates] == [
        "Occupational Safety and First Aid",
        "PLC Programming (Level 1)",
    ]


def test_training_whose_letters_stood_apart_heads_certificates_too() -> None:
    found = profile(
        f"{HEAD}Education\n2006 – 2009\tBSc Physics, Northgate University\n"
        "PROFESSIONALTRAINING\nOccupational Safety, 2021\nPLC Programming, 2017\n"
    )

    assert [each.title.value for each in found.certificates] == ["Occupational Safety", "PLC Programming"]


@pytest.mark.parametrize("role", ["Bilanzbuchhalterin", "Bauzeichner", "PhD Candidate in Ecology"])
def test_a_role_behind_the_comma_of_a_name_is_no_part_of_it(role: str) -> None:
    found = profile(f"Ada Example, {role}\nada@example.org\n\nSkills\nSQL\n")

    assert found.name is not None
    assert found.headline is not None
    assert (found.name.value, found.headline.value) == ("Ada Example", role)


def test_languages_set_as_headings_are_no_headings() -> None:
    found = profile(
        f"{HEAD}**Skills**\nSQL\n\n**Languages**\n**English**\nNative\n**Welsh**\nFluent\n\n"
        "**Courses**\nFirst Aid, 2019\n"
    )

    assert [each.code for each in found.languages] == ["en", "cy"]
