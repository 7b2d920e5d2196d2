"""Draws the candidates of a demo company: who they are, what they did, and what they apply for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

from rolecall.demo.content import histories, names, shelf
from rolecall.demo.content.company import Company, company
from rolecall.demo.content.names import Name
from rolecall.demo.content.records import Education, Person, Position, Spoken

TODAY = date(2026, 11, 2)
SEED = 2026

SCRIPTS_IN_PDF = ("latin", "greek", "cyrillic", "hebrew")
"""those that the fonts inside Typst can write well; others write the Latin form into a PDF"""
PDF_LAYOUTS = ("classic", "sidebar", "modern", "academic", "engineer", "compact", "plain", "formal")
OTHER_LAYOUTS = ("word", "word", "word-table", "odt", "rtf", "html", "txt")
YEARS = (2, 3, 4, 5, 5, 6, 7, 8, 9, 11, 13, 16)
ENGINEERS = ("senior-backend-engineer", "security-engineer", "data-analyst", "engineering-manager")


def candidates(count: int = 400, seed: int = SEED, slug: str = "halden", today: date = TODAY) -> list[Person]:
    """Invented people who apply to a demo company: the same ones each time, with no address twice."""
    organization = company(slug)
    twins = count // 60
    cast = [_cast_member(told, seed, today) for told in _cast(slug)][:count]
    drawn = [
        _person(organization, job, number, seed, today)
        for number, job in enumerate(_jobs_wanted(organization, count - twins - len(cast), cast, seed))
    ]
    originals = _distinct([*cast, *drawn])
    return _distinct([*originals, *_twins(originals, min(twins, len(drawn)), seed)])[:count]


def _cast(slug: str) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = shelf.data("cast")["person"] if slug == "halden" else []
    return told


def _jobs_wanted(organization: Company, count: int, cast: list[Person], seed: int) -> list[str]:
    """One job for each person, in the proportions that the boards show, in mixed order."""
    people = {job.key: sum(job.people.values()) for job in organization.jobs if job.people}
    for person in cast:
        people[person.jobs[0]] -= 1
    share = count / sum(people.values())
    keys = [key for key, wanted in people.items() for _ in range(int(wanted * share))]
    by_remainder = sorted(people, key=lambda key: (people[key] * share) % 1, reverse=True)
    keys += by_remainder[: count - len(keys)]
    shelf.dice(seed, organization.slug, "order").shuffle(keys)
    return keys


def _person(organization: Company, job: str, number: int, seed: int, today: date) -> Person:
    at = shelf.dice(seed, organization.slug, number)
    plan = organization.job(job)
    where = organization.location(at.choice(plan.locations))
    culture = names.culture_near(where.country, at)
    city, country = _home(culture, where.city, where.country, at)
    name = names.name_from(culture, at)
    others = organization.also.get(job, ())
    return Person(
        **_life(job, name, culture, city, country, at.choice(YEARS), today, at),
        jobs=(job, at.choice(others)) if others and at.random() < 0.08 else (job,),
        layout=_layout(name.script, job, at),
        source=at.choices([each.name for each in organization.sources], _weights(len(organization.sources)))[
            0
        ],
    )


def _life(
    job: str,
    name: Name,
    culture: dict[str, Any],
    city: str,
    country: str,
    years: int,
    today: date,
    at: Random,
) -> dict[str, Any]:
    profession = shelf.data("professions")[job]
    home = culture["cities"][0].rsplit(", ", 1)
    positions = histories.positions_of(profession, years, [city, city, home[0]], today, at)
    slug = names.bare(name.latin)
    return {
        "key": slug,
        "name": name.written,
        "latin_name": name.latin,
        "given": name.given,
        "script": name.script,
        "email": f"{names.address_of(name, at)}@example.org",
        "phone": names.phone_from(culture, at),
        "city": city,
        "country": country,
        "headline": _headline(positions[0]),
        "summary": _summary(profession, years, at),
        "positions": tuple(positions),
        "education": tuple(histories.education_of(profession, home[1], positions[-1].start, at)),
        "skills": tuple(
            at.sample(profession["skills"], k=min(len(profession["skills"]), at.randrange(7, 12)))
        ),
        "languages": tuple(histories.languages_of(culture["languages"], country, at)),
        "links": _links(slug, job, at),
        "years": years,
    }


def _home(culture: dict[str, Any], job_city: str, job_country: str, at: Random) -> tuple[str, str]:
    nearby = [each for each in culture["cities"] if each.endswith(f", {job_country}")]
    if job_city and at.random() < 0.62:
        return job_city, job_country
    city, country = at.choice(nearby or culture["cities"]).rsplit(", ", 1)
    return city, country


def _headline(position: Position) -> str:
    return f"{position.title} at {position.employer}" if position.end is None else position.title


def _summary(profession: dict[str, Any], years: int, at: Random) -> str:
    sentences = [at.choice(profession["openings"]), *at.sample(profession["strengths"], k=2)]
    return " ".join(histories.filled(each, years, at) for each in sentences)


def _links(slug: str, job: str, at: Random) -> tuple[str, ...]:
    links = [f"https://www.example.org/in/{slug}"] if at.random() < 0.7 else []
    if job in ENGINEERS and at.random() < 0.7:
        links.append(f"https://code.example.org/{slug.replace('-', '')}")
    if job in ("product-designer", "content-marketing-manager"):
        links.append(f"https://portfolio.example.org/{slug}")
    return tuple(links)


def _layout(script: str, job: str, at: Random) -> str:
    if at.random() < (0.2 if script in SCRIPTS_IN_PDF else 0.7):
        return at.choice(OTHER_LAYOUTS)
    fitting = [each for each in PDF_LAYOUTS if each != "engineer" or job in ENGINEERS]
    return at.choice(fitting)


def _weights(count: int) -> list[int]:
    return [8, 5, 4, 3, 2, 1, 1][:count]


def _cast_member(told: dict[str, Any], seed: int, today: date) -> Person:
    at = shelf.dice(seed, "cast", told["name"])
    near = next((key for key, each in names.LOCAL.items() if key == told["country"]), "")
    culture = names.culture(names.LOCAL[near]) if near else names.culture_near("", at)
    name = Name(told["name"], told["name"], told["name"].split()[0], "latin")
    life = _life(told["job"], name, culture, told["city"], told["country"], told["years"], today, at)
    person = Person(**life, jobs=(told["job"],), layout=at.choice(PDF_LAYOUTS), source=told["source"])
    return replace(person, stage=told["stage"], **_told(told, person))


def _told(told: dict[str, Any], person: Person) -> dict[str, Any]:
    simple = {key: told[key] for key in ("email", "phone", "headline", "summary", "layout") if key in told}
    lists = {key: tuple(told[key]) for key in ("skills", "links") if key in told}
    spoken = tuple(Spoken(*each.split(": ")) for each in told["languages"])
    if "positions" in told:
        positions = tuple(_position(each) for each in told["positions"])
        studies = tuple(Education(**each) for each in told["education"])
        return {
            **simple,
            **lists,
            "languages": spoken,
            "positions": positions,
            "education": studies,
        }
    latest = replace(person.positions[0], title=told["title"], employer=told["employer"], end=None)
    return {
        "headline": _headline(latest),
        **simple,
        **lists,
        "languages": spoken,
        "positions": (latest, *person.positions[1:]),
    }


def _position(told: dict[str, Any]) -> Position:
    return Position(**{"end": None, **told, "points": tuple(told["points"])})


def _twins(people: list[Person], count: int, seed: int) -> list[Person]:
    """People who apply once more as somebody a little different: another address, name or spelling."""
    at = shelf.dice(seed, "twins")
    known = next((each for each in people if each.key == "priya-raman"), None)
    plain = [each for each in people if not each.stage and " " in each.latin_name]
    chosen = ([known] if known else []) + at.sample(plain, k=count)
    return [_twin(person, at) for person in chosen[:count]]


def _twin(person: Person, at: Random) -> Person:
    first, *rest = person.latin_name.split()
    spelled = at.choice(
        [f"{first} {at.choice('ABEJKM')}. {rest[-1]}", f"{first[0]}. {' '.join(rest)}", person.latin_name.upper(),
         names.bare(person.latin_name).replace("-", " ").title()]
    )  # fmt: skip
    return replace(
        person,
        key=f"{person.key}-again",
        name=spelled,
        latin_name=spelled,
        script="latin",
        email=f"{names.bare(spelled).replace('-', '.')}.{at.randrange(10, 99)}@example.org",
        phone=person.phone.replace(" ", "") if at.random() < 0.7 else person.phone.replace(" ", "-"),
        layout=at.choice(PDF_LAYOUTS[:4]),
        jobs=person.jobs[:1],
        stage="",
        twin_of=person.key,
    )


def _distinct(people: list[Person]) -> list[Person]:
    """The same people, with a number behind the key or the address that somebody else has already."""
    keys: set[str] = set()
    emails: set[str] = set()
    phones: set[str] = set()
    return [_made_distinct(person, keys, emails, phones) for person in people]


def _made_distinct(person: Person, keys: set[str], emails: set[str], phones: set[str]) -> Person:
    host = person.email.partition("@")
    key = next(each for each in _numbered(person.key, "-") if each not in keys)
    email = next(
        each for each in (f"{name}@{host[2]}" for name in _numbered(host[0], "")) if each not in emails
    )
    phone = person.phone
    while not person.twin_of and phone in phones:
        phone = phone[:-2] + f"{(int(phone[-2:].replace(' ', '')) + 1) % 100:02}"
    keys.add(key)
    emails.add(email)
    phones.add(phone)
    return replace(person, key=key, email=email, phone=phone)


def _numbered(text: str, joint: str) -> Iterator[str]:
    yield text
    for number in range(2, 1000):
        yield f"{text}{joint}{number}"
