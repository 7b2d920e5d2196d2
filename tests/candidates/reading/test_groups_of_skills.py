"""Names of groups before lists of skills, levels behind them, and what was done with them."""

import pytest

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
    "levels of languages": ("DATEV – verhandlungssicher\nLexware: fließend", ["DATEV", "Lexware"]),
    "words that lead to one": ("Maîtrise de Sage ; notions de WordPress", ["Sage", "WordPress"]),
}


@pytest.mark.parametrize(("text", "skills"), LISTED.values(), ids=LISTED)
def test_groups_levels_and_openings_are_no_skills(text: str, skills: list[str]) -> None:
    assert [skill.written.value for skill in profile(f"{HEAD}{text}\n").skills] == skills
