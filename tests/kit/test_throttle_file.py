"""The windows of several processes of one machine."""

import multiprocessing
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from rolecall.kit import throttle_file
from rolecall.kit.throttle import Rate
from rolecall.kit.throttle_file import File

HUNDRED = Rate.of("100/hour")


def _spend(path: Path, times: int) -> int:
    """How many of so many acts were allowed, in a process of its own."""
    windows = File(path)
    return sum(not windows.count(HUNDRED, "key", "a").is_spent for _ in range(times))


def test_processes_count_together(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        allowed = pool.starmap(_spend, [(tmp_path / "rates", 40)] * 4)

    assert sum(allowed) == 100
    assert File(tmp_path / "rates").count(HUNDRED, "key", "b").left == 99


def test_file_that_another_process_begins_just_now_is_waited_for(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "rates", isolation_level=None)
    other.execute("CREATE TABLE other (x INTEGER)")
    other.execute("BEGIN IMMEDIATE")

    with ThreadPoolExecutor() as pool:
        counted = pool.submit(File(tmp_path / "rates").count, HUNDRED, "key", "a")
        with pytest.raises(TimeoutError):
            counted.result(timeout=0.1)
        other.execute("COMMIT")

        assert counted.result(timeout=10).left == 99


def test_names_whose_windows_are_over_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    windows, now, two = File(tmp_path / "rates"), 1_000_000.0, Rate.of("2/minute")
    monkeypatch.setattr(throttle_file.time, "time", lambda: now)
    windows.count(two, "key", "a")
    now += 200

    windows.count(two, "key", "b")

    with sqlite3.connect(tmp_path / "rates") as file:
        assert file.execute("SELECT count(*) FROM act").fetchone() == (1,)


def test_clock_that_was_set_back_allows_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    windows, now, two = File(tmp_path / "rates"), 1_000_000.0, Rate.of("2/minute")
    monkeypatch.setattr(throttle_file.time, "time", lambda: now)
    windows.count(two, "key", "a")
    now -= 3600

    assert [windows.count(two, "key", "a").is_spent for _ in range(2)] == [False, True]


def test_names_are_not_written_down(tmp_path: Path) -> None:
    File(tmp_path / "rates").count(HUNDRED, "apply", "198.51.100.77")

    assert not any(b"198.51.100.77" in path.read_bytes() for path in tmp_path.iterdir())
