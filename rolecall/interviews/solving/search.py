"""The plain engine: depth first, the cheapest first, cut by a bound that is exact but for shared people."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from rolecall.interviews.solving.engines import Found, is_late
from rolecall.interviews.solving.grid import Grid, Team, week_of
from rolecall.interviews.solving.plans import APART, DAY, EARLINESS, LOAD, WAITING, Plan
from rolecall.interviews.solving.reach import is_within_reach
from rolecall.interviews.solving.request import STEP

NEVER = 10**9
LOOK_AT_THE_CLOCK = 256
Step = tuple[int, int, int, int]
"""What it costs at least in all, what it costs itself, the session, the minute."""


class Search:
    """Branch and bound in plain Python, for where no solver is installed."""

    name = "search"

    def __init__(self, *, most: int = 0) -> None:
        self.most = most
        """After so many points it stops; 0 is without end."""

    def best(self, grid: Grid, *, unlike: Sequence[Plan], until: float) -> Found:
        """The cheapest plan that is really different from others, sought until a monotonic time."""
        if not is_within_reach(grid):
            return Found(None, is_proven=not grid.is_cut)
        climb = Climb(grid, unlike, until, most=self.most)
        try:
            climb.go(Point())
        except OutOfTime:
            return Found(climb.plan(), is_proven=False)
        return Found(climb.plan(), is_proven=not grid.is_cut)

    def is_possible(self, grid: Grid, *, until: float) -> bool | None:
        """Whether there is a plan at all; None when there was no time to tell."""
        if not is_within_reach(grid):
            return False
        if not (any(grid.left_in_day) or any(grid.left_in_week) or any(grid.apart)):
            return True
        climb = Climb(grid, (), until, first=True)
        try:
            climb.go(Point())
        except OutOfTime:
            return None
        return True if climb.path else None if grid.is_cut else False


class OutOfTime(Exception):
    """The search was cut off."""


@dataclass(frozen=True)
class Point:
    """How far a plan has got."""

    done: int = 0
    end: int = -1
    day: int = -1
    days: int = 0
    cost: int = 0
    path: tuple[tuple[int, int, Team], ...] = ()
    sat: tuple[tuple[int, date], ...] = ()
    """Who has sat on which day of their own clocks, in order."""
    alike: tuple[int, ...] = ()
    """For each other plan, how many sessions are nearly the same."""


@dataclass
class Climb:
    """One search."""

    grid: Grid
    unlike: Sequence[Plan]
    until: float
    first: bool = False
    """Whether any plan will do."""
    most: int = 0
    least: int = NEVER
    path: tuple[tuple[int, int, Team], ...] = ()
    seen: dict[tuple[object, ...], int] = field(default_factory=dict)
    bounds: dict[tuple[int, int, int], int] = field(default_factory=dict)
    mornings: dict[tuple[int, int, int], int] = field(default_factory=dict)
    nexts: dict[int, list[int]] = field(default_factory=dict)
    dates: dict[tuple[int, int], date] = field(default_factory=dict)
    ticks: int = 0

    def __post_init__(self) -> None:
        request = self.grid.request
        self.all = (1 << len(self.grid.tracks)) - 1
        self.most_alike = len(self.grid.tracks) // 2
        self.some_apart = any(self.grid.apart)
        self.shortest, self.longest = request.least_break, request.most_break
        self.cost_of_a_day, self.price = (0, 0) if self.first else (DAY, 1)
        self.others = [
            {
                request_index[each.session]: (self.grid.minute_of(each.starts_at), self._set(each.everybody))
                for each in plan.bookings
            }
            for request_index in [{s.key: i for i, s in enumerate(request.sessions)}]
            for plan in self.unlike
        ]

    def least_possible(self) -> int:
        """What no plan can be cheaper than."""
        return min((step[0] for step in self._steps(Point())), default=NEVER)

    def plan(self) -> Plan | None:
        """The best that was found."""
        return self.grid.plan(self.path) if self.path else None

    def go(self, point: Point) -> None:
        """Try all that can follow a point, the cheapest first."""
        self._tick()
        if point.done == self.all:
            self.least, self.path = point.cost, point.path
            return
        key = (point.done, point.end, point.days, point.sat, point.alike, self._tired(point, point.end))
        if self.seen.get(key, NEVER) <= point.cost:
            return
        self.seen[key] = point.cost
        for bound, cost, index, minute in sorted(self._steps(point)):
            if self._is_enough(point.cost + bound):
                return
            self._seat(point, bound, cost, index, minute)

    def _seat(self, point: Point, bound: int, cost: int, index: int, minute: int) -> None:
        track = self.grid.tracks[index]
        day = point.day if 0 <= minute < self._end_of(point.day) else self.grid.day_at(minute)
        for team in self.grid.teams(index, track.free[minute]):
            least = point.cost + bound + self.price * LOAD * (team.load - track.cheapest[minute])
            if self._is_enough(least):
                return
            if not self._has_room(point, team, minute):
                continue
            sat = [each for each, _ in point.sat]
            again = sum(sat.count(each) for each in team.people)
            alike = self._alike(point, index, minute, team)
            if self._is_enough(least + self.price * LOAD * again) or max(alike, default=0) > self.most_alike:
                continue
            self.go(
                Point(
                    point.done | 1 << index,
                    minute + track.session.minutes,
                    day,
                    point.days + (day != point.day),
                    point.cost + cost + self.price * LOAD * (team.load + again),
                    (*point.path, (index, minute, team)),
                    tuple(sorted((*point.sat, *self._days(team, minute)))),
                    alike,
                )
            )

    def _is_enough(self, cost: int) -> bool:
        return cost >= self.least or (self.first and bool(self.path))

    def _has_room(self, point: Point, team: Team, minute: int) -> bool:
        grid = self.grid
        for each, day in self._days(team, minute):
            in_day, in_week = grid.left_in_day[each], grid.left_in_week[each]
            if in_day and in_day[day] <= point.sat.count((each, day)):
                return False
            if in_week:
                monday = week_of(day)
                had = sum(who == each and week_of(when) == monday for who, when in point.sat)
                if in_week[monday] <= had:
                    return False
        return not any(each in team.people for each, _ in self._tired(point, minute))

    def _days(self, team: Team, minute: int) -> list[tuple[int, date]]:
        return [(each, self._date(each, minute)) for each in team.people]

    def _date(self, who: int, minute: int) -> date:
        key = (who, minute)
        if key not in self.dates:
            self.dates[key] = self.grid.date_for(who, minute)
        return self.dates[key]

    def _tired(self, point: Point, minute: int) -> tuple[tuple[int, int], ...]:
        """Who has sat so lately that they cannot yet sit again at a minute, and from when on they can."""
        if not self.some_apart:
            return ()
        again: dict[int, int] = {}
        for index, start, team in point.path:
            end = start + self.grid.tracks[index].session.minutes
            again |= {each: end + self.grid.apart[each] for each in team.people}
        return tuple(sorted((each, when) for each, when in again.items() if when > minute))

    def _alike(self, point: Point, index: int, minute: int, team: Team) -> tuple[int, ...]:
        before = point.alike or (0,) * len(self.others)
        return tuple(
            count + self._is_same(other[index], minute, team)
            for count, other in zip(before, self.others, strict=True)
        )

    def _is_same(self, other: tuple[int, frozenset[int]], minute: int, team: Team) -> bool:
        near = abs(other[0] - minute) * 60 < APART.total_seconds()
        return near and (not team.people or bool(other[1] & set(team.people)))

    def _steps(self, point: Point) -> Iterator[Step]:
        if point.days:
            yield from self._today(point.done, point.end, point.day, point.days)
        if point.days < self.grid.request.days:
            fresh = self.cost_of_a_day if point.days else 0
            for day in range(point.day + 1, len(self.grid.days)):
                early = self.price * EARLINESS * (day - max(point.day, 0))
                yield from self._on(point.done, day, point.days + 1, fresh + early)

    def _today(self, done: int, end: int, day: int, days: int) -> Iterator[Step]:
        """The sessions that could follow on the same day, the shortest waiting first."""
        low = end + self.shortest
        last = self._end_of(day)
        high = last if self.longest is None else min(last, end + self.longest + 1)
        for minute in range(low + (-low) % STEP, high, STEP):
            waiting = self.price * WAITING * (minute - low)
            for index in self._next(done):
                if minute in self.grid.tracks[index].free:
                    rest = self._rest(done, index, minute, day, days)
                    if rest < NEVER:
                        yield waiting + rest, waiting, index, minute

    def _on(self, done: int, day: int, days: int, cost: int) -> Iterator[Step]:
        start, end = self.grid.days[day]
        for index in self._next(done):
            for minute in self.grid.tracks[index].free:
                if start <= minute < end:
                    rest = self._rest(done, index, minute, day, days)
                    if rest < NEVER:
                        yield cost + rest, cost, index, minute

    def _rest(self, done: int, index: int, minute: int, day: int, days: int) -> int:
        track = self.grid.tracks[index]
        after = self.bound(done | 1 << index, minute + track.session.minutes, day, days)
        return min(NEVER, self.price * LOAD * track.cheapest[minute] + after)

    def bound(self, done: int, end: int, day: int, days: int) -> int:
        """What the rest costs at least, as if nobody sat twice."""
        if done == self.all:
            return 0
        key = (done, end, days)
        if key not in self.bounds:
            self._tick()
            self.bounds[key] = self._bound(done, end, day, days)
        return self.bounds[key]

    def _bound(self, done: int, end: int, day: int, days: int) -> int:
        least = NEVER
        for bound, waiting, _, _ in self._today(done, end, day, days):
            if waiting >= least:
                break
            if self.first and bound < NEVER:
                return bound
            least = min(least, bound)
        if days < self.grid.request.days and (least or not self.first):
            least = min(least, self.cost_of_a_day + self._later(done, day + 1, days + 1))
        return least

    def _later(self, done: int, day: int, days: int) -> int:
        """The least from the morning of a day on, this day or a later one."""
        if day >= len(self.grid.days):
            return NEVER
        key = (done, day, days)
        if key not in self.mornings:
            here = min((bound for bound, *_ in self._on(done, day, days, 0)), default=NEVER)
            self.mornings[key] = min(here, self._later(done, day + 1, days)) + self.price * EARLINESS
        return self.mornings[key]

    def _next(self, done: int) -> list[int]:
        if done not in self.nexts:
            self.nexts[done] = [
                index
                for index, needed in enumerate(self.grid.needed)
                if not done >> index & 1 and needed & done == needed
            ]
        return self.nexts[done]

    def _end_of(self, day: int) -> int:
        return self.grid.days[day][1] if day >= 0 else -1

    def _set(self, keys: Sequence[str]) -> frozenset[int]:
        return frozenset(self.grid.number[key] for key in keys)

    def _tick(self) -> None:
        self.ticks += 1
        if self.ticks == self.most or (self.ticks % LOOK_AT_THE_CLOCK == 0 and is_late(self.until)):
            raise OutOfTime
