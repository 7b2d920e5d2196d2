"""What else pages that programs print are set like: looks inside lines, employers as large as headings."""

import pytest

from rolecall.candidates.reading.document import Document, Line, Span
from rolecall.candidates.reading.facts.profiling import profile_of
from rolecall.candidates.reading.facts.stacked import with_whole_names, with_years_paired
from rolecall.candidates.reading.profile import Profile
from tests.candidates.reading.test_experience import line, profile, short

Studied = tuple[str | None, str | None, str | None]


def sized(text: str) -> Profile:
    """What a text says; lines that begin with # are larger than all else, those with + are large."""
    sizes = {"#": 20.0, "+": 16.0}
    lines = []
    for each in map(str.strip, text.strip().splitlines()):
        said = each.lstrip("#+ ")
        size = sizes.get(each[:1])
        lines.append(Line(said, size, True, spans=[Span(said, size, True)]) if size else line(each))
    return profile_of(Document(lines))


def studied(found: Profile) -> list[Studied]:
    """Degree, subject and school of each study."""
    return [
        (
            each.degree.value if each.degree else None,
            each.subject.value if each.subject else None,
            each.institution.value if each.institution else None,
        )
        for each in found.education
    ]


def test_a_subject_may_stand_before_its_degree_and_the_school_behind_both() -> None:
    found = profile("""
        Education
        Primary Education, PGCE, Tyne Valley University
        2013 – 2014
        Tyne Valley University, Geography, BA (Hons)
        2009 – 2012
    """)

    assert studied(found)[0] == ("PGCE", "Primary Education", "Tyne Valley University")


def in_two_looks(before: str, bold: str) -> Line:
    return Line(f"{before} {bold}", 10.0, spans=[Span(before, 10.0), Span(bold, 10.0, True)])


@pytest.mark.parametrize("degree", ["MSc", "BA (Hons)"])
def test_what_joins_a_degree_to_a_subject_in_another_look_is_neither(degree: str) -> None:
    found = profile_of(
        Document(
            [
                line("Education"),
                line("**University of Wansbeck**"),
                in_two_looks(f"{degree} in", "Geography"),
                line("2009 – 2012"),
            ]
        )
    )

    assert studied(found) == [(degree, "Geography", "University of Wansbeck")]
    assert found.education[0].place is None


def test_employers_set_as_headings_are_end_no_section() -> None:
    found = sized("""
        # Work Experience
        # Thornbridge General Hospital
        **Senior Staff Nurse**
        2019 – Present
        # Calder Hospice
        **Bank Nurse**
        2017 – 2020
        # Education
        University of Airedale
        BSc Nursing
        2012 – 2015
        # Skills
        Phlebotomy
        # References
        On request
    """)

    assert [short(each) for each in found.experience] == [
        ("Senior Staff Nurse", "Thornbridge General Hospital", "2019/now"),
        ("Bank Nurse", "Calder Hospice", "2017/2020"),
    ]


def test_an_unknown_heading_below_jobs_ends_their_section() -> None:
    found = sized("""
        # Work Experience
        **Senior Staff Nurse, Thornbridge General Hospital**
        2019 – Present
        Ran a ward of forty beds.
        # Parish life
        **Warden, Parish of Saint Bede**
        2017 – 2020
        # Education
        BSc Nursing, University of Airedale
        2012 – 2015
    """)

    assert [short(each)[0] for each in found.experience] == ["Senior Staff Nurse"]


def test_a_large_employer_apart_from_two_smaller_posts_is_that_of_both() -> None:
    found = sized("""
        # Work
        + Science Lead
        **St Oswald's Primary School**
        Sep 2018 – Present
        Hexham
        Class of thirty; science across the school.

        + Riverside Academy

        Class Teacher
        Sep 2014 – Aug 2018
        Newcastle upon Tyne

        Teaching Assistant
        Sep 2012 – Jul 2013
        Newcastle upon Tyne
        # Education
        BA Geography, University of Wansbeck
        2009 – 2012
    """)

    assert [short(each)[1] for each in found.experience] == [
        "St Oswald's Primary School",
        "Riverside Academy",
        "Riverside Academy",
    ]


def test_languages_by_themselves_under_a_name_are_spoken() -> None:
    head = "Philippa Garroway\nPrimary School Teacher\n01632 960983\tEnglish, French\np.garroway@example.org"

    found = profile(f"{head}\n\nSkills\nPhonics")

    assert [each.code for each in found.languages] == ["en", "fr"]


@pytest.mark.parametrize("head", ["Teacher of English, French and much else", "Nationality: British, French"])
def test_languages_in_other_words_under_a_name_are_not(head: str) -> None:
    assert profile(f"Philippa Garroway\n{head}\n\nSkills\nPhonics").languages == []


SERVICE = """
    **Rufus Tenbrook**
    rufus@example.org

    **EXPERIENCE**
    **Lecturer, Cimarron Freight Academy**\t2018 – Present

    **SERVICE**
    {0}\t2012 – 2018
    {1}\t2006 – 2012

    **EDUCATION**
    **Verdigris Community College**\t2014 – 2017
    Associate of Applied Science
"""


def test_service_in_arms_is_work() -> None:
    found = profile(SERVICE.format("Platoon Sergeant, US Army", "Motor Transport Operator, US Army"))

    assert [short(each)[0] for each in found.experience][1:] == [
        "Platoon Sergeant",
        "Motor Transport Operator",
    ]


def test_service_on_panels_and_with_cadets_is_none() -> None:
    found = profile(SERVICE.format("Reviewer, Journal of Freight", "Instructor, Army Cadet Force"))

    assert [short(each)[0] for each in found.experience] == ["Lecturer"]


def test_employers_set_like_the_first_of_their_section_end_it_neither() -> None:
    found = sized("""
        # Work Experience
        # Fabryka Mebli Warta Sp. z o.o.
        **Senior Staff Nurse**
        2017 – Present
        Six people.
        # Lech
        **Accountant**
        2011 – 2017
        Thirty clients.
        # Education
        University of Airedale
        BSc Nursing
        2006 – 2010
        # Skills
        Phlebotomy
    """)

    assert [short(each)[1] for each in found.experience] == ["Fabryka Mebli Warta Sp. z o.o.", "Lech"]


def test_a_year_right_above_a_later_one_is_a_period() -> None:
    lines = [Line("2011"), Line("2016"), Line("University of Wansbeck"), Line("2018"), Line("2014")]

    assert [each.text for each in with_years_paired(lines)][:2] == ["2011 – 2016", "University of Wansbeck"]
    assert len(with_years_paired(lines)) == 4


def test_three_years_one_above_the_other_are_a_list() -> None:
    lines = [Line("2011"), Line("2014"), Line("2016")]

    assert with_years_paired(lines) == lines


def boxed(text: str, y: float, *, bold: bool = True) -> Line:
    box = (50.0, y, 120.0, y + 10)
    return Line(text, 10.0, bold, box=box, spans=[Span(text, 10.0, bold, box=box)])


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("University of", "Sabaragamuwa Hills", "University of Sabaragamuwa Hills"),
        ("Uniwersytet Ekonomiczny", "nad Wartą", "Uniwersytet Ekonomiczny nad Wartą"),
        ("Realschule Vilshofen-", "Nord", "Realschule Vilshofen-Nord"),
    ],
)
def test_a_bold_name_that_a_narrow_column_broke_is_whole(above: str, below: str, whole: str) -> None:
    lines = [boxed(above, 100), boxed(below, 112)]

    assert [each.text for each in with_whole_names(lines)] == [whole]


def test_two_names_in_bold_and_lines_that_tell_stay_apart() -> None:
    names = [boxed("University of Airedale", 100), boxed("Senate Hall", 112)]
    told = [boxed("Planned the rotas of", 100, bold=False), boxed("fourteen nurses", 112, bold=False)]

    assert with_whole_names(names) == names
    assert with_whole_names(told) == told


def test_the_name_of_a_group_of_skills_in_another_look_heads_no_contacts() -> None:
    heads = [
        Line(text, 12.0, True, spans=[Span(text, 12.0, True, ink=1)]) for text in ("Skills", "Education")
    ]
    groups = [Line(text, 12.0, True, spans=[Span(text, 12.0, True, ink=2)]) for text in ("Design", "Web")]
    study = [line("University of Airedale"), line("BA Design"), line("2009 – 2012")]
    listed = [line("InDesign\tIllustrator"), line("Figma\tHTML")]
    lines = [heads[0], groups[0], listed[0], groups[1], listed[1], heads[1], *study]

    found = profile_of(Document([line("Philippa Garroway"), line("p@example.org"), *lines]))

    assert {"Figma", "HTML"} <= {each.written.value for each in found.skills}


def test_labels_with_nothing_behind_any_are_skills() -> None:
    assert [s.written.value for s in profile("Skills\nPhonics:\nMakaton:").skills] == ["Phonics", "Makaton"]
