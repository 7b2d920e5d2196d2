"""What an invented person answers to the questions of an application form."""

import re
from datetime import date
from random import Random
from typing import Any

from rolecall.demo.content import shelf
from rolecall.demo.content.records import COUNTRIES, Person
from rolecall.jobs.library import Question

Value = str | int | list[str]
_ABOUT_PEOPLE = re.compile("Took part|Mentor|Train|Taught|On.call|Interview|Hired|Maintained")
"""begins a point that answers no question about the work itself"""


def answers_of(person: Person, questions: tuple[Question, ...], today: date) -> dict[str, Value]:
    """Answers by the text of the question; optional ones are sometimes left out, and files always."""
    at = shelf.dice("answers", person.key)
    given: dict[str, Value] = {}
    for asked in questions:
        if asked.kind != "file" and (asked.required or at.random() < 0.75):
            given[asked.text] = _answer(person, asked, today, at)
    return given


def _answer(person: Person, asked: Question, today: date, at: Random) -> Value:
    match asked.kind:
        case "yes_no":
            return "yes" if at.random() < 0.94 else "no"
        case "one_of":
            passing = asked.must_have or asked.options
            return at.choice(passing if at.random() < 0.93 else asked.options)
        case "several_of":
            return _several(person, asked.options, at)
        case "number":
            numbers: list[int] = _fitting("number", asked.text)["numbers"]
            return at.choice(numbers or [person.years])
        case "date":
            return _date(asked.text, today, at).isoformat()
        case _:
            return _text(person, asked, at)


def _several(person: Person, options: tuple[str, ...], at: Random) -> list[str]:
    spoken = [each.name for each in person.languages]
    if set(options) & set(spoken):
        return [each for each in options if each in spoken]
    chosen = set(at.sample(options, k=at.randrange(1, min(4, len(options)) + 1)))
    return [each for each in options if each in chosen]


def _date(question: str, today: date, at: Random) -> date:
    if "certificate" in question:
        return date(today.year + at.choice((0, 1, 1, 2)), at.randrange(1, 13), at.randrange(1, 28))
    later = today.month + at.choice((1, 2, 2, 3, 3, 4))
    return date(today.year + (later - 1) // 12, (later - 1) % 12 + 1, at.choice((1, 1, 1, 15)))


def _text(person: Person, asked: Question, at: Random) -> str:
    latest = at.choice(person.positions[:2])
    point = at.choice([each for each in latest.points if not _ABOUT_PEOPLE.match(each)] or latest.points)
    since = person.positions[0].start.year
    return str(
        at.choice(_fitting(asked.kind, asked.text)["texts"]).format(
            point=point,
            point_small=point[0].lower() + point[1:],
            employer=latest.employer,
            years=person.years,
            years_here=f"since {since}",
            skill=", ".join(at.sample(person.skills, k=min(3, len(person.skills)))),
            link=person.links[-1] if person.links else "https://profiles.example.org/" + person.key,
            languages=" and ".join(each.name for each in person.languages[:3]),
            country=COUNTRIES[person.country],
        )
    )


def _fitting(kind: str, question: str) -> dict[str, Any]:
    entries: list[dict[str, Any]] = shelf.data("answers")[kind]
    return next(each for each in entries if each["when"] in question)
