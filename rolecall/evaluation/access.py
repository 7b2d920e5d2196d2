"""Who may plan interviews, evaluate people, and read what others wrote: the only reader of roles here."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from rolecall.accounts import roles
from rolecall.accounts.sight import SEE_ALL, of_both, reach_of, sees_all
from rolecall.evaluation.models import PlannedInterview, PlannedInterviewer, Scorecard, ScorecardQuerySet
from rolecall.evaluation.sitting import seats_of, sits_in
from rolecall.jobs.models import Job, TeamMember, in_sight
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Actor
from rolecall.pipeline import access as pipeline
from rolecall.pipeline.models import Application, ApplicationQuerySet


def can_plan(by: Actor, job: Job) -> bool:
    """Whether somebody arranges the interviews of a job: recruiters, and its hiring manager."""
    if by.role in SEE_ALL:
        return True
    return by.role == roles.HIRING_MANAGER and _is_on_team(by, job, "hiring_manager")


def must_plan(by: Actor, job: Job) -> None:
    """Refuse whoever may only read the plan."""
    if not can_plan(by, job):
        raise NotAllowed("Recruiters and the job's hiring manager arrange its interviews.")


def must_keep_pools(by: Actor) -> None:
    """Refuse unless they may change pools of interviewers."""
    if by.role not in SEE_ALL:
        raise NotAllowed("Recruiters and administrators change pools of interviewers.")


def plans_visible_to(actor: Actor) -> "QuerySet[PlannedInterview]":
    """The planned interviews of the jobs that whoever asks may see; a key below recruiter sees none."""
    return _plans(PlannedInterview.objects.current(), actor)


@of_both
def _plans(rows: "QuerySet[PlannedInterview]", actor: Actor) -> "QuerySet[PlannedInterview]":
    if sees_all(actor):
        return rows
    if actor.actor_kind != "member" and reach_of(actor) is None:
        return rows.none()
    return rows.filter(in_sight(actor, "job"))


def _is_on_team(by: Actor, job: Job, *parts: str) -> bool:
    team = TeamMember.objects.filter(job=job, member=by.actor_id)
    return by.actor_kind == "member" and (team.filter(part__in=parts) if parts else team).exists()


def can_score(by: Actor, application: Application, planned: PlannedInterview) -> bool:
    """Whether somebody writes a scorecard: who sees or reviews the application, or sits in the interview.

    A program writes none.
    """
    if by.actor_kind != "member":
        return False
    theirs = evaluated_by(by).filter(id=application.id)
    return theirs.exists() or (application.id, planned.id) in seats_of(by.actor_id, [application.id])


def evaluated_by(member: Actor) -> ApplicationQuerySet:
    """The applications of which a member may find out what they are worth, by name or blind."""
    return Application.objects.visible_to(member) | Application.objects.blind_to(member)


def scorecards_visible_to(actor: Actor) -> ScorecardQuerySet:
    """The submitted scorecards that whoever asks may read: others' of an interview only after their own.

    Interviewers must have submitted theirs. So must recruiters and hiring managers who hold the
    interview, sit in it or have begun a scorecard for it; where they have none to write, they read all.
    Whoever sits in an interview without seeing the application reads their own and no other.
    """
    return _scorecards(Scorecard.objects.submitted(), actor)


@of_both
def _scorecards(rows: ScorecardQuerySet, actor: Actor) -> ScorecardQuerySet:
    seen = Q(application__in=Application.objects.visible_to(actor))
    if actor.actor_kind != "member":
        if sees_all(actor):
            return rows
        return rows.filter(seen) if actor.role in SEE_ALL else rows.none()
    mine = Scorecard.objects.filter(
        application=OuterRef("application"), planned=OuterRef("planned"), author=actor.actor_id
    )
    told = Q(Exists(mine.submitted()))
    if actor.role != roles.INTERVIEWER:
        told |= Q(~Exists(mine)) & Q(~Exists(_holding(actor))) & ~sits_in(actor.actor_id)
    return rows.filter(Q(author=actor.actor_id) | (seen & told))


def hidden_from(actor: Actor, application: Application) -> ScorecardQuerySet:
    """The submitted scorecards of an application that whoever asks may not read yet."""
    submitted = Scorecard.objects.submitted().filter(application=application)
    return submitted.exclude(id__in=scorecards_visible_to(actor).filter(application=application).values("id"))


def can_compare(actor: Actor, application: Application) -> bool:
    """Whether somebody may read all scorecards of an application side by side, and what was decided.

    They see the application, nothing is hidden from them, and an interviewer has handed in their own.
    """
    if not Application.objects.visible_to(actor).filter(id=application.id).exists():
        return False
    if actor.actor_kind != "member":
        return actor.role in SEE_ALL
    if actor.role == roles.INTERVIEWER and not _has_submitted(actor, application):
        return False
    return not hidden_from(actor, application).exists()


def is_shown_the_way(actor: Actor, *, all_written: bool) -> bool:
    """Whether the matrix is offered to somebody where it is not asked yet what they may read there."""
    return actor.role in roles.DECIDERS or all_written


def _has_submitted(actor: Actor, application: Application) -> bool:
    return Scorecard.objects.submitted().filter(application=application, author=actor.actor_id).exists()


def can_decide(by: Actor, application: Application) -> bool:
    """Whether somebody may record a decision: who may move and reject the person, and reads all of it."""
    return pipeline.can_decide(by, [application.job_id]) and can_compare(by, application)


def must_decide(by: Actor, application: Application) -> None:
    """Refuse whoever may not decide, or has not read everything yet."""
    if not pipeline.can_decide(by, [application.job_id]):
        raise NotAllowed("Recruiters and the job's hiring managers record decisions.")
    if not can_compare(by, application):
        raise NotAllowed("Submit your own scorecard first. Then you see what others found, and can decide.")


def _holding(actor: Actor) -> "QuerySet[PlannedInterviewer]":
    named = Q(member=actor.actor_id)
    of_pool = Q(pool__people__member=actor.actor_id, pool__people__in_training=False)
    return PlannedInterviewer.objects.filter(named | of_pool, planned=OuterRef("planned"))
