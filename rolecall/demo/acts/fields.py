"""What the company keeps of people besides what everybody does, filled for those who came some way."""

from typing import Any
from uuid import UUID

from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate
from rolecall.demo.stage import Scene
from rolecall.kit import clock
from rolecall.pipeline.models import Application

HOME = "halden"
FIELDS: tuple[dict[str, Any], ...] = (
    {
        "name": "Notice period",
        "kind": "one_of",
        "options": ["None", "1 month", "3 months", "6 months"],
        "hint": "As they said it themselves.",
    },
    {"name": "Work permit", "kind": "one_of", "options": ["Not needed", "Has one", "Needs one"]},
    {
        "name": "Certificates",
        "kind": "several_of",
        "options": ["Forklift", "First aid", "Work at height", "Low voltage"],
        "hint": "Only those that we have seen.",
    },
)
SAID: tuple[tuple[str | list[str] | None, ...], ...] = (
    ("3 months", "Not needed", None),
    ("1 month", "Has one", ["Forklift", "First aid"]),
    ("3 months", None, None),
    (None, "Not needed", ["Low voltage"]),
    ("None", "Needs one", None),
    ("6 months", "Not needed", ["First aid"]),
)
"""What the fields say of one person after the other, in their order."""
MOST = 30


def keep_facts(scene: Scene) -> None:
    """Three fields, filled for people who are beyond the first stage."""
    if scene.plan.slug != HOME:
        return
    admin, recruiter = (
        next(each for each in scene.members.values() if each.role == role) for role in ("admin", "recruiter")
    )
    with clock.at(scene.ago(60)):
        fields = [candidates.add_field(by=admin, **field).id for field in FIELDS]
    with clock.at(scene.ago(2)):
        people = _met(scene)
        said = [SAID[number % len(SAID)] for number in range(len(people))]
        wanted: list[dict[UUID, Any]] = [dict(zip(fields, values, strict=True)) for values in said]
        candidates.fill_many(zip(people, wanted, strict=True), by=recruiter)


def _met(scene: Scene) -> list[Candidate]:
    active = Application.objects.active().filter(stage__position__gt=0, applied_at__lt=scene.ago(3))
    rows = active.select_related("candidate").order_by("id")[:MOST]
    return list(dict.fromkeys(each.candidate for each in rows))
