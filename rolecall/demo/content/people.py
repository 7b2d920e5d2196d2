"""Draws the candidates of a demo company: who they are, what they did, and what they apply for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

from rolecall.demo.content import cast, histories, names, shelf
from rolecall.demo.content.company import Company, company
from rolecall.demo.content.names import Name
from rolecall.demo.content.records import Person, Position

TODAY = date(2026, 11, 2)
SEED = 2026

SCRIPTS_IN_PDF = ("latin", "greek", "cyrillic", "hebrew")
"""those that the fonts inside Typst can write well; others write the Latin form into a PDF"""
PDF_LAYOUTS = ("classic", "sidebar", "modern", "academic", "engineer", "compact", "plain", "formal")
OTHER_LAYOUTS = ("word", "word", "word-table", "odt", "rtf", "html", "txt")
YEARS = (2, 3, 4, 5, 5, 6, 7, 8, 9, 11, 13, 16)
ENGINEERS = ("senior-backend-engineer", "security-engineer", "data-analyst", "engineering-manager")
OWN_LANGUAGE = {"german": "de", "greek": "el"}
AT = {"en": "{} at {}", "de": "{} bei {}", "el": "{}, {}"}


def candidates(count: int = 400, seed: int = SEED, slug: str = "halden", today: date = TODAY) -> list[Person]:
    """Invented people who apply to a demo company: the same ones each time, with no address twice."""
    organization = company(slug)
    twins = count // 60
    known: set[str] = set()
    people = [_cast_member(told, seed, today) for told in _cast(slug)][:count]
    known.update(person.latin_name for person in people)
    jobs = _jobs_wanted(organization, count - twins - len(people), people, seed)
    people += [_person(organization, job, number, known, seed, today) for number, job in enumerate(jobs)]
    people = _distinct(people)
    return _distinct([*people, *_twins(people, twins, seed)])


def _cast(slug: str) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = shelf.data("cast")["person"] if slug == "halden" else []
    return told


def _cast_member(told: dict[str, Any], seed: int, today: date) -> Person:
    at = shelf.dice(seed, "cast", told["name"])
    culture = names.culture(names.LOCAL.get(told["country"], "portuguese"))
    name = Name(told["name"], told["name"], told["name"].split()[0], "latin")
    home = (told["city"], told["country"])
    life = _life(told["job"], "en", name, culture, home, told["years"], today, at)
    person = Person(**life, jobs=(told["job"],), layout=at.choice(PDF_LAYOUTS), source="")
    return cast.as_told(person, told)


def _jobs_wanted(organization: Company, count: int, placed: list[Person], seed: int) -> list[str]:
    """One job for each person, in the proportions that the boards show, in mixed order."""
    people = {job.key: sum(job.people.values()) for job in organization.jobs if job.people}
    for person in placed:
        people[person.jobs[0]] -= 1
    share = count / sum(people.values())
    keys = [key for key, wanted in people.items() for _ in range(int(wanted * share))]
    by_remainder = sorted(people, key=lambda key: (people[key] * share) % 1, reverse=True)
    keys += by_remainder[: max(0, count - len(keys))]
    shelf.dice(seed, organization.slug, "order").shuffle(keys)
    return keys


def _person(organization: Company, job: str, number: int, known: set[str], seed: int, today: date) -> Person:
    at = shelf.dice(seed, organization.slug, number)
    where = organization.location(at.choice(organization.job(job).locations))
    culture, name = _unknown_name(where.country, known, at)
    is_here = "employer_now" in shelf.data("professions")[job] or at.random() < 0.62
    home = (where.city, where.country) if where.city and is_here else _home(culture, where.country, at)
    others = organization.also.get(job, ())
    sources = [each.name for each in organization.sources]
    return Person(
        **_life(job, _language(job, culture, at), name, culture, home, at.choice(YEARS), today, at),
        jobs=(job, at.choice(others)) if others and at.random() < 0.08 else (job,),
        layout=_layout(name.script, job, at),
        source=at.choices(sources, (8, 5, 4, 3, 2, 1, 1)[: len(sources)])[0],
    )


def _unknown_name(country: str, known: set[str], at: Random) -> tuple[dict[str, Any], Name]:
    """A name that nobody has yet; after some tries one that somebody has, as happens."""
    for _ in range(4):
        culture = names.culture_near(country, at)
        name = names.name_from(culture, at)
        if name.latin not in known:
            break
    known.add(name.latin)
    return culture, name


def _language(job: str, culture: dict[str, Any], at: Random) -> str:
    """Some write in their own language, where the job's profession is known in it."""
    own = OWN_LANGUAGE.get(culture["key"], "")
    return own if own in shelf.data("professions")[job] and at.random() < 0.5 else "en"


def _life(
    job: str,
    language: str,
    name: Name,
    culture: dict[str, Any],
    home: tuple[str, str],
    years: int,
    today: date,
    at: Random,
) -> dict[str, Any]:
    profession = shelf.data("professions")[job]
    profession = {**profession, **profession.get(language, {})}
    city, country = home
    origin, origin_country = culture["cities"][0].rsplit(", ", 1)
    positions = histories.positions_of(profession, years, [city, city, origin], today, at)
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
        "headline": _headline(positions[0], language),
        "summary": _summary(profession, years, at),
        "positions": tuple(positions),
        "education": tuple(histories.education_of(profession, origin_country, positions[-1].start, at)),
        "skills": _skills(profession, at),
        "languages": tuple(histories.languages_of(culture["languages"], country, at)),
        "links": _links(slug, job, at),
        "years": years,
        "language": language,
    }


def _home(culture: dict[str, Any], job_country: str, at: Random) -> tuple[str, str]:
    nearby = [each for each in culture["cities"] if each.endswith(f", {job_country}")]
    city, country = at.choice(nearby or culture["cities"]).rsplit(", ", 1)
    return city, country


def _headline(position: Position, language: str) -> str:
    return AT[language].format(position.title, position.employer) if position.end is None else position.title


def _summary(profession: dict[str, Any], years: int, at: Random) -> str:
    sentences = [at.choice(profession["openings"]), *at.sample(profession["strengths"], k=2)]
    return " ".join(histories.filled(each, years, at) for each in sentences)


def _skills(profession: dict[str, Any], at: Random) -> tuple[str, ...]:
    known = profession["skills"]
    return tuple(at.sample(known, k=min(len(known), at.randrange(7, 12))))


def _links(slug: str, job: str, at: Random) -> tuple[str, ...]:
    links = [f"https://profiles.example.org/{slug}"] if at.random() < 0.7 else []
    if job in ENGINEERS and at.random() < 0.7:
        links.append(f"https://code.example.org/{slug.replace('-', '')}")
    if job in ("product-designer", "content-marketing-manager"):
        links.append(f"https://portfolio.example.org/{slug}")
    return tuple(links)


def _layout(script: str, job: str, at: Random) -> str:
    if at.random() < (0.2 if script in SCRIPTS_IN_PDF else 0.7):
        return at.choice(OTHER_LAYOUTS)
    return at.choice([each for each in PDF_LAYOUTS if each != "engineer" or job in ENGINEERS])


def _twins(people: list[Person], count: int, seed: int) -> list[Person]:
    at = shelf.dice(seed, "twins")
    named = [each for each in people if each.key == "priya-raman"]
    others = [each for each in people if not each.stage and " " in each.latin_name]
    return [cast.twin_of(person, at) for person in [*named, *at.sample(others, k=count)][:count]]


def _distinct(people: list[Person]) -> list[Person]:
    """The same people, with a number behind the key or the address that somebody else has already."""
    keys: set[str] = set()
    emails: set[str] = set()
    phones: set[str] = set()
    return [_made_distinct(person, keys, emails, phones) for person in people]


def _made_distinct(person: Person, keys: set[str], emails: set[str], phones: set[str]) -> Person:
    local, _, host = person.email.partition("@")
    key = next(each for each in _numbered(person.key, "-") if each not in keys)
    email = next(each for each in (f"{name}@{host}" for name in _numbered(local, "")) if each not in emails)
    phone = person.phone
    while phone in phones and not person.twin_of:
        phone = f"{phone[:-2]}{(int(phone[-2:]) + 1) % 100:02}"
    keys.add(key)
    emails.add(email)
    phones.add(phone)
    return replace(person, key=key, email=email, phone=phone)


def _numbered(text: str, joint: str) -> Iterator[str]:
    yield text
    for number in range(2, 1000):
        yield f"{text}{joint}{number}"
