"""Positions are read however a paper combines the ways to write them, of which nobody laid out each."""

from tests.bench import resume  # noqa: F401 the scripts' folder

from scoring.combinations import paper_of, tallied  # isort: skip


def test_whole_jobs_are_read_in_combinations_that_nobody_chose() -> None:
    right, there, said = tallied([paper_of(seed) for seed in range(5_000, 5_120)])["all", "all"]

    assert there > 350
    assert right / there >= 0.84
    assert right / said >= 0.88
