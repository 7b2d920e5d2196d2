"""How often is too often: the windows of this process, and those that processes share."""

from pathlib import Path

import pytest
from limits import parse as parsed_by_the_library

from rolecall.kit import throttle
from rolecall.kit.throttle import Memory, Rate, Shared, Windows
from rolecall.kit.throttle_file import File

TWO = Rate.of("2/minute")


@pytest.fixture(params=["memory", "file", "shared"])
def windows(request: pytest.FixtureRequest, tmp_path: Path) -> Windows:
    return {"memory": Memory(), "file": File(tmp_path / "rates"), "shared": Shared("memory://")}[
        request.param
    ]


def test_what_is_too_many_is_not_counted(windows: Windows) -> None:
    told = [windows.count(TWO, "key", "a") for _ in range(4)]

    assert [(each.left, each.is_spent) for each in told] == [(1, False), (0, False), (0, True), (0, True)]
    assert all(each.most == 2 and 58 <= each.whole_in <= 60 for each in told)
    assert not windows.count(TWO, "key", "b").is_spent


def test_a_refund_forgets_all(windows: Windows) -> None:
    while not windows.count(TWO, "key", "c").is_spent:
        pass

    windows.reset()

    assert windows.count(TWO, "key", "c").left == 1


@pytest.mark.parametrize("windows", ["memory", "file"], indirect=True)
def test_what_was_done_before_the_window_counts_no_more(
    windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1_000_000.0
    monkeypatch.setattr(throttle.time, "time", lambda: now)
    first = windows.count(TWO, "key", "a")
    now += 30
    assert [windows.count(TWO, "key", "a").is_spent for _ in range(2)] == [False, True]
    now += 31

    again = windows.count(TWO, "key", "a")

    assert (first.whole_in, again.left, again.whole_in) == (60, 0, 29)


def test_names_whose_windows_are_over_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    windows, now = Memory(), 1_000_000.0
    monkeypatch.setattr(throttle.time, "time", lambda: now)
    windows.count(TWO, "key", "a")
    now += 200

    windows.count(TWO, "key", "b")

    assert len(windows._windows) == 1


@pytest.mark.parametrize(
    "written",
    [
        "2/minute",
        "30/10 minutes",
        "500/10 seconds",
        "10/day",
        "5 per hour",
        "1 PER 2 Months;9/year",
        "7/year",
    ],
)
def test_a_rate_is_read_as_the_library_reads_it(written: str) -> None:
    rate, theirs = Rate.of(written), parsed_by_the_library(written)

    assert (rate.amount, rate.seconds) == (theirs.amount, theirs.get_expiry())


@pytest.mark.parametrize("written", ["", "often", "5/fortnight", "5 minutes", "minutes/5"])
def test_what_is_no_rate_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="is no rate"):
        Rate.of(written)
