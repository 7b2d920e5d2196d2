"""The engine of OR-tools' CP-SAT, an optional extra: plans as good, also where many people share limits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product
from time import monotonic
from typing import Any

from rolecall.interviews.solving.engines import Found
from rolecall.interviews.solving.grid import Grid, Team, may_sit, week_of
from rolecall.interviews.solving.plans import APART, DAY, EARLINESS, LOAD, WAITING, Plan
from rolecall.interviews.solving.reach import LONGEST_DAY, is_within_reach
from rolecall.interviews.solving.search import Climb, OutOfTime, Search

SEED, WORKERS = 7, 1
"""One worker: several race, and the same question would get another answer."""
HEAD_START = 15_000
"""So many points the plain search may look at before a model is built: most panels are done by then."""
AT_FIRST = 2.0
"""Seconds in which the plain search may answer whether there is any plan, before a model is built."""


def is_installed() -> bool:
    """Whether OR-tools is in the environment."""
    try:
        import ortools  # noqa: F401
    except ImportError:
        return False
    return True


class CpSat:
    """Constraint solving by OR-tools."""

    name = "cp-sat"

    def __init__(self, *, head_start: int = HEAD_START) -> None:
        self.head_start = head_start

    def best(self, grid: Grid, *, unlike: Sequence[Plan], until: float) -> Found:
        """The cheapest plan that is really different from others, sought until a monotonic time."""
        if not is_within_reach(grid):
            return Found(None, is_proven=not grid.is_cut)
        start = Found(None, is_proven=False)
        if self.head_start:
            start = Search(most=self.head_start).best(grid, unlike=unlike, until=until)
        return start if start.is_proven else self._modelled(grid, unlike, until, start)

    def _modelled(self, grid: Grid, unlike: Sequence[Plan], until: float, start: Found) -> Found:
        table = Table(grid)
        for plan in unlike:
            table.differ_from(plan)
        table.minimise(_least(grid, unlike, until))
        if start.plan:
            table.begin_with(start.plan)
        status, values = table.solve(until)
        if status in ("OPTIMAL", "FEASIBLE"):
            found = grid.plan(table.read(values))
            return Found(found, is_proven=status == "OPTIMAL")
        return Found(start.plan, is_proven=status == "INFEASIBLE")

    def is_possible(self, grid: Grid, *, until: float) -> bool | None:
        """Whether there is a plan at all; None when there was no time to tell."""
        quick = Search().is_possible(grid, until=min(until, monotonic() + AT_FIRST))
        if quick is not None:
            return quick
        status, _ = Table(grid).solve(until)
        return {"OPTIMAL": True, "FEASIBLE": True, "INFEASIBLE": False}.get(status)


def _least(grid: Grid, unlike: Sequence[Plan], until: float) -> int:
    """What no plan can be cheaper than: a plan that costs no more needs no further proof."""
    try:
        bound = Climb(grid, (), until).least_possible()
    except OutOfTime:
        bound = 0
    return max([bound, *(plan.cost.total for plan in unlike)])


@dataclass
class Column:
    """One session's unknowns."""

    at: dict[int, Any]
    start: Any
    on: dict[int, Any]
    day: Any
    sits: dict[tuple[int, int], Any]
    """By the number of the place and of the person."""


class Table:
    """The model: a column for each session, and what binds them."""

    def __init__(self, grid: Grid) -> None:
        from ortools.sat.python import cp_model

        self.cp, self.grid, self.model = cp_model, grid, cp_model.CpModel()
        self.columns = [self._column(index) for index in range(len(grid.tracks))]
        self.together: list[Any] = []
        self.waits: list[Any] = []
        self._follow()
        self._limit()
        self._keep_apart()

    def solve(self, until: float) -> tuple[str, Any]:
        """Solve it before a deadline."""
        solver = self.cp.CpSolver()
        solver.parameters.random_seed = SEED
        solver.parameters.num_workers = WORKERS
        solver.parameters.max_time_in_seconds = max(0.01, until - monotonic())
        return solver.status_name(solver.solve(self.model)), solver

    def read(self, values: Any) -> list[tuple[int, int, Team]]:
        """What was chosen."""
        return [
            (
                index,
                next(minute for minute, one in column.at.items() if values.value(one)),
                self._team(index, values),
            )
            for index, column in enumerate(self.columns)
        ]

    def differ_from(self, plan: Plan) -> None:
        """At least half of the sessions begin an hour apart or with nobody in common."""
        number = {track.session.key: index for index, track in enumerate(self.grid.tracks)}
        alike = [self._same(number[each.session], each.starts_at, each.everybody) for each in plan.bookings]
        self.model.add(sum(alike) <= len(alike) // 2)

    def begin_with(self, plan: Plan) -> None:
        """A plan to improve on."""
        number = {track.session.key: index for index, track in enumerate(self.grid.tracks)}
        for each in plan.bookings:
            column, minute = self.columns[number[each.session]], self.grid.minute_of(each.starts_at)
            for at, one in column.at.items():
                self.model.add_hint(one, at == minute)
            for (nth, who), one in column.sits.items():
                self.model.add_hint(one, self.grid.people[who].key in each.people[nth])

    def minimise(self, least: int) -> None:
        """Aim at the objective of `plans`, which is known to be at least something."""
        last = self.model.new_int_var(0, len(self.grid.days), "")
        for column in self.columns:
            self.model.add(last >= column.day)
        days = len(self.columns) - sum(self.together) - 1
        cost = DAY * days + WAITING * sum(self.waits) + LOAD * sum(self._loads()) + EARLINESS * last
        self.model.add(cost >= least)
        self.model.minimize(cost)

    def _column(self, index: int) -> Column:
        model, free = self.model, self.grid.tracks[index].free
        at = {minute: model.new_bool_var("") for minute in free}
        model.add_exactly_one(at.values())
        days: dict[int, list[Any]] = {}
        for minute, one in at.items():
            days.setdefault(self.grid.day_at(minute), []).append(one)
        on = {day: model.new_bool_var("") for day in days}
        for day, ones in days.items():
            model.add(sum(ones) == on[day])
        start = model.new_int_var_from_domain(self.cp.Domain.from_values(list(at)), "")
        model.add(start == sum(minute * one for minute, one in at.items()))
        number = model.new_int_var_from_domain(self.cp.Domain.from_values(list(on)), "")
        model.add(number == sum(day * one for day, one in on.items()))
        return Column(at, start, on, number, self._sits(index, at))

    def _sits(self, index: int, at: dict[int, Any]) -> dict[tuple[int, int], Any]:
        sits: dict[tuple[int, int], Any] = {}
        free = self.grid.tracks[index].free
        for nth, place in enumerate(self.grid.tracks[index].session.places):
            able = dict.fromkeys(self.grid.number[key] for key in place.people)
            for each in able:
                if may_sit(self.grid.people[each], shadow=place.shadow):
                    sits[nth, each] = self.model.new_bool_var("")
                    times = [one for minute, one in at.items() if free[minute] >> each & 1]
                    self.model.add(sits[nth, each] <= sum(times))
            self.model.add(sum(one for (here, _), one in sits.items() if here == nth) == place.count)
        for each in {who for _, who in sits}:
            self.model.add_at_most_one(one for (_, who), one in sits.items() if who == each)
        return sits

    def _follow(self) -> None:
        """The sessions stand in a row; neighbours are on one day with a break between, or on later days."""
        count = len(self.columns)
        arcs = [(count, index, self.model.new_bool_var("")) for index in range(count)]
        arcs += [(index, count, self.model.new_bool_var("")) for index in range(count)]
        for one in range(count):
            for other in range(count):
                if one != other:
                    arc = self.model.new_bool_var("")
                    arcs.append((one, other, arc))
                    self._neighbours(one, other, arc)
        self.model.add_circuit(arcs)
        for first, then in self.grid.before:
            self.model.add(
                self.columns[first].start + self.grid.tracks[first].session.minutes
                <= self.columns[then].start
            )
        self.model.add(count - sum(self.together) <= self.grid.request.days)

    def _neighbours(self, one: int, other: int, arc: Any) -> None:
        request, model = self.grid.request, self.model
        before, after = self.columns[one], self.columns[other]
        gap = after.start - before.start - self.grid.tracks[one].session.minutes
        together, wait = model.new_bool_var(""), model.new_int_var(0, LONGEST_DAY, "")
        model.add_implication(together, arc)
        model.add(before.day == after.day).only_enforce_if(together)
        model.add(before.day < after.day).only_enforce_if(arc, ~together)
        model.add(gap >= request.least_break).only_enforce_if(together)
        if request.most_break is not None:
            model.add(gap <= request.most_break).only_enforce_if(together)
        model.add(wait >= gap - request.least_break).only_enforce_if(together)
        self.together.append(together)
        self.waits.append(wait)

    def _limit(self) -> None:
        for who in range(len(self.grid.people)):
            in_day, in_week = self.grid.left_in_day[who], self.grid.left_in_week[who]
            if not in_day and not in_week:
                continue
            meets: dict[date, list[Any]] = {}
            for column in self.columns:
                for sits in _of(column, who):
                    for day, ones in self._by_date(column, who).items():
                        meets.setdefault(day, []).append(self._both(sits, sum(ones)))
            self._cap(meets, in_day, in_week)

    def _by_date(self, column: Column, who: int) -> dict[date, list[Any]]:
        days: dict[date, list[Any]] = {}
        for minute, one in column.at.items():
            days.setdefault(self.grid.date_for(who, minute), []).append(one)
        return days

    def _keep_apart(self) -> None:
        """Whoever sits in two sessions has the time between them that they need."""
        for one, other in combinations(range(len(self.columns)), 2):
            first: Any = None
            for who, apart in enumerate(self.grid.apart):
                pairs = list(product(_of(self.columns[one], who), _of(self.columns[other], who)))
                if not apart or not pairs:
                    continue
                first = self.model.new_bool_var("") if first is None else first
                for a, b in pairs:
                    self._after(one, other, apart, (a, b, first))
                    self._after(other, one, apart, (a, b, ~first))

    def _after(self, before: int, after: int, apart: int, when: tuple[Any, ...]) -> None:
        ends = self.columns[before].start + self.grid.tracks[before].session.minutes
        self.model.add(self.columns[after].start >= ends + apart).only_enforce_if(*when)

    def _cap(self, meets: dict[date, list[Any]], in_day: dict[date, int], in_week: dict[date, int]) -> None:
        for day, most in in_day.items():
            self.model.add(sum(meets.get(day, [])) <= most)
        for monday, most in in_week.items():
            week = [each for day, some in meets.items() if week_of(day) == monday for each in some]
            self.model.add(sum(week) <= most)

    def _both(self, one: Any, other: Any) -> Any:
        both = self.model.new_bool_var("")
        self.model.add(both >= one + other - 1)
        return both

    def _same(self, index: int, starts_at: Any, everybody: tuple[str, ...]) -> Any:
        column, apart = self.columns[index], APART.total_seconds() / 60
        minute = self.grid.minute_of(starts_at)
        near = sum(one for each, one in column.at.items() if abs(each - minute) < apart)
        if not everybody:
            return near
        same = self.model.new_bool_var("")
        for (_, who), sits in column.sits.items():
            if self.grid.people[who].key in everybody:
                self.model.add(same >= near + sits - 1)
        return same

    def _loads(self) -> list[Any]:
        costs = []
        for who, load in enumerate(self.grid.load):
            sits = [one for column in self.columns for one in _of(column, who)]
            nth = [self.model.new_bool_var("") for _ in sits]
            if sits:
                self.model.add(sum(nth) == sum(sits))
                costs += [(load + number) * one for number, one in enumerate(nth)]
        return costs

    def _team(self, index: int, values: Any) -> Team:
        session = self.grid.tracks[index].session
        sits = self.columns[index].sits
        places = tuple(
            tuple(who for (here, who), one in sits.items() if here == nth and values.value(one))
            for nth in range(len(session.places))
        )
        return Team(places, tuple(who for place in places for who in place), 0)


def _of(column: Column, who: int) -> list[Any]:
    return [one for (_, each), one in column.sits.items() if each == who]
