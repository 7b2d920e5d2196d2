"""The people whom the guide names, and the ones who apply a second time under a slightly other name."""

from dataclasses import replace
from random import Random
from typing import Any

from rolecall.demo.content import names
from rolecall.demo.content.records import Education, Person, Position, Spoken


def as_told(person: Person, told: dict[str, Any]) -> Person:
    """A drawn person with what the cast's file says of them."""
    facts: dict[str, Any] = {key: told[key] for key in ("email", "phone", "summary", "layout") if key in told}
    facts |= {key: tuple(told[key]) for key in ("skills", "links") if key in told}
    spoken = tuple(Spoken(*each.split(": ")) for each in told["languages"])
    if "positions" in told:
        facts["positions"] = tuple(_position(each) for each in told["positions"])
        facts["education"] = tuple(Education(**each) for each in told["education"])
        headline = told["headline"]
    else:
        latest = replace(person.positions[0], title=told["title"], employer=told["employer"], end=None)
        facts["positions"] = (latest, *person.positions[1:])
        headline = f"{latest.title} at {latest.employer}"
    return replace(
        person, **facts, headline=headline, languages=spoken, source=told["source"], stage=told["stage"]
    )


def twin_of(person: Person, at: Random) -> Person:
    """The same person, applying once more with another address and another spelling of the name."""
    spelled = at.choice(_spellings(person.latin_name, at))
    return replace(
        person,
        key=f"{person.key}-again",
        name=spelled,
        latin_name=spelled,
        script="latin",
        email=f"{names.bare(spelled).replace('-', '.')}.{at.randrange(10, 99)}@example.org",
        phone=person.phone.replace(" ", "" if at.random() < 0.7 else "-"),
        layout=at.choice(("classic", "sidebar", "modern", "plain")),
        jobs=person.jobs[:1],
        stage="",
        twin_of=person.key,
    )


def _spellings(name: str, at: Random) -> list[str]:
    first, *rest = name.split()
    bare = names.bare(name).replace("-", " ").title()
    return [f"{first} {at.choice('ABEJKM')}. {rest[-1]}", f"{first[0]}. {' '.join(rest)}", name.upper(), bare]


def _position(told: dict[str, Any]) -> Position:
    return Position(**{"end": None, **told, "points": tuple(told["points"])})
