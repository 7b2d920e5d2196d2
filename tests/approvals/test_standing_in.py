"""Whoever stands in for an approver, and from when to when."""

from datetime import UTC, date, datetime, timedelta

import pytest

from rolecall.accounts import actions as accounts
from rolecall.accounts.days import today
from rolecall.accounts.models import Member
from rolecall.approvals import actions as approvals
from rolecall.approvals import queries
from rolecall.approvals.errors import NotAskedNow, OwnRequest
from rolecall.approvals.models import ApprovalVote
from rolecall.kit import clock
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.models import EventRow
from tests.approvals.conftest import Rule, asked, letters_to


def test_somebody_who_stands_in_votes_for_another_and_it_is_said(
    rae: Member, cleo: Member, ivo: Member, rule: Rule
) -> None:
    rule([cleo])
    approvals.delegate(cleo, to=ivo, since=today(), until=today() + timedelta(days=3), by=cleo)
    approval = asked(rae)

    assert letters_to(ivo) == ["Your approval is needed: the red kite"]
    assert approval in queries.waiting_for(ivo)
    approvals.approve(approval, by=ivo)

    vote = ApprovalVote.objects.get()
    assert vote.instead_of == cleo
    assert EventRow.objects.get(type="approval_voted_for").data["instead_of"] == cleo.name


def test_after_the_last_day_nobody_stands_in(rae: Member, cleo: Member, ivo: Member, rule: Rule) -> None:
    rule([cleo])
    approvals.delegate(cleo, to=ivo, since=today(), until=today(), by=cleo)
    approval = asked(rae)

    with clock.at(clock.now() + timedelta(days=1)), pytest.raises(NotAskedNow):
        approvals.approve(approval, by=ivo)


def test_whoever_asked_does_not_stand_in_for_an_approver(rae: Member, cleo: Member, rule: Rule) -> None:
    rule([cleo])
    approvals.delegate(cleo, to=rae, since=today(), until=today(), by=cleo)
    approval = asked(rae)

    with pytest.raises(OwnRequest):
        approvals.approve(approval, by=rae)
    assert letters_to(rae) == []


def test_nobody_arranges_anothers_absence_but_an_administrator(
    rae: Member, cleo: Member, ivo: Member, ada: Member
) -> None:
    with pytest.raises(NotAllowed):
        approvals.delegate(cleo, to=ivo, since=today(), until=today(), by=rae)
    with pytest.raises(Invalid):
        approvals.delegate(cleo, to=cleo, since=today(), until=today(), by=cleo)

    assert approvals.delegate(cleo, to=ivo, since=today(), until=today(), by=ada).stand_in == ivo


def test_a_day_begins_and_ends_where_the_organization_is(
    rae: Member, cleo: Member, ivo: Member, ada: Member, rule: Rule
) -> None:
    accounts.change_organization(ada.organization, by=ada, time_zone="America/Los_Angeles")
    rule([cleo])
    last = date(2026, 3, 9)
    with clock.at(datetime(2026, 3, 10, 1, tzinfo=UTC)):  # six in the evening of the ninth
        approvals.delegate(cleo, to=ivo, since=last, until=last, by=cleo)
        approval = asked(rae)

        assert approval in queries.waiting_for(ivo)
        assert queries.absence_of(cleo) is not None
    with clock.at(datetime(2026, 3, 10, 8, tzinfo=UTC)):
        assert approval not in queries.waiting_for(ivo)
        assert queries.absence_of(cleo) is None
