"""The same by a program."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.interviews.models import Interview, SchedulingLink
from rolecall.jobs.models import Job
from rolecall.kit import clock
from rolecall.pipeline.models import Application
from tests.interviews.conftest import EVE
from tests.interviews.test_booking import book
from tests.interviews.test_invitations import reply
from tests.pipeline.conftest import Apply

Call = Callable[..., Any]


@pytest.fixture(autouse=True)
def _sunday() -> object:
    with clock.at(EVE):
        yield


@pytest.fixture
def call(ada: Member, client: Client) -> Call:
    """Call an operation with a key of a role: status and body."""

    def do(method: str, path: str, body: object = None, role: str = "recruiter") -> tuple[int, Any]:
        _, secret = accounts.create_key(by=ada, name="Program", role=role)
        answer = client.generic(
            method, f"/api/v1{path}", "" if body is None else json.dumps(body),
            content_type="application/json", headers={"Authorization": f"Bearer {secret}"},
        )  # fmt: skip
        return answer.status_code, answer.json() if answer.content else None

    return do


def talk(*sitting: Member, **changes: object) -> dict[str, object]:
    seats = [{"member_id": str(each.id), "part": "panel"} for each in sitting]
    return {"title": "Talk", "starts_at": "2031-03-03T09:00:00Z", "minutes": 60, "seats": seats} | changes


def test_booking_changing_cancelling(rae: Member, amara: Application, call: Call) -> None:
    status, booked = call("POST", f"/applications/{amara.id}/interviews", talk(rae))
    assert (status, booked["state"], booked["sequence"]) == (201, "booked", 0)
    one = f"/interviews/{booked['id']}"

    status, changed = call("PATCH", one, {"starts_at": "2031-03-03T12:00:00Z"})
    assert (status, changed["starts_at"], changed["sequence"]) == (200, "2031-03-03T12:00:00Z", 1)
    assert call("GET", one)[1] == changed
    assert [each["id"] for each in call("GET", "/interviews")[1]["items"]] == [booked["id"]]

    status, cancelled = call("POST", f"{one}/cancel", {"reason": "Ill"})
    assert (status, cancelled["state"], cancelled["seats"]) == (200, "cancelled", [])


def test_who_is_no_member_is_named_by_their_place(
    rae: Member, ivo: Member, amara: Application, call: Call
) -> None:
    accounts.end_membership(ivo, by=ivo)
    wrong = {"member_id": "0190a000-0000-7000-8000-000000000001", "part": "panel"}
    seats = [{"member_id": str(each.id), "part": "panel"} for each in (rae, ivo)]
    asked = talk(seats=[*seats, wrong])

    for path, body in (
        ("interviews", asked),
        ("scheduling_links", {name: asked[name] for name in ("title", "minutes", "seats")}),
    ):
        status, told = call("POST", f"/applications/{amara.id}/{path}", body)
        assert status == 422
        assert [each["field"] for each in told["errors"]] == ["seats.1.member_id", "seats.2.member_id"]
    assert not Interview.objects.exists()


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("application_id={amara}", {"First", "Second"}),
        ("application_id={rae}", set()),
        ("member_id={cleo}", {"Second"}),
        ("state=cancelled", {"Off"}),
        ("starts_after=2031-03-04T09:00:00Z", {"Second", "Off"}),
        ("starts_before=2031-03-04T09:00:00Z&state=booked", {"First"}),
    ],
)
def test_interviews_are_found_by_what_they_are_about(
    asked: str,
    names: set[str],
    rae: Member,
    cleo: Member,
    team: Job,
    apply: Apply,
    amara: Application,
    call: Call,
) -> None:
    bo = apply(team, name="Bo Lind", email="bo@mail.example.org")
    for name, of, who, day in (("First", amara, rae, 3), ("Second", amara, cleo, 4), ("Off", bo, rae, 5)):
        made = talk(who, title=name, starts_at=f"2031-03-0{day}T09:00:00Z")
        _, booked = call("POST", f"/applications/{of.id}/interviews", made)
    call("POST", f"/interviews/{booked['id']}/cancel", {})

    words = asked.format(amara=amara.id, rae=rae.id, cleo=cleo.id)
    found = call("GET", f"/interviews?{words}")[1]["items"]

    assert {each["title"] for each in found} == names


def test_a_taken_time_is_a_problem_with_free_times(rae: Member, amara: Application, call: Call) -> None:
    book(amara, rae)

    status, problem = call("POST", f"/applications/{amara.id}/interviews", talk(rae))

    assert (status, problem["code"]) == (409, "time_taken")
    assert "Everybody is free at" in problem["detail"]


def test_an_interviewers_key_books_nothing_and_sees_nothing(
    rae: Member, amara: Application, call: Call
) -> None:
    interview = book(amara, rae)

    assert call("POST", f"/applications/{amara.id}/interviews", talk(rae), role="interviewer")[0] == 403
    assert call("GET", "/interviews", role="interviewer")[1]["items"] == []
    assert call("GET", f"/interviews/{interview.id}", role="interviewer")[0] == 404
    assert Interview.objects.count() == 1


def test_free_times(rae: Member, call: Call) -> None:
    asked = {
        "member_ids": [str(rae.id)], "since": "2031-03-03T00:00:00Z", "until": "2031-03-04T00:00:00Z",
        "minutes": 450,
    }  # fmt: skip

    assert call("POST", "/interviews/free_times", asked) == (
        200, {"starts": ["2031-03-03T07:00:00Z", "2031-03-03T07:30:00Z"]},
    )  # fmt: skip
    assert call("POST", "/interviews/free_times", asked | {"until": "2041-03-04T00:00:00Z"})[0] == 422
    for_ever = asked | {"since": "0001-01-01T00:00:00Z", "until": "0001-01-02T00:00:00Z"}
    assert call("POST", "/interviews/free_times", for_ever)[0] == 422


def test_answers_are_handed_over(rae: Member, amara: Application, call: Call) -> None:
    interview = book(amara, rae)
    ics = reply(interview, rae.email, "ACCEPTED").decode()

    assert call("POST", "/interviews/replies", {"ics": ics}) == (200, {"result": "taken"})
    assert call("POST", "/interviews/replies", {"ics": "nothing"})[0] == 422
    assert call("GET", f"/interviews/{interview.id}")[1]["seats"][0]["answer"] == "accepted"


def test_links(rae: Member, amara: Application, call: Call) -> None:
    words = {"title": "Talk", "minutes": 30, "seats": [{"member_id": str(rae.id)}], "mail": False}

    status, link = call("POST", f"/applications/{amara.id}/scheduling_links", words)

    assert status == 201
    assert "/careers/times/" in link["url"]
    assert call("DELETE", f"/scheduling_links/{link['id']}")[0] == 204
    assert SchedulingLink.objects.get().withdrawn_at == EVE


def test_hours_of_a_member(rae: Member, call: Call) -> None:
    address = f"/members/{rae.id}/availability"
    words = {"zone": "Asia/Kolkata", "hours": [{"weekday": 0, "opens": "09:00", "closes": "12:00"}]}

    assert call("GET", address)[0] == 404
    assert call("PUT", address, words)[1]["hours"] == [
        {"weekday": 0, "opens": "09:00:00", "closes": "12:00:00"}
    ]
    assert call("PUT", address, words | {"zone": "Mars/Base"})[0] == 422
    assert call("GET", address)[1]["zone"] == "Asia/Kolkata"
