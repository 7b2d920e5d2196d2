"""Made panels: five interviews, eight people, ten days, in zones whose clocks change in between. Seeded."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rolecall.interviews.solving import Person, Place, Request, Room, Session
from rolecall.interviews.solving.request import Span

ZONES = ["Europe/Berlin", "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"]
NEAR = ["Europe/Berlin", "Europe/London", "Europe/Lisbon", "Europe/Athens"]
NAMES = ["Mara", "Tomas", "Ines", "Bela", "Noor", "Owen", "Suri", "Lev"]
TITLES = ["Coding", "System design", "Ways of working", "Product sense", "Meet the team"]
FIRST_DAYS = [date(2031, 3, 24), date(2031, 10, 20), date(2031, 6, 2), date(2032, 2, 23)]
"""Across both changes of clocks in Europe, in summer, and over 29 February."""


def panel(seed: int) -> Request:
    """One made panel; some of them cannot be planned."""
    rng = random.Random(seed)
    first = rng.choice(FIRST_DAYS)
    zone = ZoneInfo(rng.choice(NEAR))
    people = tuple(_person(rng, number, first) for number in range(8))
    trained = [each.key for each in people if not each.in_training]
    learning = [each.key for each in people if each.in_training]
    sessions = tuple(_session(rng, number, trained, learning) for number in range(5))
    return Request(
        sessions=sessions,
        people=people,
        rooms=tuple(_room(rng, number, first, zone) for number in range(2)),
        candidate_free=tuple(_free(rng, first, zone, holes=1, away=2)),
        zone=zone,
        earliest=first,
        latest=first + timedelta(days=9),
        days=rng.choice([1, 1, 2, 3]),
        least_break=rng.choice([0, 0, 15]),
        most_break=rng.choice([45, 60, 90]),
        in_order=rng.random() < 0.2,
        before=((sessions[0].key, sessions[4].key),) if rng.random() < 0.5 else (),
    )


def day(first: date, opens: int, closes: int, zone: ZoneInfo) -> Span:
    """From an hour to an hour of one day on a zone's clocks, in UTC."""
    return (
        datetime.combine(first, time(opens), zone).astimezone(UTC),
        datetime.combine(first, time(closes), zone).astimezone(UTC),
    )


def _person(rng: random.Random, number: int, first: date) -> Person:
    zone = ZoneInfo(rng.choice(NEAR if rng.random() < 0.9 else ZONES))
    return Person(
        key=f"p{number}",
        name=NAMES[number],
        free=tuple(_free(rng, first, zone, holes=2, away=1)),
        most_a_day=rng.choice([None, 2, 2, 3]),
        most_a_week=rng.choice([None, 4]),
        booked=tuple(
            day(first + timedelta(days=rng.randrange(7)), 7, 8, zone)[0] for _ in range(rng.randrange(2))
        ),
        load=rng.randrange(5),
        in_training=number == 7,
        apart=rng.choice([0, 0, 15]),
        zone=zone,
    )


def _session(rng: random.Random, number: int, trained: list[str], learning: list[str]) -> Session:
    pool = tuple(rng.sample(trained, rng.choice([2, 3, 4])))
    places = [Place("pool", f"{TITLES[number]} interviewers", pool)]
    if rng.random() < 0.3:
        lead = rng.choice([each for each in trained if each not in pool])
        places.append(Place("lead", NAMES[int(lead[1:])], (lead,)))
    if learning and number == 1:
        places.append(Place("shadow", NAMES[7], tuple(learning), shadow=True))
    minutes = rng.choice([30, 45, 50, 60])
    return Session(f"s{number}", TITLES[number], minutes, tuple(places), needs_room=rng.random() < 0.3)


def _room(rng: random.Random, number: int, first: date, zone: ZoneInfo) -> Room:
    return Room(
        f"r{number}", ["Attic", "Cellar"][number], 3 + number, tuple(_free(rng, first, zone, holes=2, away=1))
    )


def _free(rng: random.Random, first: date, zone: ZoneInfo, *, holes: int, away: int) -> Iterator[Span]:
    """Office hours of ten days, some away, with holes of an hour or two."""
    gone = rng.sample(range(10), away)
    for number in range(10):
        when = first + timedelta(days=number)
        if number in gone or when.weekday() > 4:
            continue
        taken = {
            hour for start in rng.sample(range(9, 17), holes) for hour in (start, start + rng.randrange(2))
        }
        for hour in range(9, 18):
            if hour not in taken:
                yield day(when, hour, hour + 1, zone)
