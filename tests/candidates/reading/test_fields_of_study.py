"""What somebody studied is told from where they did by words of fields of study, wherever it stands."""

import pytest

from tests.candidates.reading.test_experience import profile
from tests.candidates.reading.test_web_studies import Study, studies

HEAD = "Ada Example\nada@example.org\nEducation\n"
BESIDE: dict[str, tuple[str, Study]] = {
    "behind a school that nobody knows": (
        "BA, Ravensbridge, Graphic Design\t2009 – 2012",
        ("BA", "Graphic Design", "Ravensbridge"),
    ),
    "below the degree, where the school is unknown": (
        "2014 – 2017\nNVQ Level 3\nCriminal Justice\nKestrel Hall",
        ("NVQ Level 3", "Criminal Justice", "Kestrel Hall"),
    ),
    "before the degree, the school above": (
        "**Kestrel Hall**\nPolitical Science, BS\t2000 – 2004",
        ("BS", "Political Science", "Kestrel Hall"),
    ),
    "before the degree in German": (
        "**Kestrel Kolleg**\nMedienmanagement, Bachelorstudium\t2009 – 2012",
        ("Bachelorstudium", "Medienmanagement", "Kestrel Kolleg"),
    ),
    "and what is told of a minor is another": (
        "FOM\tJuni 2016\nKunstgeschichte, Bachelorstudium\nNebenfächer: Soziologie, Psychologie",
        ("Bachelorstudium", "Kunstgeschichte", "FOM"),
    ),
    "a school in brackets is none": (
        "MA Marketing (St Aldhelm's)\t2014 – 2017",
        ("MA", "Marketing", "St Aldhelm's"),
    ),
    "a degree in Swedish": (
        "Statsvetenskap, YH-utbildning, Chalmers\t2018",
        ("YH-utbildning", "Statsvetenskap", "Chalmers"),
    ),
}


@pytest.mark.parametrize(("text", "study"), BESIDE.values(), ids=BESIDE)
def test_fields_are_known_wherever_they_stand(text: str, study: Study) -> None:
    assert studies(profile(f"{HEAD}{text}\n")) == [study]


ENDED = {
    "graduated": "BSc Biology, Northgate University\tGraduated: May 2019",
    "completed": "Northgate University: BSc Biology\tCompleted 2019 | Percentage: 78%",
    "of a class": "BSc Biology, Northgate University, Class of 2019",
    "in progress": "BSc Biology (in progress), Northgate University\t2017 – 2019",
    "no degree": "BSc Biology (no degree)\t2017 – 2019\nNorthgate University",
    "on the dean's list": "BSc Biology | Dean's List\t2017 – 2019\nNorthgate University",
}


@pytest.mark.parametrize("text", ENDED.values(), ids=ENDED)
def test_how_and_when_a_study_ended_is_no_part_of_it(text: str) -> None:
    assert studies(profile(f"{HEAD}{text}\n")) == [("BSc", "Biology", "Northgate University")]


ASIDE = ["Exchange semester at Universidad de Valdemora, Spain", "Erasmus year: Universität Havelberg"]


@pytest.mark.parametrize("line", ASIDE)
def test_a_term_elsewhere_is_not_where_somebody_studied(line: str) -> None:
    found = profile(f"{HEAD}09/2013 – 06/2015\nBSc Biology, Ravensbridge\n{line}\n")

    assert studies(found) == [("BSc", "Biology", "Ravensbridge")]


def test_points_that_begin_a_section_name_studies_whose_dates_stand_below() -> None:
    found = profile(
        f"{HEAD}• Northgate College\nCertificate IV\t09/2005 – 06/2009\n"
        "• Tallow Institute of Technology\nBS Physics\t09/2000 – 06/2004\n"
    )

    assert studies(found) == [
        ("Certificate IV", None, "Northgate College"),
        ("BS", "Physics", "Tallow Institute of Technology"),
    ]


def test_what_somebody_went_deeper_into_is_not_what_they_studied() -> None:
    found = profile(f"{HEAD}Économie et gestion\nBTS\t2009 – 2011\nLycée Marie-Cardinal\nOption : audit\n")

    assert studies(found) == [("BTS", "Économie et gestion", "Lycée Marie-Cardinal")]


def test_small_words_spelled_as_degrees_are_none() -> None:
    found = profile(f"{HEAD}Droit des affaires, 2015\nLicence\nLycée Marie-Cardinal\n")

    assert studies(found) == [("Licence", "Droit des affaires", "Lycée Marie-Cardinal")]


def test_dates_below_a_comma_belong_to_the_line_above() -> None:
    found = profile(
        f"{HEAD}Master of Science, Oregon State University, Physics,\n09/2016 – 06/2018\n"
        "M.A., Ravensbridge, Nursing, 09/2012 – 06/2016\n"
    )

    assert studies(found) == [
        ("Master of Science", "Physics", "Oregon State University"),
        ("M.A.", "Nursing", "Ravensbridge"),
    ]


@pytest.mark.parametrize(
    ("line", "degree", "subject"),
    [
        ("M.S.E. Mechanical Engineering, University of Lakeshore, 2015", "M.S.E.", "Mechanical Engineering"),
        ("BSBA, Accounting, University of Lakeshore, 2013", "BSBA", "Accounting"),
        ("MBChB, University of Lakeshore, 2011", "MBChB", None),
        ("High school diploma or GED, University of Lakeshore, 2016", "High school diploma or GED", None),
        ("Dogwood Diploma, University of Lakeshore, 2012", "Dogwood Diploma", None),
        ("Group Certificate, University of Lakeshore, 1994", "Group Certificate", None),
        ("Nursing Diploma, University of Lakeshore, 2014", "Diploma", "Nursing"),
        ("PhD History, ‘Weights and Measures’, University of Lakeshore, 2015", "PhD", "History"),
    ],
)
def test_degrees_are_known_as_they_are_shortened_and_a_thesis_is_no_subject(
    line: str, degree: str, subject: str | None
) -> None:
    assert studies(profile(HEAD + line)) == [(degree, subject, "University of Lakeshore")]
