"""The figures of interviewers, from scorecards and ratings alone: no database, no clock."""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from math import sqrt
from typing import NamedTuple

from rolecall.evaluation.calibration.alpha import ordinal_alpha
from rolecall.evaluation.calibration.estimates import FEWEST, Estimate, Share, estimate

POINTS = (1, 2, 3, 4)
NONE, NO_ESTIMATE = Share(0, 0), Estimate(0)
YES = 3
"""From this recommendation on somebody would hire the person."""
Rated = tuple[Hashable, Hashable, int]
"""The scorecard, the criterion and the points: plain, for there are a hundred thousand of them."""
Differences = dict[tuple[Hashable, str], list[float]]
"""By person and quarter: how far ratings are above the mean of the others' for the same criterion."""


class Card(NamedTuple):
    """A scorecard in its newest version."""

    id: Hashable
    rater: Hashable
    person: Hashable
    """Whom it is about, for one job: the application."""
    verdict: int
    quarter: str
    counts: bool
    """Whether it is of the period; others are only compared with."""


class Met(NamedTuple):
    """A person, and what everybody who wrote about them recommends in the end."""

    person: Hashable
    verdicts: dict[Hashable, int]
    counting: list[Hashable]
    """The interviewers with a scorecard of the period."""


@dataclass(frozen=True)
class Spread:
    """How much of the scale somebody uses."""

    counts: tuple[int, ...] = (0,) * len(POINTS)
    """How many ratings of 1, 2, 3 and 4 points."""

    @property
    def n(self) -> int:
        """How many ratings."""
        return sum(self.counts)

    @property
    def deviation(self) -> float | None:
        """The standard deviation of the ratings; None where there are too few."""
        if self.n < FEWEST:
            return None
        mean = sum(point * times for point, times in zip(POINTS, self.counts, strict=True)) / self.n
        squares = sum(times * (point - mean) ** 2 for point, times in zip(POINTS, self.counts, strict=True))
        return sqrt(squares / (self.n - 1))

    @property
    def shares(self) -> list[float] | None:
        """What part of the ratings each point has; None where there are too few."""
        return [times / self.n for times in self.counts] if self.n >= FEWEST else None


NO_SPREAD = Spread()


@dataclass(frozen=True)
class Agreement:
    """How recommendations about the same people go together."""

    exact: Share = NONE
    within_one: Share = NONE
    alpha: float | None = None
    """None where there are too few, or where everybody always says the same."""

    @property
    def n(self) -> int:
        """How many pairs of recommendations were compared."""
        return self.exact.n


NO_AGREEMENT = Agreement()


@dataclass(frozen=True)
class Figures:
    """What is told of one interviewer, or of all together."""

    scorecards: int = 0
    leniency: Estimate = NO_ESTIMATE
    spread: Spread = NO_SPREAD
    agreement: Agreement = NO_AGREEMENT
    decided: Share = NONE
    """How many recommendations said what was decided in the end."""
    drift: list[tuple[str, Estimate]] = field(default_factory=list)
    """Leniency by quarter, the oldest first."""


def figures_of(
    cards: Collection[Card], ratings: Collection[Rated], outcomes: Mapping[Hashable, bool]
) -> tuple[dict[Hashable, Figures], Figures]:
    """The figures of each interviewer with a scorecard of the period, and of all of them together.

    The cards come in the order of their submission. `outcomes` says of a person whether the decision was
    for them; who is not in it is not decided about.
    """
    by_id, met = {card.id: card for card in cards}, people_of(cards)
    differences, spreads = differences_of(by_id, ratings), spreads_of(by_id, ratings)
    agreements, decided = agreements_of(met), decided_of(met, outcomes)
    written = Counter(card.rater for card in cards if card.counts)
    each = {
        rater: Figures(
            times,
            estimate((person, values) for (person, _), values in differences[rater].items()),
            spreads.get(rater, NO_SPREAD),
            agreements.get(rater, NO_AGREEMENT),
            decided.get(rater, NONE),
            _drift(differences[rater]),
        )
        for rater, times in written.items()
    }
    return each, Figures(
        scorecards=written.total(),
        spread=_together(spreads.values()),
        agreement=agreement_of_all(met),
        decided=Share(sum(one.n for one in decided.values()), sum(one.hits for one in decided.values())),
    )


def people_of(cards: Iterable[Card]) -> list[Met]:
    """Everybody who was written about, with each interviewer's last recommendation."""
    found: dict[Hashable, Met] = {}
    for card in cards:
        met = found.setdefault(card.person, Met(card.person, {}, []))
        met.verdicts[card.rater] = card.verdict
        if card.counts and card.rater not in met.counting:
            met.counting.append(card.rater)
    return list(found.values())


def differences_of(
    cards: Mapping[Hashable, Card], ratings: Iterable[Rated]
) -> defaultdict[Hashable, Differences]:
    """By interviewer, how the ratings of the period differ from those of others; lone ones do not."""
    together: dict[tuple[Hashable, Hashable], list[tuple[Card, int]]] = defaultdict(list)
    for card_id, criterion, points in ratings:
        card = cards[card_id]
        together[card.person, criterion].append((card, points))
    found: defaultdict[Hashable, Differences] = defaultdict(lambda: defaultdict(list))
    for given in together.values():
        others = len(given) - 1
        total = sum(points for _, points in given) if others else 0
        for card, points in given if others else ():
            if card.counts:
                found[card.rater][card.person, card.quarter].append(points - (total - points) / others)
    return found


def spreads_of(cards: Mapping[Hashable, Card], ratings: Iterable[Rated]) -> dict[Hashable, Spread]:
    """By interviewer, how often the period's ratings have which points."""
    given = Counter((cards[card].rater, points) for card, _, points in ratings if cards[card].counts)
    raters = {rater for rater, _ in given}
    return {rater: Spread(tuple(given[rater, point] for point in POINTS)) for rater in raters}


def agreements_of(met: Iterable[Met]) -> dict[Hashable, Agreement]:
    """By interviewer, how recommendations about the people that they wrote about go together."""
    units: dict[Hashable, list[tuple[int, ...]]] = defaultdict(list)
    apart: dict[Hashable, Counter[int]] = defaultdict(Counter)
    for each in met:
        for rater in each.counting if len(each.verdicts) > 1 else ():
            units[rater].append(tuple(each.verdicts.values()))
            others = (said for other, said in each.verdicts.items() if other != rater)
            apart[rater].update(abs(each.verdicts[rater] - said) for said in others)
    return {rater: _agreement(apart[rater], units[rater]) for rater in units}


def agreement_of_all(met: Iterable[Met]) -> Agreement:
    """How all recommendations about the same people go together, each pair of them once."""
    units = [tuple(each.verdicts.values()) for each in met if each.counting and len(each.verdicts) > 1]
    apart = Counter(abs(one - other) for unit in units for one, other in combinations(unit, 2))
    return _agreement(apart, units)


def decided_of(met: Iterable[Met], outcomes: Mapping[Hashable, bool]) -> dict[Hashable, Share]:
    """By interviewer, how many of their last recommendations said what was decided."""
    asked: Counter[Hashable] = Counter()
    said: Counter[Hashable] = Counter()
    for each in met:
        for rater in each.counting if each.person in outcomes else ():
            asked[rater] += 1
            said[rater] += (each.verdicts[rater] >= YES) == outcomes[each.person]
    return {rater: Share(n, said[rater]) for rater, n in asked.items()}


def _agreement(apart: Counter[int], units: list[tuple[int, ...]]) -> Agreement:
    n = apart.total()
    alpha = ordinal_alpha(units) if n >= FEWEST else None
    return Agreement(Share(n, apart[0]), Share(n, apart[0] + apart[1]), alpha)


def _drift(differences: Differences) -> list[tuple[str, Estimate]]:
    by_quarter: dict[str, list[tuple[Hashable, list[float]]]] = defaultdict(list)
    for (person, quarter), values in differences.items():
        by_quarter[quarter].append((person, values))
    return [(quarter, estimate(by_quarter[quarter])) for quarter in sorted(by_quarter)]


def _together(spreads: Iterable[Spread]) -> Spread:
    counts = [each.counts for each in spreads]
    return Spread(tuple(map(sum, zip(*counts, strict=True)))) if counts else NO_SPREAD
