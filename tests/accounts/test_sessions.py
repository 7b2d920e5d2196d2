"""Whose a session is, is asked together with it, and believed only if the session says so."""

import pytest
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.test import Client

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.accounts.sessions import SessionStore
from rolecall.kit import clock, tenancy
from tests.cast import found, join

pytestmark = pytest.mark.django_db(transaction=True)
PAGE = "/northwind/candidates/"


@pytest.fixture
def two(transactional_db: None) -> tuple[Member, Member]:
    with tenancy.acting_in(found("northwind", "Northwind Kites").id):
        return join("Rae Recruiter", roles.RECRUITER), join("Ash Admin", roles.ADMIN)


def signed_in(member: Member) -> Client:
    client = Client()
    client.force_login(member.user, backend="rolecall.accounts.backends.Backend")
    for _ in range(4):  # so often that all of it is asked ahead
        assert member.name in client.get(PAGE).content.decode()
    return client


def test_a_session_that_becomes_somebody_elses_is_theirs(two: tuple[Member, Member]) -> None:
    one, other = two
    mine, theirs = signed_in(one), signed_in(other)
    kept = Session.objects.get(pk=theirs.session.session_key)
    Session.objects.filter(pk=mine.session.session_key).update(session_data=kept.session_data)
    for _ in range(3):
        page = mine.get(PAGE).content.decode()
        assert other.name in page
        assert one.name not in page


def test_a_session_that_nobody_has_any_more_opens_nothing(two: tuple[Member, Member]) -> None:
    client = signed_in(two[0])
    store = SessionStore(client.session.session_key)
    del store[SESSION_KEY]
    store.save()
    assert client.get(PAGE).status_code == 302
    Session.objects.filter(pk=store.session_key).delete()
    assert client.get(PAGE).status_code == 302


def test_who_is_no_member_any_more_sees_nothing_on_the_next_page(two: tuple[Member, Member]) -> None:
    client = signed_in(two[0])
    with tenancy.acting_in(two[0].organization_id):
        Member.objects.filter(id=two[0].id).update(left_at=clock.now())
    assert client.get(PAGE).status_code == 404
