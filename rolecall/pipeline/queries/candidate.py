"""One person: their applications and what was sent, their files, and who stands beside them in the list."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from rolecall.candidates.models import Candidate, Document, Tag
from rolecall.jobs.models import Opening, Stage
from rolecall.kit.events import Actor
from rolecall.pipeline import access
from rolecall.pipeline.models import HIRED, REJECTED, WITHDRAWN, Application, ApplicationVersion
from rolecall.questions.models import Answer
from rolecall.questions.queries import answers_of

HIRED_STAGE = "hired"


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
    people = access.candidates_visible_to(actor).select_related("source")
    return people.filter(id=candidate_id).first()


def applications_of(candidate: Candidate, actor: Actor) -> list[Application]:
    """The applications of a person that somebody may see, those under way first, then the latest."""
    mine = Application.objects.visible_to(actor).filter(candidate=candidate)
    rows = mine.select_related("job", "stage", "source").order_by("-applied_at", "-id")
    return sorted(rows, key=lambda application: not application.is_active)


def acts_for(actor: Actor, application: Application) -> Acts:
    """What somebody may do with an application, and where it can go."""
    if not access.can_decide(actor, [application.job_id]):
        return Acts()
    stages = list(Stage.objects.filter(job=application.job_id, removed_at=None))
    later = [stage for stage in stages if (stage.position, stage.id) > _place(application.stage)]
    return Acts(decide=True, stages=stages, next_stage=later[0] if later and application.is_active else None)


def sent_of(application: Application) -> list[Sent]:
    """What the person sent for a job, the latest first."""
    versions = list(application.sent.select_related("resume").defer("resume__text", "resume__rendition"))
    answers = answers_of([version.id for version in versions])
    sent: list[Sent] = []
    for version in versions:
        before = sent[-1] if sent else None
        sent.append(Sent(version, answers[version.id], _differences(before, version, answers[version.id])))
    return sent[::-1]


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
    return list(candidate.documents.defer("text", "rendition", "facts").order_by("-id"))


def contacts_of(candidate: Candidate) -> dict[str, list[str]]:
    """The ways to reach a person: of each kind the one that is used, then the others."""
    emails = candidate.emails.order_by("id").values_list("email", flat=True)
    phones = candidate.phones.order_by("id").values_list("number", flat=True)
    return {
        "emails": sorted(emails, key=lambda each: each != candidate.email),
        "phones": sorted(phones, key=lambda each: each != candidate.phone),
        "links": list(candidate.links.order_by("id").values_list("url", flat=True)),
    }


def tags_of(candidate: Candidate) -> list[Tag]:
    """The tags of a person by name."""
    held = candidate.candidate_tags.select_related("tag").order_by("tag__name_normalised")
    return [each.tag for each in held]


def open_seats_of(application: Application) -> list[Opening]:
    """The openings that this person could fill, the oldest first."""
    return list(Opening.objects.unfilled().filter(job=application.job_id).order_by("opened_at", "id"))


def beside_in_column(actor: Actor, application: Application) -> Beside:
    """The people above and below one in their column of the board."""
    column = Application.objects.visible_to(actor).filter(
        job=application.job_id, state=application.state, stage=application.stage_id
    )
    entered, id_ = application.stage_entered_at, application.id
    later = Q(stage_entered_at__gte=entered) & (Q(stage_entered_at__gt=entered) | Q(id__gt=id_))
    earlier = Q(stage_entered_at__lte=entered) & (Q(stage_entered_at__lt=entered) | Q(id__lt=id_))
    pair = ("candidate_id", "id")
    return Beside(
        before=column.filter(later).order_by("stage_entered_at", "id").values_list(*pair).first(),
        after=column.filter(earlier).order_by("-stage_entered_at", "-id").values_list(*pair).first(),
    )


def _standing(ends: QuerySet[Any]) -> Any:
    return ends.filter(undone_at=None).order_by("-id").first()


def _place(stage: Stage) -> tuple[int, UUID]:
    return stage.position, stage.id


def _differences(before: Sent | None, version: ApplicationVersion, answers: list[Answer]) -> list[Difference]:
    if before is None:
        return []
    was, now = _said(before.version, before.answers), _said(version, answers)
    return [
        Difference(what, was.get(what, ""), now.get(what, ""))
        for what in {**was, **now}
        if was.get(what, "") != now.get(what, "")
    ]


def _said(version: ApplicationVersion, answers: list[Answer]) -> dict[str, str]:
    fixed = {
        "Name": version.name,
        "E-mail": version.email,
        "Phone": version.phone,
        "Résumé": version.resume.file_name if version.resume else "",
        "Cover letter": version.cover_letter,
    }
    return fixed | {answer.question_text: answer.shown for answer in answers}
