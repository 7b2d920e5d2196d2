"""The whole way of an app: it asks, a member allows, it calls, it renews; and every way that is refused."""

import json
import re
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.limits import Limits
from rolecall.accounts.models import Member
from rolecall.kit import clock, tenancy
from rolecall.kit.errors import NotAllowed
from rolecall.kit.models import EventRow
from rolecall.kit.scopes import every
from rolecall.oauth import actions, words
from rolecall.oauth.actions import Wish
from rolecall.oauth.models import Grant, Token
from tests.errands import do_errands
from tests.oauth.conftest import BACK, MAY, Browse, Scout

NEW = json.dumps({"name": "Field tests"})


def test_an_app_acts_as_the_member_who_allowed_it_and_no_further(
    scout: Scout, rae: Member, signed_in: Browse
) -> None:
    tokens = scout.tokens(signed_in(rae), scope="departments:read departments:write")
    token = tokens["access_token"]

    assert tokens["token_type"] == "Bearer"
    assert tokens["expires_in"] == 3600
    assert tokens["scope"] == "departments:read departments:write"
    me = scout.call(token, "GET", "/me").json()
    assert (me["id"], me["name"], me["role"]) == (str(rae.id), "Rae Recruiter", roles.RECRUITER)
    assert me["scopes"] == ["departments:read", "departments:write"]

    assert scout.call(token, "POST", "/departments", NEW).status_code == 201
    told = EventRow.objects.get(type="department_added")
    assert (told.actor_kind, told.actor_id) == ("member", rae.id)
    assert told.actor_name == "Rae Recruiter through Scout"

    refused = scout.call(token, "GET", "/candidates")
    assert refused.status_code == 403
    assert "candidates:read" in refused.json()["detail"]
    assert Grant.objects.get().last_used_at is not None
    stored = {str(value) for row in Token.objects.values() for value in row.values()}
    assert not stored & set(tokens.values())


def test_the_role_that_a_member_has_now_counts_and_leaving_ends_it(
    scout: Scout, ada: Member, rae: Member, signed_in: Browse
) -> None:
    tokens = scout.tokens(signed_in(rae))
    token = tokens["access_token"]
    assert scout.call(token, "GET", "/users").status_code == 200

    accounts.change_role(rae, role=roles.INTERVIEWER, by=ada)
    assert scout.call(token, "GET", "/users").status_code == 403

    accounts.end_membership(rae, by=ada)
    assert scout.call(token, "GET", "/me").status_code == 401
    refused = scout.ask("refresh_token", refresh_token=tokens["refresh_token"])
    assert (refused.status_code, refused.json()["error"]) == (400, "invalid_grant")

    assert do_errands("oauth.reactions.end_what_they_allowed")
    Member.objects.filter(id=rae.id).update(left_at=None)
    assert scout.call(token, "GET", "/me").status_code == 401


def test_a_refresh_token_is_used_once_and_who_comes_with_it_again_ends_everything(
    scout: Scout, rae: Member, signed_in: Browse
) -> None:
    first = scout.tokens(signed_in(rae))
    narrower = scout.ask("refresh_token", refresh_token=first["refresh_token"], scope="users:read").json()

    assert narrower["scope"] == "users:read"
    assert scout.call(narrower["access_token"], "GET", "/departments").status_code == 403
    second = scout.ask("refresh_token", refresh_token=narrower["refresh_token"]).json()
    assert second["scope"] == " ".join(MAY)
    beyond = scout.ask("refresh_token", refresh_token=second["refresh_token"], scope="jobs:read")
    assert beyond.json()["error"] == "invalid_scope"
    assert scout.call(second["access_token"], "GET", "/me").status_code == 200

    stolen = scout.ask("refresh_token", refresh_token=first["refresh_token"])
    assert stolen.json()["error"] == "invalid_grant"
    for token in (first, narrower, second):
        assert scout.call(token["access_token"], "GET", "/me").status_code == 401
    assert scout.ask("refresh_token", refresh_token=second["refresh_token"]).status_code == 400
    assert EventRow.objects.get(type="grant_ended").data["why"] == "token_used_twice"


def test_a_code_is_traded_once_in_time_by_who_began_and_a_second_time_ends_what_it_gave(
    scout: Scout, rae: Member, signed_in: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = signed_in(rae)
    code = scout.code(browser)
    for said in (
        {"code_verifier": "another-verifier-of-the-right-length-0123456789"},
        {"code_verifier": ""},
        {"redirect_uri": "https://scout.example.org/elsewhere"},
    ):
        assert scout.trade(code, **said).json()["error"] == "invalid_grant", said
    assert scout.trade("rc_nothing-that-was-ever-given").json()["error"] == "invalid_grant"
    token = scout.trade(code).json()["access_token"]
    assert scout.call(token, "GET", "/me").status_code == 200

    assert scout.trade(code).json()["error"] == "invalid_grant"
    assert scout.call(token, "GET", "/me").status_code == 401
    assert EventRow.objects.get(type="grant_ended").data["why"] == "code_used_twice"

    late, now = scout.code(browser), clock.now()
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(seconds=61))
    assert scout.trade(late).json()["error"] == "invalid_grant"


def test_lives_are_short(
    scout: Scout, rae: Member, signed_in: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    tokens, now = scout.tokens(signed_in(rae)), clock.now()

    monkeypatch.setattr(clock, "now", lambda: now + timedelta(hours=1, seconds=1))
    assert scout.call(tokens["access_token"], "GET", "/me").status_code == 401
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=89))
    tokens = scout.ask("refresh_token", refresh_token=tokens["refresh_token"]).json()
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=89 + 91))
    assert scout.ask("refresh_token", refresh_token=tokens["refresh_token"]).status_code == 400
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=89 + 91 + 31))
    actions.forget_ended()
    assert not Token.objects.exists()


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


def test_an_app_of_another_organization_gets_nothing_here(
    scout: Scout, rae: Member, elsewhere: UUID, signed_in: Browse
) -> None:
    with tenancy.acting_in(elsewhere):
        olga = Member.objects.select_related("user").get()
    page = signed_in(olga).get(scout.address())
    assert "where you are no member" in page.content.decode()
    place = {"organization": "northwind"}
    assert signed_in(olga).post(scout.address(), {"act": "allow", **place}).status_code == 422
    assert not Grant.objects.exists()

    with tenancy.acting_in(elsewhere):
        anna = Member.objects.create(
            user=scout.app.created_by.user, name="Anna", email="a@b.example.org", role="admin"
        )
        other = Scout(*actions.register_app(Wish("Other", MAY, (BACK,)), by=anna))
    tokens = scout.tokens(signed_in(rae))
    assert (
        other.ask("refresh_token", refresh_token=tokens["refresh_token"]).json()["error"] == "invalid_client"
    )
    code = scout.code(signed_in(rae))
    assert other.trade(code).json()["error"] == "invalid_client"
    assert scout.call(tokens["access_token"], "GET", "/me").status_code == 200


def test_an_app_proves_who_it_is(scout: Scout, ada: Member, rae: Member, signed_in: Browse) -> None:
    code = scout.code(signed_in(rae))
    assert scout.trade(code, client_id="a\0").json()["error"] == "invalid_request"
    for said in ({"client_secret": "wrong"}, {"client_secret": ""}, {"client_id": "app_nobody"}):
        refused = scout.trade(code, **said)
        assert (refused.status_code, refused.json()["error"]) == (401, "invalid_client"), said
    public, no_secret = actions.register_app(Wish("Pocket", MAY, (BACK,), is_public=True), by=ada)
    assert no_secret == ""
    assert Scout(public, "").trade(code).json()["error"] == "invalid_grant"
    assert Scout(public, "made up").trade(code).json()["error"] == "invalid_client"
    assert Scout(public, "").ask("client_credentials").json()["error"] == "unauthorized_client"
    assert scout.trade(code).status_code == 200

    pocket = Scout(public, "").tokens(signed_in(rae))
    assert scout.call(pocket["access_token"], "GET", "/me").json()["name"] == "Rae Recruiter"

    _, secret = actions.replace_secret(scout.app, by=ada)
    assert scout.ask("client_credentials").json()["error"] == "invalid_client"
    assert scout.ask("client_credentials", client_secret=secret).status_code == 200


def test_an_app_acts_for_itself_in_its_own_role(scout: Scout, ada: Member) -> None:
    answer = scout.ask("client_credentials", scope="departments:write").json()
    token = answer["access_token"]

    assert "refresh_token" not in answer
    assert scout.call(token, "POST", "/departments", NEW).status_code == 201
    assert scout.call(token, "GET", "/departments").status_code == 403
    told = EventRow.objects.get(type="department_added")
    assert (told.actor_kind, told.actor_name) == ("key", "Scout")

    actions.change_app(scout.app, by=ada, scopes=("departments:read",))
    assert scout.call(token, "POST", "/departments", NEW).status_code == 403
    actions.revoke_app(scout.app, by=ada)
    assert scout.call(token, "GET", "/me").status_code == 401
    assert scout.ask("client_credentials").json()["error"] == "invalid_client"


def test_revoking_the_app_ends_it_for_everybody(
    scout: Scout, ada: Member, rae: Member, signed_in: Browse
) -> None:
    tokens = scout.tokens(signed_in(rae))
    actions.revoke_app(scout.app, by=ada)

    assert scout.call(tokens["access_token"], "GET", "/me").status_code == 401
    assert scout.ask("refresh_token", refresh_token=tokens["refresh_token"]).status_code == 401
    assert signed_in(rae).get(scout.address()).status_code == 400


def test_an_app_gives_back_what_it_needs_no_longer(scout: Scout, rae: Member, signed_in: Browse) -> None:
    def revoke(token: str, **said: str) -> Any:
        own = {"client_id": scout.app.client_id, "client_secret": scout.secret}
        return scout.browser.post("/oauth/revoke", own | {"token": token} | said)

    tokens = scout.tokens(signed_in(rae))
    assert revoke(tokens["refresh_token"], client_secret="wrong").status_code == 401
    assert revoke("never given").status_code == 200
    assert revoke(tokens["access_token"]).status_code == 200
    assert scout.call(tokens["access_token"], "GET", "/me").status_code == 401
    again = scout.ask("refresh_token", refresh_token=tokens["refresh_token"]).json()
    assert revoke(again["refresh_token"]).status_code == 200
    assert scout.call(again["access_token"], "GET", "/me").status_code == 401
    assert EventRow.objects.get(type="grant_ended").data["why"] == "by_app"


def test_an_app_makes_nothing_that_outlives_what_it_was_allowed(ada: Member, signed_in: Browse) -> None:
    may = ("api_keys:write", "departments:write")
    keeper = Scout(*actions.register_app(Wish("Keeper", may, (BACK,)), by=ada))
    token = keeper.tokens(signed_in(ada))["access_token"]

    for scopes in (None, ["api_keys:write"]):
        body = json.dumps({"name": "Back door", "role": "admin", "scopes": scopes})
        assert keeper.call(token, "POST", "/api_keys", body).status_code == 403
    limits = Limits(("departments:read",))
    key, _ = accounts.create_key(by=ada, name="Small", role=roles.ADMIN, limits=limits)
    with pytest.raises(NotAllowed):
        actions.register_app(Wish("Wide", MAY, (BACK,)), by=key)
