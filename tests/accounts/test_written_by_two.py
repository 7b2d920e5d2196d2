"""Settings that two administrators have open at once: who saves last takes nothing back unasked."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Department, Location, Member, Organization

ASKED = "somebody else changed this: "
HOUSE = {"name": "Northwind Kites", "time_zone": "Europe/Athens", "currency": "EUR"}
DOCK = {
    "name": "Dock", "country": "GR", "city": "Piraeus", "region": "", "address": "Quay 1",
    "time_zone": "Europe/Athens",
}  # fmt: skip


@pytest.fixture
def browser(signed_in: Callable[[Member], Client], ada: Member) -> Client:
    return signed_in(ada)


def page(name: str, *args: object) -> str:
    return reverse(f"accounts:{name}", args=["northwind", *args])


def seen_on(answer: Any) -> dict[str, str]:
    found = re.search(r'name="seen" value="([^"]*)"', answer.content.decode())
    assert found
    return {"seen": found[1]}


def test_what_another_administrator_set_of_the_organization_stays(
    browser: Client, ada: Member, organization: Organization
) -> None:
    seen = seen_on(browser.get(page("organization")))
    accounts.change_organization(organization, by=ada, currency="SEK", name="Northwind Sails")

    saved = browser.post(page("organization"), HOUSE | seen | {"time_zone": "Europe/Oslo"})

    organization.refresh_from_db()
    assert saved.status_code == 302
    assert (organization.name, organization.time_zone, organization.currency) == (
        "Northwind Sails", "Europe/Oslo", "SEK",
    )  # fmt: skip


def test_who_writes_the_same_of_the_organization_is_asked_once(
    browser: Client, ada: Member, organization: Organization
) -> None:
    seen = seen_on(browser.get(page("organization")))
    accounts.change_organization(organization, by=ada, name="Theirs", currency="SEK")

    asked = browser.post(page("organization"), HOUSE | seen | {"name": "Mine"})
    organization.refresh_from_db()
    kept = organization.name
    browser.post(page("organization"), HOUSE | seen_on(asked) | {"name": "Mine"})

    organization.refresh_from_db()
    assert asked.status_code == 422
    assert f"{ASKED}Name (now “Theirs”)" in asked.content.decode()
    assert 'value="Mine"' in asked.content.decode()
    assert (kept, organization.name, organization.currency) == ("Theirs", "Mine", "SEK")


def test_what_a_colleague_said_of_a_location_stays(browser: Client, ada: Member) -> None:
    dock = accounts.add_location(by=ada, **DOCK)
    seen = seen_on(browser.get(page("location", dock.id)))
    accounts.change_location(dock, by=ada, address="Quay 7")

    browser.post(page("location", dock.id), DOCK | seen | {"city": "Athens"})
    asked = browser.post(page("location", dock.id), DOCK | seen | {"address": "Quay 9"})

    dock = Location.objects.get()
    assert (dock.address, dock.city) == ("Quay 7", "Athens")
    assert f"{ASKED}Address (now “Quay 7”)" in asked.content.decode()


def test_a_department_that_a_colleague_renamed_is_not_renamed_back(browser: Client, ada: Member) -> None:
    sails = accounts.add_department(name="Sails", by=ada)
    seen = seen_on(browser.get(page("department", sails.id)))
    accounts.rename_department(sails, name="Canvas", by=ada)

    untouched = browser.post(page("department", sails.id), {"name": "Sails"} | seen)
    kept = Department.objects.get().name
    asked = browser.post(page("department", sails.id), {"name": "Rigging"} | seen)

    assert (untouched.status_code, kept) == (302, "Canvas")
    assert f"{ASKED}Name (now “Canvas”)" in asked.content.decode()


def test_a_role_that_another_administrator_gave_is_not_taken_back_unasked(
    browser: Client, ada: Member, ivo: Member
) -> None:
    seen = seen_on(browser.get(page("member", ivo.id)))
    accounts.change_role(ivo, role=roles.RECRUITER, by=ada)

    asked = browser.post(page("member", ivo.id), {"role": roles.HIRING_MANAGER} | seen)
    browser.post(page("member", ivo.id), {"role": roles.INTERVIEWER} | seen)

    assert f"{ASKED}Role" in asked.content.decode()
    assert Member.objects.get(id=ivo.id).role == roles.RECRUITER
