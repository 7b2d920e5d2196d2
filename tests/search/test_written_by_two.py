"""Two who change the same saved search or pool take nothing back from each other."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.kit.models import EventRow
from rolecall.search import actions as searches
from rolecall.search.models import PinnedSearch, SavedSearch, TalentPool

SignedIn = Callable[[Member], Client]
ASKED = "somebody else changed this: "


@pytest.fixture
def keepers(rae: Member) -> SavedSearch:
    return searches.save("Keepers", {"q": ["keeper"]}, by=rae, shared=True)


def page(name: str, *args: object) -> str:
    return reverse(f"search:{name}", args=["northwind", *args])


def seen_on(answer: Any) -> dict[str, str]:
    found = re.search(r'name="seen" value="([^"]*)"', answer.content.decode())
    assert found
    return {"seen": found[1]}


def test_a_search_that_was_renamed_meanwhile_keeps_its_name_unless_i_say_so(
    ada: Member, rae: Member, keepers: SavedSearch, signed_in: SignedIn
) -> None:
    browser, form = signed_in(rae), page("change", keepers.id)
    shown = {"name": "Keepers", "shared": "on"}
    seen = seen_on(browser.get(form))
    searches.change(keepers, by=ada, name="Keepers of light")

    pinned = browser.post(form, shown | seen | {"pinned": "on"})
    kept = SavedSearch.objects.get().name
    asked = browser.post(form, shown | seen | {"name": "Mine"})
    browser.post(form, shown | seen_on(asked) | {"name": "Mine"})

    assert (pinned.status_code, kept) == (302, "Keepers of light")
    assert asked.status_code == 422
    assert f"{ASKED}Name (now “Keepers of light”)" in asked.content.decode()
    assert 'value="Mine"' in asked.content.decode()
    assert SavedSearch.objects.get().name == "Mine"


def test_who_only_pins_a_search_changes_nothing_of_it(
    rae: Member, keepers: SavedSearch, signed_in: SignedIn
) -> None:
    browser, form = signed_in(rae), page("change", keepers.id)
    browser.post(form, {"name": "Keepers", "shared": "on", "pinned": "on"} | seen_on(browser.get(form)))

    assert PinnedSearch.objects.exists()
    assert not EventRow.objects.filter(type="saved_search_changed").exists()


def test_what_a_colleague_let_it_ask_for_is_not_saved_over_unseen(
    ada: Member, rae: Member, keepers: SavedSearch, signed_in: SignedIn
) -> None:
    """However far I narrowed it down before I save, what counts is what it asked for when I opened it."""
    browser = signed_in(rae)
    opened = browser.get(page("open", keepers.id)).headers["Location"]
    searches.change(keepers, by=ada, asked={"q": ["lighthouse"]})
    narrowed = browser.get(f"{opened}&stage=Applied")
    over = seen_on(narrowed) | {"asked": "q=keeper&stage=Applied"}

    refused = browser.post(page("save_over", keepers.id), over)
    kept = SavedSearch.objects.get().asked
    done = browser.post(page("save_over", keepers.id), over | seen_on(refused))

    assert refused.status_code == 409
    told = unescape(refused.content.decode())
    assert "somebody else let this search ask for something else. Nothing is saved yet." in told
    assert "<dd>lighthouse</dd>" in told
    assert "<dd>keeper · 1 filter</dd>" in told
    assert 'name="asked" value="q=keeper&stage=Applied"' in told
    assert f"{page('save')}?q=keeper&stage=Applied" in told
    assert kept == {"q": ["lighthouse"]}
    assert done.status_code == 302
    assert SavedSearch.objects.get().asked == {"q": ["keeper"], "stage": ["Applied"]}


def test_undo_of_saving_over_takes_nothing_of_a_colleague_back(
    ada: Member, rae: Member, keepers: SavedSearch, signed_in: SignedIn
) -> None:
    browser = signed_in(rae)
    after = browser.post(page("save_over", keepers.id), {"asked": "q=kite"}, follow=True)
    undo = re.search(r'"([^"]*/save-over/[^"]*asked=q%3Dkeeper[^"]*)"', after.content.decode())
    assert undo
    searches.change(keepers, by=ada, asked={"q": ["lighthouse"]})
    refused = browser.post(unescape(undo[1]))
    kept = SavedSearch.objects.get().asked
    searches.change(keepers, by=ada, asked={"q": ["kite"]})
    browser.post(unescape(undo[1]))

    assert (refused.status_code, kept) == (409, {"q": ["lighthouse"]})
    assert SavedSearch.objects.get().asked == {"q": ["keeper"]}


def test_what_a_colleague_said_of_a_pool_stays(ada: Member, rae: Member, signed_in: SignedIn) -> None:
    pool = searches.add_pool("Silver", by=rae, description="Of 2026")
    browser, form = signed_in(rae), page("change_pool", pool.id)
    shown = {"name": "Silver", "description": "Of 2026"}
    seen = seen_on(browser.get(form))
    searches.change_pool(pool, by=ada, description="Of 2026 and 2027")

    browser.post(form, shown | seen | {"name": "Silver medallists"})
    pool = TalentPool.objects.get()
    kept = (pool.name, pool.description)
    asked = browser.post(form, shown | seen | {"description": "Mine"})

    assert kept == ("Silver medallists", "Of 2026 and 2027")
    assert asked.status_code == 422
    assert ASKED in asked.content.decode()
    assert 'value="Mine"' in asked.content.decode()
