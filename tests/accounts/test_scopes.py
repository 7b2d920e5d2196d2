"""Each operation takes its scope, and a key has no more than it was made with, at every door of programs."""

import base64
import json
import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from itertools import product
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from rolecall.accounts import access, roles
from rolecall.accounts import actions as accounts
from rolecall.accounts.limits import Limits, Reach
from rolecall.accounts.models import ApiKey, Member
from rolecall.jobs.models import Job
from rolecall.kit import clock, scopes, tenancy
from rolecall.kit.describing import operations_of
from rolecall.project.api import api
from rolecall.project.event_stream import Listener, Refused
from tests.architecture.strangers import contents_of
from tests.worlds import furnished

NONSENSE = {"no_such_field": 1}


def guarded() -> Iterator[tuple[str, str, str, str]]:
    """Method, path, first role and scope of every operation that takes one."""
    for path, method, operation in operations_of(api.get_openapi_schema()):
        for scope in operation.get("x-scopes", ()):
            yield method.upper(), path, operation["x-roles"][0], scope


def key_of(role: str, **limits: Any) -> str:
    return accounts.create_key(by=access.HOST, name="Program", role=role, limits=Limits(**limits))[1]


def ask(secret: str, method: str, path: str, body: Any = None, **extra: Any) -> Any:
    path = "/".join(str(uuid4()) if part.startswith("{") else part for part in path.split("/"))
    path = path if path.startswith("/api/") else f"/api/v1{path}"
    sent = "" if body is None else json.dumps(body)
    headers = {"Authorization": f"Bearer {secret}"}
    return Client().generic(method, path, sent, content_type="application/json", headers=headers, **extra)


def test_every_operation_with_a_key_takes_a_scope_but_the_one_that_tells_of_the_key() -> None:
    free = [
        operation["operationId"]
        for _, _, operation in operations_of(api.get_openapi_schema())
        if "public" not in operation["x-roles"] and not operation["x-scopes"]
    ]
    assert free == ["get_me"]
    # they are known from the description as it is kept, which a test holds against the code
    assert scopes.every() == sorted({each.scope for each in scopes._operations() if each.scope})
    assert {scope for *_, scope in guarded()} == set(scopes.every())


@pytest.mark.django_db
def test_a_key_of_every_scope_but_one_is_refused_there_before_anything_is_read() -> None:
    place = furnished()
    with tenancy.acting_in(place):

        @cache
        def without(role: str, scope: str) -> str:
            return key_of(role, scopes=tuple(each for each in scopes.every() if each != scope))

        asked = [(without(role, scope), method, path, scope) for method, path, role, scope in guarded()]
    before, taken = contents_of(place), []

    for secret, method, path, scope in asked:
        answer = ask(secret, method, path, None if method == "GET" else NONSENSE)
        lacking = f', error="insufficient_scope", scope="{scope}"'
        if answer.status_code != 403 or not answer.headers.get("WWW-Authenticate", "").endswith(lacking):
            taken.append((method, path, answer.status_code))

    assert len(asked) > 200
    assert taken == []
    assert contents_of(place) == before


def test_a_key_of_one_scope_may_call_what_takes_it_and_nothing_else(ada: Member) -> None:
    described = [
        (operation["operationId"], operation["x-roles"], operation["x-scopes"])
        for _, _, operation in operations_of(api.get_openapi_schema())
        if "public" not in operation["x-roles"]
    ]
    for role, scope in product(roles.EVERYONE, scopes.every()):
        wanted = {name for name, reached, taken in described if role in reached and taken in ([scope], [])}

        assert {*scopes.open_to(ApiKey(role=role, scopes=[scope]))} == wanted


def test_a_whole_thing_in_place_of_a_reference_takes_its_own_scope(ada: Member) -> None:
    narrow = key_of(roles.RECRUITER, scopes=("applications:read",))
    wide = key_of(roles.RECRUITER, scopes=("applications:read", "candidates:read"))

    assert ask(narrow, "GET", "/applications").status_code == 200
    refused = ask(narrow, "GET", "/applications?expand=candidate")
    assert refused.json()["code"] == "scope_missing"
    assert 'scope="candidates:read"' in refused.headers["WWW-Authenticate"]
    assert ask(wide, "GET", "/applications?expand=candidate").status_code == 200


def test_a_key_learns_its_limits_and_what_it_may_call(ada: Member) -> None:
    limits: dict[str, Any] = {"scopes": ("departments:read", "users:write"), "networks": ("127.0.0.0/8",)}

    me = ask(key_of(roles.RECRUITER, **limits), "GET", "/me").json()
    whole = ask(key_of(roles.RECRUITER), "GET", "/me").json()

    # users are for administrators to change, whatever the scope
    assert me["operations"] == ["get_department", "get_me", "list_departments"]
    assert (me["scopes"], me["networks"], me["expires_at"]) == ([*limits["scopes"]], ["127.0.0.0/8"], None)
    assert whole["scopes"] is None
    assert {"list_candidates", "get_me"} < {*whole["operations"]}


def test_a_key_that_ran_out_or_comes_from_elsewhere_opens_nothing(ada: Member) -> None:
    secret = key_of(roles.ADMIN, networks=("198.51.100.0/24",), expires_at=clock.now() + timedelta(hours=1))
    inside, outside = {"REMOTE_ADDR": "198.51.100.7"}, {"REMOTE_ADDR": "203.0.113.7"}

    assert ask(secret, "GET", "/me", **inside).status_code == 200
    assert ask(secret, "GET", "/me", **outside).status_code == 401
    claimed = {"HTTP_X_FORWARDED_FOR": "198.51.100.7"}
    assert ask(secret, "GET", "/me", **outside, **claimed).status_code == 401
    with clock.at(clock.now() + timedelta(hours=2)):
        assert ask(secret, "GET", "/me", **inside).status_code == 401
        assert not ApiKey.objects.valid().exists()


def test_a_key_is_taken_as_the_user_name_of_basic(ada: Member) -> None:
    credentials = base64.b64encode(f"{key_of(roles.ADMIN)}:".encode()).decode()

    assert Client().get("/api/v1/me", headers={"Authorization": f"Basic {credentials}"}).status_code == 200


def test_the_stream_of_events_asks_for_scope_and_network_too(ada: Member) -> None:
    def opened(**limits: Any) -> Listener:
        return Listener(key_of(roles.ADMIN, **limits), "latest", [], "203.0.113.7")

    opened(scopes=("events:read",))._check_key()
    refused = {"events:read": {"scopes": ("jobs:read",)}, "": {"networks": ("198.51.100.0/24",)}}
    for lacks, limits in refused.items():
        with pytest.raises(Refused) as told:
            opened(**limits)._check_key()
        assert told.value.lacks == lacks


def test_a_program_makes_a_limited_key_and_rotates_it(ada: Member) -> None:
    admin = key_of(roles.ADMIN)
    wanted = {"name": "Board", "role": "recruiter", "scopes": ["jobs:read"], "networks": ["10.0.0.0/8"]}

    made = ask(admin, "POST", "/api_keys", wanted).json()
    rotated = ask(admin, "POST", f"/api_keys/{made['id']}/rotate", {}).json()

    assert {name: rotated[name] for name in wanted} == wanted
    assert rotated["secret"] != made["secret"]
    assert ApiKey.objects.get(id=made["id"]).revoked_at is not None
    assert ask(admin, "POST", "/api_keys", {**wanted, "scopes": ["jobs:eat"]}).status_code == 422
    assert ask(admin, "POST", "/api_keys", {**wanted, "scopes": []}).status_code == 422


def test_an_administrator_makes_a_limited_key_on_the_page_and_rotates_it(ada: Member, signed_in: Any) -> None:
    browser, start = signed_in(ada), "/northwind/settings/keys/"
    sails = accounts.add_department(by=ada, name="Sails")
    job = Job.objects.create(title="Sailmaker")
    rows = {"departments": [str(sails.id)], "jobs": [str(job.id)], "without_personal_data": "on"}
    wanted = {"name": "Board", "role": "recruiter", "reach": "some", "scopes": ["jobs:read"], "lasts": "30"}
    wanted |= rows | {"on_behalf": "on"}

    refused = browser.post(f"{start}new/", {**wanted, "networks": "nowhere"})
    assert refused.status_code == 422
    assert "is no network" in refused.content.decode()
    for ticked in ("jobs:read", sails.id, job.id):
        assert re.search(rf'value="{ticked}"[^>]* checked', refused.content.decode())
    shown = browser.post(f"{start}new/", {**wanted, "networks": "10.0.0.0/8\n192.0.2.7"})
    key = ApiKey.objects.get()
    assert key.prefix in shown.content.decode()
    assert shown.headers["Cache-Control"] == "no-store"
    assert (key.scopes, key.networks) == (["jobs:read"], ["10.0.0.0/8", "192.0.2.7/32"])
    assert (key.reach, key.on_behalf) == (Reach((job.id,), (sails.id,)), True)
    listed = browser.get(start).content.decode()
    assert all(said in listed for said in ("10.0.0.0/8", "Sails, Sailmaker", "without personal data"))
    assert browser.post(f"{start}{key.id}/rotate/", {"hours": "0"}).status_code == 200
    assert ApiKey.objects.valid().get().limits == key.limits
