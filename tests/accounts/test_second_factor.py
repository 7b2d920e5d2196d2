"""A second proof is asked for, and nothing but the right one passes (mistake 11 of the peers)."""

from io import StringIO
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import User
from rolecall.kit import tenancy
from rolecall.kit.models import EventRow
from tests.accounts.conftest import Letters

PASSWORD = "a sentence to remember"


@pytest.fixture
def mara(db: None) -> User:
    return accounts.new_user("mara@example.org", name="Mara Okafor", password=PASSWORD)


@pytest.fixture
def browser(mara: User) -> Client:
    browser = Client()
    browser.post("/accounts/login/", {"login": "mara@example.org", "password": PASSWORD})
    return browser


@pytest.fixture
def key(browser: Client, django_capture_on_commit_callbacks: Any, settings: Any) -> str:
    """The key of Mara's authenticator app, switched on by the screens."""
    settings.MFA_TOTP_TOLERANCE = 1  # the half minute may end between two lines of a test
    browser.post("/accounts/reauthenticate/?next=/accounts/2fa/totp/activate/", {"password": PASSWORD})
    page = browser.get("/accounts/2fa/totp/activate/")
    key = str(page.context_data["form"].secret)
    with django_capture_on_commit_callbacks(execute=True):
        browser.post("/accounts/2fa/totp/activate/", {"code": code_of(key)})
    cache.clear()  # each code counts once; the next half minute is not waited for
    return key


def code_of(key: str, *, ago: int = 0) -> str:
    counters = list(yield_hotp_counters_from_time())
    counter = counters[len(counters) // 2] - ago
    return format_hotp_value(hotp_value(key, counter))


def before_the_second_step() -> Client:
    fresh = Client()
    fresh.post("/accounts/login/", {"login": "mara@example.org", "password": PASSWORD})
    return fresh


def signed_in_as(browser: Client) -> str | None:
    return browser.session.get("_auth_user_id")


def test_setting_up_an_app_asks_for_the_password_again(browser: Client) -> None:
    answer = browser.get("/accounts/2fa/totp/activate/")

    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/accounts/reauthenticate/")


def test_the_key_of_an_app_is_sealed_in_the_database(key: str) -> None:
    stored = Authenticator.objects.get(type=Authenticator.Type.TOTP)

    assert key not in str(stored.data)


def test_the_password_alone_does_not_sign_in_any_more(key: str) -> None:
    assert signed_in_as(before_the_second_step()) is None


def test_the_code_of_the_app_signs_in_once(mara: User, key: str) -> None:
    fresh = before_the_second_step()
    code = code_of(key)

    fresh.post("/accounts/2fa/authenticate/", {"code": code})
    again = before_the_second_step()
    again.post("/accounts/2fa/authenticate/", {"code": code})

    assert signed_in_as(fresh) == str(mara.id)
    assert signed_in_as(again) is None


@pytest.mark.parametrize("sent", [{}, {"code": ""}, {"code": "None"}, {"code": "000000"}, {"code": "null"}])
def test_a_wrong_or_missing_code_never_passes(key: str, sent: dict[str, str]) -> None:
    fresh = before_the_second_step()

    fresh.post("/accounts/2fa/authenticate/", sent)

    assert signed_in_as(fresh) is None


def test_an_old_code_never_passes(key: str) -> None:
    fresh = before_the_second_step()

    fresh.post("/accounts/2fa/authenticate/", {"code": code_of(key, ago=10)})

    assert signed_in_as(fresh) is None


MADE_UP = [
    "",
    "null",
    "{}",
    "[]",
    "7",
    "not json",
    '{"id": null}',
    '{"id": "AA", "rawId": "AA", "response": [], "type": "public-key"}',
    '{"id": "AA", "rawId": "AA", "response": {"userHandle": 7}, "type": "public-key"}',
    '{"id": "AA", "rawId": "AA", "response": {"clientDataJSON": "AA"}, "type": "public-key"}',
]


@pytest.mark.parametrize("credential", MADE_UP)
def test_a_made_up_passkey_never_passes(browser: Client, key: str, credential: str) -> None:
    fresh = before_the_second_step()

    fresh.post("/accounts/2fa/authenticate/", {"credential": credential})
    fresh.post("/accounts/2fa/webauthn/login/", {"credential": credential})
    browser.post("/accounts/2fa/webauthn/add/", {"name": "Made up", "credential": credential})
    browser.post("/accounts/2fa/webauthn/reauthenticate/", {"credential": credential})

    assert signed_in_as(fresh) is None
    assert not Authenticator.objects.filter(type=Authenticator.Type.WEBAUTHN).exists()


def test_a_recovery_code_signs_in_once(browser: Client, mara: User, key: str) -> None:
    code = browser.get("/accounts/2fa/recovery-codes/").context_data["unused_codes"][0]
    fresh, again = before_the_second_step(), before_the_second_step()

    fresh.post("/accounts/2fa/authenticate/", {"code": code})
    again.post("/accounts/2fa/authenticate/", {"code": code})

    assert signed_in_as(fresh) == str(mara.id)
    assert signed_in_as(again) is None


def test_a_mailed_code_asks_for_the_second_proof_too(key: str, letters: Letters) -> None:
    fresh = Client()
    fresh.post("/accounts/login/code/", {"email": "mara@example.org"})

    answer = fresh.post("/accounts/login/code/confirm/", {"code": letters.code_for("mara@example.org")})

    assert answer.headers["Location"] == "/accounts/2fa/authenticate/"
    assert signed_in_as(fresh) is None


def test_a_sign_in_link_asks_for_the_second_proof_too(mara: User, key: str) -> None:
    fresh = Client()

    answer = fresh.post("/" + accounts.sign_in_link(mara).split("/", 3)[3])

    assert answer.headers["Location"] == "/accounts/2fa/authenticate/"
    assert signed_in_as(fresh) is None


def test_who_lost_every_proof_is_let_in_by_the_host(mara: User, key: str, letters: Letters) -> None:
    with tenancy.acting_in(accounts.create_organization("Northwind", admin=mara).id):
        call_command("remove_second_proof", "Mara@example.org", stdout=StringIO())
        (told,) = EventRow.objects.filter(type="member_changed")

    assert signed_in_as(before_the_second_step()) == str(mara.id)
    assert (told.actor_kind, told.data["changes"]) == ("host", {"second proof": ["on", "off"]})
    assert letters.subjects("mara@example.org")[-1] == "You are asked for no second proof any more"


@pytest.mark.parametrize(
    ("email", "said"),
    [("mara@example.org", "asked for no second proof"), ("who@example.org", "Nobody signs in with")],
)
def test_there_has_to_be_somebody_with_a_second_proof(mara: User, email: str, said: str) -> None:
    with pytest.raises(CommandError, match=said):
        call_command("remove_second_proof", email)


def test_switching_it_on_and_off_is_told_by_letter(browser: Client, key: str, letters: Letters) -> None:
    browser.post("/accounts/2fa/totp/deactivate/")

    assert letters.subjects("mara@example.org") == [
        "An authenticator app was set up",
        "The authenticator app was switched off",
    ]


@pytest.mark.parametrize(
    "address",
    [
        "/accounts/2fa/",
        "/accounts/2fa/totp/deactivate/",
        "/accounts/2fa/recovery-codes/",
        "/accounts/2fa/recovery-codes/generate/",
        "/accounts/2fa/recovery-codes/download/",
        "/accounts/2fa/webauthn/add/",
        "/accounts/2fa/webauthn/",
        "/accounts/password/change/",
        "/accounts/reauthenticate/",
        "/accounts/2fa/reauthenticate/",
    ],
)
def test_every_page_about_it_opens(browser: Client, key: str, address: str) -> None:
    assert browser.get(address).status_code == 200
