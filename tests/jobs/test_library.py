"""The library is proof-read by machine: a template that a head of talent would send back does not pass."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from itertools import pairwise
from typing import Any

import pytest

from rolecall.jobs import library
from rolecall.jobs.actions.from_template import questions_of
from rolecall.jobs.library import Question, Template

SENIORITIES = {"intern", "junior", "mid", "senior", "lead", "manager", "director", "head", "executive"}
EMPLOYMENT = {"full_time", "part_time", "fixed_term", "temporary", "internship", "freelance"}
WORKPLACES = {"on_site", "hybrid", "remote"}
REQUIREMENT_KINDS = {"skill", "experience", "credential", "language", "legal"}
SKILL_LEVELS = {"basic", "working", "strong", "expert"}
LANGUAGE_LEVELS = {"A1", "A2", "B1", "B2", "C1", "C2"}
QUESTION_KINDS = {"short", "long", "yes_no", "one_of", "several_of", "number", "date", "file"}
INTERVIEW_TYPES = {"behavioural", "situational", "technical", "motivation", "closing"}
STAGE_KINDS = ["sourced", "applied", "screen", "assessment", "interview", "offer", "hired"]
MAY_BE_EMPTY = {"conditions", "related"}

CODED = r"""he|she|his|him|hers?|guys|girls|salesm[ae]n|chairman|manpower|man-hours|workm[ae]n|foreman
    |handyman|ninja|rockstar|guru|wizard|warrior|superhero|aggressive(ly)?|dominant|dominate|fearless|competitive
    |ambitious|headstrong|nurturing|bubbly|feminine|masculine"""
AGEIST = "young|youthful|energetic|digital native|recent graduate|mature"
EXCLUDING = "native speaker|mother tongue|able-bodied|crazy|insane|clean-shaven|unmarried"
WORN_OUT = """fast-paced|synergy|world-class|hit the ground running|wear many hats|work hard|self-starter
    |thought leader|best-in-class|dynamic team|passionate|leverage"""
UNWELCOME = re.compile(rf"\b({CODED}|{AGEIST}|{EXCLUDING}|{WORN_OUT})\b".replace("\n    ", ""), re.IGNORECASE)


each_template = pytest.mark.parametrize("template", library.all_templates(), ids=lambda each: each.key)


def test_library_covers_many_departments() -> None:
    templates = library.all_templates()

    assert len(templates) >= 16
    assert len({each.department for each in templates}) >= 14


def test_keys_titles_and_file_names_are_unique_and_agree() -> None:
    keys = Counter(each.key for each in library.all_templates())
    titles = Counter(each.title for each in library.all_templates())
    files = {file.stem for file in (library.shelf.FOLDER / "en").glob("*.toml")}

    assert set(keys.values()) == set(titles.values()) == {1}
    assert files == set(keys)


def test_a_template_is_found_by_its_key() -> None:
    assert library.template("senior-backend-engineer").title == "Senior Backend Engineer"
    assert library.template("account-executive").department == "Sales"


def test_an_unknown_key_is_named() -> None:
    with pytest.raises(KeyError, match="lion-tamer"):
        library.template("lion-tamer")


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("senior back", "senior-backend-engineer"),
        ("SWE", "senior-backend-engineer"),
        ("Krankenpfleger", "registered-nurse"),
        ("Pflegefachkrafte", "registered-nurse"),
        ("BÜRO", "office-manager"),
        ("helpdesk", "customer-support-specialist"),
        ("legal", "legal-counsel"),
    ],
)
def test_search_finds_by_title_alias_and_department(words: str, key: str) -> None:
    assert library.search(words)[0].key == key


def test_search_puts_titles_before_departments() -> None:
    *titled, by_alias = [each.title for each in library.search("engineer")]

    assert "Senior Backend Engineer" in titled
    assert all("Engineer" in title for title in titled)
    assert by_alias == "Field Service Technician"


def test_search_looks_at_the_beginnings_of_words() -> None:
    assert library.search("ngineer") == ()


def test_search_without_a_word_shows_the_whole_shelf_and_nonsense_shows_nothing() -> None:
    assert set(library.search("  ")) == set(library.all_templates())
    assert library.search("lion tamer") == ()


@each_template
def test_template_is_complete(template: Template) -> None:
    empty = {field.name for field in fields(template) if not getattr(template, field.name)}

    assert empty <= MAY_BE_EMPTY
    assert len(template.aliases) >= 3
    assert 4 <= len(template.brief) <= 10
    assert 3 <= len(template.outcomes_90d) <= 5
    assert len(template.benefits) >= 3
    assert len(template.screening_questions) >= 2
    assert 4 <= len(template.interview_questions) <= 8
    assert 3 <= len(template.faq) <= 6
    assert template.version >= 1


@each_template
def test_template_uses_the_known_words(template: Template) -> None:
    assert template.seniority in SENIORITIES
    assert set(template.employment_types) <= EMPLOYMENT
    assert template.workplace in WORKPLACES
    assert {each.kind for each in template.requirements} <= REQUIREMENT_KINDS
    assert {each.necessity for each in template.requirements} == {"must", "nice"}
    assert {each.type for each in template.interview_questions} <= INTERVIEW_TYPES
    assert all(other in {each.key for each in library.all_templates()} for other in template.related)
    assert template.key not in template.related


@each_template
def test_requirement_levels_fit_their_kind(template: Template) -> None:
    for each in template.requirements:
        if each.kind == "skill":
            assert each.level in SKILL_LEVELS, each.text
        elif each.kind == "language":
            assert each.level in LANGUAGE_LEVELS, each.text
        else:
            assert each.level == "", each.text


@each_template
def test_years_of_experience_fit_the_seniority(template: Template) -> None:
    most = {"junior": 1, "mid": 3, "senior": 5, "lead": 6, "manager": 6}[template.seniority]

    assert all((each.years or 0) <= most for each in template.requirements)


@each_template
def test_description_has_a_readable_length(template: Template) -> None:
    words = _description(template).split()

    assert 300 <= len(words) <= 700


@each_template
def test_lists_are_neither_thin_nor_endless(template: Template) -> None:
    assert 5 <= len(template.responsibilities) <= 12
    assert 5 <= len(template.requirements) <= 12
    assert 1 <= len(template.musts) <= 8
    assert any(each.essential for each in template.responsibilities)


@each_template
def test_title_is_short_and_names_only_the_role(template: Template) -> None:
    assert len(template.title) <= 80
    assert not re.search(r"[\d€$£/()!]|remote|hybrid|m/w", template.title, re.IGNORECASE)


@each_template
def test_wording_leaves_nobody_out(template: Template) -> None:
    found = UNWELCOME.search(" / ".join(_texts(template)))

    assert found is None


@each_template
def test_no_text_is_a_leftover(template: Template) -> None:
    for text in _texts(template):
        assert not re.search(r"\[|\]|\{|\}|<|>|\bTODO\b|\bTBD\b|lorem|\bXX", text), text
        assert not re.search(r"!|[A-Z]{6,}|  ", text), text
        assert text == text.strip(), text


@each_template
def test_text_speaks_to_the_reader(template: Template) -> None:
    assert re.search(r"\byou\b", template.summary, re.IGNORECASE)
    assert re.search(r"\byou\b", template.what_does, re.IGNORECASE)


@each_template
def test_questions_can_be_asked_and_answered(template: Template) -> None:
    for asked in template.application_questions:
        assert asked.kind in QUESTION_KINDS
        assert bool(asked.options) == (asked.kind in {"one_of", "several_of"}), asked.text
        assert set(asked.must_have) <= _possible(asked), asked.text
        assert asked.required or not asked.must_have, asked.text


@each_template
def test_form_stays_short(template: Template) -> None:
    assert len(template.application_questions) <= 8
    assert sum(each.kind == "long" for each in template.application_questions) <= 2


@each_template
def test_interview_fits_into_ninety_minutes_and_helps_the_interviewer(template: Template) -> None:
    assert 45 <= template.interview_minutes <= 90
    for each in template.interview_questions:
        assert len(each.good_signals) >= 2, each.text
        assert len(each.warning_signals) >= 2, each.text
        assert each.follow_ups, each.text


@each_template
def test_pipeline_begins_with_applied_and_ends_with_hired(template: Template) -> None:
    kinds = [each.kind for each in template.default_pipeline]
    names = [each.name for each in template.default_pipeline]

    assert kinds[0] == "applied"
    assert kinds[-2:] == ["offer", "hired"]
    assert all(STAGE_KINDS.index(a) <= STAGE_KINDS.index(b) for a, b in pairwise(kinds))
    assert len(set(names)) == len(names)
    assert all(each.days_limit for each in template.default_pipeline[:-1])


@each_template
def test_pay_guidance_invents_no_figures(template: Template) -> None:
    assert not re.search(r"\d|€|\$|£|percent|per cent|%", template.pay_guidance)


def _description(template: Template) -> str:
    lists = (template.responsibilities, template.requirements)
    lines = [each.text for group in lists for each in group]
    return " ".join((template.summary, template.what_is, template.what_does, *lines, *template.benefits))


def _possible(asked: Question) -> set[str]:
    return {"yes", "no"} if asked.kind == "yes_no" else set(asked.options)


def _texts(thing: Any) -> Iterator[str]:
    for field in fields(thing):
        value = getattr(thing, field.name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, str):
                yield part
            elif hasattr(part, "__dataclass_fields__"):
                yield from _texts(part)


def test_what_a_template_counts_is_never_below_zero() -> None:
    counted = questions_of(library.template("supply-chain-planner"))

    limits = {each.kind: each.limits for each in counted}
    assert limits.pop("number") == {"min": 0}
    assert set(limits.values()) == {None}
