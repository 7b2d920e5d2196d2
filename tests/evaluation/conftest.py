from collections.abc import Callable

import pytest

from rolecall.accounts.models import Member
from rolecall.evaluation import actions as evaluation
from rolecall.evaluation.models import PlannedInterview
from rolecall.jobs.models import Job, Requirement
from tests.pipeline.conftest import amara, apply, job, stage, team

__all__ = ["amara", "apply", "job", "needs", "panel", "plan", "team"]
Plan = Callable[..., PlannedInterview]


@pytest.fixture
def plan(rae: Member, job: Job) -> Plan:
    """`plan("Panel talk", who=[ivo])`: an interview of the stage 'Panel'."""

    def planning(name: str = "Panel talk", **fields: object) -> PlannedInterview:
        return evaluation.plan_interview(
            job, **{"by": rae, "stage": stage(job, "Panel"), "name": name, **fields}
        )  # type: ignore[arg-type]

    return planning


@pytest.fixture
def panel(plan: Plan, team: Job, ivo: Member) -> PlannedInterview:
    """An interview that Ivo holds."""
    return plan(who=[ivo])


@pytest.fixture
def needs(job: Job) -> list[Requirement]:
    """What the job needs: two must-haves and one thing that is nice."""
    rows = [("Python", "skill", "must"), ("German", "language", "must"), ("Sailing", "experience", "nice")]
    return [
        Requirement.objects.create(job=job, text=text, kind=kind, necessity=necessity, position=position)
        for position, (text, kind, necessity) in enumerate(rows)
    ]
