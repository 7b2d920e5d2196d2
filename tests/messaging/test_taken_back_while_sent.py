"""Taking a letter back at the very moment in which it is sent."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from rolecall.accounts import access, roles
from rolecall.accounts.models import Member, Organization
from rolecall.candidates import actions as candidates
from rolecall.kit import tenancy
from rolecall.messaging import actions as messaging
from rolecall.messaging.models import Message
from tests.cast import found, join
from tests.errands import do_errands
from tests.kit.test_clashes import while_it_waits

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def place(transactional_db: None) -> Organization:
    return found("northwind", "Northwind Kites")


@pytest.fixture
def rae(place: Organization) -> Member:
    with tenancy.acting_in(place.id):
        return join("Rae Recruiter", roles.RECRUITER)


def test_who_takes_back_what_is_being_sent_is_told_at_once(
    place: Organization, rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    with tenancy.acting_in(place.id):
        amara = candidates.add(by=access.HOST, name="Amara Obi", emails=["amara@mail.example.org"])
        letter = messaging.write(amara, by=rae, subject="Hello", body="<p>Hello</p>", after=timedelta(0))
    browser = signed_in(rae)

    answer = while_it_waits(
        place.id,
        lambda: do_errands("messaging.deliver"),
        lambda: browser.post(f"/northwind/messages/{letter.id}/take-back/"),
    )

    assert answer.status_code == 409
    assert "is being sent right now" in answer.content.decode()
    with tenancy.acting_in(place.id):
        assert Message.objects.get(id=letter.id).state == "sent"


def test_while_a_letter_is_sent_its_candidate_can_be_changed(place: Organization, rae: Member) -> None:
    with tenancy.acting_in(place.id):
        amara = candidates.add(by=access.HOST, name="Amara Obi", emails=["amara@mail.example.org"])
        letter = messaging.write(amara, by=rae, subject="Hello", body="<p>Hello</p>", after=timedelta(0))

    def state_seen() -> str:
        with tenancy.acting_in(place.id):
            candidates.update(amara, by=rae, name="Amara Obi-Lind")
            return str(Message.objects.get(id=letter.id).state)

    seen = while_it_waits(place.id, lambda: do_errands("messaging.deliver"), state_seen)

    assert seen == "waiting"  # it did not have to be sent first
