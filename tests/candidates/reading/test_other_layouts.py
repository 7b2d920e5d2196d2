"""Layouts met after the first ones: what belongs where is told by the page, not by one way to lay it out."""

import pytest

from rolecall.candidates.reading import read
from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.citing import title_and_venue
from rolecall.candidates.reading.facts.headings import kind_of_heading
from rolecall.candidates.reading.facts.sections import sections_of
from tests.candidates.reading.papers import compiled
from tests.candidates.reading.test_experience import short

MIRRORED = r"""
#grid(columns: (1fr, 5cm), gutter: 14pt, [
#text(size: 24pt)[*Dunja Petrović*]
= Employment
*Product Manager*\ Adria Apps d.o.o. · Zagreb #h(1fr) 03/2019 – 05/2024
- Roadmap for three products.

*Business Analyst*\ Kestrel Bank · Zagreb #h(1fr) 10/2014 – 02/2019
- Requirements.
= Education
*MSc Economics*\ University of Zagreb #h(1fr) 2012 – 2014

*BSc Economics*\ University of Split #h(1fr) 2009 – 2012
], [
= Contact
dunja\@example.org\ +385 91 555 0142\ Zagreb, Croatia
= Skills
Jira\ SQL\ Figma
= Languages
Croatian\ English\ German
])
"""
TERMS = """<h1>Henrik Aalto</h1><dl><dt>Email</dt><dd>henrik@example.org</dd></dl><h2>Experience</h2><dl>
<dt>2019 – 2023</dt><dd><strong>Software Developer</strong>, Lakes Oy<p>Wrote drivers.</p></dd>
<dt>2015 – 2019</dt><dd><strong>Test Engineer</strong>, Kestrel Oy<p>Tests.</p></dd></dl><h2>Education</h2>
<dl><dt>2010 – 2015</dt><dd>MSc Computer Science, Tampere Lakeside University</dd></dl>"""
PLAIN = """Isadora Quint
isadora@example.org
Experience
Pharmacist
Lake Pharmacy
2017 – 2022
Education
BSc Pharmacy
University of Coimbra
2012 – 2017
"""


def test_dates_at_the_right_stay_with_their_text_beside_a_side_column() -> None:
    profile = read(compiled(MIRRORED)).profile

    assert {short(each) for each in profile.experience} == {
        ("Product Manager", "Adria Apps d.o.o.", "2019-03/2024-05"),
        ("Business Analyst", "Kestrel Bank", "2014-10/2019-02"),
    }
    assert [each.end.value for each in profile.education if each.end] == ["2014", "2012"]


@pytest.mark.parametrize("title", ["UX Designer", "Junior Designer"])
def test_a_position_set_as_the_headings_are_heads_no_section(title: str) -> None:
    words = ["Contact", "lena@example.org", "Skills", "Figma", "Languages", "German", "Experience"]
    lines = [
        Line(word, 10.0, bold=word in ("Contact", "Skills", "Languages", "Experience")) for word in words
    ]
    sections = sections_of([*lines, Line(title, 10.0, bold=True), Line("Pixelwerk GmbH", 10.0)])

    assert sections[-1].kind == "experience"
    assert [line.text for line in sections[-1].lines] == [title, "Pixelwerk GmbH"]


def test_terms_with_what_they_mean_are_rows() -> None:
    profile = read(TERMS.encode()).profile

    assert {short(each) for each in profile.experience} == {
        ("Software Developer", "Lakes Oy", "2019/2023"),
        ("Test Engineer", "Kestrel Oy", "2015/2019"),
    }
    assert [each.end.value for each in profile.education if each.end] == ["2015"]


def test_the_years_above_a_heading_are_no_part_of_it() -> None:
    profile = read(PLAIN.encode()).profile

    assert [short(each) for each in profile.experience] == [("Pharmacist", "Lake Pharmacy", "2017/2022")]
    assert [each.institution.value for each in profile.education if each.institution] == [
        "University of Coimbra"
    ]


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("Personal data\nFamily name: Okafor\nGiven names: Chidi Emmanuel", "Chidi Emmanuel Okafor"),
        ("Vorname\tJürgen\nNachname\tGroßmann", "Jürgen Großmann"),
        ("JANE M. WHITFIELD, RN, BSN, CCRN", "JANE M. WHITFIELD"),
        ("Curriculum Vitae – Yuki Tanaka-Olsen", "Yuki Tanaka-Olsen"),
        ("Dr. med. Friederike Sommerfeld", "Friederike Sommerfeld"),
        ("VITAE\n\nWILLIAMS, Denise R.", "WILLIAMS, Denise R."),
        ("氏名\u3000佐藤 美咲", "佐藤 美咲"),
        ("R É S U M É\n\nSophia Larkin", "Sophia Larkin"),
    ],
)
def test_names_are_found_however_the_paper_begins(top: str, name: str) -> None:
    found = read(f"{top}\nmail77@example.org\n\nExperience\n2012 – 2020 Teacher, Lake School\n".encode())

    assert found.profile.name
    assert found.profile.name.value == name


@pytest.mark.parametrize(
    "reference",
    [
        "Ashworth JQ, Li P, Roe K. Rivers that run uphill. Nature of Water. 2021;5(3):12-20.",
        "J. Q. Ashworth, P. Li, Rivers that run uphill, J. Water Phys. 5, 12 (2021).",
        "J.Q. Ashworth, P. Li. Rivers that run uphill. Nature of Water 5, 12 (2021). https://doi.org/10.1000/x1",
        "Ashworth, J. (2021) 'Rivers that run uphill', Nature of Water, 5(3), pp. 12-20.",
        "Ashworth, J., & Li, P. (2021). Rivers that run uphill. Nature of Water, 5(3), 12–20.",
    ],
)
def test_a_reference_has_its_title_in_whatever_style(reference: str) -> None:
    assert title_and_venue(reference)[0] == "Rivers that run uphill"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Refereed journal articles", "publications"),
        ("Articles in peer-reviewed journals", "publications"),
        ("4.1. Journal papers", "publications"),
        ("Research positions", "experience"),
        ("Research", None),
        ("Selected articles of clothing", None),
    ],
)
def test_words_that_narrow_a_heading_leave_its_kind(heading: str, kind: str | None) -> None:
    assert kind_of_heading(heading) == kind
