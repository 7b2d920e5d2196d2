"""Why a plan is good, and why there is none, in plain sentences. Each is said only where it is so."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from rolecall.interviews.solving.giving import Constraint, Kind, relaxed
from rolecall.interviews.solving.grid import Grid
from rolecall.interviews.solving.plans import Booking, Plan, breaks_of, day_of
from rolecall.interviews.solving.request import Person, Place, Request, Session

NUMBERS = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]


def reasons(plan: Plan, request: Request) -> tuple[str, ...]:
    """What speaks for a plan, and what it asks."""
    return (_on_days(plan, request), *_breaks(plan, request), *_fair(plan, request), *_shadows(plan, request))


def compared(plan: Plan, first: Plan) -> tuple[str, ...]:
    """What another plan costs beside the first."""
    more = [
        (plan.cost.days - first.cost.days, "day", "days"),
        (plan.cost.waiting - first.cost.waiting, "minute of waiting", "minutes of waiting"),
    ]
    said = [
        f"{spelt(n).capitalize()} more {one if n == 1 else many} than the first plan."
        for n, one, many in more
        if n > 0
    ]
    later = plan.cost.earliness - first.cost.earliness
    if later > 0:
        said.append(f"It ends {spelt(later)} {'day' if later == 1 else 'days'} later than the first plan.")
    return tuple(said)


def spelt(number: int) -> str:
    """A small number as a word."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else f"{number:,}"


def sentence(constraint: Constraint, request: Request, others: Iterable[Constraint] = ()) -> str:
    """What stands in the way, when all but `others` is kept."""
    rest = relaxed(request, [each for each in others if each != constraint])
    return _SENTENCES[constraint.kind](constraint, request, rest)


def act(constraint: Constraint, request: Request) -> str:
    """What giving it up means, as the words of a button."""
    return _ACTS[constraint.kind](constraint, request)


def _on_days(plan: Plan, request: Request) -> str:
    days = list(dict.fromkeys(day_of(request, each.starts_at) for each in plan.bookings))
    if len(days) == 1:
        return f"On one day, {_date(days[0])}."
    return f"On {spelt(len(days))} days, {_listed([_date(day) for day in days])}."


def _breaks(plan: Plan, request: Request) -> Iterator[str]:
    gaps = [gap for gap in breaks_of(request, plan.bookings) if gap]
    if not gaps and any(True for _ in pairwise(plan.bookings)):
        yield "No breaks: each follows the one before." if plan.cost.days == 1 else "No breaks within a day."
    elif len(gaps) == 1:
        yield f"One break of {gaps[0]} minutes."
    elif len(set(gaps)) == 1:
        yield f"{spelt(len(gaps)).capitalize()} breaks of {gaps[0]} minutes."
    elif gaps:
        yield f"{spelt(len(gaps)).capitalize()} breaks, of {_listed([str(gap) for gap in gaps])} minutes."


def _fair(plan: Plan, request: Request) -> Iterator[str]:
    """Who was chosen from several because they have had the fewest; each person once."""
    said: set[str] = set()
    for booking in plan.bookings:
        for place, keys in zip(request.session(booking.session).places, booking.people, strict=True):
            loads = {key: request.person(key).load for key in place.people}
            for key in keys:
                if len(loads) > place.count and key not in said and _is_fewest(key, keys, loads):
                    said.add(key)
                    had, period = spelt(loads[key]) if loads[key] else "none", request.load_period
                    yield f"{request.person(key).name} has {had} {period}, the fewest of {place.name}."


def _is_fewest(key: str, chosen: tuple[str, ...], loads: dict[str, int]) -> bool:
    rest = [load for other, load in loads.items() if other not in chosen]
    return bool(rest) and loads[key] <= min(rest) and loads[key] == min(loads.values())


def _shadows(plan: Plan, request: Request) -> Iterator[str]:
    for booking in plan.bookings:
        session = request.session(booking.session)
        for place, keys in zip(session.places, booking.people, strict=True):
            for key in keys if place.shadow else ():
                beside = _listed([request.person(each).name for each in _asking(booking, session)])
                yield f"{request.person(key).name} listens in {session.name}, beside {beside}."


def _asking(booking: Booking, session: Session) -> list[str]:
    pairs = zip(session.places, booking.people, strict=True)
    return [key for place, keys in pairs for key in keys if not place.shadow]


def _date(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B}"


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _place_of(each: Constraint, request: Request) -> tuple[Session, Place]:
    session = request.session(each.session)
    return session, next(place for place in session.places if place.key == each.place)


def _place_sentence(each: Constraint, request: Request, rest: Request) -> str:
    session, place = _place_of(each, request)
    nobody = f"Nobody of {place.name}" if len(place.people) > 1 else place.name
    free = "is free" if len(place.people) > 1 else "is not free"
    if place.count > 1:
        nobody, free = f"{place.name}: {spelt(place.count)} people", "are not free together"
    alone = Grid(_alone(session, place, rest))
    if not alone.tracks[0].free:
        return f"{nobody} {free} for {session.name} when the candidate is."
    if rest.days == 1 and not _shared_days(alone, _others(session, rest)):
        return f"{nobody} {free} for {session.name} on the same day as everybody else."
    return f"{nobody} {free} for {session.name} at a time that fits with the rest."


def _alone(session: Session, place: Place, request: Request) -> Request:
    lone = replace(place, shadow=False)
    people = tuple(
        replace(each, in_training=each.in_training and not place.shadow) for each in request.people
    )
    only = replace(session, places=(lone,), needs_room=False)
    return replace(request, sessions=(only,), people=people, before=())


def _others(session: Session, request: Request) -> Grid | None:
    left = tuple(each for each in request.sessions if each.key != session.key)
    return Grid(replace(request, sessions=left, before=())) if left else None


def _shared_days(alone: Grid, others: Grid | None) -> set[int]:
    days = {alone.day_at(minute) for minute in alone.tracks[0].free}
    for track in others.tracks if others else []:
        days &= {alone.day_at(minute) for minute in track.free}
    return days


def _person_of(each: Constraint, request: Request) -> Person:
    return request.person(each.person)


Sentence = Callable[[Constraint, Request, Request], str]
_SENTENCES: dict[Kind, Sentence] = {
    Kind.MOST_BREAK: lambda _, r, __: (
        f"The sessions cannot follow one another within {r.most_break} minutes."
    ),
    Kind.LEAST_BREAK: lambda _, r, __: f"There is no room for breaks of {r.least_break} minutes.",
    Kind.DAYS: lambda _, r, __: (
        f"The interviews do not fit on {'one day' if r.days == 1 else spelt(r.days) + ' days'}."
    ),
    Kind.ORDER: lambda _, __, ___: "The interviews cannot be held in the order of the list.",
    Kind.BEFORE: lambda c, r, _: f"{r.session(c.session).name} cannot be before {r.session(c.then).name}.",
    Kind.ROOM: lambda c, r, _: (
        f"No room that is large enough is free for {r.session(c.session).name} when it could be."
    ),
    Kind.SHADOW: _place_sentence,
    Kind.PLACE: _place_sentence,
    Kind.MOST_A_DAY: lambda c, r, _: (
        f"{_person_of(c, r).name} would have more than {spelt(_person_of(c, r).most_a_day or 0)} on a day."
    ),
    Kind.MOST_A_WEEK: lambda c, r, _: (
        f"{_person_of(c, r).name} would have more than {spelt(_person_of(c, r).most_a_week or 0)} in a week."
    ),
    Kind.APART: lambda c, r, _: (
        f"{_person_of(c, r).name} needs {_person_of(c, r).apart} minutes between two interviews."
    ),
    Kind.CANDIDATE: lambda _, __, ___: "The candidate has no time that fits.",
}


def _without_place(session: Session, place: Place) -> str:
    if all(each is place or each.shadow for each in session.places):
        return f"Leave {session.name} out"
    return f"Hold {session.name} without {place.name}"


_ACTS: dict[Kind, Callable[[Constraint, Request], str]] = {
    Kind.MOST_BREAK: lambda _, __: "Allow longer breaks",
    Kind.LEAST_BREAK: lambda _, __: "Do without breaks",
    Kind.DAYS: lambda _, __: "Allow more days",
    Kind.ORDER: lambda _, __: "Allow any order",
    Kind.BEFORE: lambda c, r: f"Let {r.session(c.then).name} come first",
    Kind.ROOM: lambda c, r: f"Hold {r.session(c.session).name} without a room",
    Kind.SHADOW: lambda c, r: f"Nobody listens in {r.session(c.session).name}",
    Kind.PLACE: lambda c, r: _without_place(*_place_of(c, r)),
    Kind.MOST_A_DAY: lambda c, r: f"Ask {_person_of(c, r).name} for more on a day",
    Kind.MOST_A_WEEK: lambda c, r: f"Ask {_person_of(c, r).name} for more in a week",
    Kind.APART: lambda c, r: f"Let {_person_of(c, r).name} go straight from one to the next",
    Kind.CANDIDATE: lambda _, __: "Ask the candidate for other times",
}
