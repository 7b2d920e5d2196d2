"""Talent pools, by hand and by a saved search; and mails about whoever newly fits."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from rolecall.accounts.models import Member, Organization
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate
from rolecall.jobs.models import TeamMember
from rolecall.kit import clock, tasks
from rolecall.kit.errors import NotAllowed, NotFound
from rolecall.kit.models import EventRow
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from rolecall.search import actions as searches
from rolecall.search import errors, looking
from rolecall.search.actions import watching
from rolecall.search.errors import FillsItself, NotShared, PoolNameTaken, TooWideToWatch
from rolecall.search.models import (
    AT_ONCE,
    MORNING,
    PooledCandidate,
    SavedSearch,
    SearchWatch,
    Unlooked,
    WatchedFit,
)
from rolecall.search.saved import counted_pools, people_in
from tests.search.conftest import Fed

SignedIn = Callable[[Member], Client]
SATURDAY_NOON = datetime(2031, 3, 1, 12, tzinfo=UTC)
MONDAY_NINE = datetime(2031, 3, 3, 8, tzinfo=UTC)


@pytest.fixture
def bela(rae: Member) -> Candidate:
    return candidates.add(by=rae, name="Bela Quist", headline="Keeper of lighthouses")


@pytest.fixture
def team(amara: Application, cleo: Member) -> Application:
    TeamMember.objects.create(job=amara.job, member=cleo, part="hiring_manager")
    return amara


def test_people_are_put_into_a_pool_once_with_a_reason_and_taken_out(
    rae: Member, cleo: Member, team: Application, bela: Candidate
) -> None:
    pool = searches.add_pool("Silver medallists", by=rae, description="Nearly hired")
    searches.pool([team.candidate, bela], pool, by=rae, note="Came second")
    assert searches.pool([bela, bela], pool, by=rae, note="Again") == []
    assert {(row.candidate, row.note, row.author) for row in PooledCandidate.objects.all()} == {
        (team.candidate, "Came second", rae),
        (bela, "Came second", rae),
    }
    assert [row.candidate for row in people_in(pool, cleo)] == [team.candidate]
    assert [count for _, count in counted_pools(cleo)] == [1]
    assert searches.unpool([bela], pool, by=rae) == 1
    assert searches.unpool([bela], pool, by=rae) == 0
    told = EventRow.objects.filter(type__contains="pool").order_by("id").values_list("type", flat=True)
    assert list(told) == ["talent_pool_added", "candidate_pooled", "candidate_pooled", "candidate_unpooled"]


def test_what_a_pool_does_not_take_is_refused_and_changes_nothing(
    rae: Member, cleo: Member, bela: Candidate, elsewhere: UUID
) -> None:
    shared = searches.save("Keepers", {"q": ["keeper"]}, by=rae, shared=True)
    mine = searches.save("Mine", {"q": ["keeper"]}, by=rae)
    pool = searches.add_pool("Silver", by=rae)
    itself = searches.add_pool("Keepers", by=rae, search=shared)
    stranger = Candidate(name="Nobody of here")
    table: list[tuple[type[Exception], Callable[[], object]]] = [
        (NotAllowed, lambda: searches.add_pool("Bronze", by=cleo)),
        (NotAllowed, lambda: searches.pool([bela], pool, by=cleo)),
        (NotAllowed, lambda: searches.remove_pool(pool, by=cleo)),
        (NotShared, lambda: searches.add_pool("Gold", by=rae, search=mine)),
        (PoolNameTaken, lambda: searches.add_pool(" SILVER ", by=rae)),
        (PoolNameTaken, lambda: searches.change_pool(itself, by=rae, name="Silver")),
        (FillsItself, lambda: searches.pool([bela], itself, by=rae)),
        (NotFound, lambda: searches.pool([bela, stranger], pool, by=rae)),
    ]
    for refusal, act in table:
        with pytest.raises(refusal):
            act()
    assert not PooledCandidate.objects.exists()
    searches.remove_pool(pool, by=rae)
    searches.add_pool("Silver", by=rae)
    with pytest.raises(PoolNameTaken):
        searches.put_back_pool(pool, by=rae)


def test_a_merged_person_is_in_each_pool_once(rae: Member, bela: Candidate, amara: Application) -> None:
    pools = [searches.add_pool(name, by=rae) for name in ("One", "Two")]
    searches.pool([bela, amara.candidate], pools[0], by=rae)
    searches.pool([bela], pools[1], by=rae)
    pipeline.merge(amara.candidate, bela, by=rae)
    assert [people_in(pool, rae).get().candidate for pool in pools] == [amara.candidate, amara.candidate]


def test_the_pages_of_pools_for_who_keeps_them_and_who_looks(
    organization: Organization, rae: Member, cleo: Member, ivo: Member, team: Application, bela: Candidate,
    signed_in: SignedIn, fed: Fed,
) -> None:  # fmt: skip
    client, slug = signed_in(rae), organization.slug
    assert "No talent pools yet" in client.get(reverse("search:pools", args=[slug])).content.decode()
    made = client.post(reverse("search:new_pool", args=[slug]), {"name": "Silver", "description": "Nearly"})
    home = made["Location"]
    pool_id = home.rstrip("/").rpartition("/")[2]
    put_in = reverse("search:put_in", args=[slug])
    both = f"{put_in}?person={bela.id}&person={team.candidate_id}"
    assert "Bela Quist" in client.get(f"{put_in}?person={bela.id}").content.decode()
    assert "2 people" in client.get(both).content.decode()
    assert client.get(put_in).status_code == 404
    client.post(both, {"pool": pool_id, "note": "Came <second>"})
    page = client.get(home).content.decode()
    assert "Came &lt;second&gt;" in page
    assert "Bela Quist" in page
    page = signed_in(cleo).get(home).content.decode()
    assert "Amara Nwosu" in page
    assert "Bela Quist" not in page
    assert "Take out" not in page
    assert signed_in(ivo).get(home).status_code == 403
    assert signed_in(cleo).get(put_in).status_code == 403
    assert "Silver" in client.get(reverse("pipeline:candidate", args=[slug, bela.id])).content.decode()
    client.post(f"{home}take-out/", {"person": bela.id})
    assert PooledCandidate.objects.count() == 1
    client.post(reverse("search:put_back_in", args=[slug]) + f"?person={bela.id}&pool={pool_id}&note=Back")
    assert PooledCandidate.objects.get(candidate=bela).note == "Back"

    shared = searches.save("Keepers", {"q": ["keeper"]}, by=rae, shared=True)
    made = client.post(reverse("search:new_pool", args=[slug]), {"name": "Keepers", "search": shared.id})
    fed()
    assert "Bela Quist" in client.get(made["Location"]).content.decode()
    assert "Nobody fits yet" in signed_in(cleo).get(made["Location"]).content.decode()


def settled(fed: Fed, moment: datetime) -> list[str]:
    """What is mailed once the index is told and the clock has looked."""
    mail.outbox.clear()
    fed()
    with clock.at(moment), tasks.at_once("search."):
        looking.look_everywhere()
    return [str(each.subject) for each in mail.outbox]


def test_whoever_newly_fits_is_told_once_and_one_mail_a_day(
    organization: Organization, rae: Member, cleo: Member, team: Application, bela: Candidate, fed: Fed,
    client: Client,
) -> None:  # fmt: skip
    fed()
    search = searches.save("Keepers", {"q": ["keeper"]}, by=rae, shared=True)
    searches.watch(search, by=rae, at=AT_ONCE)
    searches.watch(search, by=cleo, at=AT_ONCE)
    candidates.tag(bela, ["changed"], by=rae)
    assert settled(fed, SATURDAY_NOON) == []  # they fitted before
    first = candidates.add(by=rae, name="Corin Vale", headline="Keeper of bees")
    candidates.add(by=rae, name="Dana Ruiz", headline="Nurse")
    assert settled(fed, SATURDAY_NOON) == ["1 new person fits “Keepers” at Northwind Kites"]
    sent = mail.outbox[0]
    assert sent.to == [rae.email]  # Cleo does not see them
    assert "Corin Vale" in sent.body
    assert "Dana" not in sent.body
    assert not Unlooked.objects.exists()
    candidates.tag(first, ["again"], by=rae)
    candidates.add(by=rae, name="Edda Holm", headline="Keeper of secrets")
    candidates.add_fact(team.candidate, by=rae, section="skill", title="Keeper of kites")
    assert len(settled(fed, SATURDAY_NOON)) == 1  # Cleo's first; Rae had hers today
    assert mail.outbox[0].to == [cleo.email]
    assert settled(fed, MONDAY_NINE) == ["2 new people fit “Keepers” at Northwind Kites"]
    assert settled(fed, MONDAY_NINE) == []

    stop = re.search(r"/search-mail/\S+/", str(sent.body))
    assert stop is not None
    assert client.get("/search-mail/forged/").status_code == 404
    assert "Stop the mails" in client.get(stop[0]).content.decode()
    assert SearchWatch.objects.filter(member=rae).exists()
    client.post(stop[0])
    assert not SearchWatch.objects.filter(member=rae).exists()
    assert "not told by mail any more" in client.get(stop[0]).content.decode()


def test_a_search_that_cannot_be_read_any_more_keeps_nobody_from_being_told_by_others(
    rae: Member, fed: Fed
) -> None:
    fed()
    for name in ("Broken", "Keepers"):
        searches.watch(searches.save(name, {"q": ["keeper"]}, by=rae, shared=True), by=rae, at=AT_ONCE)
    SavedSearch.objects.filter(name="Broken").update(asked={"q": ["(keeper"]})
    candidates.add(by=rae, name="Corin Vale", headline="Keeper of bees")

    assert settled(fed, SATURDAY_NOON) == ["1 new person fits “Keepers” at Northwind Kites"]


def test_the_morning_waits_for_a_working_morning_and_for_who_may_still_see(
    rae: Member, cleo: Member, team: Application, fed: Fed, monkeypatch: pytest.MonkeyPatch
) -> None:
    fed()
    search = searches.save("Keepers", {"q": ["keeper"]}, by=rae, shared=True)
    for member in (rae, cleo):
        searches.watch(search, by=member, at=MORNING)
    candidates.add_fact(team.candidate, by=rae, section="skill", title="Keeper of kites")
    assert settled(fed, SATURDAY_NOON) == []
    assert WatchedFit.objects.filter(told_at=None).count() == 2
    TeamMember.objects.filter(member=cleo).delete()
    assert settled(fed, MONDAY_NINE) == ["1 new person fits “Keepers” at Northwind Kites"]
    assert mail.outbox[0].to == [rae.email]
    assert not WatchedFit.objects.filter(told_at=None).exists()

    wider = searches.save("Everyone of note", {"q": ["keeper OR kites"]}, by=rae)
    for module in (errors, watching):
        monkeypatch.setattr(module, "MOST_WATCHED", 0)
    with pytest.raises(TooWideToWatch):
        searches.watch(wider, by=rae, at=MORNING)
