"""The ways in, as a browser meets them; codes are read from the outbox as a person reads a letter."""

import re
from collections.abc import Callable

import pytest
from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts import directory, roles
from rolecall.accounts.models import Member, User
from rolecall.kit import mail
from tests.accounts.conftest import Letters

PASSWORD = "a sentence to remember"
Browser = Callable[[Member], Client]


@pytest.fixture
def mara(db: None) -> User:
    return accounts.new_user("mara@example.org", name="Mara Okafor", password=PASSWORD)


def signed_in_as(browser: Client) -> str | None:
    return browser.session.get("_auth_user_id")


def test_a_password_signs_in(mara: User) -> None:
    browser = Client()

    answer = browser.post("/accounts/login/", {"login": "Mara@example.org", "password": PASSWORD})

    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert signed_in_as(browser) == str(mara.id)


@pytest.mark.parametrize("password", ["wrong", "", "None", PASSWORD.upper(), PASSWORD + " "])
def test_a_wrong_password_signs_nobody_in(mara: User, password: str) -> None:
    browser = Client()

    browser.post("/accounts/login/", {"login": "mara@example.org", "password": password})

    assert signed_in_as(browser) is None


def test_known_and_unknown_addresses_are_answered_alike(mara: User) -> None:
    def page(address: str) -> str:
        answer = Client().post("/accounts/login/", {"login": address, "password": "wrong"})
        return re.sub(r'value="[^"]*"', "", answer.content.decode())

    assert page("mara@example.org") == page("nobody@example.org")


def test_trying_passwords_is_slowed_down(mara: User) -> None:
    for _ in range(5):
        Client().post("/accounts/login/", {"login": "mara@example.org", "password": "wrong"})
    browser = Client()

    answer = browser.post("/accounts/login/", {"login": "mara@example.org", "password": PASSWORD})

    assert "Too many tries" in answer.content.decode()
    assert signed_in_as(browser) is None


def test_a_mailed_code_signs_in(mara: User, letters: Letters) -> None:
    browser = Client()

    browser.post("/accounts/login/code/", {"email": "mara@example.org"})
    answer = browser.post(
        "/accounts/login/code/confirm/", {"code": letters.code_for("mara@example.org").lower()}
    )

    assert answer.status_code == 302
    assert signed_in_as(browser) == str(mara.id)


@pytest.mark.parametrize("code", ["", "None", "null", "AAAA-AAAA", "0", " "])
def test_a_wrong_or_missing_code_never_signs_in(mara: User, code: str) -> None:
    browser = Client()
    browser.post("/accounts/login/code/", {"email": "mara@example.org"})

    for sent in ({"code": code}, {}):
        browser.post("/accounts/login/code/confirm/", sent)

    assert signed_in_as(browser) is None


def test_a_code_without_asking_for_one_never_signs_in(mara: User) -> None:
    browser = Client()

    for code in ("", "None"):
        browser.post("/accounts/login/code/confirm/", {"code": code})

    assert signed_in_as(browser) is None


def test_a_code_that_ran_out_never_signs_in(mara: User, letters: Letters) -> None:
    browser = Client()
    browser.post("/accounts/login/code/", {"email": "mara@example.org"})
    session = browser.session
    session["account_login"]["state"]["stages"]["login_by_code"]["data"]["at"] -= 11 * 60
    session.save()

    browser.post("/accounts/login/code/confirm/", {"code": letters.code_for("mara@example.org")})

    assert signed_in_as(browser) is None


def test_a_code_works_in_the_browser_that_asked_only(mara: User, letters: Letters) -> None:
    Client().post("/accounts/login/code/", {"email": "mara@example.org"})
    other = Client()

    other.post("/accounts/login/code/confirm/", {"code": letters.code_for("mara@example.org")})

    assert signed_in_as(other) is None


def test_after_three_wrong_codes_the_right_one_is_no_use(mara: User, letters: Letters) -> None:
    browser = Client()
    browser.post("/accounts/login/code/", {"email": "mara@example.org"})
    for _ in range(3):
        browser.post("/accounts/login/code/confirm/", {"code": "BBBB-BBBB"})

    browser.post("/accounts/login/code/confirm/", {"code": letters.code_for("mara@example.org")})

    assert signed_in_as(browser) is None


def test_an_unknown_address_is_answered_alike_and_told_by_letter(mara: User, letters: Letters) -> None:
    def page(address: str) -> str:
        answer = Client().post("/accounts/login/code/", {"email": address}, follow=True)
        return re.sub(r'value="[^"]*"', "", answer.content.decode()).replace(address, "…")

    assert page("mara@example.org") == page("nobody@example.org")
    assert letters.subjects("nobody@example.org") == ["There is no account for this address"]


def test_asking_for_codes_is_slowed_down(mara: User, letters: Letters) -> None:
    for _ in range(3):
        Client().post("/accounts/login/code/", {"email": "mara@example.org"})

    answer = Client().post("/accounts/login/code/", {"email": "mara@example.org"})

    assert "Too many tries" in answer.content.decode()
    assert len(letters.to("mara@example.org")) == 3


def test_the_letter_of_a_member_is_shown_in_the_outbox_of_their_organization(rae: Member) -> None:
    EmailAddress.objects.create(user=rae.user, email=rae.email, verified=True, primary=True)

    Client().post("/accounts/login/code/", {"email": rae.email})

    [(_, letter)] = mail.outbox(str(rae.organization_id))
    assert letter["To"] == rae.email
    assert mail.is_private(letter)


def test_a_forgotten_password_is_chosen_anew_with_a_code(mara: User, letters: Letters) -> None:
    browser = Client()

    browser.post("/accounts/password/reset/", {"email": "mara@example.org"})
    browser.post("/accounts/password/reset/confirm/", {"code": letters.code_for("mara@example.org")})
    new = {"password1": "quite another sentence", "password2": "quite another sentence"}
    browser.post("/accounts/password/reset/complete/", new)

    assert User.objects.get(id=mara.id).check_password("quite another sentence")
    assert letters.subjects("mara@example.org")[-1] == "Your password is new"


@pytest.mark.parametrize("code", ["", "None", "BBBB-BBBB"])
def test_without_the_code_a_password_stays(mara: User, code: str) -> None:
    browser = Client()
    browser.post("/accounts/password/reset/", {"email": "mara@example.org"})

    browser.post("/accounts/password/reset/confirm/", {"code": code})
    new = {"password1": "quite another sentence", "password2": "quite another sentence"}
    browser.post("/accounts/password/reset/complete/", new)

    assert User.objects.get(id=mara.id).check_password(PASSWORD)


def test_the_way_back_leads_nowhere_else(mara: User) -> None:
    sent = {"login": "mara@example.org", "password": PASSWORD, "next": "https://elsewhere.example.org/"}

    answer = Client().post("/accounts/login/", sent)

    assert answer.headers["Location"] == "/"


def test_signing_out_takes_a_post(mara: User) -> None:
    browser = Client()
    browser.force_login(mara, backend="rolecall.accounts.backends.Backend")

    browser.get("/accounts/logout/")
    assert signed_in_as(browser) == str(mara.id)

    browser.post("/accounts/logout/")
    assert signed_in_as(browser) is None


def test_devices_are_listed_and_signed_out_one_by_one(mara: User) -> None:
    here, there = Client(), Client()
    for browser in (here, there):
        browser.post("/accounts/login/", {"login": "mara@example.org", "password": PASSWORD})
    theirs = UserSession.objects.get(session_key=there.session.session_key)

    assert "Devices" in here.get("/accounts/sessions/").content.decode()
    here.post(f"/devices/{theirs.pk}/end/")

    assert there.get("/profile/").status_code == 302
    assert here.get("/profile/").status_code == 200


def test_all_other_devices_are_signed_out_at_once(mara: User) -> None:
    here, there = Client(), Client()
    for browser in (here, there):
        browser.post("/accounts/login/", {"login": "mara@example.org", "password": PASSWORD})

    here.post("/accounts/sessions/")

    assert there.get("/profile/").status_code == 302
    assert here.get("/profile/").status_code == 200


def test_nobody_signs_out_somebody_elses_device(mara: User, rae: Member, signed_in: Browser) -> None:
    browser = Client()
    browser.post("/accounts/login/", {"login": "mara@example.org", "password": PASSWORD})
    hers = UserSession.objects.get(user=mara)

    assert signed_in(rae).post(f"/devices/{hers.pk}/end/").status_code == 404
    assert browser.get("/profile/").status_code == 200


def test_whoever_has_left_finds_nothing_there(ada: Member, ivo: Member, signed_in: Browser) -> None:
    browser = signed_in(ivo)
    accounts.end_membership(ivo, by=ada)

    assert browser.get("/northwind/").status_code == 404
    assert directory.memberships_of(ivo.user_id) == []


def test_a_name_is_changed_in_every_organization(rae: Member, signed_in: Browser) -> None:
    signed_in(rae).post("/profile/", {"name": "Rae  Renamed"})

    assert Member.objects.get(id=rae.id).name == "Rae Renamed"
    assert User.objects.get(id=rae.user_id).name == "Rae Renamed"


def test_a_new_address_counts_once_its_code_was_entered(mara: User, ada: Member, letters: Letters) -> None:
    invitation = accounts.invite(by=ada, email=mara.email, role=roles.RECRUITER)
    member = accounts.accept_invitation(invitation, user=mara)
    browser = Client()
    browser.post("/accounts/login/", {"login": mara.email, "password": PASSWORD})

    browser.post("/accounts/email/", {"email": "mara.okafor@example.org", "action_add": ""})
    assert User.objects.get(id=mara.id).email == "mara@example.org"
    browser.post("/accounts/confirm-email/", {"code": letters.code_for("mara.okafor@example.org")})

    assert User.objects.get(id=mara.id).email == "mara.okafor@example.org"
    assert Member.objects.get(id=member.id).email == "mara.okafor@example.org"
    assert letters.subjects("mara@example.org")[-1] == "You sign in with another address now"
