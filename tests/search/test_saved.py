"""Saved searches: whose they are, what they ask, and that each reader finds whom they may see."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member, Organization
from rolecall.candidates import actions as candidates
from rolecall.jobs.models import JobLocation, TeamMember
from rolecall.kit.errors import NotAllowed, RuleBroken
from rolecall.kit.events import Automatic
from rolecall.kit.models import EventRow
from rolecall.pipeline.models import Application
from rolecall.search import actions as searches
from rolecall.search.actions import watching
from rolecall.search.asking import Mistake
from rolecall.search.errors import (
    FillsPools,
    NothingAsked,
    NotShared,
    SearchNameTaken,
    TooWideForWatchers,
)
from rolecall.search.models import PinnedSearch, SavedSearch
from rolecall.search.saved import searches_for
from tests.search.conftest import Fed

SignedIn = Callable[[Member], Client]
ASKED = {"q": ["keeper"]}


def told() -> list[str]:
    return list(
        EventRow.objects.filter(type__contains="search").order_by("id").values_list("type", flat=True)
    )


def test_a_search_is_saved_changed_removed_and_put_back(rae: Member, ada: Member) -> None:
    search = searches.save("  Keepers  ", ASKED, by=rae)
    searches.change(search, by=rae, name="Keepers of lighthouses", asked={"q": ["keeper"], "view": ["table"]})
    searches.remove(search, by=rae)
    assert not searches_for(rae).exists()
    searches.put_back(search, by=rae)

    kept = searches_for(rae).get()
    assert (kept.name, kept.asked) == ("Keepers of lighthouses", {"q": ["keeper"], "view": ["table"]})
    assert not searches_for(ada).exists()
    assert told() == ["search_saved", "saved_search_changed", "saved_search_removed", "saved_search_changed"]


def test_what_cannot_be_saved_is_refused_and_nothing_is_kept(rae: Member, cleo: Member, ivo: Member) -> None:
    searches.save("Keepers", ASKED, by=rae)
    robot = Automatic("The clock")
    table: list[tuple[type[Exception], Callable[[], object]]] = [
        (NotAllowed, lambda: searches.save("Mine", ASKED, by=ivo)),
        (NotAllowed, lambda: searches.save("Ours", ASKED, by=cleo, shared=True)),
        (NotShared, lambda: searches.save("Nobody's", ASKED, by=robot)),
        (NothingAsked, lambda: searches.save("Everybody", {"view": ["table"], "order": ["name"]}, by=rae)),
        (Mistake, lambda: searches.save("Broken", {"q": ["(keeper"]}, by=rae)),
        (RuleBroken, lambda: searches.save("Some day", {"added_after": ["soon"]}, by=rae)),
        (RuleBroken, lambda: searches.save("  ", ASKED, by=rae)),
        (SearchNameTaken, lambda: searches.save("KEEPERS", ASKED, by=rae)),
    ]
    for refusal, act in table:
        with pytest.raises(refusal):
            act()
    assert SavedSearch.objects.count() == 1
    assert told() == ["search_saved"]
    searches.save("Keepers", ASKED, by=cleo)  # a name is one for each owner


def test_only_who_may_changes_a_search_and_what_fills_a_pool_stays(
    rae: Member, cleo: Member, ada: Member
) -> None:
    mine = searches.save("Keepers", ASKED, by=cleo)
    shared = searches.save("Everybody's", ASKED, by=rae, shared=True)
    for member, search in ((rae, mine), (cleo, shared)):
        for act in (
            lambda m=member, s=search: searches.change(s, by=m, name="Taken"),
            lambda m=member, s=search: searches.remove(s, by=m),
        ):
            with pytest.raises(NotAllowed):
                act()
    searches.change(shared, by=ada, name="Ours")
    searches.add_pool("Keepers", by=rae, search=shared)
    for act in (
        lambda: searches.remove(shared, by=rae),
        lambda: searches.change(shared, by=rae, shared=False),
    ):
        with pytest.raises(FillsPools):
            act()
    with pytest.raises(NotAllowed):
        searches.pin(shared, by=Automatic("The clock"))


def test_what_is_no_longer_shared_is_pinned_by_its_owner_alone(rae: Member, cleo: Member) -> None:
    search = searches.save("Everybody's", ASKED, by=rae, shared=True)
    for member in (rae, cleo):
        searches.pin(search, by=member)
    searches.change(search, by=rae, shared=False)
    assert [pin.member_id for pin in PinnedSearch.objects.all()] == [rae.id]


@pytest.fixture
def people(amara: Application, rae: Member, cleo: Member, fed: Fed) -> Application:
    """Amara on a job of Cleo's team, and Bela on none."""
    TeamMember.objects.create(job=amara.job, member=cleo, part="hiring_manager")
    candidates.add_fact(amara.candidate, by=rae, section="skill", title="Keeper of kites")
    candidates.add(by=rae, name="Bela Quist", headline="Keeper of lighthouses", location="Patras")
    fed()
    return amara


def test_a_shared_search_shows_each_reader_whom_they_may_see(
    organization: Organization,
    rae: Member,
    cleo: Member,
    ivo: Member,
    people: Application,
    signed_in: SignedIn,
) -> None:
    hidden = people.job
    search = searches.save(
        "Keepers", {**ASKED, "view": ["table"], "column": ["location"]}, by=rae, shared=True
    )
    searches.pin(search, by=cleo)
    address = reverse("search:open", args=[organization.slug, search.id])

    page = signed_in(rae).get(address, follow=True).content.decode()
    assert "Bela Quist" in page
    assert '<td data-label="Where">Patras</td>' in page
    page = signed_in(cleo).get(address, follow=True).content.decode()
    assert "Amara Nwosu" in page
    assert "Bela Quist" not in page
    assert 'id="pinned-searches"' in page
    assert signed_in(ivo).get(address).status_code == 403

    TeamMember.objects.filter(member=cleo).delete()
    secret = {"q": ["keeper"], "job": [hidden.id.hex]}
    searches.change(search, by=rae, asked=secret)
    page = signed_in(cleo).get(address, follow=True).content.decode()
    assert hidden.title not in page
    assert "Amara Nwosu" not in page


def test_filters_of_every_kind_narrow_it_down_together(
    organization: Organization, rae: Member, cleo: Member, people: Application, signed_in: SignedIn
) -> None:
    harbour = accounts.add_department(by=rae, name="Harbour")
    people.job.department = harbour
    people.job.save()

    def found(member: Member, **asked: object) -> set[str]:
        page = signed_in(member).get(reverse("search:search", args=[organization.slug]), asked)
        assert page.status_code == 200
        return {name for name in ("Amara Nwosu", "Bela Quist") if f">{name}</a>" in page.content.decode()}

    place = accounts.add_location(by=rae, name="Pier", country="GR", time_zone="Europe/Athens")
    JobLocation.objects.create(job=people.job, location=place)
    assert found(rae, added_after="2020-01-01") == {"Amara Nwosu", "Bela Quist"}
    assert found(rae, added_before="2020-01-01") == set()
    for member in (rae, cleo):
        assert found(member, department=harbour.id.hex) == {"Amara Nwosu"}
        assert found(member, place=place.id.hex, q="kites") == {"Amara Nwosu"}
        assert found(member, department=UUID(int=1).hex) == set()
        assert found(member, department="nonsense") == set()
    page = signed_in(rae).get(reverse("search:search", args=[organization.slug]), {"added_after": "soon"})
    assert page.status_code == 422
    assert "Write the day like 2026-11-02." in page.content.decode()


def test_what_changed_is_told_and_a_change_of_nothing_is_none(rae: Member) -> None:
    search = searches.save("Kites", {"q": ["Amara Nwosu"]}, by=rae, shared=True)
    pool = searches.add_pool("Silver", by=rae)
    before = search.updated_at, pool.updated_at
    searches.change(search, by=rae, name="Kites", asked={"q": ["Amara Nwosu"]}, shared=True)
    searches.change_pool(pool, by=rae, name="Silver", description="")
    assert (search.updated_at, pool.updated_at) == before

    searches.change(search, by=rae, name="Sails", asked={"q": ["Amara Nwosu OR sails"]})
    searches.change_pool(pool, by=rae, description="Ask them first")

    rows = EventRow.objects.filter(type__endswith="_changed").order_by("id")
    assert [(row.type, row.data["changes"]) for row in rows] == [
        ("saved_search_changed", {"name": ["Kites", "Sails"]}),
        ("talent_pool_changed", {"description": ["", "Ask them first"]}),
    ]
    assert rows[0].data["asks_otherwise"] is True
    # what was asked may name people, and the log only forgets whom it knows to be about
    assert "Amara" not in str(rows[0].data)


def test_whoever_saves_over_a_search_is_told_who_would_be_told_of_too_many(
    amara: Application, rae: Member, ada: Member, fed: Fed, monkeypatch: pytest.MonkeyPatch
) -> None:
    fed()
    search = searches.save("Keepers", {"q": ["nobody"]}, by=rae, shared=True)
    searches.watch(search, by=ada, at="morning")
    monkeypatch.setattr(watching, "MOST_WATCHED", 0)

    with pytest.raises(TooWideForWatchers, match=r"^1 colleague is told by mail .* Save it as another"):
        searches.change(search, by=rae, asked={"q": ["amara"]})
    searches.unwatch(search, by=ada)
    monkeypatch.setattr(watching, "MOST_WATCHED", 1)
    searches.watch(search, by=rae, at="morning")
    monkeypatch.setattr(watching, "MOST_WATCHED", 0)
    with pytest.raises(TooWideForWatchers, match=r"^You are told by mail"):
        searches.change(search, by=rae, asked={"q": ["amara"]})

    assert SavedSearch.objects.get().asked == {"q": ["nobody"]}


def test_the_pages_save_open_save_over_pin_and_remove(
    organization: Organization, rae: Member, people: Application, signed_in: SignedIn
) -> None:
    client, slug = signed_in(rae), organization.slug
    new = reverse("search:save", args=[slug])
    assert 'value="q=keeper"' in client.get(new, {"q": "keeper"}).content.decode()
    refused = client.post(new, {"name": "", "asked": "q=keeper"})
    assert refused.status_code == 422
    saved = client.post(new, {"name": "Keepers", "asked": "q=keeper", "shared": "on", "pinned": "on"})
    search = SavedSearch.objects.get()
    assert saved["Location"].startswith(f"/{slug}/search/?q=keeper&saved={search.id}~")
    again = client.post(new, {"name": "keepers", "asked": "q=kite"})
    assert again.status_code == 422
    assert "You have a search of this name" in again.content.decode()

    page = client.get(saved["Location"] + "&stage=Applied").content.decode()
    assert "Save over “Keepers”" in page
    client.post(reverse("search:save_over", args=[slug, search.id]), {"asked": "q=keeper&stage=Applied"})
    assert SavedSearch.objects.get().asked == {"q": ["keeper"], "stage": ["Applied"]}
    client.post(reverse("search:pin", args=[slug, search.id]), {"pinned": "no"})
    assert not PinnedSearch.objects.exists()
    client.post(reverse("search:change", args=[slug, search.id]), {"name": "Renamed", "told": "morning"})
    listed = client.get(reverse("search:saved", args=[slug])).content.decode()
    assert "Renamed" in listed
    assert "Told in the morning" in listed
    assert "keeper · 1 filter" in listed
    client.post(reverse("search:remove", args=[slug, search.id]))
    assert "No saved searches yet" in client.get(reverse("search:saved", args=[slug])).content.decode()
    client.post(reverse("search:put_back", args=[slug, search.id]))
    assert SavedSearch.objects.get().removed_at is None
