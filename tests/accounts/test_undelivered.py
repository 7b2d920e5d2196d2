"""Invitations that the mail server does not take: it is said where they are listed; they are tried again."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles, tasks
from rolecall.accounts.models import Invitation, Member
from rolecall.kit import clock
from tests.postbox import Postbox


@pytest.fixture
def invitation(ada: Member, postbox: Postbox) -> Invitation:
    return accounts.invite(by=ada, email="mara@example.org", role=roles.RECRUITER, name="Mara Okafor")


def sent(invitation: Invitation, tried: int = 0) -> str:
    tasks.send_invitation(invitation_id=str(invitation.id), tried=tried)
    invitation.refresh_from_db()
    return invitation.problem


def tries_that_wait() -> list[int]:
    jobs = ProcrastinateJob.objects.filter(task_name="accounts.send_invitation", status="todo")
    return sorted(job.args["tried"] for job in jobs if "tried" in job.args)


def test_it_says_so_and_is_tried_again(
    ada: Member, invitation: Invitation, postbox: Postbox, signed_in: Callable[[Member], Client]
) -> None:
    def listed() -> str:
        return signed_in(ada).get("/northwind/settings/members/").content.decode()

    postbox.refuse_with = "451 Come back later"
    sent(invitation)
    told = listed()
    [again] = ProcrastinateJob.objects.filter(args__tried=1)
    postbox.refuse_with = ""
    sent(invitation, tried=1)

    assert "Not sent: the mail server said 451: Come back later" in told
    assert timedelta(0) < again.scheduled_at - clock.now() <= timedelta(minutes=1)
    assert "Not sent" not in listed()
    assert [mail["To"] for mail in postbox.mails] == ["mara@example.org"]


def test_one_that_was_sent_again_meanwhile_leaves_once(
    ada: Member, invitation: Invitation, postbox: Postbox
) -> None:
    postbox.refuse_with = "451 Come back later"
    sent(invitation)
    accounts.resend_invitation(invitation, by=ada)
    postbox.refuse_with = ""

    sent(invitation)
    sent(invitation, tried=1)

    assert len(postbox.mails) == 1


def test_an_address_that_is_refused_for_good_is_not_tried_again(
    invitation: Invitation, postbox: Postbox
) -> None:
    postbox.refuse_with = "550 No such person"

    problem = sent(invitation)

    assert problem.startswith("the mail server said 550")
    assert tries_that_wait() == []


def test_after_a_day_of_tries_it_rests(invitation: Invitation, postbox: Postbox) -> None:
    postbox.refuse_with = "451 Come back later"

    sent(invitation)
    for tried in range(1, 7):
        sent(invitation, tried=tried)

    assert tries_that_wait() == [1, 2, 3, 4, 5, 6]
