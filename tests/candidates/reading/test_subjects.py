"""Degrees and their subjects apart, in the orders of the world; what is unsure is the degree's."""

import pytest

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.degrees import Degree, degree_of
from rolecall.candidates.reading.facts.education import education_in
from rolecall.candidates.reading.facts.sections import Section, sections_of


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("Bachelor of Social Sciences", Degree("Bachelor of Social Sciences")),
        (
            "Associate of Applied Business in Office Work",
            Degree("Associate of Applied Business", "Office Work"),
        ),
        ("Bachelor of Engineering in Robotics", Degree("Bachelor of Engineering", "Robotics")),
        ("Master of Science Physics", Degree("Master of Science", "Physics")),
        ("vwo, profiel Natuur en Techniek", Degree("vwo", "Natuur en Techniek")),
        ("Promotion zum Dr.-Ing.", Degree("Dr.-Ing.")),
        ("gépészmérnök BSc", Degree("BSc", "gépészmérnök")),
        ("卒業(学士)", Degree("学士")),
    ],
)
def test_a_degree_is_told_from_its_subject(text: str, degree: Degree) -> None:
    assert degree_of(text) == degree


def study(*lines: str) -> tuple[str, str]:
    found = education_in([Section("education", Line("Education"), [Line(line) for line in lines])])
    degree, subject = found[0].degree, found[0].subject
    return degree.value if degree else "", subject.value if subject else ""


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("BEng in Robotics, Second Major in Data, Lake University, 2020 – 2024",), ("BEng", "Robotics")),
        (("2011 – 2014\tM.Sc. Physik", "Universität Lech", "Vertiefung: Netze"), ("M.Sc.", "Physik")),
        (("2001 – 2006\tTH Au", "Studium Physik", "Abschluss: Dipl.-Ing."), ("Dipl.-Ing.", "Physik")),
        (("2015.09 – 2018.06\t钱塘理工大学\t软件工程\t工学硕士",), ("工学硕士", "软件工程")),
        (("2010.09 – 2014.06\t江南水乡大学\t物流管理 本科",), ("本科", "物流管理")),
        (("BS, Lake University, Physics – Leeds\t2011 – 2015",), ("BS", "Physics")),
        (("XII, Lake School, Hill Board – Leeds\t2011 – 2015",), ("XII", "")),
        (("Matura, Lake School, Hall in Tirol\t2011 – 2015",), ("Matura", "")),
        (("2012 – 2015\tTechnik logistyk", "Technikum nr 3"), ("Technik logistyk", "")),
        (("2012 – 2015\tDiploma di geometra", "Istituto Rossi"), ("Diploma di geometra", "")),
        (("2009 – 2012\tBachillerato técnico, Redes", "Instituto Sur"), ("Bachillerato técnico", "Redes")),
    ],
)  # fmt: skip
def test_of_a_study_the_main_subject_is_said(lines: tuple[str, ...], said: tuple[str, str]) -> None:
    degree, subject = study(*lines)

    assert (degree.rstrip("."), subject) == (said[0].rstrip("."), said[1])


def test_the_rest_of_a_broken_subject_heads_no_section() -> None:
    lines = [Line("Anna Oak"), Line("anna@example.org"), Line("Education", 12, bold=True),
             Line("BA in Film and", bold=True), Line("Media", bold=True), Line("Lake University, 2015"),
             Line("Skills", 12, bold=True), Line("Editing")]  # fmt: skip

    assert [section.kind for section in sections_of(lines)] == [None, "education", "skills"]
