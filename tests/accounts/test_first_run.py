import re

import pytest
from django.test import Client

from rolecall.accounts import directory, roles
from rolecall.accounts.models import Member, Organization, User
from rolecall.kit import tenancy
from rolecall.kit.models import EventRow

FOUNDER = {
    "organization": "Northwind Kites",
    "name": "Ada Admin",
    "email": "Ada@example.org",
    "password": "a sentence to remember",
}


@pytest.mark.django_db
def test_a_fresh_installation_leads_to_the_first_run() -> None:
    assert Client().get("/").headers["Location"] == "/welcome/"
    assert Client().get("/welcome/").status_code == 200


@pytest.mark.django_db
def test_the_first_person_makes_the_organization_and_is_signed_in_as_its_administrator() -> None:
    browser = Client()

    answer = browser.post("/welcome/", FOUNDER, headers={"Accept-Language": "el-GR,en"})

    user = User.objects.get(email="ada@example.org")
    assert answer.status_code == 302
    assert browser.session["_auth_user_id"] == str(user.id)
    [membership] = directory.memberships_of(user.id)
    assert (membership.slug, membership.role) == ("northwind-kites", roles.ADMIN)
    with tenancy.acting_in(membership.organization_id):
        organization = Organization.objects.get()
        assert (organization.time_zone, organization.currency) == ("Europe/Athens", "EUR")
        assert EventRow.objects.get().type == "organization_created"


@pytest.mark.django_db
def test_the_clock_of_the_first_persons_machine_is_the_organizations() -> None:
    page = Client().get("/welcome/").content.decode()

    Client().post("/welcome/", FOUNDER | {"clock": "Europe/Oslo"}, headers={"Accept-Language": "en-US"})

    assert re.search(r'<rc-clock><input type="hidden" name="clock" value="">', page)
    [membership] = directory.memberships_of(User.objects.get().id)
    with tenancy.acting_in(membership.organization_id):
        organization = Organization.objects.get()
        assert (organization.time_zone, organization.currency) == ("Europe/Oslo", "NOK")


def test_the_first_run_is_not_there_once_an_organization_is(organization: Organization) -> None:
    assert Client().get("/welcome/").status_code == 404
    assert Client().post("/welcome/", FOUNDER).status_code == 404
    assert not User.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("organization", "  "),
        ("organization", "x" * 121),
        ("name", ""),
        ("email", "not an address"),
        ("password", "short"),
        ("password", "password1234"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_what_was_typed_stays(field: str, wrong: str) -> None:
    answer = Client().post("/welcome/", FOUNDER | {field: wrong})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in page
    assert "a sentence to remember" in page or field == "password"
    assert not User.objects.exists()


@pytest.mark.django_db
def test_a_name_in_another_script_makes_an_organization_too() -> None:
    Client().post("/welcome/", FOUNDER | {"organization": "北風の凧", "name": "風間 綾"})

    [membership] = directory.memberships_of(User.objects.get().id)
    assert (membership.slug, membership.name) == ("organization", "北風の凧")
    with tenancy.acting_in(membership.organization_id):
        assert Member.objects.get().name == "風間 綾"
