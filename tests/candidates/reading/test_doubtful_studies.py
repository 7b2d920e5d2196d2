"""What of a study rests on weak grounds is asked: neither its degree nor its subject is stated as a guess."""

import pytest

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.education import education_in
from rolecall.candidates.reading.facts.sections import Section
from rolecall.candidates.reading.jsonresume import to_json_resume
from rolecall.candidates.reading.profile import Profile, Study


def study(*lines: str) -> Study:
    (found,) = education_in([Section("education", Line("Education"), [Line(line) for line in lines])])
    return found


def asked(found: Study) -> set[str]:
    facts = {"degree": found.degree, "subject": found.subject}
    return {name for name, fact in facts.items() if fact and not fact.is_asserted}


@pytest.mark.parametrize(
    "lines",
    [
        ("BSc in Computer Science, Lake University\t2014 – 2017",),
        ("Bachelor of Arts, History\t2014 – 2017", "Lake University"),
        ("BTS Gestion de la PME\t2014 – 2016", "Lycée Nord"),
        ("Ausbildung zur Glasveredlerin\t2014 – 2017", "Berufsschule Nord"),
        ("Kandidatexamen i limnologi\t2014 – 2017", "Umeå universitet"),
        ("Baccalauréat STMG\t2014", "Lycée Nord"),
        ("MSc Information Systems\t2014", "Lake University"),
        ("بكالوريوس المحاسبة\t2014", "جامعة نجد الأهلية"),
    ],
)
def test_what_is_known_or_led_to_is_stated(lines: tuple[str, ...]) -> None:
    assert asked(study(*lines)) == set()


@pytest.mark.parametrize(
    ("lines", "unsure"),
    [
        # no field that is known, and nothing but a comma or brackets before it
        (("BSc, Greenhalgh Award\t2014 – 2017", "Lake University"), {"subject"}),
        (("Bachelor (Quickthorn)\t2014 – 2017", "Lake University"), {"subject"}),
        # in one breath with the degree: either may be a part of the other
        (("Master Quickthorn Programme\t2014 – 2017", "Lake University"), {"degree", "subject"}),
        # what stands before a degree and is neither its name nor a field
        (("Trailblazer Certificate in Plumbing\t2014", "Lake College"), {"degree"}),
        # a kind of a school's certificate, or what was learned there
        (("Higher Secondary Certificate (Science)\t2014", "Lake College"), {"subject"}),
        # half of a sentence
        (("BSc in Physics, with a year in industry\t2014", "Lake University"), set()),
        (("Diploma gallery of old and new masters\t2014", "Lake College"), {"degree", "subject"}),
    ],
)
def test_what_may_be_something_else_is_asked(lines: tuple[str, ...], unsure: set[str]) -> None:
    assert asked(study(*lines)) == unsure


def test_what_is_asked_of_a_study_goes_out_in_no_json_resume() -> None:
    found = study("BSc, Greenhalgh Award\t2014 – 2017", "Lake University")

    (education,) = to_json_resume(Profile(education=[found]))["education"]

    assert education["studyType"] == "BSc"
    assert "area" not in education
