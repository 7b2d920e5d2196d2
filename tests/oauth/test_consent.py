"""What an app asks a member, what they read and tick, and what the app is told."""

import re

from django.test import Client

from rolecall.accounts.models import Member
from rolecall.kit.scopes import every
from rolecall.oauth import actions, words
from rolecall.oauth.models import Grant, Token
from tests.oauth.conftest import BACK, Browse, Scout

WRONGLY = [
    ({"code_challenge_method": "plain"}, "invalid_request"),
    ({"code_challenge_method": ""}, "invalid_request"),
    ({"code_challenge": ""}, "invalid_request"),
    ({"code_challenge": "too-short"}, "invalid_request"),
    ({"response_type": "token"}, "unsupported_response_type"),
    ({"scope": "jobs:read"}, "invalid_scope"),
    ({"resource": "https://other.example.org/mcp"}, "invalid_target"),
]
ASTRAY = [
    {"redirect_uri": "https://evil.example.org/back"},
    {"redirect_uri": f"{BACK}/"},
    {"redirect_uri": f"{BACK}?more=1"},
    {"redirect_uri": "http://scout.example.org/back"},
    {"client_id": "app_nobody"},
    {"client_id": "anything:signed"},
]


def test_what_is_asked_wrongly_is_told_to_the_app_and_nobody_is_asked(
    scout: Scout, rae: Member, signed_in: Browse
) -> None:
    browser = signed_in(rae)
    for said, error in WRONGLY:
        answer = browser.get(scout.address(**said))

        assert answer.status_code == 302, said
        assert answer["Location"].startswith(f"{BACK}?error={error}&"), said
        assert "state=its+own+state" in answer["Location"]
        assert "iss=" in answer["Location"]
    assert not Grant.objects.exists()


def test_nobody_is_sent_to_an_address_that_was_not_registered(
    scout: Scout, rae: Member, signed_in: Browse
) -> None:
    browser = signed_in(rae)
    for said in ASTRAY:
        for ask in (browser.get, browser.post):
            answer = ask(scout.address(**said))

            assert answer.status_code == 400, said
            assert "Location" not in answer.headers, said
            assert "you are not sent anywhere" in answer.content.decode()


def test_a_parameter_comes_once(scout: Scout, rae: Member, signed_in: Browse) -> None:
    twice = signed_in(rae).get(f"{scout.address()}&redirect_uri=https://evil.example.org/")
    assert (twice.status_code, "Location" in twice.headers) == (400, False)

    scopes = signed_in(rae).get(f"{scout.address()}&scope=users:read&scope=candidates:read")
    assert "error=invalid_request" in scopes["Location"]


def test_a_member_reads_what_is_asked_and_may_refuse(
    scout: Scout, rae: Member, signed_in: Browse, client: Client
) -> None:
    address = scout.address(scope="candidates:read departments:write")
    sent = client.get(address)
    assert sent.status_code == 302
    assert sent["Location"].startswith("/accounts/login/?next=%2Foauth%2Fauth")

    page = signed_in(rae).get(address)
    text = page.content.decode()
    for said in ("Let Scout act for you?", "Northwind Kites", "a recruiter", "Rae Recruiter", "candidates"):
        assert said in text
    assert "form-action 'self' https://scout.example.org" in page["Content-Security-Policy"]
    assert "no-store" in page["Cache-Control"]

    told = scout.told(signed_in(rae), "refuse")
    assert told["error"] == "access_denied"
    assert told["state"] == "its own state"
    assert not Grant.objects.exists()
    assert not Token.objects.exists()


def test_a_member_allows_less_than_is_asked_and_the_app_is_told(
    scout: Scout, rae: Member, signed_in: Browse
) -> None:
    browser, scope = signed_in(rae), "candidates:read departments:read departments:write"
    page = browser.get(scout.address(scope=scope)).content.decode()
    ticked = re.findall(r'name="scopes" value="([\w:]+)" checked', page)
    assert ticked == scope.split()
    assert "People with their files" in page
    seen, changed = (words.rows_of([f"messages:{act}"], [])[0].meaning for act in ("read", "write"))
    assert (seen, changed) == ("Letters to and from people.", words.MEANINGS["messages"])

    tokens = scout.tokens(browser, scope=scope, ticked="departments:read users:read jobs:read")

    # what was not asked for is not given, whatever the form says
    assert tokens["scope"] == "departments:read"
    assert Grant.objects.get().scopes == ["departments:read"]
    assert scout.call(tokens["access_token"], "GET", "/me").json()["scopes"] == ["departments:read"]
    refused = scout.call(tokens["access_token"], "GET", "/candidates")
    assert (refused.status_code, refused.json()["code"]) == (403, "scope_missing")
    assert 'scope="candidates:read"' in refused["WWW-Authenticate"]
    renewed = scout.ask("refresh_token", refresh_token=tokens["refresh_token"]).json()
    assert renewed["scope"] == "departments:read"
    wider = scout.ask("refresh_token", refresh_token=renewed["refresh_token"], scope="candidates:read")
    assert wider.json()["error"] == "invalid_scope"


def test_nothing_is_allowed_by_a_page_on_which_nothing_is_ticked(
    scout: Scout, rae: Member, signed_in: Browse
) -> None:
    place = {"organization": "northwind"}
    shown = signed_in(rae).post(scout.address(), {"act": "allow", **place})
    assert shown.status_code == 422
    text = shown.content.decode()
    assert "Leave something ticked" in text
    assert 'value="candidates:read"' in text
    assert 'value="candidates:read" checked' not in text
    assert not Grant.objects.exists()


def test_every_resource_is_told_in_words() -> None:
    assert set(words.MEANINGS) == {each.partition(":")[0] for each in every()}


def test_what_an_app_needs_cannot_be_unticked(
    scout: Scout, ada: Member, rae: Member, signed_in: Browse
) -> None:
    browser, scope = signed_in(rae), "candidates:read departments:read users:read"
    before = scout.told(browser, "allow", scope=scope, ticked="departments:read")
    actions.change_app(scout.app, by=ada, needed_scopes=("candidates:read", "candidates:write"))

    page = browser.get(scout.address(scope=scope)).content.decode()
    short = browser.post(
        scout.address(scope=scope),
        {"act": "allow", "scopes": ["departments:read"], "organization": "northwind"},
    )
    tokens = scout.tokens(browser, scope=scope, ticked="candidates:read departments:read")
    elsewhere = scout.tokens(browser, scope="users:read")

    assert "code" in before
    assert '<input type="hidden" name="scopes" value="candidates:read">' in page
    assert page.count("checked disabled") == 1
    assert "What it needs stays" in page
    # what became needed while the member read comes back to them, and is not given unseen
    assert short.status_code == 422
    assert "Scout does not work without candidates:read." in short.content.decode()
    assert tokens["scope"] == "candidates:read departments:read"
    # it needs nothing of what it did not ask for this time
    assert elsewhere["scope"] == "users:read"
    assert Grant.objects.count() == 3
