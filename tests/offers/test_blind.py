"""Offers to somebody who is reviewed blind: none leaves, and no blind reviewer learns of one."""

from collections.abc import Callable

import pytest
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.approvals import queries as approval_queries
from rolecall.approvals.models import Approval, ApprovalRule
from rolecall.jobs.models import Job
from rolecall.offers import actions as offers
from rolecall.offers.errors import StillBlind
from rolecall.offers.models import Offer
from rolecall.pipeline.models import Application


def test_an_offer_is_put_to_approval_and_sent_only_past_blind_review(
    draft: Offer, team: Job, rae: Member
) -> None:
    team.stages.filter(name="Applied").update(blind=True)

    for act in (offers.ask_approval, offers.send):
        with pytest.raises(StillBlind):
            act(draft, by=rae)
    team.stages.update(blind=False)

    assert offers.send(draft, by=rae).sent_at is not None


def test_the_page_of_a_draft_says_that_it_waits_instead_of_offering_what_is_refused(
    draft: Offer, team: Job, rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    page = f"/northwind/offers/{draft.id}/"
    open_to_see = signed_in(rae).get(page).content.decode()
    team.stages.filter(name="Applied").update(blind=True)

    waits = signed_in(rae).get(page).content.decode()

    assert "Send the offer" in open_to_see
    assert StillBlind.sentence in waits
    assert "Send the offer" not in waits
    assert f'href="/northwind/candidates/{draft.application.candidate_id}/"' in waits


def test_whoever_was_asked_before_the_stage_was_blind_learns_of_the_offer_no_more(
    draft: Offer,
    rule: ApprovalRule,
    team: Job,
    rae: Member,
    cleo: Member,
    signed_in: Callable[[Member], Client],
) -> None:
    approval = offers.ask_approval(draft, by=rae)
    assert approval is not None
    seen = (approval_queries.waiting_for(cleo).count(), Offer.objects.visible_to(cleo).count())

    team.stages.filter(name="Panel").update(blind=True)

    assert seen == (1, 1)
    assert Application.objects.blind_to(cleo).count() == 1
    assert not approval_queries.waiting_for(cleo).exists()
    assert not Offer.objects.visible_to(cleo).exists()
    assert not Approval.objects.visible_to(cleo).filter(id=approval.id).exists()
    page = signed_in(cleo).get(f"/{cleo.organization.slug}/approvals/{approval.id}/")
    assert page.status_code == 404
    assert Approval.objects.visible_to(rae).filter(id=approval.id).exists()
