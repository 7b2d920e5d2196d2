"""The figures of calibration against worked examples, and against what must hold for any ratings at all."""

from math import sqrt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rolecall.evaluation.calibration.alpha import ordinal_alpha
from rolecall.evaluation.calibration.estimates import Estimate, Share, estimate, t975
from rolecall.evaluation.calibration.measures import Card, Figures, Rated, Spread, differences_of, figures_of

KRIPPENDORFF = [
    (1, 1, 1), (2, 2, 3, 2), (3, 3, 3, 3), (3, 3, 3, 3), (2, 2, 2, 2), (1, 2, 3, 4), (4, 4, 4, 4),
    (1, 1, 2, 1), (2, 2, 2, 2), (5, 5, 5), (1, 1), (3,),
]  # fmt: skip
"""Four observers and twelve units, some missing: the example of section D of his paper of 2011."""

unhurried = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
"""On a busy machine a moment may be long."""
points = st.integers(1, 4)
tables = st.lists(st.lists(points, min_size=2, max_size=4), min_size=3, max_size=12)
"""What raters 0, 1, … gave each person for one criterion; the first is there always."""


def cards_of(table: list[list[int]], *, counts: bool = True) -> tuple[list[Card], list[Rated]]:
    """A scorecard by each rater about each person; ratings are recommendations too."""
    cards = [
        Card((person, rater), rater, person, ratings[rater], "2026 Q1", counts)
        for person, ratings in enumerate(table)
        for rater in range(len(ratings))
    ]
    return cards, [(card.id, "Python", card.verdict) for card in cards]


def figures(table: list[list[int]], outcomes: dict[object, bool] | None = None) -> Figures:
    """The figures of rater 0."""
    cards, ratings = cards_of(table)
    return figures_of(cards, ratings, outcomes or {})[0][0]


def test_alpha_is_that_of_the_worked_example() -> None:
    alpha = ordinal_alpha(KRIPPENDORFF)

    assert alpha == pytest.approx(0.815, abs=0.0005)


def test_alpha_of_two_who_contradict_each_other_is_below_chance_and_of_one_voice_there_is_none() -> None:
    assert ordinal_alpha([(1, 2), (2, 1)]) == pytest.approx(-0.5)  # 1 - 3 · 16 / 32, by hand
    assert ordinal_alpha([(2, 2), (2, 2, 2)]) is None
    assert ordinal_alpha([(1,), ()]) is None


@unhurried
@given(tables)
def test_alpha_is_one_exactly_where_all_agree_and_never_more(table: list[list[int]]) -> None:
    alpha = ordinal_alpha(table)

    agree = all(len(set(unit)) == 1 for unit in table)
    assert alpha is None or (alpha == 1) == agree
    assert alpha is None or alpha <= 1


@unhurried
@given(tables)
def test_alpha_knows_neither_the_raters_nor_the_direction_of_the_scale(table: list[list[int]]) -> None:
    assert ordinal_alpha([unit[::-1] for unit in table[::-1]]) == pytest.approx(ordinal_alpha(table))
    turned = ordinal_alpha([[5 - each for each in unit] for unit in table])
    assert turned == pytest.approx(ordinal_alpha(table))


def test_an_interval_is_wider_where_the_differences_come_from_fewer_people() -> None:
    """By hand: the mean is 1; by person the deviations sum to 1, -1, 0; alone to ±1/2 twice and 0 twice."""
    differences = [1.5, 1.5, 0.5, 0.5, 1.0, 1.0]

    by_person = estimate((person, [each]) for person, each in zip("aabbcc", differences, strict=True))
    alone = estimate((person, [each]) for person, each in enumerate(differences))

    assert (by_person.n, by_person.mean) == (6, 1)
    assert by_person.high == pytest.approx(1 + 4.303 * sqrt(3 / 2 * 2) / 6)
    assert alone.high == pytest.approx(1 + 2.571 * sqrt(6 / 5 * 1) / 6)


def test_an_interval_is_not_narrow_because_differences_within_people_cancel_out() -> None:
    found = estimate([("a", [1, -1]), ("b", [1, -1]), ("c", [0, 0])])

    assert found.mean == 0
    assert found.high == pytest.approx(4.303 * sqrt(6 / 5 * 4) / 6)


@pytest.mark.parametrize(("freedom", "value"), [(1, 12.706), (30, 2.042), (40, 2.021), (120, 1.980)])
def test_the_points_of_students_t_are_those_of_the_tables(freedom: int, value: float) -> None:
    assert t975(freedom) == pytest.approx(value, abs=0.001)


@unhurried
@given(st.integers(1, 200))
def test_more_people_never_make_the_points_of_students_t_larger(freedom: int) -> None:
    assert t975(freedom + 1) < t975(freedom)


def test_below_the_fewest_nothing_is_told_but_how_many() -> None:
    few = figures([[4, 1]] * 4, dict.fromkeys(range(4), True))

    assert few.leniency == Estimate(4)
    assert (few.spread.deviation, few.spread.shares) == (None, None)
    assert (few.agreement.exact.value, few.agreement.alpha, few.agreement.n) == (None, None, 4)
    assert (few.decided.n, few.decided.value) == (4, None)


def test_many_marks_about_one_person_alone_give_no_leniency() -> None:
    cards = [Card(rater, rater, "Amara", 3, "2026 Q1", True) for rater in range(2)]
    ratings = [(rater, criterion, 2 + rater) for rater in range(2) for criterion in range(6)]

    assert figures_of(cards, ratings, {})[0][0].leniency == Estimate(6)


@unhurried
@given(tables)
def test_marks_that_are_one_higher_throughout_are_one_more_lenient(table: list[list[int]]) -> None:
    cards, ratings = cards_of(table)
    raters = {card.id: card.rater for card in cards}
    higher = [(card, criterion, each + (raters[card] == 0)) for card, criterion, each in ratings]

    before, after = (_mean(cards, each) for each in (ratings, higher))
    assert after == pytest.approx(before + 1)


@unhurried
@given(tables)
def test_people_who_are_better_for_everybody_make_nobody_more_lenient(table: list[list[int]]) -> None:
    cards, ratings = cards_of(table)
    people = {card.id: card.person for card in cards}
    better = [(card, criterion, each + int(str(people[card]))) for card, criterion, each in ratings]

    assert _mean(cards, better) == pytest.approx(_mean(cards, ratings))


def _mean(cards: list[Card], ratings: list[Rated]) -> float:
    found = differences_of({card.id: card for card in cards}, ratings)[0].values()
    values = [each for one in found for each in one]
    return sum(values) / len(values)


@unhurried
@given(st.lists(points, min_size=5, max_size=30))
def test_two_who_always_agree_are_not_lenient_and_agree_fully(ratings: list[int]) -> None:
    found = figures([[each, each] for each in ratings])

    assert (found.leniency.mean, found.leniency.low, found.leniency.high) == (0, 0, 0)
    assert (found.agreement.exact.value, found.agreement.within_one.value) == (1, 1)
    assert found.agreement.alpha in (1, None)


def test_leniency_is_taken_from_the_mean_of_the_others_and_not_of_all() -> None:
    found = figures([[4, 2, 3], [3, 3, 3], [4, 3], [2, 1], [2, 2]])

    assert found.leniency.mean == pytest.approx((1.5 + 0 + 1 + 1 + 0) / 5)


def test_a_mark_that_nobody_else_gave_is_compared_with_nothing() -> None:
    found = figures([[4, 3]] * 5 + [[1]] * 5)

    assert (found.leniency.n, found.leniency.mean) == (5, 1)
    assert found.spread.counts == (5, 0, 0, 5)


def test_what_is_out_of_the_period_is_compared_with_and_counts_for_nobody() -> None:
    cards, ratings = cards_of([[4, 3]] * 5)
    cards = [card._replace(counts=card.rater == 0) for card in cards]

    each, together = figures_of(cards, ratings, {})

    assert list(each) == [0]
    assert each[0].leniency.mean == 1
    assert (together.scorecards, together.spread.counts) == (5, (0, 0, 0, 5))


def test_the_last_recommendation_about_a_person_is_the_one_that_is_compared() -> None:
    cards, _ = cards_of([[1, 4]] * 5)
    later = [Card(("again", person), 0, person, 4, "2026 Q1", True) for person in range(5)]

    found = figures_of([*cards, *later], [], {})[0][0]

    assert (found.scorecards, found.agreement.n, found.agreement.exact.value) == (10, 5, 1)


def test_agreement_and_decisions_are_counted_by_hand() -> None:
    table = [[3, 3], [3, 4], [1, 3], [2, 2], [4, 1], [1, 1, 4]]
    outcomes: dict[object, bool] = {0: True, 1: False, 2: False, 3: False, 4: True}

    found = figures(table, outcomes)

    assert found.agreement.exact == Share(7, 3)
    assert found.agreement.within_one == Share(7, 4)
    assert found.decided == Share(5, 4)


def test_of_all_together_each_pair_is_counted_once() -> None:
    cards, ratings = cards_of([[3, 3, 4], [1, 2]])

    together = figures_of(cards, ratings, {})[1]

    assert together.agreement.exact == Share(4, 1)
    assert together.agreement.within_one == Share(4, 4)
    assert together.spread.counts == (1, 1, 2, 1)


def test_spread_is_the_standard_deviation_of_the_ratings() -> None:
    spread = Spread((1, 1, 2, 1))  # 1 2 3 3 4: mean 2.6, squares 5.2

    assert spread.deviation == pytest.approx(sqrt(5.2 / 4))
    assert spread.shares == [0.2, 0.2, 0.4, 0.2]
    assert Spread((0, 0, 9, 0)).deviation == 0


def test_drift_is_leniency_by_quarter_with_the_few_left_untold() -> None:
    cards, ratings = cards_of([[4, 3]] * 6 + [[2, 3]] * 6 + [[3, 3]])
    at = ["2025 Q4"] * 12 + ["2026 Q1"] * 12 + ["2026 Q2"] * 2
    cards = [card._replace(quarter=quarter) for card, quarter in zip(cards, at, strict=True)]

    drift = figures_of(cards, ratings, {})[0][0].drift

    assert [(quarter, each.n, each.mean) for quarter, each in drift] == [
        ("2025 Q4", 6, 1), ("2026 Q1", 6, -1), ("2026 Q2", 1, None),
    ]  # fmt: skip
