"""Names of groups before lists of skills, levels behind them, and what was done with them."""

import pytest

from rolecall.candidates.reading.document import Line, Span
from rolecall.candidates.reading.facts.sections import Section, sections_of
from rolecall.candidates.reading.facts.skills import skills_in
from tests.candidates.reading.test_experience import profile

HEAD = "Ada Example\nada@example.org\nSkills\n"
LISTED = {
    "behind a dash": (
        "Programming – Kotlin, Go\nMétier – Soudure, Triage",
        ["Kotlin", "Go", "Soudure", "Triage"],
    ),
    "in brackets": (
        "Clinical skills (Wound care, Triage)\nTools (Jira, Git)",
        ["Wound care", "Triage", "Jira", "Git"],
    ),
    "brackets of a list are no remark about a heading": (
        "Programmation (SQL, PHP)\nBureautique (WordPress, Sage)",
        ["SQL", "PHP", "WordPress", "Sage"],
    ),
    "in cells": ("Fachlich\tSchweißen, Löten\nTools\tJira, Git", ["Schweißen", "Löten", "Jira", "Git"]),
    "in bold before cells": (
        "**Code**\tJava\tSQL\n**Process**\tScrum\tJira",
        ["Java", "SQL", "Scrum", "Jira"],
    ),
    "a skill in bold and what it was used with is none": (
        "**Docker**\tKubernetes\n**Python**\tFlask",
        ["Docker", "Kubernetes", "Python", "Flask"],
    ),
    "what was done with a skill": (
        "SQL: used daily in audits of clubs\nNegotiation: led talks with four suppliers",
        ["SQL", "Negotiation"],
    ),
    "two that a word joins behind a label": (
        "Paperwork: Microsoft Excel and Google Sheets\nTechnical: hand tools of all kinds",
        ["Microsoft Excel", "Google Sheets", "hand tools of all kinds"],
    ),
    "two that a word joins by themselves": (
        "Meditech and Cerner\nWord & Excel",
        ["Meditech and Cerner", "Word & Excel"],
    ),
    "brackets of details that are no skills": (
        "R (vegan, phyloseq); Welding",
        ["R (vegan, phyloseq)", "Welding"],
    ),
    "what was done, under names of groups": (
        (
            "Leadership\n- Chaired a science department of nine and managed its budget\n"
            "- Mentored seven teachers, all of whom returned for a second year\n"
            "Coaching\n- Introduced new software to 110 teachers of the whole district\n"
            "- Built 25 modules in Microsoft Excel for an organization of volunteers"
        ),
        ["Microsoft Excel"],
    ),
    "what a mail broke": (
        "Decontamination, wound care, sterilising of instruments, patient\ncare",
        ["Decontamination", "wound care", "sterilising of instruments", "patient care"],
    ),
    "one that is called as a group is": ("Docker\nCI/CD\nFigma", ["Docker", "CI/CD", "Figma"]),
    "levels of languages": ("DATEV – verhandlungssicher\nLexware: fließend", ["DATEV", "Lexware"]),
    "words that lead to one": ("Maîtrise de Sage ; notions de WordPress", ["Sage", "WordPress"]),
}


@pytest.mark.parametrize(("text", "skills"), LISTED.values(), ids=LISTED)
def test_groups_levels_and_openings_are_no_skills(text: str, skills: list[str]) -> None:
    assert [skill.written.value for skill in profile(f"{HEAD}{text}\n").skills] == skills


def test_a_group_right_below_the_heading_of_skills_ends_no_section() -> None:
    def line(text: str, size: float = 10.0, *, bold: bool = False) -> Line:
        return Line(text, size, bold=bold, spans=[Span(text, size, bold=bold)])

    headed = [
        line("SKILLS", 13.0),
        Line(""),
        line("Other", bold=True),
        line("NEC4, Tendering"),
        line("Rotas"),
    ]
    whole = [line("EXPERIENCE", 13.0), line("Clerk, 2010 - 2012"), Line(""), *headed]

    assert [section.kind for section in sections_of(whole)][1:] == ["experience", "skills"]


def test_what_a_narrow_column_broke_off_in_small_letters_is_no_skill() -> None:
    def placed(text: str, top: float) -> Line:
        box = (40.0, top, 40.0 + 5 * len(text), top + 10)
        return Line(text, 10.0, band=(40.0, 150.0), box=box, spans=[Span(text, 10.0, box=box)])

    texts = ["Obsługa suwnicy", "Czytanie rysunku", "technicznego", "Pomiary"]
    lines = [placed(text, 20 + 12 * index) for index, text in enumerate(texts)]

    assert [skill.written.value for skill in skills_in([Section("skills", None, lines)])] == [
        "Obsługa suwnicy",
        "Czytanie rysunku technicznego",
        "Pomiary",
    ]
