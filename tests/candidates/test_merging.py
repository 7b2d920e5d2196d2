"""Two records of one person become one, and two again as they were; nothing of either is lost."""

import hashlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier
from typing import Any
from uuid import UUID

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from pytest_django.fixtures import Settings

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.approvals import kinds
from rolecall.audit.queries import timeline_of
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import merging
from rolecall.candidates.duplicates import carrying, following
from rolecall.candidates.models import (
    Candidate,
    CandidateTag,
    Consent,
    DuplicatePair,
    EmailAddress,
    Merge,
)
from rolecall.careers.own_page import opened_by
from rolecall.kit import clock, tenancy
from rolecall.kit.errors import NotAllowed, RuleBroken
from rolecall.kit.events import Visitor
from rolecall.kit.models import EventRow
from rolecall.messaging.letters import own_page_url
from rolecall.messaging.models import Message
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, Comment, SecondApplication, Withdrawal
from rolecall.pipeline.queries.merging import goes_on_as
from rolecall.pipeline.queries.people import Wanted, page_of
from rolecall.pipeline.queries.timeline import timeline_for
from tests.architecture.growing import World
from tests.architecture.strangers import contents_of
from tests.cast import found, join
from tests.errands import do_errands
from tests.pipeline.conftest import open_job, someone, stage
from tests.pipeline.test_people_api import program, send

LOOK = "candidates.reactions.look_for_duplicates"
TOLD = {"Merge", "EventRow", "EventSubject", "EventObject", "Outbox", "Unlooked"}
"""What the two acts themselves write down."""
Contents = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def hana(rae: Member) -> Candidate:
    return candidates.add(by=rae, name="Hana Tanaka", email="hana@example.org", phone="+49 30 5550 0142")


@pytest.fixture
def twice(hana: Candidate, rae: Member) -> Candidate:
    """The same person once more."""
    known = {"email": "h.t@example.org", "phone": "030 55500142", "headline": "Cook"}
    return candidates.add(by=rae, name="Tanaka, Hanna", tags=["Knives"], **known)


@pytest.fixture
def world(ada: Member, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr(kinds, "_kinds", {**kinds._kinds})  # a share may add one
    settings.EMAIL_BACKEND = "rolecall.kit.mail.OutboxBackend"
    world = World(ada)
    world.grow(1)
    return world


def test_a_merge_keeps_everything_and_undone_leaves_all_as_it_was(world: World) -> None:
    """Everything that an organization has, files included, is compared whole."""
    by, other = world.by, world.candidate
    kept = candidates.add(by=by, name="Someone Else", email="else@example.org", tags=["tag 1", "mine"])
    consent = candidates.consent(kept, text="I agree.", ends_at=clock.now() + timedelta(days=9), by=by)
    pipeline.add(world.job, kept, by=by)
    pair = DuplicatePair.objects.create(
        **dict(zip(("one", "other"), sorted((kept, other), key=lambda each: each.id), strict=True)), weight=7
    )
    before, files = contents_of(by.organization_id), files_of(by)

    merged = pipeline.merge(kept, other, by=by, chosen={"name": "other", "email": "other"})

    during = contents_of(by.organization_id)
    assert counts(during) == counts(before) | {
        name: len(during[name]) for name in ("Withdrawal", "SecondApplication", *TOLD)
    }
    assert left_with(other.id) == {"candidates.CandidateTag.candidate": 1}  # both have it: 'tag 1'
    assert SecondApplication.objects.count() == 1
    pair.refresh_from_db()
    assert pair.state == "merged"
    assert set(Consent.objects.filter(candidate=kept).values_list("ends_at", flat=True)) == {consent.ends_at}

    pipeline.undo_merge(merged, by=by)

    assert differences(before, contents_of(by.organization_id)) == {}
    assert files_of(by) == files


def test_every_key_to_candidates_is_carried_and_its_rows_follow_a_merge() -> None:
    """A new table with a key to candidates: end its migration with `FollowMerges`, or say here why not."""
    keys = carrying.keys_to_candidates()
    unfollowed = [name for name, key in keys.items() if not following.follows(key.model)]

    # whoever was merged into somebody goes along by name; a merge holds both people
    assert unfollowed == ["candidates.Candidate.merged_into"]
    assert [each for each in carrying.STAYING if each.split(".")[1] == "Candidate"] == []
    assert all(carrying.REWRITTEN.get(key.model, "") is not None for key in keys.values())


@pytest.mark.django_db
def test_the_database_knows_of_every_table_that_follows() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = %s", [following.TRIGGER]
        )
        there = {table for (table,) in cursor.fetchall()}

    keys = carrying.keys_to_candidates().values()
    assert {key.model._meta.db_table for key in keys if following.follows(key.model)} <= there, (
        "End the migration that adds the table with FollowMerges('<app>')"
    )


def test_all_that_is_known_of_both_is_found_under_one(hana: Candidate, twice: Candidate, rae: Member) -> None:
    candidates.tag(hana, ["Fish"], by=rae)
    pipeline.comment(twice, by=rae, body="Cooks well")

    merged = pipeline.merge(hana, twice, by=rae, chosen={"name": "other"})

    hana.refresh_from_db()
    assert (hana.name, hana.headline, hana.email) == ("Tanaka, Hanna", "Cook", "hana@example.org")
    assert set(hana.emails.values_list("email", flat=True)) == {"hana@example.org", "h.t@example.org"}
    assert set(hana.phones.values_list("number", flat=True)) == {"+49 30 5550 0142", "030 55500142"}
    assert set(hana.candidate_tags.values_list("tag__name", flat=True)) == {"Fish", "Knives"}
    assert [person.id for person in page_of(rae, Wanted()).people] == [hana.id]
    assert [person.id for person in page_of(rae, Wanted(q="hanna")).people] == [hana.id]
    assert [person.id for person in page_of(rae, Wanted(q="h.t@example.org")).people] == [hana.id]
    told = [each.entry.type for each in timeline_for(rae, hana).told]
    assert told.count("candidates_merged") == 1
    assert told.count("candidate_added") == 2
    assert timeline_of(twice.id)[0].sentence == "merged two records of Tanaka, Hanna"
    assert EventRow.objects.get(type="candidates_merged").data["changes"] == {
        "name": ["Hana Tanaka", "Tanaka, Hanna"], "headline": ["", "Cook"],
    }  # fmt: skip
    assert merged.by_name == rae.name
    known, is_new = candidates.find_or_add(by=Visitor(), name="Hanna", email="h.t@example.org")
    assert (known, is_new) == (hana, False)


@pytest.mark.parametrize("who", ["cleo", "ivo"])
def test_others_neither_merge_nor_decide(
    who: str, hana: Candidate, twice: Candidate, rae: Member, request: pytest.FixtureRequest
) -> None:
    somebody = request.getfixturevalue(who)
    do_errands(LOOK)
    pair = DuplicatePair.objects.get()
    merged = pipeline.merge(hana, twice, by=rae)
    before = contents_of(rae.organization_id)

    for act in (
        lambda: pipeline.merge(hana, twice, by=somebody),
        lambda: pipeline.undo_merge(merged, by=somebody),
        lambda: candidates.dismiss(pair, by=somebody),
    ):
        with pytest.raises(NotAllowed):
            act()

    assert contents_of(rae.organization_id) == before


def test_what_cannot_be_merged_is_refused(hana: Candidate, twice: Candidate, rae: Member) -> None:
    third = candidates.add(by=rae, name="Third")
    pipeline.merge(hana, twice, by=rae)

    for one, other, chosen, rule in (
        (hana, hana, {}, "OneAndTheSame"),
        (third, twice, {}, "MergedAlready"),
        (twice, third, {}, "MergedAlready"),
        (hana, third, {"name": "mine"}, "Invalid"),
    ):
        with pytest.raises(RuleBroken) as refused:
            pipeline.merge(one, other, by=rae, chosen=chosen)
        assert type(refused.value).__name__ == rule
    with pytest.raises(candidates.MergedIntoAnother):
        candidates.update(twice, by=rae, headline="Baker")
    with pytest.raises(candidates.MergedIntoAnother):
        pipeline.add(open_job(), twice, by=rae)


def test_what_was_added_or_changed_since_stays_with_the_one_who_was_kept(
    hana: Candidate, twice: Candidate, rae: Member
) -> None:
    merged = pipeline.merge(hana, twice, by=rae, chosen={"name": "other"})
    hana.refresh_from_db()
    candidates.update(hana, by=rae, headline="Chef", emails=["h.t@example.org", "new@example.org"])
    pipeline.comment(twice, by=rae, body="Written on an old page")

    pipeline.undo_merge(merged, by=rae)

    hana, twice = Candidate.objects.get(id=hana.id), Candidate.objects.get(id=twice.id)
    assert (hana.name, hana.headline, hana.email) == ("Hana Tanaka", "Chef", "new@example.org")
    assert list(hana.emails.values_list("email", flat=True)) == ["new@example.org"]
    assert (twice.name, twice.email, twice.merged_into) == ("Tanaka, Hanna", "h.t@example.org", None)
    assert list(twice.emails.values_list("email", flat=True)) == ["h.t@example.org"]
    assert Comment.objects.get().candidate == hana
    assert timeline_of(hana.id)[0].sentence == "undid the merge of Hana Tanaka and Tanaka, Hanna"


def test_an_undo_that_is_not_possible_says_what_stands_against_it(
    hana: Candidate, twice: Candidate, rae: Member
) -> None:
    first = pipeline.merge(hana, twice, by=rae)
    candidates.update(hana, by=rae, emails=["hana@example.org"])
    third = candidates.add(by=rae, name="Third Person", email="h.t@example.org")
    with pytest.raises(merging.AddressIsTaken, match="Take it off Third Person first"):
        pipeline.undo_merge(first, by=rae)

    second = pipeline.merge(third, hana, by=rae)
    assert Candidate.objects.get(id=twice.id).merged_into == third
    with pytest.raises(merging.MergedOnwards):
        pipeline.undo_merge(first, by=rae)

    pipeline.undo_merge(second, by=rae)
    candidates.update(third, by=rae, emails=[])
    pipeline.undo_merge(first, by=rae)
    assert not Candidate.objects.exclude(merged_into=None).exists()
    assert set(EmailAddress.objects.values_list("candidate", "email")) == {
        (hana.id, "hana@example.org"),
        (twice.id, "h.t@example.org"),
    }
    with pytest.raises(merging.UndoneAlready):
        pipeline.undo_merge(first, by=rae)


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
    assert browser.get(f"/{slug}/duplicates/{other.id}/").status_code == 404
    assert browser.post(f"/{slug}/duplicates/look/").status_code == 302
    do_errands("candidates.look_through")
    assert "2 pairs to decide" in browser.get(f"/{slug}/duplicates/").content.decode()


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

    undone = send(api, "POST", f"/merges/{done.json()['id']}/undo", {})
    assert undone.json()["undone_at"]
    assert send(api, "POST", f"/merges/{done.json()['id']}/undo", {}).json()["code"] == "undone_already"
    dismissed = send(api, "POST", f"/duplicates/{pair['id']}/dismiss", {})
    assert dismissed.json()["state"] == "dismissed"
    assert api.get("/api/v1/duplicates").json()["items"] == []
    assert program(ada, "interviewer").get("/api/v1/duplicates").status_code == 403


AT_ONCE = 16


def test_sixteen_merges_of_one_pair_are_one_and_nothing_written_meanwhile_is_lost(
    transactional_db: None,
) -> None:
    """Some merge, the others write about the one who goes: comments, tags, applications under his address."""
    organization = found("northwind", "Northwind Kites")
    with tenancy.acting_in(organization.id):
        rae = join("Rae Recruiter", roles.RECRUITER)
        jobs = [open_job(f"Job {number}") for number in range(4)]
        one, other = (
            candidates.find_or_add(by=rae, name=n, email=f"{n}@mail.example.org")[0] for n in ("one", "other")
        )
        pipeline.apply(jobs[0].posts.get(), someone(1, email="one@mail.example.org"), by=Visitor())

    acts: list[Callable[[int], object]] = [
        lambda _: pipeline.merge(one, other, by=rae),
        lambda number: pipeline.comment(other, by=rae, body=f"Comment {number}"),
        lambda number: candidates.tag(other, [f"tag {number}"], by=rae),
        lambda number: pipeline.apply(
            jobs[number // 4].posts.get(), someone(number, email="other@mail.example.org"), by=Visitor()
        ),
    ]
    gate = Barrier(2 * AT_ONCE)

    def do(number: int) -> str:
        act = acts[number % 4] if number >= AT_ONCE else acts[0]
        try:
            gate.wait(timeout=60)
            with tenancy.acting_in(organization.id):
                act(number % AT_ONCE)
        except merging.MergedAlready:
            return "merged already"
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(2 * AT_ONCE) as pool:
        outcomes = list(pool.map(do, range(2 * AT_ONCE)))

    with tenancy.acting_in(organization.id):
        assert Merge.objects.count() == 1
        assert outcomes.count("merged already") == AT_ONCE + 4 - 1
        assert (Comment.objects.count(), CandidateTag.objects.count()) == (4, 4)
        assert left_with(other.id) == {}
        assert Application.objects.filter(candidate=one, state="active").count() == 4
        assert set(Application.objects.values_list("candidate", flat=True)) == {one.id}


def left_with(candidate_id: UUID) -> dict[str, int]:
    """How many rows still belong to somebody, by their key."""
    rows = {
        name: key.model._base_manager.filter(**{key.attname: candidate_id}).count()
        for name, key in carrying.keys_to_candidates().items()
    }
    return {name: count for name, count in rows.items() if count}


def counts(contents: Contents) -> dict[str, int]:
    return {name: len(rows) for name, rows in contents.items()}


def differences(before: Contents, after: Contents) -> dict[str, Any]:
    """What is different, but for what the acts themselves tell."""
    return {
        name: sorted(set(before[name]) ^ set(after[name]))
        for name in before
        if name not in TOLD and before[name] != after[name]
    }


def files_of(member: Member) -> dict[str, str]:
    """Every file of an organization, by the digest of its bytes."""
    return dict(_digests(Path(settings.MEDIA_ROOT) / str(member.organization_id)))


def _digests(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield str(path.relative_to(folder)), hashlib.sha256(path.read_bytes()).hexdigest()


def test_who_writes_about_somebody_who_went_and_who_merges_do_not_wait_for_each_other(
    transactional_db: None,
) -> None:
    """A row about the one who went locks first that one, then the one who stays; so does a merge."""
    organization = found("northwind", "Northwind Kites")
    with tenancy.acting_in(organization.id):
        rae = join("Rae Recruiter", roles.RECRUITER)
        stays, went = (
            candidates.find_or_add(by=rae, name=n, email=f"{n}@mail.example.org")[0]
            for n in ("stays", "went")
        )
        pipeline.merge(stays, went, by=rae)

    def hold() -> None:
        with tenancy.acting_in(organization.id):
            merging.hold_people(*Candidate.objects.filter(id__in=[stays.id, went.id]))
        connection.close()

    with ThreadPoolExecutor(1) as pool:
        with tenancy.acting_in(organization.id), connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM candidates_candidate WHERE id = %s FOR KEY SHARE", [went.id])
            holding = pool.submit(hold)
            while not holding.done():
                cursor.execute("SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'")
                if cursor.fetchone():
                    break
            cursor.execute(
                "SELECT 1 FROM candidates_candidate WHERE id = %s FOR KEY SHARE NOWAIT", [stays.id]
            )
        holding.result(timeout=60)
