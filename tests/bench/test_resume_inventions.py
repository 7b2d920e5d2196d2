"""Papers that nobody laid out are read: their words, order, headings and geometry vary each by itself."""

import pytest

from tests.bench import resume  # noqa: F401 the scripts' folder

from shapes.plan import LAYOUTS, Tally, paper_of, tallied  # isort: skip
from shapes.tables import by_choice, by_field  # isort: skip

LEAST = {
    "name": (0.92, 0.95), "email": (0.99, 0.99), "phone": (0.97, 0.98), "place": (0.9, 0.95),
    "headline": (0.9, 0.92), "degree": (0.9, 0.92), "subject": (0.9, 0.95), "institution": (0.9, 0.93),
    "study dates": (0.85, 0.92), "skill": (0.94, 0.94), "language": (0.9, 0.95), "certificate": (0.88, 0.9),
    "whole jobs": (0.88, 0.91),
}  # fmt: skip
"""Recall and precision."""


@pytest.fixture(scope="module")
def tally() -> Tally:
    return tallied([paper_of(seed) for seed in range(5_000, 5_100)])


@pytest.mark.parametrize("field", LEAST)
def test_fields_are_read_in_papers_that_nobody_laid_out(field: str, tally: Tally) -> None:
    right, there, said = tally[field]["all", "all"]

    recall, precision = LEAST[field]
    assert there > 60
    assert right / there >= recall
    assert right / said >= precision


def test_the_same_seed_makes_the_same_paper() -> None:
    one, other = paper_of(17), paper_of(17)

    assert [line.text for line in one.document.lines] == [line.text for line in other.document.lines]
    assert one.truth == other.truth


def test_each_layout_is_among_the_papers_and_the_tables_say_what_it_loses(tally: Tally) -> None:
    rows = by_choice(tally["subject"])

    assert {row["value"] for row in rows if row["choice"] == "layout"} == {repr(name) for name in LAYOUTS}
    assert {row["field"] for row in by_field(tally)} >= {*LEAST}
