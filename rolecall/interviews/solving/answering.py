"""The answer to a request: up to three plans with reasons, or what to give up."""

from dataclasses import dataclass, replace
from time import monotonic

from rolecall.interviews.solving import words
from rolecall.interviews.solving.engines import Engine, chosen
from rolecall.interviews.solving.giving import Constraint, NoTime, smallest
from rolecall.interviews.solving.grid import Grid
from rolecall.interviews.solving.plans import Plan
from rolecall.interviews.solving.request import Request

MOST_PLANS = 3


@dataclass(frozen=True)
class GiveUp:
    """One constraint to give up: what stands in the way, and what giving it up means."""

    constraint: Constraint
    sentence: str
    act: str


@dataclass(frozen=True)
class Answer:
    """Plans, the best first; without any, the smallest set of constraints to give up."""

    plans: tuple[Plan, ...]
    give_up: tuple[GiveUp, ...] = ()
    is_cut: bool = False
    """Whether the time was over before the search was: there may be better plans, or a plan at all."""
    engine: str = ""

    @property
    def is_hopeless(self) -> bool:
        """Whether nothing that could be given up would help: the dates are too short for the sessions."""
        return not self.plans and not self.give_up and not self.is_cut


def solve(
    request: Request, *, engine: Engine | None = None, seconds: float = 4.0, plans: int = MOST_PLANS
) -> Answer:
    """Up to three really different plans, the best first, or what to give up, within a time."""
    engine, until = engine or chosen(), monotonic() + seconds
    grid = Grid(request)
    found: list[Plan] = []
    is_cut = False
    while len(found) < plans:
        share = monotonic() + (until - monotonic()) / (plans - len(found))
        answer = engine.best(grid, unlike=found, until=share)
        is_cut = is_cut or not answer.is_proven
        if answer.plan is None:
            break
        found.append(answer.plan)
    if not found and not is_cut:
        return _explained(request, engine, until)
    found.sort(key=lambda plan: plan.cost.total)  # one that was cut off may be dearer than the next
    return Answer(tuple(_told(plan, found[0], request) for plan in found), is_cut=is_cut, engine=engine.name)


def _told(plan: Plan, first: Plan, request: Request) -> Plan:
    return replace(plan, reasons=(*words.reasons(plan, request), *words.compared(plan, first)))


def _explained(request: Request, engine: Engine, until: float) -> Answer:
    try:
        given_up = smallest(request, engine, until=until) or ()
    except NoTime:
        return Answer((), is_cut=True, engine=engine.name)
    told = tuple(
        GiveUp(each, words.sentence(each, request, given_up), words.act(each, request)) for each in given_up
    )
    return Answer((), told, engine=engine.name)
