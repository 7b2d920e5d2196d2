"""One person: their applications and what was sent, their files, and who stands beside them in the list."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Value

from rolecall.accounts.sight import is_limited
from rolecall.candidates.models import Candidate, CandidateTag, Document, EmailAddress, Link, Phone
from rolecall.jobs.models import Stage
from rolecall.kit.ahead import Asking
from rolecall.kit.events import Actor, Viewer
from rolecall.kit.written import written
from rolecall.pipeline import access
from rolecall.pipeline.models import HIRED, REJECTED, WITHDRAWN, Application, ApplicationVersion
from rolecall.questions.models import Answer

HIRED_STAGE = "hired"
APPLICATION_COLUMNS = (
    "candidate_id", "state", "stage_entered_at", "applied_at", "must_haves_met", "must_haves_asked",
    "job__title", "stage__name", "stage__kind", "stage__position", "stage__days_limit", "source__name",
)  # fmt: skip


@dataclass(frozen=True)
class Difference:
    """What was said before and what later, of one thing."""

    what: str
    before: str
    now: str


@dataclass(frozen=True)
class Sent:
    """One version of an application, with what is different from the version before."""

    version: ApplicationVersion
    resume: Document | None
    answers: list[Answer]
    differences: list[Difference] = field(default_factory=list)


@dataclass(frozen=True)
class Outcome:
    """How an application ended."""

    at: datetime
    by: str = ""
    reason: str = ""
    note: str = ""
    starts_on: date | None = None


@dataclass(frozen=True)
class Acts:
    """What somebody may do with one application now."""

    decide: bool = False
    stages: list[Stage] = field(default_factory=list)
    next_stage: Stage | None = None

    @property
    def hires_next(self) -> bool:
        """Whether being hired is what comes next."""
        return self.next_stage is not None and self.next_stage.kind == HIRED_STAGE


@dataclass(frozen=True)
class Beside:
    """The person before and after one, in the list that somebody came from."""

    before: tuple[UUID, UUID | None] | None = None
    after: tuple[UUID, UUID | None] | None = None


def candidate_for(actor: Actor, candidate_id: UUID) -> Candidate | None:
    """A person, if somebody may see them."""
    if is_limited(actor):
        return _people_query(candidate_id, actor).first()
    found = _people(candidate_id, actor.role, actor.actor_kind, actor.actor_id)
    return found[0] if found else None


@written
def _people(candidate: UUID, role: str, kind: str, viewer: UUID | None) -> QuerySet[Candidate]:
    return _people_query(candidate, Viewer(role, kind, viewer))


def _people_query(candidate: UUID, actor: Actor) -> QuerySet[Candidate]:
    people = access.candidates_visible_to(actor).select_related("source")
    # most people were never merged: those alone are asked with whom
    merged = Candidate.objects.filter(merged_into=OuterRef("pk"))
    return people.filter(id=candidate).annotate(was_merged=Exists(merged))


def asking_person(actor: Actor, candidate: UUID) -> list[Asking]:
    """What `candidate_for` and the other questions about one person ask, by their id alone."""
    who = (actor.role, actor.actor_kind, actor.actor_id)
    person = [] if is_limited(actor) else [_people.asking(candidate, *who)]
    theirs = [each.asking(candidate) for each in (_documents, _contacts, _tags)]
    return [*person, _applications.asking(candidate, *who), *theirs]


def asking_application(actor: Actor, application: Application) -> list[Asking]:
    """What the questions about one application ask."""
    stages = [_stages.asking(application.job_id)] if access.can_decide(actor, [application.job_id]) else []
    return [*stages, _versions.asking(application.id), _answers.asking(application.id)]


def applications_of(candidate: Candidate, actor: Actor) -> list[Application]:
    """The applications of a person that somebody may see, those under way first, then the latest."""
    rows = _applications(candidate.id, actor.role, actor.actor_kind, actor.actor_id)
    return sorted(rows, key=lambda application: not application.is_active)


@written
def _applications(candidate: UUID, role: str, kind: str, viewer: UUID | None) -> QuerySet[Application]:
    mine = Application.objects.visible_to(Viewer(role, kind, viewer)).filter(candidate=candidate)
    related = mine.select_related("job", "stage", "source").only(*APPLICATION_COLUMNS)
    return related.order_by("-applied_at", "-id")


def acts_for(actor: Actor, application: Application) -> Acts:
    """What somebody may do with an application, and where it can go."""
    if not access.can_decide(actor, [application.job_id]):
        return Acts()
    stages = _stages(application.job_id)
    # so that nobody on the same screen asks for it again
    application.job.has_blind_stage = any(stage.blind for stage in stages)
    later = [stage for stage in stages if (stage.position, stage.id) > _place(application.stage)]
    return Acts(decide=True, stages=stages, next_stage=later[0] if later and application.is_active else None)


@written
def _stages(job: UUID) -> QuerySet[Stage]:
    return Stage.objects.filter(job=job, removed_at=None)


def sent_of(application: Application, documents: Iterable[Document]) -> list[Sent]:
    """What the person sent for a job, the latest first; the files are among the person's documents."""
    versions = _versions(application.id)
    files: dict[UUID | None, Document] = {document.id: document for document in documents}
    answers: dict[UUID, list[Answer]] = {version.id: [] for version in versions}
    for answer in _answers(application.id):
        answers[answer.sheet_id].append(answer)
    sent: list[Sent] = []
    for version in versions:
        before, resume = sent[-1] if sent else None, files.get(version.resume_id)
        said = Sent(version, resume, answers[version.id])
        sent.append(replace(said, differences=_differences(before, said)))
    return sent[::-1]


@written
def _versions(application: UUID) -> QuerySet[ApplicationVersion]:
    return ApplicationVersion.objects.filter(application=application)


@written
def _answers(application: UUID) -> QuerySet[Answer]:
    sheets = ApplicationVersion.objects.filter(application=application).order_by()
    return Answer.objects.filter(sheet_id__in=sheets.values("id"))


def outcome_of(application: Application) -> Outcome | None:
    """How an application ended, if it did."""
    if application.state == REJECTED and (end := _standing(application.rejections.select_related("reason"))):
        reason = end.reason.name if end.reason else ""
        return Outcome(end.rejected_at, end.by_name, reason=reason, note=end.note)
    if application.state == WITHDRAWN and (end := _standing(application.withdrawals.all())):
        return Outcome(end.withdrawn_at, note=end.note)
    if application.state == HIRED and (end := _standing(application.hires.all())):
        return Outcome(end.hired_at, end.by_name, starts_on=end.starts_on)
    return None


def documents_of(candidate: Candidate) -> list[Document]:
    """The files of a person, the latest first, without their text."""
    return _documents(candidate.id)


@written
def _documents(candidate: UUID) -> QuerySet[Document]:
    return (
        Document.objects.filter(candidate=candidate)
        .defer("text", "rendition", "facts", "said")
        .order_by("-id")
    )


def contacts_of(candidate: Candidate) -> dict[str, list[str]]:
    """The ways to reach a person, with one query: of each kind the one that is used, then the others."""
    found: dict[str, list[str]] = {"emails": [], "phones": [], "links": []}
    for _, contact, kind in sorted(_contacts(candidate.id)):
        found[kind].append(contact)
    found["emails"].sort(key=lambda each: each != candidate.email)
    found["phones"].sort(key=lambda each: each != candidate.phone)
    return found


@written
def _contacts(candidate: UUID) -> "QuerySet[Any, tuple[UUID, str, str]]":
    emails = EmailAddress.objects.filter(candidate=candidate).order_by()
    phones = Phone.objects.filter(candidate=candidate).order_by()
    links = Link.objects.filter(candidate=candidate).order_by()
    return emails.values_list("id", "email", Value("emails")).union(
        phones.values_list("id", "number", Value("phones")),
        links.values_list("id", "url", Value("links")),
        all=True,
    )


def tags_of(candidate: Candidate) -> list[dict[str, Any]]:
    """The tags of a person by name."""
    return [{"id": tag_id, "name": name} for tag_id, name in _tags(candidate.id)]


@written
def _tags(candidate: UUID) -> "QuerySet[Any, tuple[UUID, str]]":
    held = CandidateTag.objects.filter(candidate=candidate).order_by("tag__name_normalised")
    return held.values_list("tag_id", "tag__name")


def beside_in_column(actor: Actor, application: Application) -> Beside:
    """The people above and below one in their column of the board."""
    found = _neighbours(*_place_in_column(actor, application))
    return Beside(**{side: (candidate_id, id_) for candidate_id, id_, side in found})


def asking_beside(actor: Actor, application: Application) -> Asking:
    """What `beside_in_column` asks of the database."""
    return _neighbours.asking(*_place_in_column(actor, application))


def _place_in_column(
    actor: Actor, application: Application
) -> tuple[UUID, str, UUID, datetime, UUID, str, str, UUID | None]:
    return (
        application.job_id,
        application.state,
        application.stage_id,
        application.stage_entered_at,
        application.id,
        *(actor.role, actor.actor_kind, actor.actor_id),
    )


@written
def _neighbours(
    job: UUID,
    state: str,
    stage: UUID,
    entered: datetime,
    id_: UUID,
    role: str,
    kind: str,
    viewer: UUID | None,
) -> "QuerySet[Any, tuple[UUID, UUID, str]]":
    seen = Application.objects.visible_to(Viewer(role, kind, viewer))
    column = seen.filter(job=job, state=state, stage=stage)
    later = Q(stage_entered_at__gte=entered) & (Q(stage_entered_at__gt=entered) | Q(id__gt=id_))
    earlier = Q(stage_entered_at__lte=entered) & (Q(stage_entered_at__lt=entered) | Q(id__lt=id_))
    above = column.filter(later).order_by("stage_entered_at", "id")
    below = column.filter(earlier).order_by("-stage_entered_at", "-id")
    return above.values_list("candidate_id", "id", Value("before"))[:1].union(
        below.values_list("candidate_id", "id", Value("after"))[:1], all=True
    )


def _standing(ends: QuerySet[Any]) -> Any:
    return ends.filter(undone_at=None).order_by("-id").first()


def _place(stage: Stage) -> tuple[int, UUID]:
    return stage.position, stage.id


def _differences(before: Sent | None, sent: Sent) -> list[Difference]:
    if before is None:
        return []
    was, now = _said(before), _said(sent)
    return [
        Difference(what, was.get(what, ""), now.get(what, ""))
        for what in {**was, **now}
        if was.get(what, "") != now.get(what, "")
    ]


def _said(sent: Sent) -> dict[str, str]:
    fixed = {
        "Name": sent.version.name,
        "E-mail": sent.version.email,
        "Phone": sent.version.phone,
        "Résumé": sent.resume.file_name if sent.resume else "",
        "Cover letter": sent.version.cover_letter,
    }
    return fixed | {answer.question_text: answer.shown for answer in sent.answers}
