import base64
import json
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from rolecall.accounts import access, roles
from rolecall.accounts import actions as accounts
from rolecall.accounts.models import ApiKey, Department, Invitation, Location, Member
from rolecall.kit import tenancy


class Program:
    """A program that holds a key."""

    def __init__(self, role: str) -> None:
        _, self.secret = accounts.create_key(by=access.HOST, name=f"Program of a {role}", role=role)

    def __call__(self, method: str, path: str, body: Any = None) -> Any:
        return Client().generic(
            method,
            f"/api/v1{path}",
            data="" if body is None else json.dumps(body),
            content_type="application/json",
            headers={"Authorization": f"Bearer {self.secret}"},
        )


@pytest.fixture
def admin(ada: Member) -> Program:
    return Program(roles.ADMIN)


@pytest.fixture
def recruiter(ada: Member) -> Program:
    return Program(roles.RECRUITER)


@pytest.fixture
def interviewer(ada: Member) -> Program:
    return Program(roles.INTERVIEWER)


def test_a_key_learns_who_it_is(recruiter: Program) -> None:
    me = recruiter("GET", "/me").json()

    assert (me["name"], me["role"]) == ("Program of a recruiter", "recruiter")
    assert me["organization"]["slug"] == "northwind"
    assert "administer" not in me["rights"]


def test_half_a_key_with_a_nul_in_it_is_no_key(recruiter: Program) -> None:
    credentials = base64.b64encode(b"rk_\0abcdefgh:").decode()

    answer = Client().get("/api/v1/me", headers={"Authorization": f"Basic {credentials}"})

    assert answer.status_code == 401


@pytest.mark.parametrize("secret", ["", "rk_", "rk_none", "x" * 46, "None"])
def test_without_a_valid_key_nothing_is_told(recruiter: Program, secret: str) -> None:
    answer = Client().get("/api/v1/me", headers={"Authorization": f"Bearer {secret}"})

    assert answer.status_code == 401
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_revoked_key_is_refused(recruiter: Program, ada: Member) -> None:
    accounts.revoke_key(ApiKey.objects.get(role=roles.RECRUITER), by=ada)

    assert recruiter("GET", "/me").status_code == 401


def test_the_organization_is_changed_by_administrators_only(admin: Program, recruiter: Program) -> None:
    wanted = {"name": "Northwind Kites and Sails", "currency": "NOK"}

    assert recruiter("PATCH", "/organization", wanted).status_code == 403
    changed = admin("PATCH", "/organization", wanted).json()

    assert (changed["name"], changed["currency"], changed["time_zone"]) == (
        "Northwind Kites and Sails",
        "NOK",
        "Europe/Athens",
    )


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("name", "  "),
        ("name", "x" * 121),
        ("time_zone", "Mars/Olympus"),
        ("currency", "XYZ"),
        ("slug", "taken"),
    ],
)
def test_what_is_wrong_is_named_by_its_field(admin: Program, field: str, wrong: str) -> None:
    answer = admin("PATCH", "/organization", {field: wrong})

    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == [field]


def test_members_are_listed_a_page_at_a_time(recruiter: Program, rae: Member, ivo: Member) -> None:
    first = recruiter("GET", "/users?per_page=2").json()
    second = recruiter("GET", f"/users?per_page=2&cursor={first['next_cursor']}").json()

    assert [user["name"] for user in first["items"]] == ["Ivo Interviewer", "Rae Recruiter"]
    assert [user["name"] for user in second["items"]] == ["Ada Admin"]
    assert second["next_cursor"] is None


def test_a_role_is_changed(admin: Program, ivo: Member) -> None:
    answer = admin("PATCH", f"/users/{ivo.id}", {"role": "hiring_manager"})

    assert answer.json()["role"] == "hiring_manager"
    assert Member.objects.get(id=ivo.id).role == roles.HIRING_MANAGER


def test_the_last_administrator_stays(admin: Program, ada: Member) -> None:
    for answer in (
        admin("PATCH", f"/users/{ada.id}", {"role": "recruiter"}),
        admin("POST", f"/users/{ada.id}/deactivate"),
    ):
        assert (answer.status_code, answer.json()["code"]) == (409, "last_administrator")
    assert Member.objects.active().get(id=ada.id).role == roles.ADMIN


def test_a_member_is_deactivated_and_listed_apart(admin: Program, ivo: Member) -> None:
    assert admin("POST", f"/users/{ivo.id}/deactivate").json()["active"] is False

    names = [user["name"] for user in admin("GET", "/users?active=false").json()["items"]]
    assert names == ["Ivo Interviewer"]


def test_what_waits_for_a_member_is_told_before_they_leave_and_after(
    admin: Program, recruiter: Program, ada: Member, ivo: Member
) -> None:
    ivo = accounts.change_role(ivo, role=roles.ADMIN, by=ada)
    accounts.create_key(by=ivo, name="Payroll", role=roles.RECRUITER)
    waiting = f"/users/{ivo.id}/waiting"

    (group,) = admin("GET", waiting).json()["items"]
    admin("POST", f"/users/{ivo.id}/deactivate")

    assert group["title"] == "API keys that they made"
    assert [row["title"] for row in group["rows"]] == ["Payroll"]
    assert group["rows"][0]["address"].endswith("/northwind/settings/keys/")
    assert not group["has_more"]
    assert admin("GET", waiting).json()["items"] == [group]
    assert admin("GET", f"/users/{ada.id}/waiting").status_code == 200
    assert recruiter("GET", waiting).status_code == 403


def test_a_person_is_invited_again_and_no_more(admin: Program) -> None:
    made = admin("POST", "/users/invite", {"email": "New@example.org", "role": "interviewer"})
    again = admin("POST", "/users/invite", {"email": "new@example.org", "role": "interviewer"})
    resent = admin("POST", f"/invitations/{made.json()['id']}/resend")
    revoked = admin("DELETE", f"/invitations/{made.json()['id']}")

    assert (made.status_code, made.json()["email"]) == (201, "new@example.org")
    assert (again.status_code, again.json()["errors"][0]["field"]) == (409, "email")
    assert resent.json()["state"] == "waiting"
    assert revoked.status_code == 204
    assert admin("GET", "/invitations").json()["items"][0]["state"] == "revoked"


def test_an_invitation_is_not_for_recruiters_to_send(recruiter: Program) -> None:
    answer = recruiter("POST", "/users/invite", {"email": "new@example.org", "role": "admin"})

    assert answer.status_code == 403
    assert not Invitation.objects.exists()


def test_departments_are_added_renamed_and_removed(recruiter: Program) -> None:
    made = recruiter("POST", "/departments", {"name": " Sail  making "}).json()
    twice = recruiter("POST", "/departments", {"name": "sail making"})
    renamed = recruiter("PATCH", f"/departments/{made['id']}", {"name": "Sails"}).json()
    listed = recruiter("GET", "/departments").json()["items"]
    removed = recruiter("DELETE", f"/departments/{made['id']}")

    assert made["name"] == "Sail making"
    assert (twice.status_code, twice.json()["errors"][0]["field"]) == (409, "name")
    assert listed == [renamed]
    assert removed.status_code == 204
    assert recruiter("GET", f"/departments/{made['id']}").status_code == 404


def test_locations_are_added_changed_and_removed(recruiter: Program) -> None:
    made = recruiter("POST", "/locations", {"name": "Athens", "country": "GR", "city": "Athens"}).json()
    changed = recruiter("PATCH", f"/locations/{made['id']}", {"time_zone": "Europe/Athens"}).json()
    removed = recruiter("DELETE", f"/locations/{made['id']}")

    assert (changed["city"], changed["time_zone"]) == ("Athens", "Europe/Athens")
    assert removed.status_code == 204
    assert not Location.objects.exists()


def test_interviewers_read_places_and_change_none(interviewer: Program) -> None:
    assert interviewer("GET", "/departments").status_code == 200
    assert interviewer("POST", "/departments", {"name": "Sails"}).status_code == 403
    assert not Department.objects.exists()


def test_a_key_is_created_used_and_revoked(admin: Program) -> None:
    made = admin("POST", "/api_keys", {"name": "Website", "role": "interviewer"}).json()
    theirs = Client().get("/api/v1/me", headers={"Authorization": f"Bearer {made['secret']}"})
    listed = admin("GET", "/api_keys").json()["items"][0]
    revoked = admin("DELETE", f"/api_keys/{made['id']}")

    assert theirs.json()["name"] == "Website"
    assert "secret" not in listed
    assert listed["last_used_at"] is not None
    assert revoked.status_code == 204


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/users/{member}", None),
        ("GET", "/users/{member}/waiting", None),
        ("PATCH", "/users/{member}", {"role": "admin"}),
        ("POST", "/users/{member}/deactivate", None),
        ("POST", "/invitations/{invitation}/resend", None),
        ("DELETE", "/invitations/{invitation}", None),
        ("GET", "/departments/{department}", None),
        ("PATCH", "/departments/{department}", {"name": "Mine"}),
        ("DELETE", "/departments/{department}", None),
        ("GET", "/locations/{location}", None),
        ("PATCH", "/locations/{location}", {"name": "Mine"}),
        ("DELETE", "/locations/{location}", None),
        ("DELETE", "/api_keys/{key}", None),
    ],
)
def test_ids_of_another_organization_are_not_there(
    admin: Program, elsewhere: UUID, method: str, path: str, body: Any
) -> None:
    with tenancy.acting_in(elsewhere):
        ids = {
            "member": Member.objects.get().id,
            "invitation": accounts.invite(by=access.HOST, email="a@example.org", role=roles.ADMIN).id,
            "department": accounts.add_department(by=access.HOST, name="Yard").id,
            "location": accounts.add_location(by=access.HOST, name="Harbour", country="GR").id,
            "key": accounts.create_key(by=access.HOST, name="Boats", role=roles.ADMIN)[0].id,
        }

    assert admin(method, path.format(**ids), body).status_code == 404


def test_every_operation_names_its_roles() -> None:
    document = Client().get("/api/v1/openapi.json").json()

    operations = [each for path in document["paths"].values() for each in path.values()]
    assert all(each["x-roles"] and each["summary"] for each in operations)


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ('{"name": "Kites"', "line 1, column 17"),
        ('{"name":\n  nope}', "line 2, column 3"),
        ("name=Kites", "line 1, column 1"),
        ("[" * 100_000, ""),
        (f'{{"name": {"9" * 5000}}}', ""),
        (b'{"name": "\xff"}', ""),
    ],
)
def test_a_body_that_is_no_json_is_told_where_it_stops_being_one(
    admin: Program, body: str | bytes, place: str
) -> None:
    answer = Client().generic(
        "POST",
        "/api/v1/departments",
        data=body,
        content_type="application/json",
        headers={"Authorization": f"Bearer {admin.secret}"},
    )

    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (400, "unreadable_body")
    assert "Send JSON" in problem["detail"]
    assert place in problem["detail"]
