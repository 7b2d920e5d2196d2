"""The page and the API on which people are found."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member, Organization
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate
from rolecall.jobs.models import TeamMember
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.blind import pseudonym
from rolecall.pipeline.models import Application
from rolecall.search.queries import FACETS
from tests.search.conftest import Fed

SignedIn = Callable[[Member], Client]


@pytest.fixture
def told(amara: Application, rae: Member, cleo: Member, ivo: Member, fed: Fed) -> Candidate:
    """Amara, of whom this and that was said, and whose job has a team."""
    for member in (cleo, ivo):
        TeamMember.objects.create(job=amara.job, member=member, part="interviewer")
    candidates.tag(amara.candidate, ["silver medal"], by=rae)
    pipeline.comment(amara.candidate, by=rae, body="Built <b>lighthouses</b> in Patras", application=amara)
    pipeline.comment(amara.candidate, by=rae, body="Wants ninety thousand", private=True)
    candidates.add(by=rae, name="Bela Quist", headline="Keeper of lighthouses")
    fed()
    return amara.candidate


def asked(client: Client, organization: Organization, **query: object) -> tuple[int, str]:
    answer = client.get(reverse("search:search", args=[organization.slug]), query)
    return answer.status_code, answer.content.decode()


def test_the_page_shows_who_is_found_why_and_what_it_can_be_narrowed_by(
    organization: Organization, rae: Member, told: Candidate, signed_in: SignedIn
) -> None:
    client = signed_in(rae)
    status, page = asked(client, organization, q="lighthouses")
    assert status == 200
    assert '<b class="num">2</b> people' in page
    assert "<mark>&lt;b&gt;lighthouses&lt;/b&gt;</mark>" in page
    assert f"/candidates/{told.id}/?find=lighthouses" in page
    assert 'name="stage" value="Applied"' in page
    status, page = asked(client, organization, q="lighthouses", stage="Applied")
    assert '<b class="num">1</b> person' in page
    assert "Bela Quist" not in page
    status, page = asked(client, organization, q="lighthose OR zebra")
    assert "Nobody is found" in page
    status, page = asked(client, organization, q="lighthouses or zebra", order="name")
    assert '<a href="?q=lighthouses+OR+zebra&amp;order=name">' in page
    assert "lighthouses OR zebra instead" in page
    status, page = asked(client, organization, q="amarra")
    assert "people who are called nearly so" in page
    assert "What you can ask" in asked(client, organization)[1]


def test_while_typing_the_part_that_changes_is_answered_alone(
    organization: Organization, rae: Member, told: Candidate, signed_in: SignedIn
) -> None:
    client, address = signed_in(rae), reverse("search:search", args=[organization.slug])
    typing = {"HX-Request": "true"}
    answer = client.get(address, {"q": "lighth*"}, headers=typing)
    part = answer.content.decode().strip()
    assert part.startswith('<div id="found"')
    assert "<mark>&lt;b&gt;lighthouses&lt;/b&gt;</mark>" in part
    assert f"/candidates/{told.id}/?find=" in part
    assert "<html" not in part
    assert "HX-Request" in answer["Vary"]
    assert 'role="alert"' in client.get(address, {"q": "(lighth"}, headers=typing).content.decode()
    again = client.get(address, {"q": "lighth*"}, headers={**typing, "HX-History-Restore-Request": "true"})
    assert "<html" in again.content.decode()


def test_among_many_the_counts_follow_the_answer_and_come_along_while_it_is_narrowed_down(
    organization: Organization, rae: Member, told: Candidate, signed_in: SignedIn, settings: Any
) -> None:
    client, choice = signed_in(rae), '<span class="cut">silver medal</span>'
    assert choice in asked(client, organization, q="lighthouses")[1]
    settings.SEARCH_COUNTED_AT_ONCE = 0

    page = asked(client, organization, q="lighthouses")[1]
    assert choice not in page
    address = reverse("search:narrow", args=[organization.slug])
    assert f'hx-get="{address}?q=lighthouses"' in page
    counts = client.get(address, {"q": "lighthouses"}).content.decode()
    assert choice in counts
    assert "<html" not in counts
    search = reverse("search:search", args=[organization.slug])
    narrowing = {"HX-Request": "true", "HX-Trigger": "narrow"}
    assert choice in client.get(search, {"q": "lighthouses"}, headers=narrowing).content.decode()
    for nothing in ({"q": "(lighthouses"}, {}):
        assert client.get(address, nothing).content.strip() == b""


def test_a_mistake_is_shown_at_its_place_and_nothing_typed_is_lost(
    organization: Organization, rae: Member, told: Candidate, signed_in: SignedIn
) -> None:
    status, page = asked(signed_in(rae), organization, q="skill:(python <b>")
    assert status == 422
    assert "The bracket opened here is not closed." in page
    assert "skill:<mark>(</mark>python &lt;b&gt;" in page
    assert 'value="skill:(python &lt;b&gt;"' in page


def test_each_role_finds_what_it_may_read_and_whoever_reviews_blind_finds_nobody(
    organization: Organization, amara: Application, cleo: Member, ivo: Member, told: Candidate,
    signed_in: SignedIn, fed: Fed,
) -> None:  # fmt: skip
    for member in (cleo, ivo):
        client = signed_in(member)
        assert "Amara Nwosu" in asked(client, organization, q="patras")[1]
        assert "Nobody is found" in asked(client, organization, q="ninety")[1]
        assert "Bela Quist" not in asked(client, organization, q="lighthouses")[1]
    amara.job.stages.filter(name="Panel").update(blind=True)
    for query in ("amara", "patras", "-zebra", "stage:applied"):
        page = asked(signed_in(cleo), organization, q=query)[1]
        assert "Nobody is found" in page
        assert "Amara" not in page.replace('value="amara"', "")
        assert pseudonym(amara.id) not in page
        assert [facet for facet in FACETS if f'name="{facet}"' in page] == []


def test_programs_find_the_same_people(
    organization: Organization, ada: Member, told: Candidate, client: Client
) -> None:
    _, secret = accounts.create_key(by=ada, name="Finder", role="recruiter")
    headers = {"Authorization": f"Bearer {secret}"}

    def ask(**query: object) -> tuple[int, dict]:  # type: ignore[type-arg]
        answer = client.get("/api/v1/search/candidates", query, headers=headers)
        return answer.status_code, answer.json()

    status, found = ask(q="lighthouses", per_page=1, order="name")
    assert status == 200
    assert [found["total"], found["items"][0]["name"]] == [2, "Amara Nwosu"]
    assert found["items"][0]["passage"]["matches"] == ["<b>lighthouses</b>"]
    assert found["facets"]["tag"] == [
        {"value": found["facets"]["tag"][0]["value"], "name": "silver medal", "count": 1}
    ]
    status, more = ask(q="lighthouses", per_page=1, order="name", cursor=found["next_cursor"])
    assert [each["name"] for each in more["items"]] == ["Bela Quist"]
    assert more["next_cursor"] is None
    status, refused = ask(q="(lighthouses")
    assert status == 422
    assert "bracket opened here" in str(refused)
    assert ask(tag_id=found["facets"]["tag"][0]["value"])[1]["total"] == 1
    assert ask(cursor="%%%")[0] == 422
    for other in ({"q": "lighthouses"}, {"q": "kites", "order": "name"}):
        status, refused = ask(**other, cursor=found["next_cursor"])
        assert status == 422
        assert "It is of another question or order." in str(refused)


def test_the_page_asks_as_much_for_many_as_for_few(
    organization: Organization, rae: Member, told: Candidate, signed_in: SignedIn, fed: Fed,
    django_assert_max_num_queries: Callable[..., object],
) -> None:  # fmt: skip
    for number in range(12):
        person = candidates.add(by=rae, name=f"Keeper {number}", tags=["silver medal"])
        pipeline.comment(person, by=rae, body="Knows lighthouses")
    fed()
    client = signed_in(rae)
    asked(client, organization, q="lighthouses")
    with django_assert_max_num_queries(24):  # type: ignore[attr-defined]
        assert "Keeper 7" in asked(client, organization, q="lighthouses")[1]
