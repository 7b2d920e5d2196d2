"""Studies out of lines, in many languages' names of degrees."""

import pytest

from rolecall.candidates.reading.facts.degrees import Degree, degree_of, grade_in
from rolecall.candidates.reading.profile import Fact, Study
from tests.candidates.reading.test_experience import profile

DEGREES = {
    "BSc in Physics": Degree("BSc", "Physics"),
    "B.Sc. Informatik": Degree("B.Sc.", "Informatik"),
    "BSc (Hons) Adult Nursing": Degree("BSc (Hons)", "Adult Nursing"),
    "Master of Science, Computer Science": Degree("Master of Science", "Computer Science"),
    "Master of Arts (History)": Degree("Master of Arts", "History"),
    "Licence en droit": Degree("Licence", "droit"),
    "Laurea magistrale in Architettura": Degree("Laurea magistrale", "Architettura"),
    "Ausbildung zur Kauffrau für Büromanagement": Degree("Ausbildung", "Kauffrau für Büromanagement"),
    "Abitur": Degree("Abitur"),
    "Πτυχίο Διοίκησης": Degree("Πτυχίο", "Διοίκησης"),
    "بكالوريوس في الهندسة المدنية": Degree("بكالوريوس", "الهندسة المدنية"),
    "经济学 学士": Degree("学士", "经济学"),
    "High School Diploma": Degree("High School Diploma"),
    "Master of Public Administration (MPA)": Degree("Master of Public Administration (MPA)"),
    "Bachelor of Science in Nursing": Degree("Bachelor of Science", "Nursing"),
    "LL.B. (Hons) (Second Class Upper)": Degree("LL.B. (Hons)"),
    "SSC (X)": Degree("SSC (X)"),
    "Filosofie kandidat": Degree("Filosofie kandidat"),
    "Graduado en ESO": Degree("Graduado en ESO"),
    "Grade 12 Diploma": Degree("Grade 12 Diploma"),
    "Licencjat w zakresie Filologia angielska": Degree("Licencjat", "Filologia angielska"),
    "Magister im Fach Geschichte": Degree("Magister", "Geschichte"),
    "Advanced Diploma, Logistics": Degree("Advanced Diploma", "Logistics"),
}  # fmt: skip


def short(study: Study) -> tuple[str, ...]:
    facts = (study.degree, study.subject, study.institution, study.start, study.end, study.grade)
    return tuple((fact or Fact("")).value for fact in facts)


@pytest.mark.parametrize("text", DEGREES)
def test_degree_and_subject_are_told_apart(text: str) -> None:
    assert degree_of(text) == DEGREES[text]


def test_what_names_no_degree_is_none() -> None:
    assert degree_of("Nordwind Robotics") is None


def test_studies_are_read_with_or_without_their_first_year() -> None:
    found = profile("""
        Education
        M.S. in Computer Science, Cascade State University\t2016 – 2019
        GPA: 3.8/4.0
        B.A. Economics	June 2016
        Alder College, Portland, OR
    """)

    assert [short(each) for each in found.education] == [
        ("M.S.", "Computer Science", "Cascade State University", "2016", "2019", "3.8/4.0"),
        ("B.A.", "Economics", "Alder College", "", "2016-06", ""),
    ]


def test_subjects_are_read_before_a_degree_behind_a_label_and_in_a_list() -> None:
    found = profile("""
        Bildung
        09/2014 - 07/2016
        Finanzwirtschaft und Rechnungswesen, MSc
        WU Donaustadt

        09/2011 - 07/2014
        B.S.
        Bowie Creek State University
        Major: Political Science

        09/2009 - 07/2011
        A Levels, English, History, Further Maths
        Lantern Hill Sixth Form College
    """)

    assert [short(each)[:3] for each in found.education] == [
        ("MSc", "Finanzwirtschaft und Rechnungswesen", "WU Donaustadt"),
        ("B.S.", "Political Science", "Bowie Creek State University"),
        ("A Levels", "English, History, Further Maths", "Lantern Hill Sixth Form College"),
    ]


def test_subjects_stand_on_the_line_beside_their_degrees() -> None:
    found = profile("""
        Education
        2014 – 2017
        Cascade State University
        Master of Arts
        Economic History

        2010 – 2014
        Marine Biology
        B.Sc.
        Northgate College
    """)

    assert [short(each)[:3] for each in found.education] == [
        ("Master of Arts", "Economic History", "Cascade State University"),
        ("B.Sc.", "Marine Biology", "Northgate College"),
    ]


def test_white_space_parts_studies_without_dates_whatever_is_bold() -> None:
    found = profile("""
        Education
        **HND**
        Business Studies
        **Oakfield College**

        **B.Sc.**
        Physics
        **Northgate University**
    """)

    assert [short(each)[:3] for each in found.education] == [
        ("HND", "Business Studies", "Oakfield College"),
        ("B.Sc.", "Physics", "Northgate University"),
    ]


def test_degrees_part_studies_that_nothing_else_parts() -> None:
    found = profile("""
        Education
        TU Delft
        HBO Bachelor
        Verpleegkunde
        Faculty of Arts
        Northgate University
        M.Sc.
        Physics
    """)

    assert [short(each)[:2] for each in found.education] == [
        ("HBO Bachelor", "Verpleegkunde"),
        ("M.Sc.", "Physics"),
    ]


def test_a_university_is_the_institution_rather_than_its_department() -> None:
    found = profile("""
        Education
        B.A. History\t2014 – 2017
        Institut für Geschichte
        Hochschule Albstadt-Süd
        2017 – 2019
        Bac S
        Faculté de droit
        Lycée Jules-Ferrand
    """)

    assert [short(each)[:3] for each in found.education] == [
        ("B.A.", "History", "Hochschule Albstadt-Süd"),
        ("Bac S", "", "Lycée Jules-Ferrand"),
    ]


def test_a_term_at_another_school_is_not_where_somebody_studied() -> None:
    found = profile("""
        Education
        B.Sc. Physics\t2014 – 2017
        ETH Zürich
        Exchange semester: Universidad de Valdemora, Spain
        M.Sc. Physics\t2017 – 2019
        Erasmus University of Waterland
    """)

    assert [short(each)[2] for each in found.education] == ["ETH Zürich", "Erasmus University of Waterland"]


def test_studies_without_dates_are_parted_by_white_space() -> None:
    found = profile("""
        Ausbildung
        M.Sc. Maschinenbau
        Technische Hochschule Neckartal

        Abitur
        Gymnasium am Silberberg
    """)

    assert [short(each)[:3] for each in found.education] == [
        ("M.Sc.", "Maschinenbau", "Technische Hochschule Neckartal"),
        ("Abitur", "", "Gymnasium am Silberberg"),
    ]


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("GPA: 3.8/4.0", "3.8/4.0"),
        ("Abschlussnote 1,7", "1,7"),
        ("summa cum laude", "summa cum laude"),
        ("Nota", None),
    ],
)
def test_grade_is_as_written(text: str, grade: str | None) -> None:
    assert grade_in(text) == grade


def test_who_advised_is_no_part_of_the_institution() -> None:
    found = profile("""
        Education
        2012\tPh.D. in Oceanography, University of Port Ellery. Advisor: Prof. T. Hale
        2007\tM.Sc. in Geophysics, St. Alban University
    """)

    assert [short(each)[2] for each in found.education] == [
        "University of Port Ellery",
        "St. Alban University",
    ]
