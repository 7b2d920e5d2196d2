"""Door 2: jobs for programs, by the same rules as the pages."""

import json
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from rolecall.accounts import access
from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Department, Location, Member, Organization
from rolecall.jobs import actions as jobs
from rolecall.jobs import library
from rolecall.jobs.models import Job
from rolecall.kit import tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.models import EventRow

HOSTILE = "<script>alert(1)</script>\x00\ud800<img src=x onerror=alert(1)>"


class Program:
    """A program that holds a key with a role."""

    def __init__(self, role: str) -> None:
        self.key, self.secret = accounts.create_key(by=access.HOST, name=f"A {role}", role=role)

    def __call__(self, method: str, path: str, body: Any = None) -> Any:
        return Client().generic(
            method,
            f"/api/v1{path}",
            data="" if body is None else json.dumps(body, default=str),
            content_type="application/json",
            headers={"Authorization": f"Bearer {self.secret}"},
        )


@pytest.fixture
def recruiter(organization: Organization) -> Program:
    return Program("recruiter")


@pytest.fixture
def theirs(elsewhere: UUID) -> Job:
    """A job of another organization."""
    with tenancy.acting_in(elsewhere):
        return jobs.create(by=Member.objects.get(), title="Boat Builder")


def problems(answer: Any) -> dict[str, str]:
    assert answer.headers["Content-Type"] == "application/problem+json"
    return {each["field"]: each["message"] for each in answer.json()["errors"]}


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
        ({"title": "x", "state": "open"}, "state", "Extra inputs are not permitted."),
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
        ("reopen", None, "open"),
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


def test_requirements_are_put(draft: Job, recruiter: Program) -> None:
    path = f"/jobs/{draft.id}/requirements"
    first = recruiter(
        "PUT", path, {"requirements": [{"text": "Python", "years": 3}, {"text": "Greek"}]}
    ).json()["items"]

    second = recruiter(
        "PUT", path, {"requirements": [{"id": first[0]["id"], "text": "Python 3", "level": "strong"}]}
    )
    wrong = recruiter(
        "PUT", path, {"requirements": [{"text": "a"}, {"text": "a"}, {"text": "b", "id": uuid7()}]}
    )

    assert second.json()["items"] == recruiter("GET", path).json()["items"]
    assert [(each["id"], each["text"], each["level"]) for each in second.json()["items"]] == [
        (first[0]["id"], "Python 3", "strong")
    ]
    assert set(problems(wrong)) == {"requirements.1.text", "requirements.2.id"}


def test_stages_are_added_changed_and_put_in_order(draft: Job, recruiter: Program) -> None:
    path = f"/jobs/{draft.id}/stages"
    added = recruiter("POST", path, {"name": "Task", "kind": "assessment", "days_limit": 4})
    changed = recruiter("PATCH", f"{path}/{added.json()['id']}", {"name": "Try-out"})
    emptied = recruiter("PATCH", f"{path}/{added.json()['id']}", {"days_limit": None})
    blind = recruiter("PATCH", f"{path}/{added.json()['id']}", {"blind": True})
    kept = recruiter("PATCH", f"{path}/{added.json()['id']}", {"name": "Try-out"})
    ids = [stage["id"] for stage in recruiter("GET", path).json()["items"]]
    ordered = recruiter("PUT", f"{path}/order", {"stages": [ids[0], ids[4], *ids[1:4], ids[5]]})
    wrong = recruiter("PUT", f"{path}/order", {"stages": ids[::-1]})

    assert added.status_code == 201
    assert [each.json()["blind"] for each in (added, changed, blind, kept)] == [False, False, True, True]
    assert (changed.json()["name"], changed.json()["days_limit"], emptied.json()["days_limit"]) == (
        "Try-out",
        4,
        None,
    )
    assert [stage["name"] for stage in ordered.json()["items"]] == [
        "Applied", "Try-out", "Phone screen", "Interview", "Offer", "Hired",
    ]  # fmt: skip
    assert [stage["position"] for stage in ordered.json()["items"]] == [0, 1, 2, 3, 4, 5]
    assert (wrong.status_code, wrong.json()["code"]) == (409, "out_of_order")
    assert recruiter("POST", path, {"name": "Offer", "kind": "offer"}).json()["code"] == "name_taken"


def test_a_stage_is_changed_through_its_own_job_only(
    draft: Job, backend_job: Job, recruiter: Program
) -> None:
    stage = draft.current_stages()[1]

    answer = recruiter("PATCH", f"/jobs/{backend_job.id}/stages/{stage.id}", {"name": "Mine"})

    assert answer.status_code == 404
    assert draft.current_stages()[1].name == "Phone screen"


def test_the_hiring_team_and_openings_are_put(
    draft: Job, rae: Member, cleo: Member, recruiter: Program
) -> None:
    mates = [{"user_id": cleo.id, "part": "hiring_manager"}, {"user_id": rae.id, "part": "lead_recruiter"}]
    team = recruiter("PUT", f"/jobs/{draft.id}/hiring_team", {"team": mates})
    openings = recruiter("PUT", f"/jobs/{draft.id}/openings", {"count": 2, "target_date": "2027-03-01"})

    assert [(mate["name"], mate["part"]) for mate in team.json()["items"]] == [
        ("Rae Recruiter", "lead_recruiter"), ("Cleo Manager", "hiring_manager"),
    ]  # fmt: skip
    assert [seat["target_date"] for seat in openings.json()["items"]] == ["2027-03-01"] * 2
    led = {"team": [{"user_id": cleo.id, "part": "lead_recruiter"}]}
    assert set(problems(recruiter("PUT", f"/jobs/{draft.id}/hiring_team", led))) == {"team.0.part"}
    stranger = {"team": [{"user_id": uuid7(), "part": "interviewer"}]}
    assert set(problems(recruiter("PUT", f"/jobs/{draft.id}/hiring_team", stranger))) == {"team.0.user_id"}


def test_the_post_and_its_form_are_written(draft: Job, recruiter: Program) -> None:
    path = f"/job_posts/{draft.post.id}"
    question = {"text": "Permit?", "kind": "yes_no", "required": True, "must_have": "yes"}
    years = {"text": "Years?", "kind": "number", "must_have": {"min": 4}}

    section = {"heading": "Work", "html": "<p onclick='x'>Fly</p><script>1</script>"}

    written = recruiter("PATCH", path, {
        "summary": "Kites.", "sections": [section],
        "faq": [{"question": "Why?", "answer": "Wind"}], "questions": [question, years],
    }).json()  # fmt: skip
    kept = recruiter(
        "PATCH", path, {"questions": [written["questions"][0], {**years, "text": "How many years?"}]}
    ).json()

    assert written["sections"] == [{"heading": "Work", "html": "<p>Fly</p>"}]
    assert written["faq"] == [{"question": "Why?", "answer": "<p>Wind</p>"}]
    assert [(q["text"], q["must_have"]) for q in written["questions"]] == [
        ("Permit?", "yes"),
        ("Years?", {"min": 4}),
    ]
    assert kept["questions"][0]["id"] == written["questions"][0]["id"]
    assert kept["questions"][1]["id"] != written["questions"][1]["id"]
    assert kept["summary"] == "Kites."


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"sections": [{"heading": "x", "html": " "}]}, "sections.0.html"),
        ({"sections": [{"heading": "", "html": "x"}]}, "sections.0.heading"),
        ({"sections": [{"heading": "x", "html": "x" * 20_001}]}, "sections.0.html"),
        ({"sections": [{"heading": "x"}] * 21}, "sections"),
        ({"summary": "x" * 2_001}, "summary"),
        ({"questions": [{"text": "?", "kind": "one_of", "options": ["a"]}]}, "questions.0.options"),
        (
            {"questions": [{"text": "?", "kind": "yes_no", "must_have": ["yes", "no"]}]},
            "questions.0.must_have",
        ),
        ({"questions": [{"text": "?", "kind": "short", "id": str(uuid7())}]}, "questions.0.id"),
        ({"slug": "mine"}, "slug"),
    ],
)
def test_a_post_that_cannot_be_is_refused(
    body: dict[str, Any], field: str, draft: Job, recruiter: Program
) -> None:
    answer = recruiter("PATCH", f"/job_posts/{draft.post.id}", body | {"title": "Changed"})

    assert answer.status_code == 422
    assert field in problems(answer)
    assert Job.objects.get(id=draft.id).post.title == "Kite Designer"


def test_posts_are_listed(backend_job: Job, draft: Job, recruiter: Program) -> None:
    def listed(query: str) -> list[str]:
        return [each["slug"] for each in recruiter("GET", f"/job_posts{query}").json()["items"]]

    assert listed("") == ["kite-designer", "senior-backend-engineer"]
    assert listed("?live=true") == ["senior-backend-engineer"]
    assert listed("?live=false") == ["kite-designer"]
    assert listed(f"?job_id={draft.id}") == ["kite-designer"]


def test_templates_are_described(recruiter: Program) -> None:
    template = library.template("registered-nurse")

    shown = recruiter("GET", "/job_templates/registered-nurse").json()

    assert shown["title"] == template.title
    assert [each["text"] for each in shown["requirements"]] == [each.text for each in template.requirements]
    assert [each["name"] for each in shown["stages"]] == [each.name for each in template.default_pipeline]
    assert recruiter("GET", "/job_templates/none").status_code == 404
    assert len(recruiter("GET", "/job_templates").json()["items"]) == len(library.all_templates())
    assert (
        recruiter("GET", "/job_templates?department=Sales").json()["items"][0]["key"] == "account-executive"
    )


WRITES = [
    ("POST", "/jobs", {"title": "Mine"}),
    ("PATCH", "/jobs/{job}", {"title": "Mine"}),
    *(("POST", f"/jobs/{{job}}/{act}", None) for act in ("publish", "hold", "archive", "reopen")),
    ("POST", "/jobs/{job}/close", {}),
    ("POST", "/jobs/{job}/duplicate", {}),
    ("PUT", "/jobs/{job}/requirements", {"requirements": []}),
    ("POST", "/jobs/{job}/stages", {"name": "Mine", "kind": "screen"}),
    ("PUT", "/jobs/{job}/stages/order", {"stages": ["{stage}"]}),
    ("PATCH", "/jobs/{job}/stages/{stage}", {"name": "Mine"}),
    ("PUT", "/jobs/{job}/hiring_team", {"team": []}),
    ("PUT", "/jobs/{job}/openings", {"count": 9}),
    ("PATCH", "/job_posts/{post}", {"title": "Mine"}),
]
READS = [
    "/jobs/{job}", "/jobs/{job}/requirements", "/jobs/{job}/stages", "/jobs/{job}/hiring_team",
    "/jobs/{job}/openings", "/job_posts/{post}",
]  # fmt: skip


def filled(text: str, job: Job) -> str:
    ids = {"{job}": job.id, "{stage}": job.stages.all()[0].id, "{post}": job.post.id}
    for name, value in ids.items():
        text = text.replace(name, str(value))
    return text


@pytest.mark.parametrize(("method", "path", "body"), WRITES, ids=lambda value: str(value)[:40])
def test_a_key_that_may_only_read_changes_nothing(
    method: str, path: str, body: Any, backend_job: Job
) -> None:
    before = EventRow.objects.count()

    for role in ("hiring_manager", "interviewer"):
        answer = Program(role)(
            method, filled(path, backend_job), json.loads(filled(json.dumps(body), backend_job))
        )
        assert answer.status_code == 403

    assert EventRow.objects.exclude(type="key_created").count() == before


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [*WRITES[1:], *(("GET", path, None) for path in READS)],
    ids=lambda value: str(value)[:40],
)
def test_a_job_of_another_organization_is_not_there(
    method: str, path: str, body: Any, theirs: Job, recruiter: Program, elsewhere: UUID
) -> None:
    with tenancy.acting_in(elsewhere):
        path, body = filled(path, theirs), json.loads(filled(json.dumps(body), theirs))
        before = EventRow.objects.count()

    assert recruiter(method, path, body).status_code == 404

    with tenancy.acting_in(elsewhere):
        assert EventRow.objects.count() == before


def test_a_key_of_lesser_role_reads_public_jobs_only(backend_job: Job, draft: Job, rae: Member) -> None:
    jobs.update(draft, by=rae, visibility="confidential")
    program = Program("interviewer")

    assert [each["id"] for each in program("GET", "/jobs").json()["items"]] == [str(backend_job.id)]
    assert program("GET", f"/jobs/{draft.id}").status_code == 404
    assert program("GET", f"/job_posts/{draft.post.id}").status_code == 404


def test_hostile_words_are_kept_as_words_or_refused_but_never_break(draft: Job, recruiter: Program) -> None:
    words = HOSTILE.replace("\ud800", "")
    post = {
        "sections": [{"heading": "<img src=x onerror=alert(1)>\x00", "html": words}],
        "questions": [{"text": words, "kind": "short"}],
    }
    bodies = [
        ("PATCH", f"/jobs/{draft.id}", {"title": HOSTILE, "brief": HOSTILE}),
        ("PATCH", f"/jobs/{draft.id}", {"title": words, "brief": "<svg onload=alert(1)>"}),
        ("PATCH", f"/job_posts/{draft.post.id}", post),
        ("POST", f"/jobs/{draft.id}/stages", {"name": "\x00\x01 <b>", "kind": "screen"}),
        ("PUT", f"/jobs/{draft.id}/requirements", {"requirements": [{"text": "\x00"}]}),
        ("POST", f"/jobs/{draft.id}/close", {"reason": "\ud800"}),
    ]  # fmt: skip

    for method, path, body in bodies:
        answer = recruiter(method, path, body)

        assert answer.status_code in (200, 201, 409, 422), (path, answer.content)
    shown = recruiter("GET", f"/jobs/{draft.id}").json()
    assert "\x00" not in json.dumps(shown)
    assert "<svg" not in shown["brief"]
    assert "<script" not in recruiter("GET", f"/job_posts/{draft.post.id}").json()["sections"][0]["html"]


def test_a_body_that_is_no_json_is_refused(draft: Job, recruiter: Program) -> None:
    answer = Client().generic(
        "PATCH", f"/api/v1/jobs/{draft.id}", "{", content_type="application/json",
        headers={"Authorization": f"Bearer {recruiter.secret}"},
    )  # fmt: skip

    assert answer.status_code == 400
    assert answer.headers["Content-Type"] == "application/problem+json"
