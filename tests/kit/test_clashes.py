"""Two at the same moment, where a constraint of the database tells the second: a rule, nothing broken."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connection
from django.test import Client

from rolecall.accounts import access, roles
from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Department, Member, Organization
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, CustomFieldValue
from rolecall.kit import clashes, tenancy
from tests.cast import found, join

pytestmark = pytest.mark.django_db(transaction=True)
SAID = "Somebody else added, changed or removed the same at this very moment"
WAITS_FOR_US = "SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))"
SignedIn = Callable[[Member], Client]


@pytest.fixture
def place(transactional_db: None) -> Organization:
    return found("northwind", "Northwind Kites")


@pytest.fixture
def rae(place: Organization) -> Member:
    with tenancy.acting_in(place.id):
        return join("Rae Recruiter", roles.RECRUITER)


@pytest.fixture
def secret(place: Organization) -> str:
    with tenancy.acting_in(place.id):
        return accounts.create_key(by=access.HOST, name="Program", role=roles.ADMIN)[1]


def while_it_waits(place: UUID, first: Callable[[], object], second: Callable[[], Any]) -> Any:
    """What the second is answered, who asked while the first had not committed, and had to wait for it."""

    def ask() -> Any:
        try:
            return second()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with tenancy.acting_in(place):
            first()
            asking = pool.submit(ask)
            with connection.cursor() as cursor:
                while not asking.done():
                    cursor.execute(WAITS_FOR_US)
                    if cursor.fetchone():
                        break
        return asking.result(timeout=60)


def add(secret: str, path: str, body: str) -> Any:
    headers = {"Authorization": f"Bearer {secret}"}
    return Client().post(f"/api/v1{path}", body, content_type="application/json", headers=headers)


def test_of_two_programs_that_take_one_name_the_second_is_told(place: Organization, secret: str) -> None:
    answer = while_it_waits(
        place.id,
        lambda: accounts.add_department(by=access.HOST, name="Sails"),
        lambda: add(secret, "/departments", '{"name": "Sails"}'),
    )

    assert (answer.status_code, answer.json()["code"]) == (409, "at_the_same_moment")
    assert answer.json()["detail"].startswith(SAID)
    with tenancy.acting_in(place.id):
        assert Department.objects.count() == 1


def test_of_two_members_who_take_one_name_the_second_is_told(
    place: Organization, rae: Member, signed_in: SignedIn
) -> None:
    browser = signed_in(rae)
    answer = while_it_waits(
        place.id,
        lambda: accounts.add_department(by=access.HOST, name="Sails"),
        lambda: browser.post("/northwind/settings/departments/new/", {"name": "Sails"}),
    )

    assert answer.status_code == 409
    assert SAID in answer.content.decode()


def test_who_writes_of_somebody_who_is_removed_meanwhile_is_told_at_the_commit(
    place: Organization, rae: Member, secret: str, signed_in: SignedIn
) -> None:
    with tenancy.acting_in(place.id):
        amara, bela = (candidates.add(by=rae, name=name) for name in ("Amara Obi", "Bela Quist"))
        notice = candidates.add_field(by=access.HOST, name="Notice period", kind="short")
    browser, form = signed_in(rae), f"/northwind/candidates/{amara.id}/fields/"

    def gone(person: Candidate) -> Callable[[], object]:
        return lambda: Candidate.objects.filter(id=person.id).delete()

    seen = while_it_waits(
        place.id,
        gone(amara),
        lambda: browser.post(form, {f"field-{notice.id}": "Three months"}),
    )
    said = while_it_waits(
        place.id,
        gone(bela),
        lambda: add(secret, f"/candidates/{bela.id}/comments", '{"body": "Call in May"}'),
    )

    assert (seen.status_code, said.status_code) == (409, 409)
    assert said.json()["code"] == "at_the_same_moment"
    with tenancy.acting_in(place.id):
        assert not CustomFieldValue.objects.exists()


def test_what_is_no_clash_is_not_taken_for_one() -> None:
    with pytest.raises(IntegrityError), clashes.told():
        raise IntegrityError("a column is null")
