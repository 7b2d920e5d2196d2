"""A mean with its uncertainty, from differences that come in clusters: several for each person met."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from math import sqrt

FEWEST = 5
"""Below so many comparisons no number is shown: it would say more about chance than about anybody."""
FEWEST_PEOPLE = 2
Z = 1.959964
T = (
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
    2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
)  # fmt: skip
"""The 97.5 % points of Student's t, for 1 to 30 degrees of freedom."""


@dataclass(frozen=True)
class Estimate:
    """A mean difference with its 95 % interval; nothing but the count where there are too few."""

    n: int
    mean: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def is_clear(self) -> bool:
        """Whether the interval leaves out zero."""
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)


@dataclass(frozen=True)
class Share:
    """How many of how many; without a value where there are too few."""

    n: int
    hits: int

    @property
    def value(self) -> float | None:
        """From 0 to 1."""
        return self.hits / self.n if self.n >= FEWEST else None


def estimate(differences: Iterable[tuple[Hashable, Collection[float]]]) -> Estimate:
    """The mean of differences, which come with the person that they are about.

    An interviewer's ratings of one person hang together, so the standard error is taken over persons: the
    sums of deviations by person, squared, with the correction G / (G - 1) for G persons, and Student's t
    of G - 1 (C. Cameron and D. Miller, "A Practitioner's Guide to Cluster-Robust Inference", Journal of
    Human Resources 50, 2015, section II). It is never below that of ratings that know nothing of each
    other: among few people the sums may cancel out by luck.
    """
    by_person: dict[Hashable, list[float]] = defaultdict(list)
    for person, values in differences:
        by_person[person].extend(values)
    n, people = sum(map(len, by_person.values())), len(by_person)
    if n < FEWEST or people < FEWEST_PEOPLE:
        return Estimate(n)
    mean = sum(map(sum, by_person.values())) / n
    clustered = sum((sum(each) - len(each) * mean) ** 2 for each in by_person.values())
    alone = sum((value - mean) ** 2 for each in by_person.values() for value in each)
    squares = max(people / (people - 1) * clustered, n / (n - 1) * alone)
    half = t975(people - 1) * sqrt(squares) / n
    return Estimate(n, mean, mean - half, mean + half)


def t975(freedom: int) -> float:
    """The 97.5 % point of Student's t; beyond the table by the normal's expansion in 1 / freedom."""
    if freedom <= len(T):
        return T[freedom - 1]
    first = (Z**3 + Z) / 4
    second = (5 * Z**5 + 16 * Z**3 + 3 * Z) / 96
    return Z + first / freedom + second / freedom**2
