"""A query parameter that an operation does not have is refused by name, with those it has."""

from typing import Any

import pytest
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.access import HOST
from rolecall.accounts.models import Department, Member
from rolecall.project.api import api


@pytest.fixture
def secret(ada: Member) -> str:
    return accounts.create_key(by=ada, name="Test", role=roles.ADMIN)[1]


def get(address: str, secret: str) -> Any:
    return Client().get(f"/api/v1/{address}", headers={"Authorization": f"Bearer {secret}"})


def test_an_unknown_parameter_of_a_list_is_named_with_the_known_ones(secret: str) -> None:
    refused = get("jobs?stat=open&per_page=5", secret)

    assert refused.status_code == 422
    assert refused.headers["Content-Type"] == "application/problem+json"
    [error] = refused.json()["errors"]
    assert error["field"] == "stat"
    assert error["message"].startswith("There is no such parameter here.")
    assert {"cursor", "per_page", "state"} <= set(error["message"].rstrip(".").partition(": ")[2].split(", "))


def test_every_unknown_parameter_is_named(secret: str) -> None:
    refused = get("users?role=admin&active=true&Active=true", secret)

    assert [error["field"] for error in refused.json()["errors"]] == ["role", "Active"]


def test_known_parameters_are_taken(secret: str) -> None:
    assert get("jobs?state=open&per_page=5", secret).status_code == 200
    assert get("users?active=true&per_page=5", secret).status_code == 200


def test_a_parameter_for_others_than_us_is_let_through(secret: str) -> None:
    assert get("jobs?x-trace=7", secret).status_code == 200


def test_an_address_without_parameters_says_so(secret: str) -> None:
    refused = get("organization?state=all", secret)

    assert refused.status_code == 422
    assert refused.json()["errors"] == [
        {"field": "state", "message": "This address takes no parameters. Leave it out."}
    ]


def test_a_wrong_key_is_told_of_first(secret: str) -> None:
    assert get("jobs?stat=open", "rk_wrong").status_code == 401


def test_no_operation_that_reads_takes_a_parameter_it_does_not_describe(secret: str) -> None:
    lenient = []
    for path, methods in api.get_openapi_schema()["paths"].items():
        if "get" in methods and "{" not in path:
            status = get(f"{path.removeprefix('/api/v1/')}?nobody_knows=1", secret).status_code
            lenient += [path] if status != 422 else []

    assert lenient == []


def send(method: str, address: str, secret: str, body: str = "") -> Any:
    return Client().generic(
        method,
        f"/api/v1/{address}",
        body,
        content_type="application/json",
        headers={"Authorization": f"Bearer {secret}"},
    )


@pytest.mark.parametrize("slip", ["dryrun=true", "dry-run=true", "Dry_Run=true", "fields=id"])
def test_a_slip_in_trying_does_nothing_in_earnest(secret: str, slip: str) -> None:
    sails = accounts.add_department(by=HOST, name="Sails")

    added = send("POST", f"departments?{slip}", secret, '{"name": "Masts"}')
    removed = send("DELETE", f"departments/{sails.id}?{slip}", secret)
    tried = send("DELETE", f"departments/{sails.id}?dry_run=true&x-trace=7", secret)

    for refused in (added, removed):
        assert refused.status_code == 422
        [error] = refused.json()["errors"]
        assert error["field"] == slip.partition("=")[0]
        assert error["message"] == "There is no such parameter here. Leave it out, or use one of: dry_run."
    assert tried.status_code == 204
    assert list(Department.objects.all()) == [sails]


def test_who_applies_is_not_let_think_that_it_was_only_tried(secret: str) -> None:
    application = '{"name": "Amara Obi", "email": "amara@example.org", "consent": true}'
    refused = Client().post(
        "/api/v1/careers/northwind/posts/none/applications?dry_run=true",
        application,
        content_type="application/json",
    )

    assert refused.json()["errors"] == [
        {"field": "dry_run", "message": "This address takes no parameters. Leave it out."}
    ]
