"""The main job by the API alone, found from its own description: from a template to a person hired."""

import base64
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from rolecall.demo import resumes
from rolecall.demo.content.people import candidates
from rolecall.demo.content.records import Person
from tests.journeys.companies import Company
from tests.journeys.programs import Operation, Program

HANA, TOMAS = candidates(5)[0], candidates(5)[4]
ANSWERS = {
    "number": 7,
    "yes_no": "yes",
    "long": "It counted parcels.",
    "short": "I would listen.",
    "date": "2027-01-04",
}


@pytest.fixture
def program(company: Company) -> Program:
    return Program(company.address, company.key("recruiter"))


@pytest.fixture
def stranger(company: Company) -> Program:
    """Somebody's own careers page: it has no key."""
    return Program(company.address)


def test_first_hire(program: Program, stranger: Program, company: Company) -> None:
    job = write_the_job(program)
    post = find_the_post(stranger, company, job)
    for person in (HANA, TOMAS):
        apply(stranger, company, post, person)
    hana, tomas = applications_of(program, job)
    talk_about(program, hana)
    move_on(program, hana, job)
    reject_with_a_letter(program, tomas)
    hire(program, hana, job)
    nobody_can_apply_any_more(stranger, company, post)
    told_in_order(program, hana)


def test_mistakes_are_told_by_field(program: Program, stranger: Program, company: Company) -> None:
    post = find_the_post(stranger, company, write_the_job(program))

    answer = stranger.ask(
        "apply_for_post",
        {"name": " ", "email": "hana@", "consent": False},
        organization=company.slug,
        slug=post["slug"],
    )

    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (422, "invalid")
    assert {"name", "email", "consent", "resume"} <= {error["field"] for error in problem["errors"]}


def test_description_is_openapi_3_1(program: Program) -> None:
    assert program.document["openapi"].startswith("3.1.")
    OpenAPIV31SpecValidator(program.document).validate()


def test_every_operation_says_what_it_does_who_may_and_how_it_refuses(program: Program) -> None:
    for name, operation in program.operations.items():
        described = operation.described
        assert described["summary"].strip().endswith("."), name
        assert described["x-roles"], name
        assert set(described["responses"]) >= refusals_of(operation), name


def refusals_of(operation: Operation) -> set[str]:
    """The least that an operation must say it can refuse with."""
    is_public = operation.described["x-roles"] == ["public"]
    refusals = set() if is_public else {"401", "403", "429"}
    if "{" in operation.path:
        refusals |= {"404"}
    return refusals | ({"400", "422", "429"} if "requestBody" in operation.described else set())


# The way from template to hired


def write_the_job(program: Program) -> dict[str, Any]:
    keys = [each["key"] for each in program.call("list_job_templates")["items"]]
    assert "senior-backend-engineer" in keys
    athens = in_athens(program)
    job = program.call(
        "create_job",
        {
            "template_key": "senior-backend-engineer",
            "location_ids": [athens],
            "salary_low": 65000,
            "salary_high": 85000,
            "salary_currency": "EUR",
        },
    )
    assert job["missing"] == []
    asked = program.call("get_job_post", job_post_id=job["job_post_id"])["questions"]
    own = {"text": "What would you look at first?", "kind": "short", "required": True}
    program.call(
        "update_job_post", {"questions": [*map(as_sent, asked), own]}, job_post_id=job["job_post_id"]
    )
    opened: dict[str, Any] = program.call("publish_job", job_id=job["id"])
    assert (opened["state"], opened["is_live"]) == ("open", True)
    return opened


def in_athens(program: Program) -> str:
    known = {place["name"]: place["id"] for place in program.call("list_locations")["items"]}
    athens = {"name": "Athens", "country": "GR", "time_zone": "Europe/Athens"}
    return str(known.get("Athens") or program.call("add_location", athens)["id"])


def find_the_post(stranger: Program, company: Company, job: dict[str, Any]) -> dict[str, Any]:
    posts = stranger.call("list_public_posts", organization=company.slug)["items"]
    slug = next(post["slug"] for post in posts if post["id"] == job["job_post_id"])
    post: dict[str, Any] = stranger.call("get_public_post", organization=company.slug, slug=slug)
    assert (post["salary_low"], post["location"]) == (65000, "Athens")
    return post


def apply(stranger: Program, company: Company, post: dict[str, Any], person: Person) -> None:
    name, data, _ = resumes.render(person, "classic")
    answers = {each["id"]: ANSWERS[each["kind"]] for each in post["questions"] if each["kind"] in ANSWERS}
    sent = {
        "name": person.name,
        "email": person.email,
        "resume": {"file_name": name, "content": base64.b64encode(data).decode()},
        "answers": answers,
        "consent": True,
        "submission_id": f"{person.key}-for-{post['id']}",
    }
    for _ in range(2):  # the same form once more is no second application
        taken = stranger.call("apply_for_post", sent, organization=company.slug, slug=post["slug"])
        assert taken["received"] is True


def applications_of(program: Program, job: dict[str, Any]) -> list[dict[str, Any]]:
    found = program.call("list_applications", query={"job_id": job["id"]})["items"]
    by_name = {each["candidate"]["name"]: each for each in found}
    assert {name: each["versions"] for name, each in by_name.items()} == {HANA.name: 1, TOMAS.name: 1}
    return [by_name[HANA.name], by_name[TOMAS.name]]


def talk_about(program: Program, application: dict[str, Any]) -> None:
    who = application["candidate"]["id"]
    program.call("add_comment", {"body": "I would like to meet her."}, candidate_id=who)
    (said,) = program.call("list_comments", candidate_id=who)["items"]
    assert said["body"] == "I would like to meet her."
    mails = program.until(
        "list_messages", lambda page: [m for m in page["items"] if m["state"] == "sent"], candidate_id=who
    )
    assert [mail["purpose"] for mail in mails] == ["received"]


def move_on(program: Program, application: dict[str, Any], job: dict[str, Any]) -> None:
    stages = {stage["name"]: stage["id"] for stage in program.call("list_stages", job_id=job["id"])["items"]}
    moved = program.call(
        "move_application", {"stage_id": stages["Phone screen"]}, application_id=application["id"]
    )
    assert moved["application"]["stage"]["name"] == "Phone screen"


def reject_with_a_letter(program: Program, application: dict[str, Any]) -> None:
    reason = program.call("list_rejection_reasons")["items"][0]
    letter = {"subject": "Your application", "body": "<p>Dear {name}, not this time.</p>", "delay_seconds": 0}
    rejected = program.call(
        "reject_application", {"reason_id": reason["id"], "letter": letter}, application_id=application["id"]
    )
    assert rejected["state"] == "rejected"
    sent = program.until(
        "list_messages",
        lambda page: [m for m in page["items"] if (m["purpose"], m["state"]) == ("rejected", "sent")],
        candidate_id=application["candidate"]["id"],
    )
    assert TOMAS.name.split()[0] in sent[0]["body"]


def hire(program: Program, application: dict[str, Any], job: dict[str, Any]) -> None:
    hired = program.call("hire_application", {"starts_on": "2027-01-04"}, application_id=application["id"])
    assert hired["job_filled"] is True
    program.call("close_job", {"reason": "Filled"}, job_id=job["id"])
    assert program.call("get_job", job_id=job["id"])["state"] == "closed"
    assert program.call("get_application", application_id=application["id"])["state"] == "hired"


def nobody_can_apply_any_more(stranger: Program, company: Company, post: dict[str, Any]) -> None:
    gone = stranger.ask("get_public_post", organization=company.slug, slug=post["slug"])
    assert gone.status_code == 404
    assert gone.json()["detail"] == "There is no open role at this address."


def told_in_order(program: Program, application: dict[str, Any]) -> None:
    told = program.call("get_timeline", candidate_id=application["candidate"]["id"])["items"]
    wanted = ["application_received", "comment_added", "application_moved", "candidate_hired"]
    assert [each["type"] for each in reversed(told) if each["type"] in wanted] == wanted


def as_sent(question: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in question.items() if value is not None}
