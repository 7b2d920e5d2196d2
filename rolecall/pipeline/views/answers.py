"""How the pages of this context find what they are about, and answer after an act."""

from collections.abc import Sequence
from urllib.parse import urlsplit
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse

from rolecall.accounts.doors import MemberRequest
from rolecall.jobs.models import Job, JobQuerySet, Stage
from rolecall.kit import pages
from rolecall.kit.ahead import Asking
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.events import Actor, Viewer
from rolecall.kit.written import written
from rolecall.pipeline.models import Application, ApplicationQuerySet


def job_of(request: MemberRequest, job_id: UUID) -> Job:
    """The job, if the member may see it."""
    member = request.member
    found = _jobs(job_id, member.role, member.actor_kind, member.id)
    if not found:
        raise NotFound
    return found[0]


def asking_job(reader: Actor, job_id: UUID) -> Asking:
    """What `job_of` asks of the database."""
    return _jobs.asking(job_id, reader.role, reader.actor_kind, reader.actor_id)


@written
def _jobs(job: UUID, role: str, kind: str, viewer: UUID | None) -> JobQuerySet:
    seen: JobQuerySet = Job.objects.visible_to(Viewer(role, kind, viewer))
    blind = Exists(Stage.objects.current().filter(job=OuterRef("pk"), blind=True))
    return seen.select_related("department").annotate(has_blind_stage=blind).filter(id=job)


def applications_of(request: MemberRequest) -> ApplicationQuerySet:
    """The applications that the member may see, with what their sentences need."""
    visible: ApplicationQuerySet = Application.objects.visible_to(request.member)
    return visible.select_related("candidate", "job", "stage")


def application_of(request: MemberRequest, application_id: UUID) -> Application:
    """The application, if the member may see it."""
    member = request.member
    found = _applications(application_id, member.role, member.actor_kind, member.id)
    if not found:
        raise NotFound
    return found[0]


@written
def _applications(application: UUID, role: str, kind: str, viewer: UUID | None) -> ApplicationQuerySet:
    seen: ApplicationQuerySet = Application.objects.visible_to(Viewer(role, kind, viewer))
    return seen.select_related("candidate", "job", "stage").filter(id=application)


def stage_among(stages: Sequence[Stage], said: str) -> Stage:
    """The stage that a form chose, of those of a job."""
    for stage in stages:
        if str(stage.id) == said:
            return stage
    raise Invalid({"stage": "Choose a stage."}, "Choose a stage of this job.")


def board_address(request: MemberRequest, job_id: UUID) -> str:
    """The board of a job."""
    return reverse("pipeline:board", args=[slug_of(request), job_id])


def hire_address(request: MemberRequest, application_id: UUID) -> str:
    """The page on which a person is hired."""
    return reverse("pipeline:hire", args=[slug_of(request), application_id])


def candidate_address(request: MemberRequest, application: Application) -> str:
    """The page of a person, opened at this application."""
    page = reverse("pipeline:candidate", args=[slug_of(request), application.candidate_id])
    return f"{page}?application={application.id}"


def undo_address(request: MemberRequest, act_id: UUID) -> str:
    """Where an act is taken back."""
    return reverse("pipeline:undo", args=[slug_of(request), act_id])


def slug_of(request: MemberRequest) -> str:
    """The organization's part of an address."""
    return request.organization.slug


def after_act(request: MemberRequest, said: str, *, undo: UUID | None, otherwise: str) -> HttpResponse:
    """Back to where the act was done from, with what was done and its undo."""
    pages.toast(request, said, undo=undo_address(request, undo) if undo else "")
    back = pages.behind(request, otherwise)
    if request.headers.get("HX-Target") == "dialog-body":
        return HttpResponseRedirect(back)
    return pages.go(request, back)


def query_behind(request: MemberRequest) -> QueryDict:
    """The filters of the page that a part is asked for."""
    behind = request.headers.get("HX-Current-URL")
    return QueryDict(urlsplit(behind).query) if behind else request.GET


def people(count: int) -> str:
    """How many, in words."""
    return "1 person" if count == 1 else f"{count:,} people"


def who(applications: Sequence[Application]) -> str:
    """Whom a sentence is about: one by name, more by their number."""
    return applications[0].candidate.name if len(applications) == 1 else people(len(applications))
