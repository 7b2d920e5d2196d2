"""Sections under headings that few people use, and under some that nobody else does: by what they list."""

import pytest

from rolecall.candidates.reading.document import Line, Span
from rolecall.candidates.reading.facts.headings import kind_of_heading
from rolecall.candidates.reading.facts.section_contents import with_kinds_by_contents
from rolecall.candidates.reading.facts.sections import Section, sections_of

HEADINGS = {
    "skills": "Know-how; Kann ich; Bilgisayar Bilgileri; 特长; 活かせる知識・技術; Punti di forza",
    "languages": "Spoken; Competențe lingvistice; Езикови умения; Talen en niveau; 外语能力; 외국어 능력",
    "certificates": "License and endorsements; Fachweiterbildungen; Capacitaciones; Övriga kurser; Обучения",
    "interests": "Mag ich; Vaļasprieki; Off the clock; Tiempo libre",
}


@pytest.mark.parametrize(("kind", "headings"), HEADINGS.items())
def test_headings_of_many_tongues_are_known(kind: str, headings: str) -> None:
    assert {heading: kind_of_heading(heading) for heading in headings.split("; ")} == dict.fromkeys(
        headings.split("; "), kind
    )


LISTED = {
    "languages with levels": (["English – fluent", "Tagalog – mother tongue", "Arabic – basic"], "languages"),
    "languages on one line": (["Türkçe (ana dil), İngilizce (B2)"], "languages"),
    "papers with a year": (["Certified Revenue Executive\t2021", "First Aid and AED\t2023"], "certificates"),
    "cards without one": (["CSCS Gold Card", "SMSTS", "IPAF 3a, 3b"], "certificates"),
    "forms of Japan": (["普通自動車第一種運転免許", "日商簿記検定2級"], "certificates"),
    "a post with its period": (["Licensed pilot, 2019 – 2021", "Registered nurse, 2021 – 2024"], "other"),
    "sentences": (["I teach English to the children of our street on Sundays."], "other"),
    "a language among other words": (["English breakfast and other classics"], "other"),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "kind"), LISTED.values(), ids=LISTED)
def test_what_an_unheard_heading_heads_is_told_by_its_lines(lines: list[str], kind: str) -> None:
    section = Section("other", Line("All in order"), [Line(line) for line in lines])

    assert [each.kind for each in with_kinds_by_contents([section])] == [kind]


def test_a_known_heading_is_believed() -> None:
    section = Section("other", Line("Additional information"), [Line("English – fluent")])

    assert [each.kind for each in with_kinds_by_contents([section])] == ["other"]


def kinds_of(*sections: Section) -> list[str | None]:
    return [each.kind for each in with_kinds_by_contents([*sections])]


def lined(kind: str, heading: str, *lines: str) -> Section:
    return Section(kind, Line(heading), [Line(line) for line in lines])  # type: ignore[arg-type]


def test_highlights_of_a_few_words_each_are_skills_where_no_others_are() -> None:
    short = lined("summary", "Highlights", "• Staff training\t•\tCash handling", "• Rotas", "• Kronos")
    told = lined("summary", "Highlights", "• Opened two shops.", "• Cut shrink by a third.", "• Led ten.")

    assert kinds_of(short) == ["skills"]
    assert kinds_of(told) == ["summary"]
    assert kinds_of(short, lined("skills", "Skills", "Excel")) == ["summary", "skills"]


def test_languages_among_skills_may_be_those_of_programs() -> None:
    coded = lined("languages", "Languages", "Java, SQL, Python", "Cloud\tAWS, Docker")
    skills = lined("skills", "Technical skills")

    assert kinds_of(skills, coded) == ["skills", "skills"]
    assert kinds_of(skills, lined("languages", "Languages", "English, SQL, Python")) == [
        "skills",
        "languages",
    ]


def test_an_education_that_goes_on_in_another_column_is_one() -> None:
    heading = Line("Education")
    first = Section("education", heading, [Line("BA in Communication")])
    rest = Section("education", heading, [Line("2014 – 2017, Auckland")])

    assert kinds_of(first, rest) == ["education", "education"]


def test_tickets_are_what_is_looked_for_under_memberships_and_tickets() -> None:
    assert kind_of_heading("Memberships and tickets") == "certificates"


def test_a_word_that_the_edge_broke_off_a_name_is_no_heading() -> None:
    def set_as(text: str, top: float, *, size: float = 9.0) -> Line:
        span = Span(text, size, bold=True, box=(300.0, top, 400.0, top + 10))
        return Line(text, size, bold=True, band=(300.0, 420.0), box=span.box, spans=[span])

    lines = [
        set_as("SKILLS", 20, size=11.0),
        Line("Toolbox talks"),
        set_as("CERTIFICATES", 60, size=11.0),
        set_as("NEBOSH International General", 80),
        set_as("Certificate", 91),
        Line("2017", 8.0),
    ]

    assert [section.kind for section in sections_of(lines)] == [None, "skills", "certificates"]


def test_qualifications_beside_skills_are_papers_where_they_are_certificates() -> None:
    skills = lined("skills", "Fähigkeiten", "Excel, DATEV")
    papers = lined("skills", "Zusatzqualifikationen", "Staplerschein", "Ersthelfer, 2021")

    assert kinds_of(skills, papers) == ["skills", "certificates"]
    assert kinds_of(skills, lined("skills", "Zusatzqualifikationen", "Sinumerik, Excel")) == ["skills"] * 2
    assert kinds_of(papers) == ["skills"]


def test_courses_beside_an_education_are_certificates() -> None:
    studies = lined("education", "Utbildning", "Gymnasieexamen", "2010 – 2013")

    assert kinds_of(
        studies, lined("education", "Utbildningar och kurser", "Lärarlegitimation", "Truckkort A+B")
    ) == [
        "education",
        "certificates",
    ]


def test_a_heading_of_a_higher_level_ends_a_section_of_a_sidebar() -> None:
    section = Section(
        "certificates", Line("Kurse", level=2), [Line("Staplerschein"), Line("Mara Example", level=1)]
    )

    first, rest = with_kinds_by_contents([section])

    assert [line.text for line in first.lines] == ["Staplerschein"]
    assert rest.kind is None
