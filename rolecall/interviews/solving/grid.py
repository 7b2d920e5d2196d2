"""A request on the quarter hours: when each session could begin, and who is free for it then.

Because the candidate sits in every session, no two sessions meet: people and rooms never clash, and only
the limits of a day and a week, and the time that somebody needs between two sessions of theirs, bind one
session's people to another's.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations
from operator import itemgetter
from zoneinfo import ZoneInfo

from rolecall.interviews.solving.plans import Booking, Plan, cost_of
from rolecall.interviews.solving.request import STEP, Person, Request, Room, Session, Span

MINUTE, ONE_DAY = timedelta(minutes=1), timedelta(days=1)
MOST_TEAMS = 400
"""More ways to fill one session at one time are not tried by hand; the search then says that it was cut."""
Minutes = tuple[int, int]


@dataclass(frozen=True)
class Team:
    """One way to fill the places of a session; people are numbers here."""

    places: tuple[tuple[int, ...], ...]
    people: tuple[int, ...]
    load: int


@dataclass
class Track:
    """One session on the grid."""

    session: Session
    free: dict[int, int] = field(default_factory=dict)
    """By the minute of a beginning: the set (a bit each) of people free for it, where it is possible."""
    rooms: dict[int, Room | None] = field(default_factory=dict)
    cheapest: dict[int, int] = field(default_factory=dict)
    """By the minute of a beginning: the least load of a team."""


Known = dict[tuple[Session, tuple[Span, ...]], Track]
"""Sessions that were laid out before, for requests that differ in other things."""


class Grid:
    """The request in minutes from the midnight that begins its first day."""

    def __init__(self, request: Request, *, known: Known | None = None) -> None:
        self.request = request
        self.known = {} if known is None else known
        count = (request.latest - request.earliest).days + 1
        self.dates = [request.earliest + ONE_DAY * number for number in range(count)]
        self.base = self._midnight(request.earliest)
        self.days = [(self._minute(each), self._minute(each + ONE_DAY)) for each in self.dates]
        self.people = list(request.people)
        self.number = {each.key: number for number, each in enumerate(self.people)}
        self.load = [each.load for each in self.people]
        self.left_in_day, self.left_in_week = _left(request, self.dates)
        # on one day the shortest break keeps them apart already
        enough = request.least_break if request.days == 1 else 0
        self.apart = [each.apart if each.apart > enough else 0 for each in self.people]
        self._teams: dict[tuple[Session, int], list[Team]] = {}
        self.is_cut = False
        self._free = [self._minutes(each.free) for each in self.people]
        self._room_free = [(room, self._minutes(room.free)) for room in sorted(request.rooms, key=_by_size)]
        self.tracks = [self._track(session) for session in request.sessions]
        self.before = _pairs(request)
        self.needed = [0] * len(self.tracks)
        for first, then in self.before:
            self.needed[then] |= 1 << first

    def day_at(self, minute: int) -> int:
        """The number of the day that a minute lies in."""
        return next(number for number, (_, end) in enumerate(self.days) if minute < end)

    def date_for(self, who: int, minute: int) -> date:
        """The day, on the clocks that somebody's limits are counted by, of a minute."""
        return (self.base + MINUTE * minute).astimezone(_zone(self.people[who], self.request)).date()

    def teams(self, index: int, free: int) -> list[Team]:
        """The ways to fill a session from those who are free, the least loaded first."""
        return self._filled(self.tracks[index].session, free)

    def plan(self, chosen: Iterable[tuple[int, int, Team]]) -> Plan:
        """The plan of sessions with their beginnings and teams."""
        bookings = tuple(self._booking(*each) for each in sorted(chosen, key=lambda each: each[1]))
        return Plan(bookings, cost_of(self.request, bookings))

    def minute_of(self, moment: datetime) -> int:
        """An instant on the grid."""
        return (moment - self.base) // MINUTE

    def _booking(self, index: int, minute: int, team: Team) -> Booking:
        track = self.tracks[index]
        room, start = track.rooms[minute], self.base + MINUTE * minute
        people = tuple(tuple(self.people[each].key for each in place) for place in team.places)
        end = start + MINUTE * track.session.minutes
        return Booking(track.session.key, start, end, people, room.key if room else None)

    def _track(self, session: Session) -> Track:
        key = (session, self.request.candidate_free)
        if key not in self.known:
            self.known[key] = self._laid(session)
        return self.known[key]

    def _laid(self, session: Session) -> Track:
        track = Track(session)
        wanted = {self.number[key] for place in session.places for key in place.people}
        free = {each: self._free[each] for each in wanted}
        for minute in self._beginnings(session.minutes):
            span = (minute, minute + session.minutes)
            mask = sum(1 << each for each, spans in free.items() if _holds(spans, span))
            room = self._room(session, span)
            teams = self._filled(session, mask) if room or not session.needs_room else []
            if teams:
                track.free[minute], track.rooms[minute] = mask, room
                track.cheapest[minute] = teams[0].load
        return track

    def _filled(self, session: Session, free: int) -> list[Team]:
        key = (session, free)
        if key not in self._teams:
            self._teams[key] = self._fill(session, free)
        return self._teams[key]

    def _beginnings(self, length: int) -> Iterator[int]:
        spans = self._minutes(self.request.candidate_free)
        for low, high in self.days:
            for minute in range(low + (-low) % STEP, high - length + 1, STEP):
                if _holds(spans, (minute, minute + length)):
                    yield minute

    def _room(self, session: Session, span: Minutes) -> Room | None:
        if not session.needs_room:
            return None
        heads = 1 + sum(place.count for place in session.places)
        fitting = (room for room, spans in self._room_free if room.seats >= heads and _holds(spans, span))
        return next(fitting, None)

    def _fill(self, session: Session, free: int) -> list[Team]:
        teams: list[Team] = []
        for places in self._choices(session, free, 0, ()):
            people = tuple(each for place in places for each in place)
            teams.append(Team(places, people, sum(self.load[each] for each in people)))
            if len(teams) >= MOST_TEAMS:
                self.is_cut = True
                break
        return sorted(teams, key=lambda team: team.load)

    def _choices(
        self, session: Session, free: int, nth: int, taken: tuple[int, ...]
    ) -> Iterator[tuple[tuple[int, ...], ...]]:
        if nth == len(session.places):
            yield ()
            return
        place = session.places[nth]
        able = [
            each
            for each in dict.fromkeys(self.number[key] for key in place.people)
            if free >> each & 1 and each not in taken and may_sit(self.people[each], shadow=place.shadow)
        ]
        for some in combinations(sorted(able, key=lambda each: self.load[each]), place.count):
            for rest in self._choices(session, free, nth + 1, (*taken, *some)):
                yield (some, *rest)

    def _minutes(self, spans: Sequence[Span]) -> list[Minutes]:
        found: list[Minutes] = []
        for start, end in sorted(spans):
            low, high = -((self.base - start) // MINUTE), (end - self.base) // MINUTE
            if found and low <= found[-1][1]:
                found[-1] = (found[-1][0], max(high, found[-1][1]))
            elif low < high:
                found.append((low, high))
        return found

    def _minute(self, day: date) -> int:
        return (self._midnight(day) - self.base) // MINUTE

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self.request.zone).astimezone(UTC)


def may_sit(person: Person, *, shadow: bool) -> bool:
    """People in training only listen."""
    return shadow or not person.in_training


def _holds(spans: list[Minutes], span: Minutes) -> bool:
    at = bisect_right(spans, span[0], key=itemgetter(0)) - 1
    return at >= 0 and span[1] <= spans[at][1]


def _by_size(room: Room) -> tuple[int, str]:
    return room.seats, room.key


def _pairs(request: Request) -> list[tuple[int, int]]:
    number = {session.key: index for index, session in enumerate(request.sessions)}
    pairs = [(number[first], number[then]) for first, then in request.before]
    if request.in_order:
        pairs += [(index, index + 1) for index in range(len(request.sessions) - 1)]
    return pairs


def _zone(person: Person, request: Request) -> ZoneInfo:
    return person.zone or request.zone


def week_of(day: date) -> date:
    """The Monday of its week."""
    return day - ONE_DAY * day.weekday()


Left = list[dict[date, int]]


def _left(request: Request, dates: list[date]) -> tuple[Left, Left]:
    days: Left = []
    weeks: Left = []
    dates = [dates[0] - ONE_DAY, *dates, dates[-1] + ONE_DAY]  # clocks elsewhere may show the day beside
    for person in request.people:
        had = [moment.astimezone(_zone(person, request)).date() for moment in person.booked]
        by_day, by_week = Counter(had), Counter(map(week_of, had))
        most, mostly = person.most_a_day, person.most_a_week
        days.append({} if most is None else {each: max(0, most - by_day[each]) for each in dates})
        mondays = {week_of(each) for each in dates}
        weeks.append({} if mostly is None else {each: max(0, mostly - by_week[each]) for each in mondays})
    return days, weeks
