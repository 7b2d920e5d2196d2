"""Lists as the world's tools for résumés print them: groups of skills, labels, languages among them."""

import pytest

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.languages import languages_in
from rolecall.candidates.reading.facts.sections import Section, sections_of
from rolecall.candidates.reading.facts.skills import skills_in
from rolecall.candidates.reading.vocabulary import known_as


def skills_on(*lines: str) -> list[str]:
    sections = sections_of([Line("Skills", bold=True), *map(Line, lines)])
    return [skill.written.value for skill in skills_in(sections)]


@pytest.mark.parametrize("label", ["Other", "Teaching", "Sonstige", "Autres"])
def test_a_group_of_skills_that_is_called_as_sections_are_stays_among_the_skills(label: str) -> None:
    found = skills_on("Clinical: Wound care, Suturing", f"{label}: Rota planning, Mentoring")

    assert found == ["Wound care", "Suturing", "Rota planning", "Mentoring"]


def test_names_and_lists_that_take_turns_are_groups() -> None:
    assert skills_on("Welding", "TIG, MIG", "Office", "Excel, SAP PM") == ["TIG", "MIG", "Excel", "SAP PM"]
    assert skills_on("Welding", "Rigging", "TIG, MIG") == ["Welding", "Rigging", "TIG", "MIG"]


def test_a_driving_licence_among_the_skills_is_none() -> None:
    assert skills_on("Software: Excel, SAP", "Führerschein: B, BE") == ["Excel", "SAP"]


@pytest.mark.parametrize(
    "line",
    [
        "Infrastructure: Expert\tKeywords: Terraform, Ansible",
        "Infrastructure: Expert, Keywords: Terraform, Ansible",
        "Mots-clés : Terraform, Ansible",
    ],
)
def test_a_label_for_keywords_is_no_part_of_the_skill_behind_it(line: str) -> None:
    assert skills_on("Python, Go", line) == ["Python", "Go", "Terraform", "Ansible"]


def test_two_languages_of_programming_joined_by_a_slash_are_known_under_languages_too() -> None:
    found = skills_in([Section("languages", None, [Line("Go, Python, C/C++, SQL")])])

    assert [skill.written.value for skill in found] == ["Go", "Python", "C/C++", "SQL"]


def test_a_language_among_other_skills_on_a_line_costs_only_itself() -> None:
    assert skills_on("Google Classroom, British Sign Language (basic), Phonics, Compass") == [
        "Google Classroom", "Phonics", "Compass",
    ]  # fmt: skip


def test_services_that_build_are_not_taken_for_one_another() -> None:
    assert [known_as(each) for each in ("Travis CI", "TravisCI", "TeamCity", "CircleCI")] == [
        "Travis CI", "Travis CI", "TeamCity", "CircleCI",
    ]  # fmt: skip


def test_languages_with_fewer_speakers_have_their_code() -> None:
    lines = ["Māori (fluent), Twi, Breton", "Samoan – native", "Burmese, Khmer"]
    found = languages_in([Section("languages", None, [Line(line) for line in lines])])

    assert [each.code for each in found] == ["mi", "tw", "br", "sm", "my", "km"]


@pytest.mark.parametrize(
    ("line", "skills"),
    [
        ("中间件:Redis、Kafka", ["Redis", "Kafka"]),
        ("工具：Docker", ["Docker"]),
        ("開発環境:Git、VS Code", ["Git", "VS Code"]),
        ("도구:Figma, Sketch", ["Figma", "Sketch"]),
    ],
)
def test_labels_of_scripts_without_spaces_have_none_behind_their_colon(line: str, skills: list[str]) -> None:
    assert skills_on("语言:Go、Java", line) == ["Go", "Java", *skills]
