"""The candidate's page for choosing a time."""

from urllib.parse import urlsplit

import pytest
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.careers import actions as careers
from rolecall.interviews import actions as interviews
from rolecall.interviews.letters import link_url
from rolecall.interviews.models import Interview, SchedulingLink
from rolecall.kit import clock, crypto
from rolecall.pipeline.models import Application
from tests.interviews.conftest import EVE
from tests.interviews.test_choosing import link_for
from tests.interviews.test_free import at


@pytest.fixture(autouse=True)
def _sunday() -> object:
    with clock.at(EVE):
        yield


def page_of(link: SchedulingLink) -> str:
    return urlsplit(link_url(link)).path


def test_times_are_shown_in_the_zone_that_is_asked_for(
    rae: Member, cleo: Member, amara: Application, client: Client
) -> None:
    address = page_of(link_for(amara, rae, rae, cleo))

    here, there = client.get(address), client.get(address, {"zone": "Asia/Kathmandu"})

    assert "Tuesday 4 March 2031, 09:00" in here.content.decode()
    assert "Tuesday 4 March 2031, 12:45" in there.content.decode()
    assert "Rae Recruiter, Cleo Manager" in here.content.decode()
    assert here.headers["Cache-Control"] == "no-store"
    assert here.headers["X-Robots-Tag"] == "noindex"
    assert client.get(address, {"zone": "Mars/Base"}).status_code == 200


def test_choosing_and_calling_off(rae: Member, amara: Application, client: Client) -> None:
    address = page_of(link_for(amara, rae))
    words = {"starts_at": at(9, day=4).isoformat(), "zone": "Asia/Kathmandu"}

    chosen = client.post(f"{address}choose/", words, follow=True)
    off = client.post(f"{address}call-off/", {"reason": "Il\0l\r\nSorry"}, follow=True)

    assert "Tuesday 4 March 2031, 14:45" in chosen.content.decode()
    assert "Choose another time" in chosen.content.decode()
    assert "The interview is called off" in off.content.decode()
    assert Interview.objects.get().cancel_reason == "Ill\nSorry"


def test_a_time_that_went_meanwhile_is_answered_with_others(
    rae: Member, amara: Application, client: Client
) -> None:
    address = page_of(link_for(amara, rae))
    interviews.choose(link_for(amara, rae), starts_at=at(9, day=4), zone="UTC")

    answer = client.post(f"{address}choose/", {"starts_at": at(9, day=4).isoformat(), "zone": "UTC"})

    html = answer.content.decode()
    assert answer.status_code == 409
    assert "has just been taken. These are the nearest that are free:" in html
    assert "Tue 4 Mar, 10:00" in html
    assert Interview.objects.count() == 1


@pytest.mark.parametrize(
    "moment",
    ["", "soon", "2031-03-04T09:00:00", "9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+14:00"],
)
def test_what_is_no_time_gets_a_sentence(
    rae: Member, amara: Application, client: Client, moment: str
) -> None:
    answer = client.post(f"{page_of(link_for(amara, rae))}choose/", {"starts_at": moment})

    assert answer.status_code == 422
    html = answer.content.decode()
    assert "Choose one of the times below." in html.partition('role="alert" tabindex="-1" autofocus')[2]


def test_near_the_interview_it_says_what_to_do(rae: Member, amara: Application, client: Client) -> None:
    link = link_for(amara, rae)
    interviews.choose(link, starts_at=at(9, day=4), zone="UTC")

    with clock.at(at(12)):
        html = client.get(page_of(link)).content.decode()
        late = client.post(f"{page_of(link)}call-off/")

    assert "cannot be changed here any more" in html
    assert late.status_code == 409
    assert Interview.objects.get().is_booked


def test_a_link_that_was_taken_back_offers_nothing(rae: Member, amara: Application, client: Client) -> None:
    link = link_for(amara, rae)
    interviews.withdraw_link(link, by=rae)

    assert "This link has run out" in client.get(page_of(link)).content.decode()
    answer = client.post(f"{page_of(link)}choose/", {"starts_at": at(9, day=4).isoformat()})
    assert answer.status_code == 410
    assert not Interview.objects.exists()


def test_a_forged_or_foreign_link_opens_nothing(rae: Member, amara: Application, client: Client) -> None:
    link = link_for(amara, rae)
    other = crypto.sign("own-page", [str(link.organization_id), str(link.id)])

    for token in ("forged", other):
        assert client.get(f"/careers/times/{token}/").status_code == 404
        assert client.post(f"/careers/times/{token}/choose/").status_code == 404


def test_a_page_that_is_asked_too_often_rests(rae: Member, amara: Application, client: Client) -> None:
    address = page_of(link_for(amara, rae))

    answers = [client.get(address).status_code for _ in range(31)]

    assert answers[-1] == 429
    assert set(answers[:30]) == {200}


def test_the_link_opens_on_the_organizations_own_domain(
    rae: Member, amara: Application, client: Client
) -> None:
    careers.change_site(by=rae, domain="jobs.kites.example.org")
    address, there = page_of(link_for(amara, rae)), {"host": "jobs.kites.example.org"}

    html = client.get(address, headers=there).content.decode()
    chosen = client.post(
        f"{address}choose/", {"starts_at": at(9, day=4).isoformat()}, headers=there, follow=True
    )

    assert 'href="/site.css"' in html
    assert 'class="brand" href="/"' in html
    assert client.get("/site.css", headers=there).status_code == 200
    assert "Tuesday 4 March 2031, 11:00" in chosen.content.decode()
    assert Interview.objects.get().starts_at == at(9, day=4)
