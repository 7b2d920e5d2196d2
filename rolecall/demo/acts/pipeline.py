"""Tasks about people under way: for a recruiter, a hiring manager and an interviewer, one of them late."""

from datetime import timedelta
from uuid import UUID

from rolecall.accounts.models import Member
from rolecall.demo.stage import Scene
from rolecall.kit import clock
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application

ASKED = {
    "hiring_manager": ("Call the referee that they named", -1, "The number is in the cover letter."),
    "interviewer": ("Send them the exercise", 3, ""),
    "recruiter": ("Ask about the notice period", 1, "They said three months; the team hopes for less."),
}


def give_tasks(scene: Scene) -> None:
    """Give each of them something to do about a person whom they may see."""
    recruiter = next(each for each in scene.members.values() if each.role == "recruiter")
    taken: set[UUID] = set()
    for role, (title, days, note) in ASKED.items():
        for member in (each for each in scene.members.values() if each.role == role):
            application = _of(scene, member, taken)
            if application is None:
                continue
            taken.add(application.id)
            due_on = (scene.now + timedelta(days=days)).date()
            wish = pipeline.Wish(title, member, due_on, note)
            with clock.at(scene.ago(2)):
                pipeline.give_task(application.candidate, wish, by=recruiter, application=application)
            break


def _of(scene: Scene, member: Member, taken: set[UUID]) -> Application | None:
    seen = Application.objects.visible_to(member).active()
    rows = seen.filter(job__state="open", applied_at__lt=scene.ago(3))
    found: Application | None = (
        rows.exclude(id__in=taken)
        .select_related("candidate", "job")
        .order_by("-stage__position", "id")
        .first()
    )
    return found
