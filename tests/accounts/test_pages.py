"""Every page of settings and of one's own account answers, and only to whom it is for."""

from collections.abc import Callable
from urllib.parse import quote
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import ApiKey, Department, Invitation, Location, Member
from rolecall.kit import tenancy
from rolecall.kit.db import uuid7

Browser = Callable[[Member], Client]
ADMIN_PAGES = ["organization", "invite", "keys", "create_key"]
RECRUITER_PAGES = ["members", "departments", "add_department", "locations", "add_location"]
OWN_PAGES = [
    "/profile/",
    "/accounts/email/",
    "/accounts/password/set/",
    "/accounts/2fa/",
    "/accounts/2fa/webauthn/",
    "/accounts/sessions/",
    "/accounts/logout/",
]
PUBLIC_PAGES = [
    "/accounts/login/",
    "/accounts/login/code/",
    "/accounts/password/reset/",
    "/accounts/signup/",
    "/sign-up/",
    "/accounts/inactive/",
]


def page(name: str, *args: object) -> str:
    return reverse(f"accounts:{name}", args=["northwind", *args])


@pytest.mark.parametrize("name", ADMIN_PAGES + RECRUITER_PAGES)
def test_an_administrator_opens_every_page_of_settings(ada: Member, signed_in: Browser, name: str) -> None:
    assert signed_in(ada).get(page(name)).status_code == 200


@pytest.mark.parametrize("name", ADMIN_PAGES)
def test_a_recruiter_is_refused_the_pages_of_administrators(
    rae: Member, signed_in: Browser, name: str
) -> None:
    assert signed_in(rae).get(page(name)).status_code == 403


@pytest.mark.parametrize("name", RECRUITER_PAGES)
def test_recruiters_open_what_they_may_arrange_and_interviewers_do_not(
    rae: Member, ivo: Member, signed_in: Browser, name: str
) -> None:
    assert signed_in(rae).get(page(name)).status_code == 200
    assert signed_in(ivo).get(page(name)).status_code == 403


@pytest.mark.parametrize("name", ADMIN_PAGES + RECRUITER_PAGES)
def test_whoever_is_not_signed_in_is_led_to_the_door(ada: Member, name: str) -> None:
    answer = Client().get(page(name))

    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/accounts/login/?next=")


def test_whoever_has_to_sign_in_to_send_something_comes_back_to_where_it_was_typed(ada: Member) -> None:
    person, sends = "/northwind/candidates/", page("add_department")
    typed = {"Referer": f"http://testserver{person}?tab=files"}
    part = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{person}"}

    plain = Client().post(sends, headers=typed)
    in_place = Client().post(sends, headers=part)
    elsewhere = Client().post(sends, headers={"Referer": "https://evil.example.org/northwind/jobs/"})

    assert plain.headers["Location"].endswith("?next=%2Fnorthwind%2Fcandidates%2F%3Ftab%3Dfiles")
    assert in_place.headers["HX-Redirect"].endswith("?next=%2Fnorthwind%2Fcandidates%2F")
    assert elsewhere.headers["Location"].endswith(f"?next={quote(sends, safe='')}")


def test_nothing_is_left_behind_the_back_button_of_who_signed_out(ada: Member, signed_in: Browser) -> None:
    browser = signed_in(ada)

    for address in (page("members"), "/profile/"):
        assert browser.get(address).headers["Cache-Control"] == "no-store"


def test_an_address_that_only_takes_forms_says_so(ada: Member, signed_in: Browser) -> None:
    answer = signed_in(ada).get(reverse("accounts:remove_department", args=["northwind", uuid7()]))

    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert "Go back to the page before" in answer.content.decode()


@pytest.mark.parametrize("name", ADMIN_PAGES + RECRUITER_PAGES)
def test_another_organization_is_not_there(
    ada: Member, elsewhere: UUID, signed_in: Browser, name: str
) -> None:
    assert signed_in(ada).get(reverse(f"accounts:{name}", args=["elsewhere"])).status_code == 404


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("department", Department),
        ("remove_department", Department),
        ("location", Location),
        ("remove_location", Location),
        ("resend_invitation", Invitation),
        ("revoke_invitation", Invitation),
        ("member", Member),
        ("end_membership", Member),
        ("rotate_key", ApiKey),
        ("revoke_key", ApiKey),
    ],
)
def test_an_id_of_another_organization_is_not_there(
    ada: Member, elsewhere: UUID, signed_in: Browser, name: str, model: type
) -> None:
    with tenancy.acting_in(elsewhere):
        olga = Member.objects.get()
        Member.objects.update(role=roles.ADMIN)
        olga.role = roles.ADMIN
        accounts.add_department(by=olga, name="Yard")
        accounts.add_location(by=olga, name="Harbour", country="GR")
        accounts.invite(by=olga, email="new@example.org", role=roles.INTERVIEWER)
        accounts.create_key(by=olga, name="Boats", role=roles.RECRUITER)
        theirs = model.objects.values_list("id", flat=True)[0]

    for unknown in (theirs, uuid7()):
        assert signed_in(ada).post(page(name, unknown), {"name": "Mine"}).status_code == 404


@pytest.mark.parametrize("address", OWN_PAGES)
def test_a_persons_own_pages_open_for_them_alone(ivo: Member, signed_in: Browser, address: str) -> None:
    assert signed_in(ivo).get(address).status_code == 200
    assert Client().get(address).status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize("address", PUBLIC_PAGES)
def test_the_pages_before_the_door_open_for_everybody(address: str) -> None:
    assert Client().get(address).status_code == 200


@pytest.mark.parametrize(
    "address", ["/accounts/2fa/totp/activate/", "/accounts/2fa/webauthn/add/", "/accounts/password/change/"]
)
def test_pages_that_change_how_one_signs_in_ask_for_the_password_again(
    ada: Member, signed_in: Browser, address: str
) -> None:
    ada.user.set_password("a sentence to remember")
    ada.user.save()

    answer = signed_in(ada).get(address, follow=True)

    assert answer.status_code == 200


def test_settings_list_what_their_reader_may_change(
    ada: Member, rae: Member, ivo: Member, signed_in: Browser
) -> None:
    of_ada, of_rae = (signed_in(member).get(page("settings")).content.decode() for member in (ada, rae))

    assert "Its name, its clock, its currency" in of_ada
    assert "Its name, its clock, its currency" not in of_rae
    assert f'<a href="{page("members")}">Members</a>' in of_rae
    assert signed_in(ivo).get(page("settings")).status_code == 403
