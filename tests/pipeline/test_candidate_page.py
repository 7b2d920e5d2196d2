"""A person's page: what it shows to whom."""

from collections.abc import Callable

from django.test import Client

from rolecall.accounts.models import Member
from rolecall.jobs.models import Job
from rolecall.pipeline.models import Application

SignedIn = Callable[[Member], Client]


def page(client: Client, application: Application, query: str = "") -> str:
    answer = client.get(f"/northwind/candidates/{application.candidate_id}/{query}")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return answer.content.decode()


def test_the_page_shows_the_person(amara: Application, rae: Member, signed_in: SignedIn) -> None:
    shown = page(signed_in(rae), amara)

    assert "<h1>Amara Nwosu</h1>" in shown
    assert "Backend Engineer" in shown
    assert "Move to Phone screen" in shown
