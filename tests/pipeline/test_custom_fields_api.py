"""The organization's own fields through the API: the same rules as on screen."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rolecall.accounts import actions as accounts
from rolecall.accounts.limits import Limits
from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.field_queries import custom_fields, filled_by
from rolecall.candidates.models import Candidate, CustomField
from tests.pipeline.test_people_api import API, program, send


@pytest.fixture
def admin(ada: Member) -> Client:
    return program(ada, "admin")


@pytest.fixture
def recruiter(ada: Member) -> Client:
    return program(ada)


@pytest.fixture
def notice(ada: Member) -> CustomField:
    return candidates.add_field(by=ada, name="Notice period", kind="one_of", options=["None", "3 months"])


@pytest.fixture
def wage(ada: Member) -> CustomField:
    return candidates.add_field(by=ada, name="Wage", kind="number", limits={"min": 0, "max": 500})


@pytest.fixture
def hana(rae: Member) -> Candidate:
    return candidates.add(by=rae, name="Hana Tanaka")


def names() -> list[str]:
    return [field.name for field in custom_fields()]


def test_a_field_is_added_read_changed_ordered_removed_and_brought_back(
    admin: Client, recruiter: Client, hana: Candidate
) -> None:
    body = {"name": "Wage", "kind": "number", "hint": "A day", "limits": {"min": 1}}
    added = send(admin, "POST", "/custom_fields", body)
    assert added.status_code == 201, added.content
    wage = added.json()
    assert wage == {**body, "id": wage["id"], "options": [], "limits": {"min": 1}}
    path = f"/custom_fields/{wage['id']}"
    assert recruiter.get(API + path).json() == wage

    changed = send(admin, "PATCH", path, {"name": "Wage a day", "limits": None}).json()
    assert changed == {**wage, "name": "Wage a day", "limits": None}
    second = send(admin, "POST", "/custom_fields", {"name": "Permit", "kind": "date"}).json()
    ordered = send(admin, "PUT", "/custom_fields/order", {"ids": [second["id"]]}).json()
    assert ordered == {"items": [second, changed]} == recruiter.get(f"{API}/custom_fields").json()

    send(admin, "PATCH", f"/candidates/{hana.id}", {"custom_fields": {wage["id"]: 7}})
    assert admin.delete(API + path).status_code == 204
    assert admin.get(API + path).status_code == 404
    assert admin.get(f"{API}/candidates/{hana.id}").json()["custom_fields"] == []
    assert send(admin, "POST", f"{path}/restore", None).json() == changed
    said = admin.get(f"{API}/candidates/{hana.id}").json()["custom_fields"]
    assert said == [{"id": wage["id"], "name": "Wage a day", "kind": "number", "value": 7}]


def test_only_administrators_define_and_what_cannot_be_is_named(
    admin: Client, recruiter: Client, notice: CustomField
) -> None:
    body = {"name": "notice period", "kind": "one_of", "options": ["Only one"]}
    refused = send(admin, "POST", "/custom_fields", body)
    assert refused.status_code == 422
    assert {each["field"] for each in refused.json()["errors"]} == {"name", "options"}
    path = f"/custom_fields/{notice.id}"
    for method, where, sent in [
        ("POST", "/custom_fields", body), ("PATCH", path, {"name": "x"}), ("DELETE", path, None),
        ("POST", f"{path}/restore", None), ("PUT", "/custom_fields/order", {"ids": []}),
    ]:  # fmt: skip
        assert send(recruiter, method, where, sent).status_code == 403
    assert send(admin, "PATCH", path, {"kind": "date"}).status_code == 422
    assert names() == ["Notice period"]


def test_a_field_keeps_the_conventions_of_the_api(admin: Client, ada: Member, notice: CustomField) -> None:
    path = f"{API}/custom_fields/{notice.id}"
    version = admin.get(path).headers["ETag"]
    candidates.change_field(notice, by=ada, name="Notice")

    stale = admin.patch(path, {"hint": "x"}, content_type="application/json", headers={"If-Match": version})
    tried = send(admin, "PATCH", f"/custom_fields/{notice.id}?dry_run=true", {"name": "Leaves after"})
    once = {"name": "Permit", "kind": "date"}
    again = [
        admin.post(
            f"{API}/custom_fields", once, content_type="application/json", headers={"Idempotency-Key": "p1"}
        ).json()["id"]
        for _ in range(2)
    ]

    assert stale.status_code == 412
    assert (tried.status_code, tried.json()["name"]) == (200, "Leaves after")
    assert again[0] == again[1]
    assert names() == ["Notice", "Permit"]


def test_a_person_is_added_and_changed_with_what_the_fields_say(
    recruiter: Client, notice: CustomField, wage: CustomField
) -> None:
    body = {"name": "Noor Haddad", "custom_fields": {str(wage.id): 42.5, str(notice.id): "3 months"}}
    added = send(recruiter, "POST", "/candidates", body)
    assert added.status_code == 201, added.content
    noor = added.json()
    assert noor["custom_fields"] == [
        {"id": str(notice.id), "name": "Notice period", "kind": "one_of", "value": "3 months"},
        {"id": str(wage.id), "name": "Wage", "kind": "number", "value": 42.5},
    ]
    path = f"/candidates/{noor['id']}"
    listed = recruiter.get(f"{API}/candidates").json()["items"]
    assert [each for each in listed if each["id"] == noor["id"]] == [noor]

    changed = send(recruiter, "PATCH", path, {"custom_fields": {str(wage.id): None}}).json()
    assert [each["name"] for each in changed["custom_fields"]] == ["Notice period"]
    left = send(recruiter, "PATCH", path, {"headline": "Sailor"}).json()
    assert [each["name"] for each in left["custom_fields"]] == ["Notice period"]


def test_what_a_field_does_not_take_is_named_and_nothing_is_kept(
    recruiter: Client, notice: CustomField, wage: CustomField, hana: Candidate
) -> None:
    nobodys = uuid4()
    said = {str(notice.id): "a year", str(wage.id): 501, str(nobodys): "x"}
    added = send(recruiter, "POST", "/candidates", {"name": "Noor Haddad", "custom_fields": said})
    changed = send(recruiter, "PATCH", f"/candidates/{hana.id}", {"headline": "New", "custom_fields": said})

    for refused in (added, changed):
        assert refused.status_code == 422
        assert {each["field"]: each["message"] for each in refused.json()["errors"]} == {
            f"custom_fields.{notice.id}": "Choose one of the answers that are offered: None, 3 months.",
            f"custom_fields.{wage.id}": "Enter a number from 0 to 500.",
            f"custom_fields.{nobodys}": "There is no such field.",
        }
    hana.refresh_from_db()
    assert not Candidate.objects.filter(name="Noor Haddad").exists()
    assert (hana.headline, filled_by([hana.id])) == ("", {})


def test_a_field_that_is_named_otherwise_than_by_its_id_is_told_so(
    recruiter: Client, hana: Candidate, notice: CustomField
) -> None:
    wrong = send(recruiter, "PATCH", f"/candidates/{hana.id}", {"custom_fields": {notice.name: "None"}})
    assert wrong.status_code == 422
    assert wrong.json()["errors"] == [
        {
            "field": "custom_fields.Notice period",
            "message": "Name a field by its id; GET /custom_fields lists them.",
        }
    ]


def test_the_list_of_people_asks_once_for_all_that_fields_say(
    ada: Member, recruiter: Client, notice: CustomField
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as captured:
            recruiter.get(f"{API}/candidates")
        return len(captured)

    first = candidates.add(by=ada, name="Person 0")
    candidates.fill(first, {notice.id: "None"}, by=ada)
    asked()
    few = asked()
    people = [first, *(candidates.add(by=ada, name=f"Person {number}") for number in range(1, 7))]
    permit = candidates.add_field(by=ada, name="Permit", kind="date")
    candidates.fill_many([(each, {notice.id: "None", permit.id: "2027-01-01"}) for each in people], by=ada)

    assert asked() == few


def test_a_key_without_personal_data_learns_that_something_is_filled_and_not_what(
    ada: Member, notice: CustomField, hana: Candidate
) -> None:
    candidates.fill(hana, {notice.id: "3 months"}, by=ada)
    limits = Limits(without_personal_data=True)
    _, secret = accounts.create_key(by=ada, name="Numbers", role="recruiter", limits=limits)

    shown = Client(headers={"Authorization": f"Bearer {secret}"}).get(f"{API}/candidates/{hana.id}").json()

    said = {"id": str(notice.id), "name": "Notice period", "kind": "one_of", "value": None}
    assert shown["custom_fields"] == [said]
    assert "custom_fields.value" in shown["withheld"]
