"""What applications put into the inbox and onto the page of a requisition; tasks on a person's page."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from django.http import HttpRequest
from markupsafe import Markup

from rolecall.accounts.models import Member
from rolecall.accounts.owed import Owed, owes
from rolecall.candidates import access as candidates
from rolecall.candidates.models import Candidate
from rolecall.candidates.queries import asking_profile
from rolecall.jobs.models import Opening
from rolecall.kit.addresses import address_of
from rolecall.kit.ahead import Asking
from rolecall.pipeline.forms.tasks_owed import form_of
from rolecall.pipeline.models import Application, Hire
from rolecall.pipeline.queries import comparing, custom_fields, profile, tasks_owed
from rolecall.pipeline.queries.comments import unseen_mentions
from rolecall.ui.slots import fills, part

LONGEST = 140


@fills("requisition.hires")
def hires(request: HttpRequest, openings: Sequence[Opening]) -> Iterator[tuple[UUID | None, str, str]]:
    """Who fills which seat, with their page: those whom the member may see."""
    filled = [each for each in openings if each.filled_at]
    if not filled:
        return
    member = request.member  # type: ignore[attr-defined]
    there = Application.objects.filter(job__in={each.job_id for each in filled}, state="hired")
    seen = there.filter(id__in=Application.objects.visible_to(member).values("id"))
    rows = Hire.objects.filter(application__in=seen, opening__in=filled, undone_at=None)
    for each in rows.select_related("application__candidate"):
        person = each.application.candidate
        yield (
            each.opening_id,
            person.name,
            address_of("pipeline:candidate", member.organization.slug, person.id),
        )


@owes("Colleagues said to you", order=40, is_left=False)
def mentions(member: Member, most: int) -> Iterator[Owed]:
    """Comments that speak to them and that they have not seen, the latest first."""
    slug = member.organization.slug
    for each in unseen_mentions(member)[:most]:
        said = each.comment
        yield Owed(
            title=said.candidate.name,
            about=f"{said.author_name}: {_short(said.body)}",
            act="Read",
            href=address_of("pipeline:candidate", slug, said.candidate_id),
            since=said.created_at,
            dismiss=address_of("pipeline:see_mention", slug, each.id),
        )


@owes("Tasks", order=38)
def tasks(member: Member, most: int) -> Iterator[Owed]:
    """What they are to do about people, the most urgent first."""
    slug = member.organization.slug
    for each in tasks_owed.owed_by(member, most):
        task = each.task
        about = task.application.job.title if task.application else f"asked by {task.author_name}"
        yield Owed(
            title=task.title,
            about=f"{task.candidate.name} · {about}",
            act="Open",
            href=f"{address_of('pipeline:candidate', slug, task.candidate_id)}#tasks",
            clock_time=f"until {task.due_on:%-d %b %Y}" if task.due_on else "",
            since=task.created_at,
            is_late=each.is_late,
            dismiss=address_of("pipeline:finish_task", slug, task.id),
            dismiss_act="Done",
        )


@owes("Tasks that nobody does", order=39, is_left=False)
def deserted(member: Member, most: int) -> Iterator[Owed]:
    """Tasks of those who have left or may not see the person any more, for whoever sees to them."""
    slug = member.organization.slug
    for task in tasks_owed.deserted_of(member, most):
        why = "has left" if task.assignee.left_at else "may not see this person any more"
        what = f"{task.assignee.name} {why}: give it to somebody else, or remove it"
        yield Owed(
            title=task.title,
            about=f"{task.candidate.name} · {what}",
            act="Open",
            href=f"{address_of('pipeline:candidate', slug, task.candidate_id)}#tasks",
            clock_time=f"until {task.due_on:%-d %b %Y}" if task.due_on else "",
            since=task.created_at,
        )


def _asks_to_compare(
    request: HttpRequest, candidate: Candidate, application: Application | None
) -> list[Asking]:
    return [comparing.asking_requirements(application.job_id)] if application else []


@fills("candidate.cards", order=2, asks=_asks_to_compare)
def comparing_card(
    request: HttpRequest, candidate: Candidate, application: Application | None
) -> Iterator[Markup]:
    """What the résumé says about the job's requirements; it comes once the page is there."""
    if application is not None and comparing.has_requirements(application.job_id):
        yield part("pipeline/_comparing_wait.html", request, {"application": application})


def _asks_for_profile(
    request: HttpRequest, candidate: Candidate, application: Application | None
) -> list[Asking]:
    return [asking_profile(candidate.id)]


@fills("candidate.cards", order=30, asks=_asks_for_profile)
def profile_card(
    request: HttpRequest, candidate: Candidate, application: Application | None
) -> Iterator[Markup]:
    """What is known of the person's work, and what is to be asked before it is."""
    member = request.member  # type: ignore[attr-defined]
    known = profile.card_of(candidate.id, member.organization.slug)
    context = {"candidate": candidate, "edits": False, "may": {"edit": candidates.can_edit(member)}, **known}
    yield part("pipeline/_profile.html", request, context)


def _asks_for_fields(
    request: HttpRequest, candidate: Candidate, application: Application | None
) -> list[Asking]:
    return [custom_fields.asking_known(candidate.id)]


@fills("candidate.cards", order=50, asks=_asks_for_fields)
def fields_card(
    request: HttpRequest, candidate: Candidate, application: Application | None
) -> Iterator[Markup]:
    """What the organization's own fields say of the person, and which say nothing yet."""
    if known := custom_fields.known_of(candidate.id):
        may = {"edit": candidates.can_edit(request.member)}  # type: ignore[attr-defined]
        context = {"candidate": candidate, "known": known, "may": may, "asked": ""}
        yield part("pipeline/_candidate_fields.html", request, context)


def _asks_for_tasks(
    request: HttpRequest, candidate: Candidate, application: Application | None
) -> list[Asking]:
    return [tasks_owed.asking_tasks(request.member, candidate)]  # type: ignore[attr-defined]


@fills("candidate.cards", order=60, asks=_asks_for_tasks)
def task_card(
    request: HttpRequest, candidate: Candidate, application: Application | None
) -> Iterator[Markup]:
    """What is to be done about the person, and a line to add something."""
    member = request.member  # type: ignore[attr-defined]
    context = {
        "candidate": candidate,
        "application": application,
        "tasks": tasks_owed.tasks_of(member, candidate),
        "task_form": form_of(candidate, member),
    }
    yield part("pipeline/_tasks.html", request, context)


def _short(body: str) -> str:
    line = " ".join(body.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rstrip()}…"
