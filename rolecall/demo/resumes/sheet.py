"""What stands on a résumé, in the words of its language, before any layout."""

import hashlib
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from rolecall.demo.content import names
from rolecall.demo.content.people import SCRIPTS_IN_PDF, TODAY
from rolecall.demo.content.records import Person

ACCENTS = ("#0f6b6b", "#8a3b12", "#3f46b5", "#1f5f8b", "#7a2048", "#2f6a3f", "#5b3f8c", "#8a6a00")
_STEMS = (
    "{name} CV", "CV_{name_}", "{name_}_resume", "{name} – Résumé", "resume", "CV {year} {name}", "{key}",
    "cv-{key}-final", "{name} (application)", "Resume_{name_}_{year}",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """One position: a line with what and where, a line with when, and what was done."""

    title: str
    employer: str
    place: str
    dates: str
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Study:
    degree: str
    school: str
    dates: str


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    latin_name: str
    name_in_pdf: str
    """in letters that the fonts of a PDF have"""
    headline: str
    summary: str
    email: str
    phone: str
    place: str
    city: str
    signed: str
    links: tuple[str, ...]
    positions: tuple[Block, ...]
    education: tuple[Study, ...]
    skills: tuple[str, ...]
    languages: tuple[tuple[str, str], ...]
    language: str
    words: dict[str, Any]
    accent: str
    initials: str

    @property
    def names(self) -> str:
        """The name, with its Latin form behind it where they differ."""
        return self.name if self.name == self.latin_name else f"{self.name} ({self.latin_name})"


def sheet_of(person: Person) -> Sheet:
    """A person's sheet."""
    words = _words()[person.language]
    number = int.from_bytes(hashlib.sha256(person.key.encode()).digest()[:4], "big")
    return Sheet(
        name=person.name,
        latin_name=person.latin_name,
        name_in_pdf=person.name if person.script in SCRIPTS_IN_PDF else person.latin_name,
        headline=person.headline,
        summary=person.summary,
        email=person.email,
        phone=person.phone,
        place=person.place,
        city=person.city,
        signed=_month(TODAY, words),
        links=person.links,
        positions=tuple(
            Block(each.title, each.employer, each.place, _span(each.start, each.end, words), each.points)
            for each in person.positions
        ),
        education=tuple(
            Study(each.degree, each.school, f"{each.start} – {each.end}") for each in person.education
        ),
        skills=person.skills,
        languages=tuple(
            (words["tongues"].get(each.name, each.name), words["levels"].get(each.level, each.level))
            for each in person.languages
        ),
        language=person.language,
        words=words,
        accent=ACCENTS[number % len(ACCENTS)],
        initials=_initials(person.latin_name),
    )


def file_stem(person: Person) -> str:
    """A file name as people choose them: some tidy, some not."""
    number = int.from_bytes(hashlib.sha256(person.email.encode()).digest()[:4], "big")
    name = person.name.replace(".", "").replace("'", "")
    return _STEMS[number % len(_STEMS)].format(
        name=name, name_=name.replace(" ", "_"), key=names.bare(person.latin_name), year=2026
    )


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))


def _span(start: date, end: date | None, words: dict[str, Any]) -> str:
    return f"{_month(start, words)} – {_month(end, words) if end else words['now']}"


def _month(day: date, words: dict[str, Any]) -> str:
    month = words["months"][day.month - 1]
    return f"{month}{day.year}" if month[-1] in "/ " else f"{month} {day.year}"


def _initials(latin_name: str) -> str:
    parts = [each for each in latin_name.replace("-", " ").split() if each[:1].isupper()]
    return (parts[0][0] + (parts[-1][0] if len(parts) > 1 else "")) if parts else latin_name[:1]
