"""That two are not the same person can be taken back: at once, later, and by programs."""

from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions.merging import MergedAlready
from rolecall.candidates.models import Candidate, DuplicatePair
from rolecall.kit.errors import NotAllowed
from rolecall.kit.models import EventRow
from rolecall.pipeline import actions as pipeline
from tests.candidates.test_merged_pairs import program, send
from tests.errands import do_errands

LOOK, LOOK_AGAIN = "candidates.reactions.look_for_duplicates", "candidates.reactions.look_at_them_once_more"
SignedIn = Callable[[Member], Client]


@pytest.fixture
def apart(hana: Candidate, twice: Candidate, rae: Member) -> DuplicatePair:
    """Somebody said of the two that they are not the same person."""
    do_errands(LOOK)
    return candidates.dismiss(DuplicatePair.objects.get(one=hana, other=twice), by=rae)


def test_it_is_suggested_again_with_the_reasons_of_now_and_everybody_reads_who_did_it(
    apart: DuplicatePair, twice: Candidate, rae: Member, ada: Member
) -> None:
    candidates.update(twice, by=rae, emails=["hana@mail.example.org"], name="Hana Tanaka")
    do_errands(LOOK)

    candidates.suggest_again(apart, by=ada)
    do_errands(LOOK_AGAIN)

    pair = DuplicatePair.objects.open().get()
    assert (pair.id, pair.decided_at, pair.decided_by_name) == (apart.id, None, "")
    assert "same_name" in pair.reasons
    told = EventRow.objects.get(type="duplicate_dismissal_undone", about__subject_id=twice.id)
    assert told.actor_name == ada.name
    candidates.suggest_again(pair, by=ada)
    assert EventRow.objects.filter(type="duplicate_dismissal_undone").count() == 1


def test_what_holds_no_more_is_not_suggested_again(
    apart: DuplicatePair, twice: Candidate, rae: Member
) -> None:
    candidates.update(twice, by=rae, phones=["+49 30 1234 5678"])
    do_errands(LOOK)
    candidates.suggest_again(apart, by=rae)
    do_errands(LOOK_AGAIN)
    assert not DuplicatePair.objects.exists()


def test_who_goes_on_as_one_of_them_is_suggested_again(
    apart: DuplicatePair, hana: Candidate, twice: Candidate, rae: Member
) -> None:
    third = candidates.add(by=rae, name="Hana Tanaka", phone="+49 30 5550 0142")
    fourth = candidates.add(by=rae, name="Tanaka, Hanna", phone="030 55500142")
    for kept, gone in ((third, hana), (fourth, twice)):
        pipeline.merge(kept, gone, by=rae)
    do_errands(LOOK)
    assert not DuplicatePair.objects.open().exists()

    candidates.suggest_again(apart, by=rae)
    do_errands(LOOK_AGAIN)

    pair = DuplicatePair.objects.open().get()
    assert {pair.one_id, pair.other_id} == {third.id, fourth.id}


def test_who_may_not_say_it_may_not_take_it_back_nor_of_one_person(
    apart: DuplicatePair, hana: Candidate, twice: Candidate, rae: Member, ivo: Member
) -> None:
    with pytest.raises(NotAllowed):
        candidates.suggest_again(apart, by=ivo)
    pipeline.merge(hana, twice, by=rae)
    with pytest.raises(MergedAlready):
        candidates.suggest_again(apart, by=rae)
    apart.refresh_from_db()
    assert apart.state == "merged"
    assert not EventRow.objects.filter(type="duplicate_dismissal_undone").exists()


def test_the_toast_has_an_undo_that_leads_back_to_the_two(
    hana: Candidate, twice: Candidate, rae: Member, signed_in: SignedIn
) -> None:
    do_errands(LOOK)
    pair, slug, browser = DuplicatePair.objects.get(), rae.organization.slug, signed_in(rae)
    undo = f"/{slug}/duplicates/{pair.id}/again/"

    said = browser.post(f"/{slug}/duplicates/{pair.id}/dismiss/", follow=True).content.decode()
    assert f'action="{undo}"' in said
    back = browser.post(undo, follow=True)

    assert back.redirect_chain == [(f"/{slug}/duplicates/{pair.id}/", 302)]
    assert "Is this one person?" in back.content.decode()
    assert "to decide about again" in unescape(back.content.decode())


def test_it_is_taken_back_later_from_the_persons_page_and_from_the_list(
    apart: DuplicatePair, hana: Candidate, rae: Member, ivo: Member, signed_in: SignedIn
) -> None:
    slug, browser = rae.organization.slug, signed_in(rae)
    act = f'action="/{slug}/duplicates/{apart.id}/again/"'
    person = browser.get(f"/{slug}/candidates/{hana.id}/").content.decode()
    assert "is somebody else" in person
    assert act in person
    assert f"/{slug}/duplicates/apart/" in browser.get(f"/{slug}/duplicates/").content.decode()
    listed = browser.get(f"/{slug}/duplicates/apart/").content.decode()
    assert act in listed
    assert rae.name in listed
    assert signed_in(ivo).get(f"/{slug}/duplicates/apart/").status_code == 403
    assert signed_in(ivo).post(f"/{slug}/duplicates/{apart.id}/again/").status_code == 403

    browser.post(f"/{slug}/duplicates/{apart.id}/again/")

    person = browser.get(f"/{slug}/candidates/{hana.id}/").content.decode()
    assert "May be the same person as" in person
    assert "is somebody else" not in person
    assert act not in browser.get(f"/{slug}/duplicates/apart/").content.decode()


def test_who_takes_back_what_a_colleague_decided_otherwise_is_told_how(
    apart: DuplicatePair, hana: Candidate, twice: Candidate, rae: Member, ada: Member, signed_in: SignedIn
) -> None:
    pipeline.merge(hana, twice, by=ada)
    slug = rae.organization.slug
    answer = signed_in(rae).post(f"/{slug}/duplicates/{apart.id}/again/", follow=True)
    assert answer.redirect_chain == [(f"/{slug}/duplicates/", 302)]
    assert "are one person: Ada" in unescape(answer.content.decode())


def test_programs_list_those_who_are_two_and_take_it_back(apart: DuplicatePair, ada: Member) -> None:
    api = program(ada)
    assert api.get("/api/v1/duplicates").json()["items"] == []
    listed = api.get("/api/v1/duplicates?state=dismissed").json()["items"]
    assert [each["id"] for each in listed] == [str(apart.id)]
    assert api.get("/api/v1/duplicates?state=nonsense").status_code == 422

    again = send(api, "POST", f"/duplicates/{apart.id}/restore", {})

    assert (again.status_code, again.json()["state"]) == (200, "suggested")
    assert api.get("/api/v1/duplicates").json()["items"] == [again.json()]
    assert send(program(ada, "interviewer"), "POST", f"/duplicates/{apart.id}/restore", {}).status_code == 403
