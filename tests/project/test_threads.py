"""Threads for requests: who asks one thing after the other meets one thread, whose connection is warm."""

import threading
from concurrent.futures import Future
from typing import Any

import pytest

from rolecall.project.threads import Threads

SOON = 20.0


def test_one_thing_after_the_other_is_done_by_one_thread() -> None:
    threads = Threads(4)

    assert len({threads.submit(threading.get_ident).result(SOON) for _ in range(50)}) == 1


def test_things_at_once_are_done_at_once_and_the_last_to_be_free_is_taken_next() -> None:
    threads, gate = Threads(3), threading.Barrier(4)

    def meet() -> int:
        gate.wait(SOON)
        return threading.get_ident()

    waiting = [threads.submit(meet) for _ in range(3)]
    gate.wait(SOON)
    seen = {each.result(SOON) for each in waiting}
    assert len(seen) == 3
    assert threads.submit(threading.get_ident).result(SOON) in seen


def test_what_comes_while_all_are_at_work_is_done_in_turn() -> None:
    threads, gate = Threads(2), threading.Event()
    done: list[int] = []
    busy = [threads.submit(gate.wait, SOON) for _ in range(2)]
    later = [threads.submit(done.append, number) for number in range(20)]
    assert not done

    gate.set()
    for each in (*busy, *later):
        each.result(SOON)
    assert sorted(done) == list(range(20))


def test_no_more_begin_at_once_than_wanted_and_the_others_wait_in_turn() -> None:
    threads, both = Threads(8, at_once=2, patience=SOON), threading.Barrier(3)
    gates = [threading.Event(), threading.Event()]
    order: list[int] = []

    def hold(gate: threading.Event) -> int:
        both.wait(SOON)
        gate.wait(SOON)
        return threading.get_ident()

    def follow(number: int) -> int:
        order.append(number)
        return threading.get_ident()

    first, second = (threads.submit(hold, gate) for gate in gates)
    both.wait(SOON)
    later = [threads.submit(follow, number) for number in range(5)]
    gates[0].set()
    assert {each.result(SOON) for each in later} == {first.result(SOON)}
    assert order == [*range(5)]

    gates[1].set()
    assert second.result(SOON) != first.result(SOON)


def test_who_waits_for_something_long_holds_nobody_up() -> None:
    threads, gate = Threads(8, at_once=2, patience=0.01), threading.Event()
    slow = [threads.submit(gate.wait, SOON) for _ in range(7)]

    # all that is slow has begun by itself, and nothing of it is done
    assert threads.submit(int, "7").result(SOON) == 7
    assert not any(each.done() for each in slow)

    gate.set()
    for each in slow:
        assert each.result(SOON)


def test_where_all_are_held_up_the_first_to_be_done_goes_on_with_what_waits() -> None:
    threads, gate = Threads(3, at_once=2, patience=0.01), threading.Event()
    slow = [threads.submit(gate.wait, SOON) for _ in range(3)]
    later = [threads.submit(int, str(number)) for number in range(20)]
    assert not any(each.done() for each in later)

    gate.set()
    assert [each.result(SOON) for each in later] == [*range(20)]
    assert all(each.result(SOON) for each in slow)


def test_an_error_is_whose_who_asked_and_the_thread_goes_on() -> None:
    threads = Threads(1)

    failing: Future[Any] = threads.submit(int, "seven")
    with pytest.raises(ValueError, match="seven"):
        failing.result(SOON)
    assert threads.submit(int, "7").result(SOON) == 7
