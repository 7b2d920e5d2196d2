"""A recruiter's memory: one large organization among many of skewed sizes, résumés of real length."""

import random
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import psycopg
from bulk import TABLES, poured
from people import Pen, Shape
from place import opened, owner_of

if TYPE_CHECKING:
    from bulk import Row
    from scenes import Scene

SLUG = "quarry"
OTHERS, OTHERS_SHARE = 63, 0.24
IN_ONE_JOB = 5_000
UNWRITTEN = ("kit_eventrow", "kit_eventsubject", "candidates_documentpage")
"""Tables that no question reads."""
PAIR_EVERY = 100
CONTACTS = {"candidates_emailaddress": "emails", "candidates_phone": "phones", "candidates_link": "links"}
SKILLS = {
    "python": 0.28, "django": 0.22, "flask": 0.22, "intern": 0.12, "excel": 0.5, "figma": 0.18,
    "kubernetes": 0.18, "docker": 0.18, "postgresql": 0.18, "C++": 0.1, ".NET": 0.1, "CI/CD": 0.08,
    "nursing": 0.1, "international": 0.15, "forecasting": 0.2, "negotiation": 0.2,
}  # fmt: skip
PHRASE, PHRASE_SHARE = "Worked as a machine learning engineer.", 0.06
SYLLABLES = [
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ha",
    "je",
    "ki",
    "lo",
    "mu",
    "na",
    "pe",
    "ri",
    "so",
    "tu",
    "va",
    "we",
    "xi",
    "yo",
    "zu",
    "bra",
    "cle",
    "dri",
    "flo",
    "gru",
    "sta",
    "tre",
]
SMALL = ["the", "and", "of", "to", "in", "for", "with", "on", "at", "by", "from", "as", "a", "we", "our"]


def build(data: Path, people: int) -> None:
    """Build what is not there yet."""
    with opened(data) as urls:
        from scenes import found

        with owner_of(urls) as owner:
            there = owner.execute("SELECT count(*) FROM candidates_candidate").fetchone()
            begun = owner.execute("SELECT 1 FROM accounts_organization").fetchone()
        if there and there[0]:
            return
        if begun:
            raise SystemExit(f"Building was broken off here; remove {data} and begin anew.")
        scenes = [(found(SLUG, 40, 30), Shape(people, min(IN_ONE_JOB, people // 4), seed=1))]
        scenes += [
            (found(f"other{n}", 1, 1), Shape(size, 1, seed=n)) for n, size in enumerate(sizes(people), 2)
        ]
        with owner_of(urls) as owner:
            poured(owner, [rows_of(scene, shape) for scene, shape in scenes])


def sizes(people: int) -> list[int]:
    """The other organizations, the second as large as all that come after some ten of them."""
    weights = [1 / rank**1.2 for rank in range(1, OTHERS + 1)]
    return [max(2, int(people * OTHERS_SHARE * weight / sum(weights))) for weight in weights]


def rows_of(scene: "Scene", shape: Shape) -> "Iterator[tuple[str, Row]]":
    """The rows of one organization, with résumés of 300 to 600 words, and with whom may be known twice."""
    at = TABLES["candidates_document"].split().index("text")
    writer, twice = Resumes(shape.seed), Twice(shape.seed)
    for table, row in Pen(scene, shape).rows():
        if table == "candidates_document":
            yield table, (*row[:at], writer.resume(str(row[at])), *row[at + 1 :])
        elif table not in UNWRITTEN:
            yield table, row
        yield from twice.beside(table, row)


class Twice:
    """Writes what the search for people who are known twice would have written, but for their résumés."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(f"twice {seed}")
        self.people = 0
        self.before: Row = ()

    def beside(self, table: str, row: "Row") -> "Iterator[tuple[str, Row]]":
        """What stands beside a row of a person: a pair for some, and for each contact its keys."""
        if table == "candidates_candidate":
            self.people += 1
            if self.people % PAIR_EVERY == 0 and self.before:
                pair = (self.before[0], row[0], "suggested", 60, '["same_name", "typo_in_name"]', None, "")
                yield "candidates_duplicatepair", (*self._own(row), *pair)
            self.before = row
        elif table in CONTACTS:
            for kind, value in sorted(_keys_of(table, str(row[4]))):
                yield "candidates_duplicatekey", (*self._own(row), row[3], kind, value)

    def _own(self, row: "Row") -> "Row":
        return (str(UUID(int=self.random.getrandbits(128), version=4)), *row[1:3])


def _keys_of(table: str, said: str) -> set[tuple[str, int]]:
    from rolecall.candidates.duplicates.keys import Known, keys_of

    return keys_of(replace(Known(""), **{CONTACTS[table]: (said,)}))


class Resumes:
    """Writes résumés: paragraphs that are made once, and skills by their shares."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(f"résumés {seed}")
        self.paragraphs = paragraphs()

    def resume(self, before: str) -> str:
        """A text that begins with the person's name, as the one before does."""
        skills = [skill for skill, share in SKILLS.items() if self.random.random() < share]
        said = [before.partition("\n")[0], "Skills: " + ", ".join(skills)]
        if self.random.random() < PHRASE_SHARE:
            said.append(PHRASE)
        said += self.random.choices(self.paragraphs, k=self.random.randint(8, 14))
        return ".\n".join(said)


def size_of(owner: psycopg.Connection) -> int:
    """How many people the organization that is asked has."""
    row = owner.execute(
        "SELECT count(*) FROM candidates_candidate c JOIN accounts_organization o ON o.id = c.organization_id"
        " WHERE o.slug = %s",
        [SLUG],
    ).fetchone()
    return int(row[0]) if row else 0


@cache
def paragraphs() -> list[str]:
    """Once for all organizations: what people say of their work is much alike everywhere."""
    drawn = random.Random("paragraphs")
    words = ["".join(drawn.choices(SYLLABLES, k=drawn.randint(2, 4))) for _ in range(12_000)]
    weights = list(accumulate(1 / (rank + 10) for rank in range(len(words))))
    return [
        " ".join(
            drawn.choice(SMALL) if number % 3 == 2 else word
            for number, word in enumerate(drawn.choices(words, cum_weights=weights, k=drawn.randint(30, 50)))
        )
        for _ in range(4_000)
    ]
