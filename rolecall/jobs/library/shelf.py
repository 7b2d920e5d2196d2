"""Reads the template files once, and finds templates by the words a recruiter types."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from rolecall.jobs.library.records import (
    Answer,
    InterviewQuestion,
    Question,
    Requirement,
    Responsibility,
    Stage,
    Template,
)

FOLDER = Path(__file__).parent / "templates"


@cache
def all_templates() -> tuple[Template, ...]:
    """Every template of the library, by department and title."""
    templates = (_template_in(file) for file in FOLDER.glob("*/*.toml"))
    return tuple(sorted(templates, key=lambda each: (each.department, each.title, each.locale)))


def template(key: str) -> Template:
    """The template with this key; a KeyError names a key that is not there."""
    return _by_key()[key]


def search(words: str) -> tuple[Template, ...]:
    """Templates in whose title, aliases, family or department each word begins a word; titles come first."""
    asked = _words(words)
    found = [each for each in all_templates() if _is_in(asked, _shelf_words(each))]
    return tuple(sorted(found, key=lambda each: not _is_in(asked, _words(each.title))))


@cache
def _by_key() -> dict[str, Template]:
    return {each.key: each for each in all_templates()}


def _is_in(asked: frozenset[str], known: frozenset[str]) -> bool:
    return all(any(word.startswith(part) for word in known) for part in asked)


@cache
def _shelf_words(each: Template) -> frozenset[str]:
    return _words(" ".join((each.title, *each.aliases, each.family, each.department)))


def _words(text: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return frozenset(re.findall(r"[\w+#&]+", bare))


def _template_in(file: Path) -> Template:
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    return Template(
        **{
            **_frozen(data),
            "responsibilities": tuple(Responsibility(**each) for each in data["responsibilities"]),
            "requirements": tuple(_requirement(each) for each in data["requirements"]),
            "screening_questions": tuple(_question(each) for each in data["screening_questions"]),
            "interview_questions": tuple(
                InterviewQuestion(**_frozen(each)) for each in data["interview_questions"]
            ),
            "faq": tuple(Answer(**each) for each in data["faq"]),
            "default_pipeline": tuple(Stage(**each) for each in data["default_pipeline"]),
        }
    )


def _requirement(data: Mapping[str, Any]) -> Requirement:
    asked = data.get("question")
    return Requirement(**{**data, "question": _question(asked) if asked else None})


def _question(data: Mapping[str, Any]) -> Question:
    return Question(**_frozen(data))


def _frozen(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else _text(value) for name, value in data.items()}


def _text(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value
