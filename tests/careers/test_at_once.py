"""Candidates who do the same twice at one moment: real connections, real commits."""

import pytest
from django.test import Client

from rolecall.accounts.models import Organization
from rolecall.kit import tenancy
from rolecall.kit.events import Visitor
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, Withdrawal
from tests.careers.own_page import page_of
from tests.cast import found
from tests.kit.test_clashes import while_it_waits
from tests.pipeline.conftest import open_job, someone

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def place(transactional_db: None) -> Organization:
    return found("northwind", "Northwind Kites")


def test_who_presses_withdraw_twice_is_led_to_their_page(place: Organization) -> None:
    with tenancy.acting_in(place.id):
        hana = pipeline.apply(open_job().posts.get(), someone(1), by=Visitor("Hana Tanaka"))
        page = page_of(hana)

    answer = while_it_waits(
        place.id,
        lambda: pipeline.withdraw(hana, by=Visitor("Hana Tanaka", hana.candidate_id)),
        lambda: Client().post(f"{page}withdraw/", {"note": ""}),
    )

    assert (answer.status_code, answer["Location"]) == (302, page)
    assert "You withdrew" in Client().get(page).content.decode()
    with tenancy.acting_in(place.id):
        assert (Application.objects.get().state, Withdrawal.objects.count()) == ("withdrawn", 1)
