"""What is sent by the forms of a job's pages, and what is read on them."""

import re
from collections.abc import Callable
from typing import Any

from django.test import Client

from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.jobs.models import Job
from rolecall.kit import clock
from rolecall.pipeline.models import Application

SignedIn = Callable[[Member], Client]
At = Callable[..., str]


def people(job: Job, count: int, stage: int = 0) -> None:
    now = clock.now()
    for number in range(count):
        person = Candidate.objects.create(name=f"Person {number}", updated_at=now)
        Application.objects.create(
            job=job,
            candidate=person,
            stage=job.current_stages()[stage],
            stage_entered_at=now,
            applied_at=now,
            is_new=number == 0,
        )


def rows_of(prefix: str, *rows: dict[str, Any], initial: int = 0) -> dict[str, Any]:
    sent = {f"{prefix}-TOTAL_FORMS": len(rows), f"{prefix}-INITIAL_FORMS": initial}
    return sent | {f"{prefix}-{n}-{name}": value for n, row in enumerate(rows) for name, value in row.items()}


def words(answer: Any) -> str:
    text = re.sub(r"<[^>]+>", " ", answer.content.decode())
    return re.sub(r"\s+", " ", text)


def job_form(**changes: Any) -> dict[str, Any]:
    return {
        "part": "job", "title": "Kite Designer", "contract": "full_time", "workplace": "on_site",
        "visibility": "public", "salary_period": "year", "salary_currency": "EUR", "brief": "",
    } | changes  # fmt: skip


def requirement(text: str, **more: Any) -> dict[str, Any]:
    return {"text": text, "kind": "skill", "necessity": "must", "level": "", "years": ""} | more


def question(text: str, kind: str = "short", **more: Any) -> dict[str, Any]:
    return {"text": text, "kind": kind, "options": "", "hint": "", "must_options": ""} | more


def stage_rows(job: Job, **changes: dict[str, Any]) -> dict[str, Any]:
    sent: dict[str, Any] = {"part": "stages"}
    for place, stage in enumerate(job.current_stages(), 1):
        row = {
            "name": stage.name,
            "kind": stage.kind,
            "days_limit": stage.days_limit or "",
            "position": place,
        }
        row |= changes.get(stage.name.lower().replace(" ", "_"), {})
        sent |= {f"{stage.id}-{name}": value for name, value in row.items()}
    return sent
