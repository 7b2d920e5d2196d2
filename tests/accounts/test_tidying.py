from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts import schedule
from rolecall.accounts.models import Member, SignInLink, User
from rolecall.kit import clock

PASSWORD = "a sentence to remember"


@pytest.fixture
def mara(db: None) -> User:
    return accounts.new_user("mara@example.org", name="Mara Okafor")


def test_sign_ups_that_nobody_confirmed_are_forgotten_after_a_day(rae: Member, mara: User) -> None:
    sent = {"organization": "Kites", "name": "Eve", "email": "eve@example.org", "password1": PASSWORD}
    Client().post("/sign-up/", sent)
    schedule.forget_what_ended(0)
    assert User.objects.filter(email="eve@example.org").exists()

    with clock.at(clock.now() + timedelta(days=2)):
        schedule.forget_what_ended(0)

    assert set(User.objects.values_list("email", flat=True)) == {rae.email, mara.email}


def test_links_that_ended_are_forgotten(mara: User) -> None:
    accounts.sign_in_link(mara)
    with clock.at(clock.now() + timedelta(hours=1)):
        accounts.sign_in_link(mara, hours=24)

        schedule.forget_what_ended(0)

    assert SignInLink.objects.count() == 1


def test_sessions_that_ended_are_forgotten_and_the_others_stay(mara: User) -> None:
    browsers = [Client(), Client()]
    for browser in browsers:
        browser.post("/" + accounts.sign_in_link(mara).split("/", 3)[3])
        browser.get("/profile/")
    key = browsers[0].session.session_key
    Session.objects.filter(session_key=key).update(expire_date=clock.now() - timedelta(days=1))

    schedule.forget_what_ended(0)

    assert UserSession.objects.get().session_key == browsers[1].session.session_key
    assert browsers[1].get("/profile/").status_code == 200
