"""Nobody is waited for who was told no, however they were told."""

from datetime import timedelta

import pytest
from django.db import connection

from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.interviews.models import Interview
from rolecall.kit import clock
from rolecall.messaging import actions as messaging
from rolecall.messaging.models import Message
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from tests.errands import do_errands
from tests.interviews.conftest import EVE
from tests.interviews.test_booking import book
from tests.interviews.test_free import at
from tests.messaging.saying_no import no_to

LOOK = ("interviews.reactions.look_again_at_the_rejected", "interviews.call_off_where_no_letter_waits")


@pytest.fixture(autouse=True)
def _sunday() -> object:
    with clock.at(EVE):
        yield


def later(minutes: int = 11) -> str:
    """How an interview stands once the queue has done what was due by then."""
    do_errands(*LOOK)
    with clock.at(EVE + timedelta(minutes=minutes)):
        do_errands(*LOOK)
    return Interview.objects.get().state


def test_a_rejection_without_a_letter_calls_off_what_is_to_come(rae: Member, amara: Application) -> None:
    book(amara, rae, start=at(9, day=5))
    pipeline.reject(amara, by=rae)
    do_errands(*LOOK)
    assert Interview.objects.get().state == "booked", "it may be undone for a while"

    assert later() == "cancelled"


def test_where_it_is_taken_back_everything_stays(rae: Member, amara: Application) -> None:
    book(amara, rae, start=at(9, day=5))
    rejection = pipeline.reject(amara, by=rae)
    pipeline.undo(rejection.id, by=rae)

    assert later() == "booked"


def test_a_letter_that_waits_calls_it_off_when_it_leaves(rae: Member, amara: Application) -> None:
    book(amara, rae, start=at(9, day=5))
    pipeline.reject(amara, by=rae)
    letter = no_to(amara, rae, timedelta(days=3))
    assert later() == "booked"

    messaging.take_back(letter, by=rae)

    assert later(22) == "cancelled"


def test_where_the_letter_never_arrives_nobody_waits_either(rae: Member, amara: Application) -> None:
    book(amara, rae, start=at(9, day=7))
    pipeline.reject(amara, by=rae)
    no_to(amara, rae, timedelta(days=3))
    assert later() == "booked"
    with connection.cursor() as cursor:  # a worker does a task once
        cursor.execute("DELETE FROM procrastinate_jobs WHERE task_name = ANY(%s)", [[*LOOK]])

    amara.candidate.emails.all().delete()
    Candidate.objects.update(email="")
    with clock.at(EVE + timedelta(days=3, minutes=1)):
        do_errands("messaging.deliver", *LOOK)
        assert Message.objects.get(purpose="rejected").state == "failed"
    with clock.at(EVE + timedelta(days=3, minutes=12)):
        do_errands(*LOOK)

    assert Interview.objects.get().state == "cancelled"


def test_a_withdrawal_that_was_taken_back_calls_off_nothing_however_late_the_queue_is(
    rae: Member, amara: Application
) -> None:
    book(amara, rae, start=at(9, day=5))
    withdrawal = pipeline.withdraw(amara, by=rae)
    pipeline.undo(withdrawal.id, by=rae)

    do_errands("interviews.reactions.cancel_what_was_to_come")

    assert Interview.objects.get().state == "booked"
