"""Of two who are one: the application further on, the stricter consent; who decides on pairs."""

from collections.abc import Callable
from datetime import timedelta
from html import unescape
from uuid import UUID

import pytest
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import (
    Candidate,
    Consent,
    DuplicatePair,
    Merge,
)
from rolecall.careers.own_page import opened_by
from rolecall.kit import clock
from rolecall.kit.events import Visitor
from rolecall.kit.models import EventRow
from rolecall.messaging.letters import own_page_url
from rolecall.messaging.models import Message
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, Withdrawal
from rolecall.pipeline.queries.merging import goes_on_as
from tests.errands import do_errands
from tests.pipeline.conftest import open_job, someone, stage
from tests.pipeline.test_people_api import program, send

LOOK = "candidates.reactions.look_for_duplicates"


@pytest.fixture
def both_apply(rae: Member) -> tuple[Application, Application]:
    """One person under two addresses, for one job; the second is further on."""
    job = open_job()
    first, second = (pipeline.apply(job.posts.get(), someone(n), by=Visitor()) for n in (1, 2))
    pipeline.move(second, to=stage(job, "Panel"), by=rae)
    return first, second


def test_of_two_applications_for_one_job_the_one_further_on_goes_on(
    both_apply: tuple[Application, Application], rae: Member
) -> None:
    first, second = both_apply

    merged = pipeline.merge(first.candidate, second.candidate, by=rae)

    first, second = (Application.objects.get(id=each.id) for each in both_apply)
    assert first.candidate == second.candidate
    assert (first.state, second.state) == ("withdrawn", "active")
    assert goes_on_as(first) == second
    assert opened_by(own_page_url(first).rstrip("/").rpartition("/")[2]).application_id == first.id  # type: ignore[union-attr]
    assert not Message.objects.filter(purpose="withdrawn").exists()
    assert EventRow.objects.filter(type="second_application_closed", about__subject_id=first.id).exists()

    pipeline.undo_merge(merged, by=rae)

    first.refresh_from_db()
    assert (first.state, first.visits.get().left_at) == ("active", None)
    assert not Withdrawal.objects.exists()


def test_a_second_application_whose_stage_is_gone_by_then_stands_in_the_one_beside(
    both_apply: tuple[Application, Application], rae: Member
) -> None:
    first, second = both_apply
    pipeline.move(first, to=stage(first.job, "Phone screen"), by=rae)
    merged = pipeline.merge(first.candidate, second.candidate, by=rae)
    pipeline.remove_stage(stage(first.job, "Phone screen"), by=rae)
    pipeline.undo_merge(merged, by=rae)
    first = Application.objects.get(id=first.id)
    assert (first.state, first.stage.name) == ("active", "Applied")
    assert first.visits.get(left_at=None).stage.name == "Applied"

    moved = pipeline.move(first, to=stage(first.job, "Offer"), by=rae)
    pipeline.undo(moved.batch_id, by=rae)

    assert Application.objects.get(id=first.id).stage.name == "Applied"


def test_a_second_application_that_somebody_opened_since_stays_open(
    both_apply: tuple[Application, Application], rae: Member
) -> None:
    first, second = both_apply
    merged = pipeline.merge(second.candidate, first.candidate, by=rae)
    pipeline.reject(second, by=rae)
    first.refresh_from_db()
    pipeline.reopen(first, by=rae)

    pipeline.undo_merge(merged, by=rae)

    first.refresh_from_db()
    assert (first.state, first.candidate.name) == ("active", "Person 001")
    assert not EventRow.objects.filter(type="second_application_opened").exists()


def test_the_persons_own_link_opens_the_application_that_goes_on(
    both_apply: tuple[Application, Application], rae: Member, client: Client
) -> None:
    first, second = both_apply
    link = "/careers/my/" + own_page_url(first).rsplit("/careers/my/")[1]
    before = client.get(link).content.decode()

    pipeline.merge(first.candidate, second.candidate, by=rae)

    after = client.get(link)
    assert after.status_code == 200
    assert "withdrew" not in after.content.decode().lower()
    assert first.job.title in before


def test_what_fields_of_ones_own_say_stands_beside_each_other_before_two_are_merged(
    hana: Candidate, twice: Candidate, ada: Member, rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    wage = candidates.add_field(by=ada, name="Wage", kind="number")
    permit = candidates.add_field(by=ada, name="Work permit", kind="yes_no")
    candidates.fill(hana, {wage.id: 40}, by=rae)
    candidates.fill(twice, {wage.id: 55, permit.id: "yes"}, by=rae)
    do_errands(LOOK)
    pair = DuplicatePair.objects.get()

    shown = signed_in(rae).get(f"/{rae.organization.slug}/duplicates/{pair.id}/").content.decode()

    assert [each in shown for each in (">40<", ">55<", ">Yes<")] == [True, True, True]
    assert "Wage: what Hana Tanaka says stays" in shown
    candidates.fill(twice, {wage.id: 40}, by=rae)
    same = signed_in(rae).get(f"/{rae.organization.slug}/duplicates/{pair.id}/").content.decode()
    assert "says stays" not in same


def test_of_two_consents_the_stricter_holds(hana: Candidate, twice: Candidate, rae: Member) -> None:
    soon, late = clock.now() + timedelta(days=30), clock.now() + timedelta(days=300)
    mine = candidates.consent(hana, text="I agree.", ends_at=late, by=rae)
    theirs = candidates.consent(twice, text="I agree.", ends_at=soon, by=rae)
    Consent.objects.filter(id=theirs.id).update(withdrawn_at=clock.now())
    theirs.refresh_from_db()

    merged = pipeline.merge(hana, twice, by=rae)

    mine.refresh_from_db()
    assert (mine.ends_at, mine.withdrawn_at) == (soon, theirs.withdrawn_at)
    pipeline.undo_merge(merged, by=rae)
    mine.refresh_from_db()
    assert (mine.ends_at, mine.withdrawn_at) == (late, None)


def test_two_who_are_not_the_same_are_not_suggested_under_another_name(
    hana: Candidate, twice: Candidate, rae: Member
) -> None:
    third = candidates.add(by=rae, name="Hana Tanaka", phone="+49 30 5550 0142")
    do_errands(LOOK)
    candidates.dismiss(DuplicatePair.objects.get(one=twice, other=third), by=rae)
    DuplicatePair.objects.filter(one=hana, other=third).delete()

    pipeline.merge(hana, twice, by=rae)
    do_errands(LOOK)

    assert not DuplicatePair.objects.open().exists()
    assert EventRow.objects.filter(type="duplicate_dismissed", about__subject_id=third.id).exists()


def test_recruiters_decide_about_pairs_on_screen(
    hana: Candidate, twice: Candidate, rae: Member, ivo: Member, signed_in: Callable[[Member], Client]
) -> None:
    third = candidates.add(by=rae, name="Hana Tanaka", phone="+49 30 5550 0142", headline="Cook")
    do_errands(LOOK)
    browser, slug = signed_in(rae), rae.organization.slug
    listed = browser.get(f"/{slug}/duplicates/").content.decode()
    assert "3 pairs to decide" in listed
    assert "Possible duplicates (3)" in browser.get(f"/{slug}/candidates/").content.decode()
    page = browser.get(f"/{slug}/candidates/{hana.id}/").content.decode()
    assert "May be the same person as" in page
    assert "Possible duplicates" not in signed_in(ivo).get(f"/{slug}/candidates/").content.decode()
    assert signed_in(ivo).get(f"/{slug}/duplicates/").status_code == 403

    pair = DuplicatePair.objects.get(one=hana, other=twice)
    shown = browser.get(f"/{slug}/duplicates/{pair.id}/").content.decode()
    assert "The same phone number" in shown
    assert "h.t@example.org" in shown
    wrong = browser.post(f"/{slug}/duplicates/{pair.id}/merge/", {"name": "mine"})
    assert wrong.status_code == 422
    assert "Choose one of the two." in wrong.content.decode()
    done = browser.post(f"/{slug}/duplicates/{pair.id}/merge/", {"name": "other", "email": "other"})
    assert done.status_code == 302
    hana.refresh_from_db()
    assert (hana.name, hana.email) == ("Tanaka, Hanna", "h.t@example.org")
    old = browser.get(f"/{slug}/candidates/{twice.id}/")
    assert old.headers["Location"] == f"/{slug}/candidates/{hana.id}/"
    acted = browser.post(f"/{slug}/candidates/{twice.id}/tag/", {"tags": "x"})
    assert acted.status_code == 409
    assert "merged into Tanaka, Hanna" in acted.content.decode()

    merged = Merge.objects.get()
    assert (
        "Undo the merge with Tanaka, Hanna" in browser.get(f"/{slug}/candidates/{hana.id}/").content.decode()
    )
    assert "two records" in browser.get(f"/{slug}/merges/{merged.id}/").content.decode()
    assert browser.post(f"/{slug}/merges/{merged.id}/undo/").status_code == 302
    assert browser.get(f"/{slug}/candidates/{twice.id}/").status_code == 200
    other = DuplicatePair.objects.get(one=hana, other=third)
    browser.post(f"/{slug}/duplicates/{other.id}/dismiss/")
    other.refresh_from_db()
    assert other.state == "dismissed"
    assert browser.get(f"/{slug}/duplicates/{other.id}/").headers["Location"] == f"/{slug}/duplicates/"
    assert browser.post(f"/{slug}/duplicates/look/").status_code == 302
    do_errands("candidates.look_through")
    assert "2 pairs to decide" in browser.get(f"/{slug}/duplicates/").content.decode()


def test_who_decides_what_a_colleague_has_decided_meanwhile_is_told_how(
    hana: Candidate, twice: Candidate, rae: Member, ada: Member, signed_in: Callable[[Member], Client]
) -> None:
    third = candidates.add(by=rae, name="Hana Tanaka", phone="+49 30 5550 0142", headline="Cook")
    do_errands(LOOK)
    one, other, left = (
        DuplicatePair.objects.get(one=pair[0], other=pair[1])
        for pair in ((hana, twice), (hana, third), (twice, third))
    )
    candidates.dismiss(other, by=ada)
    pipeline.merge(hana, twice, by=ada)
    browser, slug = signed_in(rae), rae.organization.slug

    def told(pair: DuplicatePair, act: str) -> str:
        answer = browser.post(f"/{slug}/duplicates/{pair.id}/{act}/", follow=True)
        assert answer.redirect_chain == [(f"/{slug}/duplicates/", 302)]
        return unescape(answer.content.decode())

    assert "Nothing is changed. Hana Tanaka and Tanaka, Hanna are one person: Ada" in told(one, "dismiss")
    assert "Nothing is changed. Hana Tanaka and Hana Tanaka stay two people: Ada" in told(other, "merge")
    assert "was made one with somebody else" in told(left, "merge")
    assert browser.post(f"/{slug}/duplicates/{UUID(int=7)}/dismiss/").status_code == 404
    assert Merge.objects.count() == 1


def test_programs_decide_about_pairs_too(hana: Candidate, twice: Candidate, ada: Member) -> None:
    do_errands(LOOK)
    api = program(ada)
    pair = api.get("/api/v1/duplicates").json()["items"][0]
    assert [each["id"] for each in pair["candidates"]] == [str(hana.id), str(twice.id)]
    assert pair["reasons"][0] == "same_phone_otherwise"

    unknown = send(api, "POST", f"/candidates/{hana.id}/merge", {"other_id": str(UUID(int=7))})
    assert unknown.status_code == 422
    done = send(api, "POST", f"/candidates/{hana.id}/merge", {"other_id": str(twice.id), "headline": "other"})
    assert done.status_code == 201, done.content
    gone = api.get(f"/api/v1/candidates/{twice.id}")
    assert (gone.status_code, gone.json()["code"]) == (409, "merged_into_another")
    assert f"/candidates/{hana.id}" in gone.json()["detail"]
    assert len(api.get("/api/v1/candidates").json()["items"]) == 1
    again = send(api, "POST", f"/candidates/{hana.id}/merge", {"other_id": str(twice.id)})
    assert (again.status_code, again.json()["code"]) == (409, "merged_into_another")

    undone = send(api, "POST", f"/merges/{done.json()['id']}/undo", {})
    assert undone.json()["undone_at"]
    assert send(api, "POST", f"/merges/{done.json()['id']}/undo", {}).json()["code"] == "undone_already"
    dismissed = send(api, "POST", f"/duplicates/{pair['id']}/dismiss", {})
    assert dismissed.json()["state"] == "dismissed"
    assert api.get("/api/v1/duplicates").json()["items"] == []
    assert program(ada, "interviewer").get("/api/v1/duplicates").status_code == 403
