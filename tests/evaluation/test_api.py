import json
from typing import Any

import pytest
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.evaluation import actions as evaluation
from rolecall.evaluation.actions import Said
from rolecall.evaluation.models import PlannedInterview
from rolecall.jobs.models import Job, Requirement
from rolecall.pipeline.models import Application
from tests.pipeline.conftest import stage


def call(ada: Member, method: str, path: str, body: Any = None, role: str = "recruiter") -> Any:
    _, secret = accounts.create_key(name="Test", role=role, by=ada)
    return Client().generic(
        method,
        f"/api/v1{path}",
        json.dumps(body) if body is not None else "",
        content_type="application/json",
        headers={"Authorization": f"Bearer {secret}"},
    )


def test_a_program_plans_reads_and_removes_an_interview(
    ada: Member, ivo: Member, job: Job, needs: list[Requirement]
) -> None:
    body = {"stage_id": str(stage(job, "Panel").id), "name": "Code review", "member_ids": [str(ivo.id)]}

    made = call(ada, "POST", f"/jobs/{job.id}/planned_interviews", body)
    plan = call(ada, "GET", f"/jobs/{job.id}/interview_plan").json()

    assert made.status_code == 201
    assert plan["items"] == [made.json()]
    assert made.json()["member_ids"] == [str(ivo.id)]
    assert plan["unassessed_requirement_ids"] == [str(each.id) for each in needs[:2]]
    assert call(ada, "DELETE", f"/planned_interviews/{made.json()['id']}").status_code == 204
    assert not PlannedInterview.objects.current().exists()
    again = call(ada, "POST", f"/planned_interviews/{made.json()['id']}/put_back")
    assert (again.status_code, again.json()) == (200, made.json())
    assert call(ada, "POST", f"/planned_interviews/{made.json()['id']}/put_back").status_code == 409
    assert call(ada, "POST", f"/planned_interviews/{job.id}/put_back").status_code == 404


@pytest.mark.parametrize("field", ["stage_id", "member_ids", "pool_ids"])
def test_an_id_that_is_nobodys_is_named(ada: Member, job: Job, field: str) -> None:
    body = {"stage_id": str(stage(job, "Panel").id), "name": "Code review"}
    body[field] = str(job.id) if field == "stage_id" else [str(job.id)]  # type: ignore[assignment]

    refused = call(ada, "POST", f"/jobs/{job.id}/planned_interviews", body)

    assert refused.status_code == 422
    assert refused.json()["errors"][0]["field"] == field
    assert not PlannedInterview.objects.exists()


def test_submitted_scorecards_are_listed_and_drafts_are_not(
    ada: Member, ivo: Member, rae: Member, amara: Application, panel: PlannedInterview
) -> None:
    evaluation.submit(amara, panel, Said(recommendation=4, summary="Calm at sea"), by=ivo)
    evaluation.save_draft(amara, panel, Said(recommendation=1, summary="A draft"), by=rae)

    listed = call(ada, "GET", f"/applications/{amara.id}/scorecards").json()["items"]

    assert [(each["author_name"], each["recommendation"], each["summary"]) for each in listed] == [
        ("Ivo Interviewer", "definitely", "Calm at sea")
    ]


@pytest.mark.parametrize("role", ["hiring_manager", "interviewer"])
def test_keys_below_recruiter_read_no_scorecard(
    ada: Member, ivo: Member, amara: Application, panel: PlannedInterview, role: str
) -> None:
    evaluation.submit(amara, panel, Said(recommendation=4, summary="Calm at sea"), by=ivo)

    refused = call(ada, "GET", f"/applications/{amara.id}/scorecards", role=role)

    assert refused.status_code == 403
    assert "Calm at sea" not in refused.content.decode()
