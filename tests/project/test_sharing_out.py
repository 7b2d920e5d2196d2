"""Who has more to do than another process asks whoever it answers to connect anew."""

import asyncio
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from rolecall.project.sharing_out import Load
from tests.throwaway import ROOT

HTTP_1 = {"http_version": "1.1"}


def joined(folder: Path) -> Load:
    load = Load()
    load.join(folder)
    return load


def says_to_connect_anew(load: Load, scope: dict[str, Any] = HTTP_1) -> bool:
    """Whether an answer has that word in its head; the head is otherwise as it was."""
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    head = {"type": "http.response.start", "status": 200, "headers": [(b"etag", b'"1"')]}
    asyncio.run(load.sharing_out(scope, send)(head))
    more = [each for each in sent[0]["headers"] if each != (b"etag", b'"1"')]
    assert more in ([], [(b"connection", b"close")])
    return bool(more)


@pytest.mark.parametrize(
    ("mine", "theirs", "moves"),
    [(1, 0, False), (2, 0, True), (4, 4, False), (5, 3, True), (4, 3, False), (3, 5, False)],
)
def test_a_connection_moves_where_the_other_has_less_to_do(
    tmp_path: Path, mine: int, theirs: int, moves: bool
) -> None:
    here, there = joined(tmp_path), joined(tmp_path)
    with ExitStack() as stack:
        for load, count in ((here, mine), (there, theirs)):
            for _ in range(count):
                stack.enter_context(load.one_more())

        assert says_to_connect_anew(here) == moves
        assert not says_to_connect_anew(here, {"http_version": "2"})


def test_a_process_alone_keeps_its_connections(tmp_path: Path) -> None:
    with ExitStack() as stack:
        for load in (joined(tmp_path), Load()):  # the second shares nothing with anybody
            for _ in range(9):
                stack.enter_context(load.one_more())
            assert not says_to_connect_anew(load)


KILLED = """
import contextlib, os, sys, pathlib
from rolecall.project.sharing_out import Load
from tests.throwaway import ROOT
load, stack = Load(), contextlib.ExitStack()
load.join(pathlib.Path(sys.argv[1]))
[stack.enter_context(load.one_more()) for _ in range(9)]
os.kill(os.getpid(), 9)
"""


def test_the_place_of_one_that_was_killed_is_taken_by_the_next(tmp_path: Path) -> None:
    here = joined(tmp_path)
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], cwd=ROOT, check=False)
    with ExitStack() as stack:
        for _ in range(3):
            stack.enter_context(here.one_more())
        assert not says_to_connect_anew(here)

        again = joined(tmp_path)

        assert says_to_connect_anew(here)
        assert len([*tmp_path.glob("load.*")]) == 2
    del again
