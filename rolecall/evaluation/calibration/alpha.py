"""Agreement beyond chance between any number of raters, on ordered points, some of them missing."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations

Coincidences = Mapping[tuple[int, int], float]


def ordinal_alpha(units: Iterable[Sequence[int]]) -> float | None:
    """Krippendorff's alpha with ordinal weights: 1 is full agreement, 0 what chance would give.

    A unit is what was judged, with the points that raters gave it; one with a single rater tells nothing.
    None when nothing was judged twice, or everybody always gave the same points: chance would agree as well.

    As in K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section D: alpha is one less
    the observed disagreement over the expected one, with the coincidences o(c, k) of values within units,
    their sums n(c), and the squared difference (n(c)/2 + sum of n(g) between c and k + n(k)/2)².
    """
    found = _coincidences(units)
    counts: Counter[int] = Counter()
    for (value, _), times in found.items():
        counts[value] += times  # type: ignore[assignment]
    distances = _distances(counts)
    expected = sum(counts[one] * counts[other] * apart for (one, other), apart in distances.items())
    if not expected:
        return None
    observed = sum(found.get(pair, 0) * apart for pair, apart in distances.items())
    return 1 - (sum(counts.values()) - 1) * observed / expected


def _coincidences(units: Iterable[Sequence[int]]) -> Coincidences:
    found: Counter[tuple[int, int]] = Counter()
    for unit, times in Counter(tuple(sorted(each)) for each in units).items():
        for pair in permutations(unit, 2):
            found[pair] += times / (len(unit) - 1)  # type: ignore[assignment]
    return found


def _distances(counts: Mapping[int, float]) -> dict[tuple[int, int], float]:
    values = sorted(counts)
    between = {
        (low, high): sum(counts[each] for each in values if low <= each <= high)
        for low, high in permutations(values, 2)
        if low < high
    }
    apart = {pair: (total - sum(counts[each] for each in pair) / 2) ** 2 for pair, total in between.items()}
    return apart | {(high, low): distance for (low, high), distance in apart.items()}
