"""Whoever withdrew is told that it is done; where a member said so for them, not before it stands."""

from datetime import timedelta

from rolecall.accounts.models import Member
from rolecall.kit import clock
from rolecall.kit.events import Visitor
from rolecall.messaging.models import MessageTemplate
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from tests.errands import do_errands
from tests.postbox import Postbox

ERRANDS = ("messaging.reactions.confirm_withdrawal", "messaging.reactions.take_back_the_rejection")


def subjects(postbox: Postbox, minutes: int = 0) -> list[str]:
    """What has left once the queue has done what was due by then."""
    do_errands(*ERRANDS)
    with clock.at(clock.now() + timedelta(minutes=minutes)):
        do_errands("messaging.deliver")
    return [each["Subject"] for each in postbox.mails]


def test_who_withdraws_by_themselves_is_told_at_once(
    amara: Application, kind_words: MessageTemplate, postbox: Postbox
) -> None:
    pipeline.withdraw(amara, by=Visitor("Amara Nwosu", amara.candidate_id))

    assert subjects(postbox) == ["You withdrew your application: Backend Engineer"]


def test_what_a_member_says_for_them_is_told_when_it_stands(
    rae: Member, amara: Application, kind_words: MessageTemplate, postbox: Postbox
) -> None:
    pipeline.withdraw(amara, by=rae)
    assert subjects(postbox) == []

    assert subjects(postbox, minutes=11) == ["You withdrew your application: Backend Engineer"]


def test_where_that_is_taken_back_they_are_told_nothing(
    rae: Member, amara: Application, kind_words: MessageTemplate, postbox: Postbox
) -> None:
    withdrawal = pipeline.withdraw(amara, by=rae)
    do_errands(*ERRANDS)
    pipeline.undo(withdrawal.id, by=rae)

    assert subjects(postbox, minutes=11) == []


def test_where_it_is_taken_back_before_the_queue_looks_they_are_told_nothing(
    rae: Member, amara: Application, kind_words: MessageTemplate, postbox: Postbox
) -> None:
    withdrawal = pipeline.withdraw(amara, by=rae)
    pipeline.undo(withdrawal.id, by=rae)

    assert subjects(postbox, minutes=11) == []
