"""Who has more to do than another process asks whoever it answers to connect anew."""

import asyncio
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from rolecall.project.sharing_out import IN_A_ROW, Load
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

        said = [says_to_connect_anew(here) for _ in range(2 * IN_A_ROW)]
        assert said == [False, False, moves, False, False, moves]  # each time one of them moves
        assert not any(says_to_connect_anew(here, {"http_version": "2"}) for _ in range(IN_A_ROW))


def test_none_moves_because_the_other_has_less_to_do_for_a_moment(tmp_path: Path) -> None:
    """Of as many clients on both sides some were answered just now, and ask again."""
    here, there = joined(tmp_path), joined(tmp_path)
    with ExitStack() as clients, ExitStack() as some:
        for _ in range(4):
            clients.enter_context(here.one_more())
        for which in (clients, clients, some, some):
            which.enter_context(there.one_more())
        for _ in range(5):
            some.close()
            moved = [says_to_connect_anew(here) for _ in range(2)]
            for _ in range(2):
                some.enter_context(there.one_more())
            moved.append(says_to_connect_anew(here))
            assert not any(moved)


def test_a_process_alone_keeps_its_connections(tmp_path: Path) -> None:
    with ExitStack() as stack:
        for load in (joined(tmp_path), Load()):  # the second shares nothing with anybody
            for _ in range(9):
                stack.enter_context(load.one_more())
            assert not any(says_to_connect_anew(load) for _ in range(IN_A_ROW))


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
        assert not any(says_to_connect_anew(here) for _ in range(IN_A_ROW))

        again = joined(tmp_path)

        assert any(says_to_connect_anew(here) for _ in range(IN_A_ROW))
        assert len([*tmp_path.glob("load.*")]) == 2
    del again
