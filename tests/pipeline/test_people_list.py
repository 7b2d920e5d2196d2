"""The list of people."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, Tag
from rolecall.jobs.models import Job
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries import people
from rolecall.pipeline.queries.people import Wanted, page_of
from tests.pipeline.conftest import Apply, open_job

SignedIn = Callable[[Member], Client]
LIST, NEW = "/northwind/candidates/", "/northwind/candidates/new/"


def names(actor: Member, **wanted: object) -> list[str]:
    return [person.name for person in page_of(actor, Wanted(**wanted)).people]  # type: ignore[arg-type]


@pytest.fixture
def crowd(rae: Member) -> list[Candidate]:
    named = ["Amara Nwosu", "Zoë Ångström-Lund", "Hana Tanaka", "عمر حداد", "田中花子", "Nils Amarandei"]
    return [candidates.add(by=rae, name=name, email=f"p{n}@example.org") for n, name in enumerate(named)]


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("amara", {"Amara Nwosu", "Nils Amarandei"}),
        ("tanaka hana", {"Hana Tanaka"}),
        ("TANA", {"Hana Tanaka"}),
        ("angstrom", {"Zoë Ångström-Lund"}),
        ("lund zoe", {"Zoë Ångström-Lund"}),
        ("عمر", {"عمر حداد"}),
        ("田中", {"田中花子"}),
        ("P1@Example.org", {"Zoë Ångström-Lund"}),
        ("p2@", {"Hana Tanaka"}),
        ("naka", set()),
        ("%", set()),
        ("\0", {"Amara Nwosu", "Zoë Ångström-Lund", "Hana Tanaka", "عمر حداد", "田中花子", "Nils Amarandei"}),
    ],
)
def test_people_are_found_by_any_word_of_their_name(
    rae: Member, crowd: object, q: str, found: set[str]
) -> None:
    assert set(names(rae, q=q)) == found


def test_people_are_found_by_their_phone(rae: Member) -> None:
    candidates.add(by=rae, name="Hana Tanaka", phone="+351 21 5550 0142")

    assert names(rae, q="00351 (21) 5550-0142") == ["Hana Tanaka"]
    assert names(rae, q="+351 21 5550 0143") == []


def test_a_number_is_found_as_it_is_dialled_where_the_organization_is(rae: Member, ada: Member) -> None:
    candidates.add(by=rae, name="Hana Tanaka", phone="+46 70 123 45 67")
    unknown = names(rae, q="070-123 45 67")

    accounts.add_location(by=ada, name="Gothenburg", country="SE")
    accounts.add_location(by=ada, name="Athens", country="GR")

    assert (unknown, names(rae, q="070-123 45 67")) == ([], ["Hana Tanaka"])


def test_where_nobody_is_found_by_name_everything_else_is_one_click_away(
    rae: Member, signed_in: SignedIn
) -> None:
    page = signed_in(rae).get(LIST, {"q": "knots & sails"}).content.decode()

    assert 'href="/northwind/search/?q=knots%20%26%20sails"' in page


def test_filters_are_folded_on_a_phone_unless_one_is_set(rae: Member, signed_in: SignedIn) -> None:
    browser = signed_in(rae)

    assert '<details class="filters__more">' in browser.get(LIST, {"q": "hana"}).content.decode()
    assert '<details class="filters__more" open>' in browser.get(LIST, {"state": "none"}).content.decode()


def test_a_corrected_name_is_found_and_the_old_one_is_not(rae: Member) -> None:
    hana = candidates.add(by=rae, name="Hana Tanaka")

    candidates.update(hana, by=rae, name="Hana Mori")

    assert (names(rae, q="mori"), names(rae, q="tanaka")) == (["Hana Mori"], [])


def test_filters_narrow_the_list(rae: Member, apply: Apply, job: Job) -> None:
    one, two = apply(job, 1), apply(job, 2)
    free = candidates.add(by=rae, name="Free", source=candidates.source_named("Fair"))
    candidates.tag(two.candidate, ["Kafka"], by=rae)
    pipeline.reject(one, by=rae)

    assert names(rae, tag=Tag.objects.get().id) == ["Person 002"]
    assert names(rae, source=free.source_id) == ["Free"]
    assert names(rae, job=job.id) == ["Person 002", "Person 001"]
    assert names(rae, job=job.id, state="rejected") == ["Person 001"]
    assert names(rae, state="active") == ["Person 002"]
    assert names(rae, state="none") == ["Free"]


@pytest.mark.parametrize("sort", ["newest", "name"])
def test_pages_follow_one_another_both_ways(rae: Member, sort: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "PER_PAGE", 3)
    for name in ["Bo", "Al", "Bo", "Cy", "Bo", "Di", "Al"]:
        candidates.add(by=rae, name=name)
    wanted, forth, back = Wanted(sort=sort), list[list[str]](), list[list[str]]()

    page = page_of(rae, wanted)
    while True:
        forth.append([person.name for person in page.people])
        if not page.older:
            break
        page = page_of(rae, wanted, after=page.older)
    while page.newer:
        page = page_of(rae, wanted, before=page.newer)
        back.append([person.name for person in page.people])

    assert (
        forth
        == {
            "newest": [["Al", "Di", "Bo"], ["Cy", "Bo", "Al"], ["Bo"]],
            "name": [["Al", "Al", "Bo"], ["Bo", "Bo", "Cy"], ["Di"]],
        }[sort]
    )
    assert back == forth[-2::-1]


def test_managers_see_people_of_their_jobs_only(
    team: Job, amara: Application, rae: Member, cleo: Member, ivo: Member, apply: Apply, signed_in: SignedIn
) -> None:
    apply(open_job("Designer"), 9)
    pipeline.add(open_job("Secret"), amara.candidate, by=rae)

    assert [len(names(who)) for who in (rae, cleo, ivo)] == [2, 1, 1]
    shown = signed_in(cleo).get(LIST).content.decode()
    assert "Person 009" not in shown
    assert "Secret" not in shown
    assert "Add candidate" not in shown


def test_the_page_lists_people_with_where_they_are(
    amara: Application, rae: Member, signed_in: SignedIn
) -> None:
    candidates.tag(amara.candidate, ["Kafka"], by=rae)

    shown = signed_in(rae).get(LIST, {"q": "ama", "sort": "name", "job": "nonsense"}).content.decode()

    assert "Amara Nwosu" in shown
    assert "Backend Engineer" in shown
    assert "Kafka" in shown
    assert f"/northwind/candidates/{amara.candidate_id}/?list=q%3Dama%26sort%3Dname" in shown


def test_a_tag_that_nobody_has_is_not_offered(
    amara: Application, job: Job, rae: Member, signed_in: SignedIn
) -> None:
    candidates.tag(amara.candidate, ["Kafka", "Mistyped"], by=rae)
    candidates.untag(amara.candidate, Tag.objects.get(name="Mistyped"), by=rae)

    for address in (LIST, f"/northwind/jobs/{job.id}/board/"):
        shown = signed_in(rae).get(address).content.decode()
        assert "Kafka" in shown
        assert "Mistyped" not in shown


def test_an_empty_list_says_what_will_be_here(rae: Member, signed_in: SignedIn) -> None:
    client = signed_in(rae)

    assert "Nobody here yet" in client.get(LIST).content.decode()
    assert "Nobody is found" in client.get(LIST, {"q": "x"}).content.decode()


@pytest.mark.parametrize(
    "query", ["after=zzz", "before=%00", "tag=x&job=1&source=-", "sort=evil&state=evil", "q=%F0%9F"]
)
def test_nonsense_in_the_address_is_no_error(
    amara: Application, rae: Member, signed_in: SignedIn, query: str
) -> None:
    assert signed_in(rae).get(f"{LIST}?{query}").status_code == 200


def test_the_list_asks_as_much_for_many_as_for_few(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    client, counts = signed_in(rae), []
    client.get(LIST)
    for people_here in (1, 30):
        for n in range(people_here):
            candidates.tag(apply(job, people_here * 100 + n).candidate, ["Go", "Kafka"], by=rae)
        with CaptureQueriesContext(connection) as seen:
            client.get(LIST)
        counts.append(len(seen))

    assert counts[0] == counts[1]
