"""Door 2: what programs may not do with jobs, and what they cannot break."""

import json
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import Job
from rolecall.kit import tenancy
from rolecall.kit.models import EventRow
from tests.programs import Program

HOSTILE = "<script>alert(1)</script>\x00\ud800<img src=x onerror=alert(1)>"


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
