"""People who never lived, with careers that add up: drawn from the content files, the same ones each time."""

import random
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

CONTENT = Path(__file__).parent / "content"
TODAY = (2026, 11)
Month = tuple[int, int]
Trade = dict[str, Any]


@dataclass(frozen=True)
class Job:
    title: str
    organisation: str
    place: str
    start: Month
    end: Month | None
    """None while it lasts"""
    points: list[str]


@dataclass(frozen=True)
class Study:
    degree: str
    subject: str
    institution: str
    place: str
    start: Month
    end: Month
    grade: str


@dataclass(frozen=True)
class Person:
    key: str
    language: str
    country: str
    given: str
    family: str
    place: str
    headline: str
    summary: str
    jobs: list[Job]
    studies: list[Study]
    skills: list[str]
    tongues: list[tuple[str, str]]
    certificates: list[tuple[str, str, Month]]
    publications: list[str]
    projects: list[tuple[str, str]]

    latin: str = ""
    """the name in an address, where its own letters cannot stand there"""

    @property
    def slug(self) -> str:
        """The name as an address would have it."""
        plain = unicodedata.normalize("NFKD", f"{self.given} {self.family}".lower().replace("ß", "ss"))
        words = "".join(each for each in plain if each.isascii() and (each.isalpha() or each == " ")).split()
        return self.latin or ".".join(words)


@cache
def trades() -> dict[str, Trade]:
    """Every trade of the content files by its key."""
    files = sorted(path for path in CONTENT.glob("*.toml") if not path.stem.startswith("words"))
    return {each["key"]: each for path in files for each in tomllib.loads(path.read_text())["trade"]}


def person(trade_key: str, number: int, career: str = "") -> Person:
    """The trade's person of this number; `career` bends it: gaps, overlaps, one employer, long."""
    trade, chance = trades()[trade_key], random.Random(f"{trade_key} {number} {career}")
    given, family = trade["people"][number % len(trade["people"])]
    jobs = _jobs(trade, chance, career)
    return Person(
        key=f"{trade_key}-{number}",
        language=trade["language"],
        country=trade["country"],
        given=given,
        family=family,
        place=trade["places"][number % len(trade["places"])],
        headline=trade["headline"][number % len(trade["headline"])],
        summary=trade["summary"][number % len(trade["summary"])],
        jobs=jobs,
        studies=_studies(trade, chance, jobs[-1].start if jobs else TODAY, all_of="short" not in career),
        skills=_some(trade["skills"], chance, 5, 12),
        tongues=[_pair(each) for each in trade["tongues"]],
        certificates=[
            (title, by, (chance.randint(2012, 2025), chance.randint(1, 12)))
            for title, by in trade["certificates"]
        ],
        publications=list(trade.get("publications", []))[: None if "thorough" in career else 6],
        projects=[(title, text) for title, text in trade.get("projects", [])],
        latin=trade["latin"][number % len(trade["latin"])] if "latin" in trade else "",
    )


def years_of(spans: list[tuple[Month, Month]]) -> float:
    """Years in work, months that two jobs share counted once."""
    months = {month for start, end in spans for month in range(_index(start), _index(end) + 1)}
    return round(len(months) / 12, 2)


def _jobs(trade: Trade, chance: random.Random, career: str) -> list[Job]:
    most = len(trade["titles"])
    if "none" in career:
        return []
    count = (
        most if "long" in career else 2 if "short" in career else chance.randint(min(3, most), min(5, most))
    )
    titles = trade["titles"][-count:][::-1]
    where = _employers(trade, chance, count, career)
    spans = _spans(chance, count, career)
    points = chance.sample(trade["points"], len(trade["points"]))
    jobs = []
    for at, (title, (name, place), (start, end)) in enumerate(zip(titles, where, spans, strict=True)):
        told = 2 + chance.randint(0, 2) if at < 2 else chance.randint(1, 2)
        told = len(points) if "thorough" in career else told
        mine = [points[(at * 3 + each) % len(points)] for each in range(told)]
        jobs.append(Job(title, name, place, start, end, mine))
    return jobs


def _employers(trade: Trade, chance: random.Random, count: int, career: str) -> list[tuple[str, str]]:
    all_of = [(name, place) for name, place in trade["organisations"]]
    if "one" in career:
        return [all_of[0]] * (count - 1) + [all_of[-1]]
    if len(set(all_of)) == len(all_of):
        chance.shuffle(all_of)
    return (all_of * 2)[:count]


def _spans(chance: random.Random, count: int, career: str) -> list[tuple[Month, Month | None]]:
    """From the latest to the first."""
    works_now = chance.random() < 0.75
    end = None if works_now else _back(TODAY, chance.randint(2, 9))
    spans: list[tuple[Month, Month | None]] = []
    for at in range(count):
        start = _back(end or TODAY, chance.randint(7, 16) if "short" in career else chance.randint(13, 58))
        spans.append((start, end))
        gap = chance.choice((1, 1, 1, 2, 3))
        if "gaps" in career and at == 1:
            gap = chance.randint(15, 26)
        if "overlaps" in career and at in (0, 2):
            gap = -chance.randint(4, 10)
        end = _back(start, gap)
    return spans


def _studies(trade: Trade, chance: random.Random, first_job: Month, *, all_of: bool) -> list[Study]:
    end, studies = _back((first_job[0], 9), chance.choice((0, 12))), []
    for degree, subject, school, place in trade["studies"] if all_of else trade["studies"][:2]:
        long = chance.choice((2, 3)) if studies == [] else chance.choice((3, 4))
        start = (end[0] - long, chance.choice((9, 10)))
        grade = chance.choice(trade.get("grades", [""]))
        studies.append(Study(degree, subject, school, place, start, (end[0], chance.choice((6, 7))), grade))
        end = start
    return studies


def _some(items: list[str], chance: random.Random, least: int, most: int) -> list[str]:
    return chance.sample(items, min(len(items), chance.randint(least, most)))


def _pair(tongue: str) -> tuple[str, str]:
    code, level = tongue.split(":")
    return code, level


def _index(month: Month) -> int:
    return month[0] * 12 + month[1] - 1


def _back(month: Month, months: int) -> Month:
    index = _index(month) - months
    return index // 12, index % 12 + 1


def is_in_order(person: Person) -> bool:
    """Whether the jobs go from the latest to the first."""
    return all(later.start > earlier.start for later, earlier in pairwise(person.jobs))
