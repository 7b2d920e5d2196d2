"""Small panels of every shape, for what is compared with the exhaustive search."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from rolecall.interviews.solving import Person, Place, Request, Room, Session
from rolecall.interviews.solving.request import Span

FIRST = [date(2031, 3, 29), date(2031, 10, 25), date(2032, 2, 28), date(2031, 5, 5)]
ZONES = ["Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "America/New_York"]
KEYS = ("a", "b", "c")


@st.composite
def panels(draw: st.DrawFn) -> Request:
    """Two or three sessions, three people, two days, few hours: many of them cannot be planned."""
    first, zone = draw(st.sampled_from(FIRST)), ZoneInfo(draw(st.sampled_from(ZONES)))
    people = tuple(_person(draw, key, first, zone) for key in KEYS)
    sessions = tuple(_session(draw, number) for number in range(draw(st.sampled_from([2, 2, 3]))))
    least = draw(st.sampled_from([0, 0, 15]))
    return Request(
        sessions=sessions,
        people=people,
        rooms=(Room("r", "Attic", draw(st.integers(1, 4)), tuple(_free(draw, first, zone))),),
        candidate_free=tuple(_free(draw, first, zone)),
        zone=zone,
        earliest=first,
        latest=first + timedelta(days=1),
        days=draw(st.integers(1, 2)),
        least_break=least,
        most_break=draw(st.sampled_from([None, least, 30])),
        in_order=draw(st.booleans()),
        before=draw(st.sampled_from([(), (("s1", "s0"),)])),
    )


def _person(draw: st.DrawFn, key: str, first: date, zone: ZoneInfo) -> Person:
    spans = tuple(_free(draw, first, zone))
    return Person(
        key, {"a": "Ada", "b": "Ben", "c": "Cem"}[key], spans,
        most_a_day=draw(st.sampled_from([None, 2, 1])),
        most_a_week=draw(st.sampled_from([None, None, 1, 2])),
        booked=tuple(span[0] for span in spans[:draw(st.integers(0, 1))]),
        load=draw(st.integers(0, 3)),
        in_training=key == "c" and draw(st.booleans()),
        apart=draw(st.sampled_from([0, 0, 15, 45])),
        zone=draw(st.sampled_from([None, None, ZoneInfo("Pacific/Auckland")])),
    )  # fmt: skip


def _session(draw: st.DrawFn, number: int) -> Session:
    pool = tuple(draw(st.sets(st.sampled_from(KEYS), min_size=2)))
    places = [
        Place("pool", "Interviewers", tuple(sorted(pool)), draw(st.sampled_from([1, 1, min(2, len(pool))])))
    ]
    if draw(st.sampled_from([False, False, True])):
        places.append(Place("shadow", "Cem", ("c",), shadow=True))
    minutes = draw(st.sampled_from([30, 45, 50]))
    return Session(
        f"s{number}", f"Session {number}", minutes, tuple(places), draw(st.sampled_from([False, False, True]))
    )


def _free(draw: st.DrawFn, first: date, zone: ZoneInfo) -> list[Span]:
    """On each day a stretch of the night in which clocks change, or of the hours after."""
    spans = []
    for number in range(2):
        begins = datetime.combine(
            first + timedelta(days=number), time(draw(st.sampled_from([1, 1, 0])), 30), zone
        )
        start = begins.astimezone(UTC)
        spans.append((start, start + timedelta(minutes=draw(st.sampled_from([150, 120, 45])))))
    return spans
