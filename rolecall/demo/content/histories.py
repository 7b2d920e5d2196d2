"""Invents working lives: positions that follow one another, studies before them, skills that fit."""

import re
from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any

from rolecall.demo.content import shelf
from rolecall.demo.content.records import Education, Position, Spoken

_SMALL = range(3, 10)
_TENS = (12, 14, 15, 18, 20, 24, 25, 30, 35, 40, 45, 60)
_POINTS = {2: (5, 4), 3: (5, 4, 3), 4: (4, 3, 3, 2), 5: (4, 3, 2, 2, 1)}
"""how much is told of each position, by how many there are"""
_HUNDREDS = (110, 120, 150, 180, 200, 240, 300, 350, 400, 600, 800)


def positions_of(
    profession: dict[str, Any], years: int, places: list[str], today: date, at: Random
) -> list[Position]:
    """Two to five positions up to today, the latest first, with titles that grow."""
    lengths = _lengths(years * 12, at)
    now: str | None = profession.get("employer_now")
    end = None if now or at.random() < 0.8 else _before(today.replace(day=1), at.randrange(1, 8))
    points = iter(at.sample(profession["points"], k=len(profession["points"])))
    employers = at.sample(_employers(profession), k=len(lengths))
    employers = [now, *employers] if now else employers
    found: list[Position] = []
    left = years * 12
    for number, months in enumerate(lengths):
        start = _before(end or today.replace(day=1), months)
        found.append(
            Position(
                title=_title(profession, left, [each.title for each in found], at),
                employer=employers[number],
                place=at.choice(places),
                start=start,
                end=end,
                points=tuple(
                    filled(each, years, at) for each in _taken(points, _POINTS[len(lengths)][number])
                ),
            )
        )
        left -= months
        end = _before(start, at.choice((0, 0, 1, 1, 2, 5)))
    return found


def education_of(profession: dict[str, Any], country: str, first_start: date, at: Random) -> list[Education]:
    """Studies that ended before the first position began."""
    schools = shelf.data("employers")["schools"]
    end = first_start.year if first_start.month > 6 else first_start.year - 1
    field, degree = at.choice(profession["fields"]), at.choice(profession["degrees"])
    if degree.startswith("MBO") and country != "NL":
        degree = "Vocational diploma"
    length = {"MSc": 2, "MA": 2, "LLB": 4}.get(degree, 3)
    latest = Education(
        f"{degree} {field}", at.choice(schools.get(country, schools["other"])), end - length, end
    )
    if degree not in ("MSc", "MA"):
        return [latest]
    bachelor = "BA" if degree == "MA" else "BSc"
    return [
        latest,
        Education(f"{bachelor} {field}", at.choice(schools["other"]), end - length - 3, end - length),
    ]


def languages_of(first: list[str], country: str, at: Random) -> list[Spoken]:
    """What a person speaks who grew up with some languages and works in a country."""
    spoken = [Spoken(each, "first language") for each in first]
    local = {"SE": "Swedish", "GR": "Greek", "DE": "German", "NL": "Dutch"}.get(country)
    if local and local not in first:
        spoken.append(Spoken(local, at.choice(("A2", "B1", "B2", "C1"))))
    if "English" not in first:
        spoken.append(Spoken("English", at.choice(("B2", "C1", "C1", "C2"))))
    extra = at.choice(("French", "Spanish", "German", "Russian", "Italian"))
    if at.random() < 0.3 and extra not in [each.name for each in spoken]:
        spoken.append(Spoken(extra, at.choice(("A2", "B1"))))
    return spoken


def filled(sentence: str, years: int, at: Random) -> str:
    """A sentence with its numbers drawn."""
    draw = {"a": _SMALL, "b": _TENS, "c": _HUNDREDS, "y": (years,)}
    return re.sub(r"\{([abcy])\}", lambda found: str(at.choice(draw[found[1]])), sentence)


def _lengths(months: int, at: Random) -> list[int]:
    count = min(5, max(2, round(months / at.choice((26, 34, 44)))))
    weights = [at.uniform(0.6, 1.6) for _ in range(count)]
    return [max(5, round(months * weight / sum(weights))) for weight in weights]


def _title(profession: dict[str, Any], months_before: int, had: list[str], at: Random) -> str:
    rung = 0 if months_before < 30 else 1 if months_before < 84 else 2
    titles: list[str] = profession["titles"][min(rung, len(profession["titles"]) - 1)]
    return at.choice([each for each in titles if each not in had] or titles)


def _employers(profession: dict[str, Any]) -> list[str]:
    known = shelf.data("employers")
    return sorted({name for trade in profession["trades"] for name in known[trade]})


def _before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, 1)


def _taken(points: Iterator[str], count: int) -> list[str]:
    return [point for _, point in zip(range(count), points, strict=False)]
