"""What every operation of the API keeps to: repeats, tags, preconditions, trying, limits."""

import json
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from pytest_django.fixtures import Settings

from rolecall.accounts import access, roles
from rolecall.accounts import actions as accounts
from rolecall.accounts.models import ApiKey, Department, Member
from rolecall.accounts.schedule import forget_kept_answers
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, Document
from rolecall.jobs import actions as jobs
from rolecall.kit import clock, repeating, tenancy
from rolecall.kit.models import EventRow, KeptAnswer
from rolecall.pipeline import actions as pipeline
from tests.cast import found
from tests.pipeline.conftest import open_job

MANY = 16


class Program:
    """A program that holds a key."""

    def __init__(self, role: str = roles.ADMIN) -> None:
        self.key, self.secret = accounts.create_key(by=access.HOST, name=f"A {role}", role=role)

    def __call__(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        return Client().generic(
            method,
            f"/api/v1{path}",
            data="" if body is None else json.dumps(body, default=str),
            content_type="application/json",
            headers={"Authorization": f"Bearer {self.secret}", **named(headers)},
        )


def named(headers: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}


@pytest.fixture
def program(organization: object) -> Program:
    return Program()


def test_a_post_that_is_sent_again_is_done_once_and_answered_the_same(program: Program) -> None:
    first = program("POST", "/departments", {"name": "Sails"}, Idempotency_Key="a")
    again = program("POST", "/departments", {"name": "Sails"}, Idempotency_Key="a")

    assert (first.status_code, again.status_code) == (201, 201)
    assert again.content == first.content
    assert again.headers["Idempotent-Replayed"] == "true"
    assert "Idempotent-Replayed" not in first.headers
    assert Department.objects.count() == 1
    assert EventRow.objects.filter(type="department_added").count() == 1


def test_a_key_is_for_one_request_of_one_program(program: Program) -> None:
    program("POST", "/departments", {"name": "Sails"}, Idempotency_Key="a")

    other_body = program("POST", "/departments", {"name": "Masts"}, Idempotency_Key="a")
    other_path = program("POST", "/locations", {"name": "Sails"}, Idempotency_Key="a")
    other_program = Program()("POST", "/departments", {"name": "Sails"}, Idempotency_Key="a")

    for answer in (other_body, other_program):
        assert (answer.status_code, answer.json()["code"]) == (422, "idempotency_key_reused")
    assert other_path.status_code == 422
    assert Department.objects.get().name == "Sails"


def test_a_refused_request_may_be_corrected_under_its_key(program: Program) -> None:
    refused = program("POST", "/departments", {"name": ""}, Idempotency_Key="a")
    corrected = program("POST", "/departments", {"name": "Sails"}, Idempotency_Key="a")

    assert (refused.status_code, corrected.status_code) == (422, 201)


@pytest.mark.parametrize("name", ["", "two words", "x" * 256, "na\u00efve"])
def test_a_key_that_is_malformed_is_refused_in_words(program: Program, name: str) -> None:
    answer = program("POST", "/departments", {"name": "Sails"}, Idempotency_Key=name)

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "Idempotency-Key"
    assert not Department.objects.exists()


def test_a_secret_that_is_shown_once_is_kept_sealed(program: Program) -> None:
    first = program("POST", "/api_keys", {"name": "Payroll", "role": "recruiter"}, Idempotency_Key="a")
    again = program("POST", "/api_keys", {"name": "Payroll", "role": "recruiter"}, Idempotency_Key="a")

    assert again.json()["secret"] == first.json()["secret"]
    assert first.json()["secret"] not in KeptAnswer.objects.get().answer
    assert ApiKey.objects.filter(name="Payroll").count() == 1


def test_a_file_that_is_sent_again_is_one_file(program: Program) -> None:
    person = candidates.add(by=access.HOST, name="Ines Duarte", email="ines@example.org")

    def send(data: bytes) -> Any:
        return Client().post(
            f"/api/v1/candidates/{person.id}/documents",
            {"file": SimpleUploadedFile("cv.txt", data), "kind": "other"},
            headers={"Authorization": f"Bearer {program.secret}", "Idempotency-Key": "a"},
        )

    first, again, other = send(b"A page"), send(b"A page"), send(b"Another page")

    assert (first.status_code, again.status_code, other.status_code) == (201, 201, 422)
    assert again.json() == first.json()
    assert Document.objects.count() == 1


def test_answers_are_forgotten_after_two_days(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    program("POST", "/departments", {"name": "Sails"}, Idempotency_Key="a")
    forget_kept_answers(0)
    assert KeptAnswer.objects.count() == 1

    later = clock.now() + repeating.KEPT_FOR + timedelta(minutes=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    forget_kept_answers(0)
    assert KeptAnswer.objects.count() == 0


def test_another_organization_may_use_the_same_key(program: Program, elsewhere: UUID) -> None:
    program("POST", "/departments", {"name": "Sails"}, Idempotency_Key="a")
    with tenancy.acting_in(elsewhere):
        theirs = Program()

    assert theirs("POST", "/departments", {"name": "Hulls"}, Idempotency_Key="a").status_code == 201


def test_a_tag_tells_whether_something_is_still_the_same(program: Program) -> None:
    made = program("POST", "/departments", {"name": "Sails"}).json()
    address = f"/departments/{made['id']}"
    tag = program("GET", address).headers["ETag"]

    same = program("GET", address, If_None_Match=f'"other", {tag}')
    assert (same.status_code, same.content, same.headers["ETag"]) == (304, b"", tag)

    program("PATCH", address, {"name": "Masts"})
    changed = program("GET", address, If_None_Match=tag)
    assert (changed.status_code, changed.json()["name"]) == (200, "Masts")


def test_a_change_of_what_has_changed_meanwhile_is_refused(program: Program) -> None:
    made = program("POST", "/departments", {"name": "Sails"}).json()
    address = f"/departments/{made['id']}"
    tag = program("GET", address).headers["ETag"]

    mine = program("PATCH", address, {"name": "Masts"}, If_Match=tag)
    theirs = program("PATCH", address, {"name": "Hulls"}, If_Match=tag)

    assert mine.status_code == 200
    assert (theirs.status_code, theirs.json()["code"]) == (412, "changed_meanwhile")
    assert Department.objects.get().name == "Masts"
    assert program("DELETE", address, If_Match=mine.headers["ETag"]).status_code == 204


def test_what_is_not_there_matches_nothing(program: Program, elsewhere: UUID) -> None:
    with tenancy.acting_in(elsewhere):
        theirs = accounts.add_department(by=access.HOST, name="Hulls")

    for wanted in ("*", '"a"'):
        answer = program("PATCH", f"/departments/{theirs.id}", {"name": "Sails"}, If_Match=wanted)
        assert answer.status_code == 404


def test_trying_answers_as_if_it_were_done_and_keeps_nothing(program: Program) -> None:
    tried = program("POST", "/departments?dry_run=true", {"name": "Sails"}, Idempotency_Key="a")
    refused = program("POST", "/departments?dry_run=true", {"name": ""})
    unclear = program("POST", "/departments?dry_run=perhaps", {"name": "Sails"})

    assert (tried.status_code, tried.json()["name"], tried.headers["X-Dry-Run"]) == (201, "Sails", "true")
    assert refused.status_code == 422
    assert unclear.json()["errors"][0]["field"] == "dry_run"
    assert not Department.objects.exists()
    assert not EventRow.objects.filter(type="department_added").exists()
    assert program("POST", "/departments", {"name": "Sails"}, Idempotency_Key="a").status_code == 201


def test_a_reader_chooses_fields_and_gets_whole_things_for_references(program: Program) -> None:
    job = open_job("Sail Maker")
    person = candidates.add(by=access.HOST, name="Ines Duarte", emails=["ines@example.org"])
    pipeline.add(job, person, by=access.HOST)

    narrow = program("GET", "/applications?fields=state,job").json()["items"][0]
    whole = program("GET", "/applications?expand=candidate,job").json()["items"][0]
    one = program("GET", f"/candidates/{person.id}?fields=name").json()

    assert set(narrow) == {"id", "state", "job"}
    assert whole["candidate"] == program("GET", "/candidates").json()["items"][0]
    assert whole["job"] == program("GET", "/jobs").json()["items"][0]
    assert one == {"id": str(person.id), "name": "Ines Duarte"}
    for query in ("fields=secret", "expand=salary"):
        refused = program("GET", f"/applications?{query}")
        assert refused.status_code == 422
        assert refused.json()["errors"][0]["field"] == query.partition("=")[0]


def test_whole_things_are_only_those_that_the_key_may_see(program: Program, rae: Member) -> None:
    job = open_job("Sail Maker")
    jobs.set_team(job, [(rae, "lead_recruiter")], by=access.HOST)

    def mate(asking: Program) -> dict[str, Any]:
        return dict(asking("GET", f"/jobs/{job.id}/hiring_team?expand=user").json()["items"][0])

    assert mate(program)["user"]["email"] == rae.email
    assert set(mate(Program(roles.HIRING_MANAGER))) == {"user_id", "name", "part"}


def test_what_cannot_be_kept_in_a_text_is_left_out(program: Program) -> None:
    answer = program("POST", "/departments", {"name": "Sa\x00il\ud800s\x07"})

    assert (answer.status_code, answer.json()["name"]) == (201, "Sails")


def test_a_key_is_told_what_it_may_still_ask(program: Program, settings: Settings) -> None:
    settings.API_RATE = "2/minute"

    answers = [program("GET", "/me") for _ in range(3)]

    assert [each.status_code for each in answers] == [200, 200, 429]
    assert [each.headers["X-RateLimit-Remaining"] for each in answers] == ["1", "0", "0"]
    assert {each.headers["X-RateLimit-Limit"] for each in answers} == {"2"}
    assert 1 <= int(answers[2].headers["Retry-After"]) <= 60
    assert answers[2].json()["code"] == "too_many"
    assert Program()("GET", "/me").status_code == 200


@pytest.fixture
def at_once(transactional_db: None) -> Callable[[Callable[[int], Any]], list[Any]]:
    """Do the same in many threads at one moment."""

    def run(act: Callable[[int], Any]) -> list[Any]:
        ready = Barrier(MANY)

        def one(number: int) -> Any:
            try:
                ready.wait(timeout=30)
                return act(number)
            finally:
                connection.close()

        with ThreadPoolExecutor(MANY) as pool:
            return list(pool.map(one, range(MANY)))

    return run


@pytest.mark.django_db(transaction=True)
def test_sixteen_of_the_same_are_one(at_once: Callable[[Callable[[int], Any]], list[Any]]) -> None:
    place = found("northwind", "Northwind Kites").id
    with tenancy.acting_in(place):
        program = Program()

    added = at_once(
        lambda _: program(
            "POST", "/candidates", {"name": "Ines Duarte", "emails": ["i@example.org"]}, Idempotency_Key="a"
        )
    )
    with tenancy.acting_in(place):
        person = Candidate.objects.get()
    address = f"/candidates/{person.id}"
    tag = program("GET", address).headers["ETag"]
    changed = at_once(lambda number: program("PATCH", address, {"headline": f"{number}"}, If_Match=tag))

    assert {each.status_code for each in added} == {201}
    assert len({each.content for each in added}) == 1
    assert Counter(each.status_code for each in changed) == {200: 1, 412: MANY - 1}
    with tenancy.acting_in(place):
        assert EventRow.objects.filter(type="candidate_changed").count() == 1
