"""The way of an app that a member allowed, or that acts for itself: it trades, calls, renews, is refused."""

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.limits import Limits
from rolecall.accounts.models import Member
from rolecall.kit import clock, tenancy
from rolecall.kit.errors import NotAllowed
from rolecall.kit.models import EventRow
from rolecall.oauth import actions, schedule
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

    back = accounts.invite(by=ada, email=rae.email, role=roles.ADMIN)
    accounts.accept_invitation(back, user=rae.user)
    assert scout.call(token, "GET", "/me").status_code == 401
    anew = scout.tokens(signed_in(rae))["access_token"]
    do_errands()
    assert scout.call(anew, "GET", "/me").status_code == 200


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
    schedule.forget_ended(0)
    assert not Token.objects.exists()


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
