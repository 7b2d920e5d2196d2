"""The doors of apps: the settings, the API, a member's own page, and what the server says of itself."""

import json
import re
from typing import Any

from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import ApiKey, Member
from rolecall.kit.models import EventRow
from rolecall.oauth import actions
from rolecall.oauth.models import App, Grant
from tests.oauth.conftest import BACK, MAY, Browse, Scout

FILLED = {
    "name": "Scout",
    "kind": "secret",
    "acts_for_members": "on",
    "redirect_uris": BACK,
    "scopes": ["candidates:read"],
}


def test_an_administrator_registers_changes_and_revokes_an_app(ada: Member, signed_in: Browse) -> None:
    browser, base = signed_in(ada), "/northwind/settings/apps/"
    assert "No apps yet" in browser.get(base).content.decode()

    made = browser.post(f"{base}new/", FILLED | {"acts_for_itself": "on", "role": "interviewer"})
    app = App.objects.select_related("key").get()
    assert made["Cache-Control"] == "no-store"
    secret = made.content.decode().partition('id="secret" value="')[2].partition('"')[0]
    assert app.matches(secret)
    assert (app.scopes, app.key.role) == (["candidates:read"], "interviewer")
    assert secret not in browser.get(base).content.decode()
    assert "Scout" not in browser.get("/northwind/settings/keys/").content.decode()

    changed = FILLED | {"name": "Scout 2", "scopes": ["candidates:read", "users:read"]}
    assert browser.post(f"{base}{app.id}/", changed).status_code == 302
    assert ApiKey.objects.get(id=app.key_id).scopes == ["candidates:read", "users:read"]
    assert browser.post(f"{base}{app.id}/secret/").status_code == 200
    app.refresh_from_db()
    assert (app.name, app.matches(secret)) == ("Scout 2", False)
    assert browser.post(f"{base}{app.id}/revoke/").status_code == 302
    told = EventRow.objects.filter(about__subject_id=app.id).order_by("id").values_list("type", flat=True)
    assert [*told] == ["app_registered", "app_changed", "app_secret_replaced", "app_revoked"]
    assert not ApiKey.objects.valid().exists()


SENSELESS: list[tuple[dict[str, Any], str, str]] = [
    ({"redirect_uris": ""}, "redirect_uris", "Name the address"),
    ({"redirect_uris": "http://scout.example.org/back"}, "redirect_uris", "must be https"),
    ({"redirect_uris": "https://scout.example.org/back#part"}, "redirect_uris", "without &#39;#&#39;"),
    ({"redirect_uris": "https://a@scout.example.org/"}, "redirect_uris", "no complete address"),
    ({"redirect_uris": "https://scout.example.org/;img-src"}, "redirect_uris", "no complete address"),
    ({"redirect_uris": "javascript:alert(1)"}, "redirect_uris", "no complete address"),
    ({"scopes": []}, "scopes", "at least one scope"),
    ({"needed_scopes": "users:read jobs:read"}, "needed_scopes", "among what it may ask for"),
    ({"acts_for_members": ""}, "acts_for_members", "for itself or for both"),
    ({"kind": "public", "acts_for_itself": "on", "role": "admin"}, "role", "keeps no secret"),
]


def test_an_app_that_makes_no_sense_is_told_so_and_nothing_typed_is_lost(
    ada: Member, signed_in: Browse
) -> None:
    browser = signed_in(ada)
    for filled, field, said in SENSELESS:
        page = browser.post("/northwind/settings/apps/new/", FILLED | filled)

        assert page.status_code == 422, filled
        assert said in page.content.decode(), filled
        assert f'id="id_{field}_error"' in page.content.decode(), filled
        assert 'value="Scout"' in page.content.decode()
    assert not App.objects.exists()


def test_programs_keep_apps_by_the_same_rules(ada: Member, rae: Member) -> None:
    _, secret = accounts.create_key(by=ada, name="Test", role=roles.ADMIN)
    _, low = accounts.create_key(by=ada, name="Test", role=roles.RECRUITER)

    def ask(method: str, path: str, body: Any = None, key: str = secret) -> Any:
        headers = {"Authorization": f"Bearer {key}"}
        sent = json.dumps(body) if body else ""
        return Client().generic(method, f"/api/v1/apps{path}", sent, "application/json", headers=headers)

    wish = {"name": "Scout", "scopes": [*MAY], "redirect_uris": [BACK], "role": "recruiter"}
    made = ask("POST", "", wish)
    assert made.status_code == 201
    assert made["Cache-Control"] == "no-store"
    app = made.json()
    assert App.objects.get().matches(app["client_secret"])
    assert (app["role"], app["is_public"], app["registered_itself"]) == ("recruiter", False, False)
    assert ask("POST", "", wish, low).status_code == 403
    assert "client_secret" not in ask("GET", f"/{app['id']}").json()
    assert ask("PATCH", f"/{app['id']}", {"redirect_uris": ["ftp://example.org/"]}).status_code == 422
    assert ask("PATCH", f"/{app['id']}", {"needed_scopes": ["jobs:read"]}).status_code == 422
    needs = ask("PATCH", f"/{app['id']}", {"needed_scopes": ["users:read", "candidates:read"]}).json()
    assert needs["needed_scopes"] == ["candidates:read", "users:read"]
    # what it may not ask for any more it does not need either
    less = ask("PATCH", f"/{app['id']}", {"scopes": ["users:read", "departments:read"]}).json()
    assert less["needed_scopes"] == ["users:read"]
    assert App.objects.get().needed_scopes == ["users:read"]
    assert ask("PATCH", f"/{app['id']}", {"name": "Scout 2"}).json()["name"] == "Scout 2"
    assert ask("POST", f"/{app['id']}/replace_secret").json()["client_secret"] != app["client_secret"]
    assert ask("DELETE", f"/{app['id']}", key=low).status_code == 403
    assert ask("DELETE", f"/{app['id']}").status_code == 204
    assert ask("DELETE", f"/{app['id']}").json()["code"] == "app_already_revoked"
    assert [each["revoked_at"] is None for each in ask("GET", "").json()["items"]] == [False]
    keys = Client().get("/api/v1/api_keys", headers={"Authorization": f"Bearer {secret}"}).json()["items"]
    assert [each["name"] for each in keys] == ["Test", "Test"]


def test_a_member_sees_and_ends_what_they_allowed_and_nobody_elses(
    scout: Scout, ada: Member, rae: Member, signed_in: Browse
) -> None:
    token = scout.tokens(signed_in(rae), scope="candidates:read")["access_token"]
    grant = Grant.objects.get()
    end = f"/northwind/allowed-apps/{grant.id}/end/"

    page = signed_in(rae).get("/oauth/apps/").content.decode()
    assert all(words in page for words in ("Scout", "Northwind Kites", "It sees", end))
    assert "No app acts for you" in signed_in(ada).get("/oauth/apps/").content.decode()
    assert signed_in(ada).post(end).status_code == 404
    assert scout.call(token, "GET", "/me").status_code == 200

    assert signed_in(rae).post(end).status_code == 302
    assert scout.call(token, "GET", "/me").status_code == 401
    assert signed_in(rae).post(end).status_code == 409
    row = EventRow.objects.get(type="grant_ended")
    assert (row.actor_name, row.data["why"]) == ("Rae Recruiter", "")


def test_the_server_says_where_everything_is(scout: Scout, client: Client) -> None:
    refused = client.get("/api/v1/me", headers={"Authorization": "Bearer ra_nobodys-token-at-all"})
    place = refused["WWW-Authenticate"].partition('resource_metadata="')[2].rstrip('"')
    base = place.partition("/.well-known")[0]
    assert (refused.status_code, place) == (401, f"{base}/.well-known/oauth-protected-resource/api/v1")

    for path in ("", "/api/v1", "/mcp"):
        of_resource = client.get(f"/.well-known/oauth-protected-resource{path}").json()
        assert of_resource["resource"] == f"{base}{path}"
        assert of_resource["authorization_servers"] == [base]
        assert "candidates:read" in of_resource["scopes_supported"]
        # who connects an assistant is asked for what its tools use, not for sixty scopes
        for other in ("webhook_deliveries:read", "approval_rules:write", "careers_site:write"):
            assert (other in of_resource["scopes_supported"]) == (path != "/mcp")
    said = client.get("/.well-known/oauth-authorization-server").json()
    assert said["issuer"] == base
    ends = {name: said[f"{name}_endpoint"] for name in ("authorization", "token", "revocation")}
    assert ends == {
        "authorization": f"{base}/oauth/authorize",
        "token": f"{base}/oauth/token",
        "revocation": f"{base}/oauth/revoke",
    }
    assert said["code_challenge_methods_supported"] == ["S256"]
    assert said["response_types_supported"] == ["code"]
    assert said["authorization_response_iss_parameter_supported"] is True
    assert {*said["grant_types_supported"]} == {"authorization_code", "refresh_token", "client_credentials"}
    assert "registration_endpoint" not in said


def test_apps_register_themselves_only_where_an_administrator_lets_them(
    ada: Member, rae: Member, signed_in: Browse, client: Client
) -> None:
    def register(said: Any) -> Any:
        return client.post("/oauth/register", json.dumps(said), content_type="application/json")

    wish = {"client_name": "Pocket", "redirect_uris": [BACK]}
    assert register(wish).status_code == 403
    assert (
        signed_in(rae).post("/northwind/settings/apps/self-registration/", {"allowed": "yes"}).status_code
        == 403
    )
    signed_in(ada).post("/northwind/settings/apps/self-registration/", {"allowed": "yes"})

    found = client.get("/.well-known/oauth-authorization-server").json()
    assert found["registration_endpoint"].endswith("/oauth/register")
    for wrong in (
        [], {}, {"redirect_uris": ["http://evil.example.org/"]}, {"redirect_uris": [7]},
        wish | {"token_endpoint_auth_method": "client_secret_basic"},
    ):  # fmt: skip
        assert register(wrong).status_code == 400, wrong
    made = register(wish)
    assert made.status_code == 201
    assert not App.objects.exists()

    pocket = Scout(App(client_id=made.json()["client_id"], organization=ada.organization), "")
    vague, exact = (
        signed_in(rae).get(pocket.address(**asked)).content.decode()
        for asked in ({}, {"scope": "users:read"})
    )
    assert "Nobody here has looked at it" in vague
    assert 'value="users:read"' in vague
    assert not re.search(r'name="scopes" value="[^"]+" checked', vague), (
        "one press gives a stranger no more than was named"
    )
    assert re.findall(r'name="scopes" value="([^"]+)" checked', exact) == ["users:read"]
    assert "error=invalid_scope" in signed_in(rae).get(pocket.address(scope="api_keys:write"))["Location"]
    token = pocket.tokens(signed_in(rae), scope="users:read")["access_token"]
    app = App.objects.get()
    assert (app.registered_itself, app.is_public, app.name) == (True, True, "Pocket")
    assert pocket.call(token, "GET", "/users").status_code == 200
    assert pocket.ask("client_credentials").status_code == 401

    actions.revoke_app(app, by=ada)
    assert pocket.call(token, "GET", "/users").status_code == 401
    assert "None of your organizations" in signed_in(rae).get(pocket.address()).content.decode()


def test_a_token_that_is_asked_for_in_json_is_asked_for_in_a_form(client: Client) -> None:
    sent = client.post("/oauth/token", {"grant_type": "client_credentials"}, content_type="application/json")

    assert (sent.status_code, sent.json()["error"]) == (400, "unsupported_grant_type")
    assert "in a form" in sent.json()["error_description"]
