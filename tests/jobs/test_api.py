"""Door 2: jobs for programs, by the same rules as the pages."""

from typing import Any

import pytest

from rolecall.accounts.models import Department, Location, Member
from rolecall.jobs import actions as jobs
from rolecall.jobs import library
from rolecall.jobs.models import Job
from rolecall.kit.db import uuid7
from rolecall.kit.models import EventRow
from tests.programs import Program, problems


def test_a_job_goes_from_template_to_published_by_the_api_alone(recruiter: Program, athens: Location) -> None:
    key = recruiter("GET", "/job_templates?q=swe").json()["items"][0]["key"]

    made = recruiter("POST", "/jobs", {"template_key": key, "workplace": "on_site"}).json()
    assert [each["part"] for each in made["missing"]] == ["job"]
    assert recruiter("POST", f"/jobs/{made['id']}/publish").status_code == 409
    recruiter(
        "PATCH",
        f"/jobs/{made['id']}",
        {
            "location_ids": [athens.id],
            "salary_low": "70000",
            "salary_high": 95000.5,
            "salary_currency": "EUR",
        },
    )
    recruiter("PATCH", f"/job_posts/{made['job_post_id']}", {"phone_required": True})
    published = recruiter("POST", f"/jobs/{made['id']}/publish")

    assert published.status_code == 200
    job = published.json()
    assert (job["state"], job["is_live"], job["missing"]) == ("open", True, [])
    assert (job["salary_low"], job["salary_high"], job["salary_currency"]) == (70000.0, 95000.5, "EUR")
    assert job["locations"] == [{"id": str(athens.id), "name": "Athens"}]
    assert job["stages"][0]["name"] == "Applied"
    assert len(job["requirements"]) == len(library.template(key).requirements)
    post = recruiter("GET", f"/job_posts/{made['job_post_id']}").json()
    assert (post["is_live"], post["phone_required"], post["job_state"]) == (True, True, "open")
    asked = [each["text"] for each in post["questions"]]
    assert asked == [each.text for each in library.template(key).application_questions]


def test_what_a_key_did_is_told_by_its_name(recruiter: Program) -> None:
    job = recruiter("POST", "/jobs", {"title": "Rigger"}).json()

    told = EventRow.objects.get(about__subject_id=job["id"])
    assert (told.type, told.actor_kind, told.actor_name) == ("job_created", "key", "A recruiter")
    assert job["hiring_team"] == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Kite Designer", "Senior Backend Engineer"]),
        ("?state=draft", ["Kite Designer"]),
        ("?visibility=internal", []),
        ("?title=designer", ["Kite Designer"]),
        ("?title=%00%25", []),
        ("?department_id=DEPARTMENT", ["Senior Backend Engineer"]),
        ("?location_id=LOCATION", ["Senior Backend Engineer"]),
        (
            "?created_after=2020-01-01T00:00:00Z&updated_before=2090-01-01T00:00:00%2B02:00",
            ["Kite Designer", "Senior Backend Engineer"],
        ),
        ("?updated_after=2090-01-01T00:00:00Z", []),
    ],
)
def test_jobs_are_listed_and_filtered(
    query: str,
    expected: list[str],
    backend_job: Job,
    draft: Job,
    recruiter: Program,
    engineering: Department,
    athens: Location,
) -> None:
    query = query.replace("DEPARTMENT", str(engineering.id)).replace("LOCATION", str(athens.id))

    assert [each["title"] for each in recruiter("GET", f"/jobs{query}").json()["items"]] == expected


@pytest.mark.parametrize(
    "query",
    [
        "?state=gone",
        "?department_id=7",
        "?created_after=yesterday",
        "?created_after=0001-01-01T00:00:00%2B14:00",
        "?cursor=%25",
        "?per_page=0",
    ],
)
def test_a_filter_that_cannot_be_is_refused(query: str, recruiter: Program) -> None:
    answer = recruiter("GET", f"/jobs{query}")

    assert answer.status_code == 422
    assert problems(answer)


def test_the_list_is_paged(rae: Member, recruiter: Program) -> None:
    for number in range(3):
        jobs.create(by=rae, title=f"Job {number}")

    first = recruiter("GET", "/jobs?per_page=2")
    second = recruiter("GET", f"/jobs?per_page=2&cursor={first.json()['next_cursor']}").json()

    assert [each["title"] for each in first.json()["items"]] == ["Job 2", "Job 1"]
    assert 'rel="next"' in first.headers["Link"]
    assert ([each["title"] for each in second["items"]], second["next_cursor"]) == (["Job 0"], None)


@pytest.mark.parametrize("path", ["/jobs", "/job_posts", "/jobs/{job}", "/job_posts/{post}"])
def test_answers_take_as_many_queries_for_many_as_for_one(
    path: str,
    backend_job: Job,
    rae: Member,
    berlin: Location,
    cleo: Member,
    recruiter: Program,
    django_assert_num_queries: Any,
) -> None:
    path = path.format(job=backend_job.id, post=backend_job.post.id)
    recruiter("GET", path)
    with django_assert_num_queries(30, exact=False) as few:
        recruiter("GET", path)
    for _ in range(4):
        jobs.duplicate(backend_job, by=rae)
    jobs.update(backend_job, by=rae, locations=[berlin, *backend_job.locations.all()])
    jobs.set_team(backend_job, [(rae, "lead_recruiter"), (cleo, "hiring_manager")], by=rae)
    jobs.set_openings(backend_job, 9, by=rae)

    with django_assert_num_queries(len(few)):
        recruiter("GET", path)


@pytest.mark.parametrize(
    ("body", "field", "says"),
    [
        ({}, "title", "Give the job a title, or name a template."),
        ({"title": " "}, "title", "Give the job a title"),
        ({"title": "x" * 121}, "title", "String should have at most 120 characters."),
        (
            {"title": "x", "template_key": "nope"},
            "template_key",
            "There is no such template. See /job_templates.",
        ),
        (
            {"title": "x", "department_id": "ID"},
            "department_id",
            "There is no such department. See /departments.",
        ),
        (
            {"title": "x", "location_ids": ["ID"]},
            "location_ids.0",
            "There is no such location. See /locations.",
        ),
        (
            {"title": "x", "workplace": "moon"},
            "workplace",
            "Input should be 'on_site', 'hybrid' or 'remote'.",
        ),
        ({"title": "x", "salary_low": 5}, "salary_currency", "Choose the currency of the salary."),
        (
            {"title": "x", "salary_low": 5, "salary_high": 4, "salary_currency": "EUR"},
            "salary_high",
            "The highest salary",
        ),
        ({"title": "x", "salary_low": -5, "salary_currency": "EUR"}, "salary_low", "Input should be greater"),
        ({"title": "x", "salary_low": "1e99", "salary_currency": "EUR"}, "salary_low", ""),
        ({"title": "x", "salary_low": "NaN", "salary_currency": "EUR"}, "salary_low", ""),
        (
            {"title": "x", "salary_low": 5, "salary_currency": "ZZZ"},
            "salary_currency",
            "Choose a currency by its",
        ),
        (
            {"title": "x", "state": "open"},
            "state",
            "There is no such field here. Leave it out, or use one of: ",
        ),
        ({"title": ["x"]}, "title", "Input should be a valid string."),
    ],
)
def test_a_job_that_cannot_be_is_refused_field_by_field(
    body: dict[str, Any], field: str, says: str, recruiter: Program
) -> None:
    body = {
        key: str(uuid7()) if value == "ID" else [str(uuid7())] if value == ["ID"] else value
        for key, value in body.items()
    }

    answer = recruiter("POST", "/jobs", body)

    assert answer.status_code == 422
    assert problems(answer)[field].startswith(says)
    assert not Job.objects.exists()


def test_what_is_left_out_stays_and_null_empties(backend_job: Job, recruiter: Program) -> None:
    before = recruiter("GET", f"/jobs/{backend_job.id}").json()

    same = recruiter("PATCH", f"/jobs/{backend_job.id}", {}).json()
    emptied = recruiter("PATCH", f"/jobs/{backend_job.id}", {"department_id": None, "brief": None}).json()
    refused = recruiter("PATCH", f"/jobs/{backend_job.id}", {"workplace": None})

    assert same == before
    assert (emptied["department"], emptied["brief"], emptied["title"]) == (None, "", before["title"])
    assert problems(refused) == {"workplace": "This cannot be empty. Leave it out to keep it as it is."}


def test_an_open_job_stays_somewhere(backend_job: Job, recruiter: Program) -> None:
    answer = recruiter("PATCH", f"/jobs/{backend_job.id}", {"location_ids": []})

    assert problems(answer) == {
        "location_ids": "The job is open: leave at least one location, or make it remote."
    }


def test_a_job_goes_through_its_states(backend_job: Job, recruiter: Program) -> None:
    for act, body, state in [
        ("hold", None, "on_hold"), ("publish", None, "open"), ("close", {"reason": "Filled"}, "closed"),
        ("reopen", None, "open"), ("close", None, "closed"), ("archive", None, "archived"),
        ("reopen?was=closed", None, "closed"), ("reopen", None, "open"),
    ]:  # fmt: skip
        answer = recruiter("POST", f"/jobs/{backend_job.id}/{act}", body)
        assert (answer.status_code, answer.json()["state"]) == (200, state)

    again = recruiter("POST", f"/jobs/{backend_job.id}/publish")
    assert (again.status_code, again.json()["code"], again.json()["detail"]) == (
        409, "already_open", "This job is open already.",
    )  # fmt: skip


def test_a_job_is_copied(backend_job: Job, recruiter: Program) -> None:
    copy = recruiter("POST", f"/jobs/{backend_job.id}/duplicate", {"title": "Second Engineer"})
    other = recruiter("POST", f"/jobs/{backend_job.id}/duplicate")

    assert (copy.status_code, other.json()["title"]) == (201, "Senior Backend Engineer (copy)")
    assert (copy.json()["title"], copy.json()["state"]) == ("Second Engineer", "draft")
    assert len(copy.json()["requirements"]) == backend_job.requirements.count()
