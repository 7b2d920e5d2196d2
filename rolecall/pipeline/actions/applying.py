"""How an application comes to be: the person applies, or somebody adds them to a job."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, Document, Source
from rolecall.jobs.models import ARCHIVED, CLOSED, Job, JobPost, Stage
from rolecall.kit import clock, locks
from rolecall.kit.db import normalised, uuid7
from rolecall.kit.events import Actor
from rolecall.kit.pipelined import pipelined
from rolecall.kit.pouring import pour
from rolecall.kit.recording import record, together
from rolecall.kit.written import Text, written
from rolecall.pipeline import access
from rolecall.pipeline.actions import places
from rolecall.pipeline.actions.deciding import HIRED_STAGE, about
from rolecall.pipeline.errors import (
    AlreadyOnJob,
    HiredByHiring,
    JobIsClosed,
    JobNotOpen,
    StageOfAnotherJob,
)
from rolecall.pipeline.events import ApplicationReceived, CandidateAddedToJob
from rolecall.pipeline.models import Application, ApplicationVersion, StageVisit
from rolecall.pipeline.submission import CAREERS_SITE, CONSENT_LASTS, Submission
from rolecall.questions import actions as questions
from rolecall.questions.kinds import Value


def apply(post: JobPost, submission: Submission, *, by: Actor) -> Application:
    """Receive an application: a new one, or the next version of the person's active one for this job.

    The same form sent twice by one person for one job is one version; two people who send theirs under the
    same id have sent two. However many are sent at once, those of one person for one job go one by one.
    """
    with together():
        return _receive(post, submission, by)


def _receive(post: JobPost, submission: Submission, by: Actor) -> Application:
    job = post.job
    locks.hold("apply", job.id, normalised(submission.email))
    before = _sent_before(job, submission)
    if before is not None:
        return before
    if not job.takes_applications:
        raise JobNotOpen
    source = _source_of(submission)
    with pipelined():
        return _keep(post, submission, source, by)


def _keep(post: JobPost, submission: Submission, source: Source | None, by: Actor) -> Application:
    job = post.job
    candidate, _ = candidates.find_or_add(
        by=by, name=submission.name, email=submission.email, phone=submission.phone, source=source
    )
    places.hold_pair(job.id, candidate.id)
    resume, answers = _keep_files(candidate, submission, by)
    candidates.settle_own(candidate, submission.own_words, by=by)
    if submission.comparison_refused:
        candidates.refuse_comparison(candidate, by=by)
    version_id = uuid7()
    must_haves = questions.store_answers(version_id, post.question_set, answers)
    application, again = _begin_or_go_on(job, candidate, source, must_haves)
    _keep_version(version_id, application, post, submission, resume)
    _keep_consent(candidate, submission, by)
    record(ApplicationReceived(**about(application), version=application.versions, again=again), by=by)
    return application


def add(
    job: Job, candidate: Candidate, *, by: Actor, stage: Stage | None = None, source: Source | None = None
) -> Application:
    """Put a known person on a job's pipeline, in a stage or where people arrive."""
    access.require(access.can_decide(by, [job.id]))
    places.hold_pair(job.id, candidate.id)
    candidates.must_be_current(candidate)
    if job.state in (CLOSED, ARCHIVED):
        raise JobIsClosed
    if Application.objects.active().filter(job=job, candidate=candidate).exists():
        raise AlreadyOnJob
    entry = _arrival_stage(job) if stage is None else _fit(stage, job)
    application = _begin(job, candidate, entry, source_id=source.id if source else candidate.source_id)
    record(
        CandidateAddedToJob(**about(application), job=job.title, stage_id=entry.id, stage=entry.name), by=by
    )
    return application


def _sent_before(job: Job, submission: Submission) -> Application | None:
    once = submission.once(job.id)
    versions = _versions(Text(once)) if once else []
    return versions[0].application if versions else None


@written
def _versions(submission: Text) -> QuerySet[ApplicationVersion]:
    versions = ApplicationVersion.objects.filter(submission=submission).select_related("application")
    return versions.order_by("pk")[:1]


def _source_of(submission: Submission) -> Source | None:
    if not submission.source_name:
        return None
    kind = submission.source_kind or ("careers_site" if submission.source_name == CAREERS_SITE else "other")
    return candidates.source_named(submission.source_name, kind)


def _keep_files(
    candidate: Candidate, submission: Submission, by: Actor
) -> tuple[Document | None, Mapping[UUID, Value | None]]:
    """Store the files, and give the résumé and the answers with the files among them."""
    resume = None
    if submission.resume:
        name, data = submission.resume
        resume = candidates.attach(candidate, by=by, data=data, file_name=name, kind="resume")
    answers = dict(submission.answers)
    for question_id, (name, data) in submission.files.items():
        document = candidates.attach(candidate, by=by, data=data, file_name=name, kind="answer")
        answers[question_id] = {"file_name": document.file_name, "document_id": str(document.id)}
    return resume, answers


def _begin_or_go_on(
    job: Job, candidate: Candidate, source: Source | None, must_haves: questions.MustHaves
) -> tuple[Application, bool]:
    counts = {
        "must_haves_met": must_haves.met if must_haves.asked else None,
        "must_haves_asked": must_haves.asked,
    }
    application = next(iter(_active_one(job.id, candidate.id)), None)
    if application is None:
        stage = _arrival_stage(job)
        return _begin(job, candidate, stage, source_id=source.id if source else None, **counts), False
    changes = {**counts, "versions": application.versions + 1, "is_new": True, "updated_at": clock.now()}
    for name, value in changes.items():
        setattr(application, name, value)
    application.save(update_fields=list(changes))
    return application, True


@written
def _active_one(job: UUID, candidate: UUID) -> QuerySet[Application]:
    active = Application.objects.active().filter(job=job, candidate=candidate)
    return active.select_for_update(no_key=True).order_by("pk")[:1]


def _begin(job: Job, candidate: Candidate, stage: Stage, **fields: Any) -> Application:
    now = clock.now()
    application = Application(
        job=job,
        candidate=candidate,
        stage=stage,
        stage_entered_at=now,
        applied_at=now,
        created_at=now,
        updated_at=now,
        **fields,
    )
    pour([application])
    pour([StageVisit(application=application, stage=stage, entered_at=now)])
    return application


def _keep_version(
    version_id: UUID, application: Application, post: JobPost, submission: Submission, resume: Document | None
) -> None:
    version = ApplicationVersion(
        id=version_id,
        application=application,
        number=application.versions,
        post=post,
        resume=resume,
        name=submission.name,
        email=submission.email,
        phone=submission.phone,
        cover_letter=submission.cover_letter,
        submission=submission.once(application.job_id),
    )
    pour([version])


def _keep_consent(candidate: Candidate, submission: Submission, by: Actor) -> None:
    if submission.consent_text:
        ends_at = submission.consent_ends_at or clock.now() + CONSENT_LASTS
        candidates.consent(candidate, text=submission.consent_text, ends_at=ends_at, by=by)


def _arrival_stage(job: Job) -> Stage:
    """Where people arrive; nobody removes it meanwhile."""
    return places.hold_entries([], [job.id])[job.id]


def _fit(stage: Stage, job: Job) -> Stage:
    if stage.job_id != job.id:
        raise StageOfAnotherJob
    if stage.kind == HIRED_STAGE:
        raise HiredByHiring
    return places.hold_stage(stage)
