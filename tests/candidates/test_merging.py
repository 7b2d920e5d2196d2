"""Two records of one person become one, and two again as they were; nothing of either is lost."""

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.db.models import Sum
from pytest_django.fixtures import Settings

from rolecall.accounts.models import Member
from rolecall.approvals import kinds
from rolecall.audit.queries import timeline_of
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import merging
from rolecall.candidates.duplicates import carrying, following
from rolecall.candidates.models import (
    Candidate,
    Consent,
    DuplicatePair,
    EmailAddress,
)
from rolecall.kit import clock
from rolecall.kit.errors import NotAllowed, RuleBroken
from rolecall.kit.events import Visitor
from rolecall.kit.models import EventRow
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import ClosedCount, Comment, SecondApplication
from rolecall.pipeline.queries.people import Wanted, page_of
from rolecall.pipeline.queries.timeline import timeline_for
from tests.architecture.growing import World
from tests.architecture.strangers import contents_of
from tests.candidates.conftest import left_with
from tests.errands import do_errands
from tests.pipeline.conftest import open_job

LOOK = "candidates.reactions.look_for_duplicates"
TOLD = {"Merge", "EventRow", "EventSubject", "EventObject", "Outbox", "Unlooked", "ClosedCount"}
"""What the two acts themselves write down; by how many more are closed is added to, and its sum compared."""
Contents = dict[str, list[tuple[object, ...]]]


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
    before, files, closed = contents_of(by.organization_id), files_of(by), closed_in_all()

    merged = pipeline.merge(kept, other, by=by, chosen={"name": "other", "email": "other"})

    during = contents_of(by.organization_id)
    assert counts(during) == counts(before) | {
        name: len(during[name]) for name in ("Withdrawal", "SecondApplication", *TOLD)
    }
    assert left_with(other.id) == {"candidates.CandidateTag.candidate": 1}  # both have it: 'tag 1'
    assert SecondApplication.objects.count() == 1
    assert sum(closed_in_all().values()) == sum(closed.values()) + 1
    pair.refresh_from_db()
    assert pair.state == "merged"
    assert set(Consent.objects.filter(candidate=kept).values_list("ends_at", flat=True)) == {consent.ends_at}

    pipeline.undo_merge(merged, by=by)

    assert differences(before, contents_of(by.organization_id)) == {}
    assert (files_of(by), closed_in_all()) == (files, closed)


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


def test_a_number_and_a_link_that_both_had_stay_with_both(
    hana: Candidate, twice: Candidate, rae: Member
) -> None:
    candidates.update(hana, by=rae, links=["https://example.org/hana"])
    candidates.update(twice, by=rae, phones=["+49 (30) 55500142"], links=["https://example.org/hana"])

    merged = pipeline.merge(hana, twice, by=rae)
    hana.refresh_from_db()
    numbers, links = hana.phones.values_list("number", flat=True), hana.links.values_list("url", flat=True)
    assert (list(numbers), list(links)) == (["+49 30 5550 0142"], ["https://example.org/hana"])
    candidates.update(hana, by=rae, phones=["+49 30 5550 0142"], links=["https://example.org/hana"])
    pipeline.undo_merge(merged, by=rae)

    for each in (hana, twice):
        each.refresh_from_db()
        assert each.links.get().url == "https://example.org/hana"
    assert (hana.phone, hana.phones.get().number) == ("+49 30 5550 0142", "+49 30 5550 0142")
    assert (twice.phone, twice.phones.get().number) == ("+49 (30) 55500142", "+49 (30) 55500142")


def test_what_a_third_record_has_too_stays_when_the_first_merge_is_undone(
    hana: Candidate, twice: Candidate, rae: Member
) -> None:
    third = candidates.add(by=rae, name="H. Tanaka", tags=["Knives"], phone="030 55500142")
    first, second = (pipeline.merge(hana, other, by=rae) for other in (twice, third))

    pipeline.undo_merge(first, by=rae)

    for person in (hana, twice):
        assert [each.tag.name for each in person.candidate_tags.all()] == ["Knives"]
    assert "030 55500142" in hana.phones.values_list("number", flat=True)
    pipeline.undo_merge(second, by=rae)
    assert not hana.candidate_tags.exists()
    assert [each.number for each in hana.phones.all()] == ["+49 30 5550 0142"]
    assert [each.tag.name for each in third.candidate_tags.all()] == ["Knives"]
    assert third.phones.get().number == "030 55500142"


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


def counts(contents: Contents) -> dict[str, int]:
    return {name: len(rows) for name, rows in contents.items()}


def differences(before: Contents, after: Contents) -> dict[str, Any]:
    """What is different, but for what the acts themselves tell."""
    return {
        name: sorted(set(before[name]) ^ set(after[name]))
        for name in before
        if name not in TOLD and before[name] != after[name]
    }


def closed_in_all() -> dict[tuple[object, ...], int]:
    """How many are rejected or withdrawn, by their stage and how, as they are added up."""
    rows = ClosedCount.objects.order_by().values_list("stage", "state").annotate(number=Sum("change"))
    return {(stage, state): number for stage, state, number in rows if number}


def files_of(member: Member) -> dict[str, str]:
    """Every file of an organization, by the digest of its bytes."""
    return dict(_digests(Path(settings.MEDIA_ROOT) / str(member.organization_id)))


def _digests(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield str(path.relative_to(folder)), hashlib.sha256(path.read_bytes()).hexdigest()
