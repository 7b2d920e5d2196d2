"""What is done with a job: publish, hold, close, archive, reopen, duplicate."""

from typing import Literal
from uuid import UUID

from django.http import HttpResponse
from ninja import Body

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.jobs import actions as jobs
from rolecall.jobs.api.door import door
from rolecall.jobs.api.shown import job_of, whole_json
from rolecall.jobs.schemas.jobs import CloseIn, DuplicateIn, JobDetailOut
from rolecall.kit.rest import answer

ONE = "/jobs/{uuid:job_id}"
Before = Literal["open", "on_hold", "closed"]
NO_REASON, SAME_TITLE = CloseIn(), DuplicateIn(title=None)


@door.post(f"{ONE}/publish", roles=roles.RECRUITERS, response=JobDetailOut)
def publish_job(request: KeyRequest, job_id: UUID) -> HttpResponse:
    """Open a draft or a job on hold; where a rule asks for approval, it opens with the last yes."""
    jobs.publish(job_of(request, job_id), by=request.key)
    return answer(whole_json(job_of(request, job_id)))


@door.post(f"{ONE}/hold", roles=roles.RECRUITERS, response=JobDetailOut)
def hold_job(request: KeyRequest, job_id: UUID) -> HttpResponse:
    """Put an open job on hold: its post is taken down, its people stay."""
    jobs.hold(job_of(request, job_id), by=request.key)
    return answer(whole_json(job_of(request, job_id)))


@door.post(f"{ONE}/close", roles=roles.RECRUITERS, response=JobDetailOut)
def close_job(request: KeyRequest, job_id: UUID, payload: Body[CloseIn] = NO_REASON) -> HttpResponse:
    """Close a job; its unfilled openings are closed with the reason."""
    jobs.close(job_of(request, job_id), by=request.key, reason=payload.reason)
    return answer(whole_json(job_of(request, job_id)))


@door.post(f"{ONE}/archive", roles=roles.RECRUITERS, response=JobDetailOut)
def archive_job(request: KeyRequest, job_id: UUID) -> HttpResponse:
    """Put a draft or a closed job out of sight."""
    jobs.archive(job_of(request, job_id), by=request.key)
    return answer(whole_json(job_of(request, job_id)))


@door.post(f"{ONE}/reopen", roles=roles.RECRUITERS, response=JobDetailOut)
def reopen_job(request: KeyRequest, job_id: UUID, was: Before | None = None) -> HttpResponse:
    """Open a closed or archived job again; an archived draft is a draft again.

    `was` takes closing or archiving it back: the job has the state again that it had, and no seat more.
    """
    jobs.reopen(job_of(request, job_id), by=request.key, was=was)
    return answer(whole_json(job_of(request, job_id)))


@door.post(f"{ONE}/duplicate", roles=roles.RECRUITERS, response={201: JobDetailOut}, heeds_reach=False)
def duplicate_job(request: KeyRequest, job_id: UUID, payload: Body[DuplicateIn] = SAME_TITLE) -> HttpResponse:
    """Copy a job with everything but its people and its history, as a draft."""
    copy = jobs.duplicate(job_of(request, job_id), by=request.key, title=payload.title)
    return answer(whole_json(job_of(request, copy.id)), 201)
