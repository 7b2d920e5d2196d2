"""People who are near in meaning, for programs; they are told where the extra is not installed."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse

from rolecall.accounts.doors import KeyRequest
from rolecall.jobs.queries import visible_job
from rolecall.kit.errors import NotFound, RuleBroken
from rolecall.kit.rest import Door, answer
from rolecall.kit.scopes import ONLY_PERSONS
from rolecall.pipeline.access import candidates_visible_to
from rolecall.search import access
from rolecall.search.like import is_available, near
from rolecall.search.like_schemas import NearOut

door = Door(tags=["candidates"], heeds_reach=True)


class NotInstalled(RuleBroken):
    status = HTTPStatus.NOT_FOUND
    sentence = "The host has not installed the extra that finds people by meaning (requirements/meaning.txt)."


@door.get("/candidates/{uuid:candidate_id}/near", roles=access.SAVERS, response=NearOut, persons=ONLY_PERSONS)
def find_people_like(request: KeyRequest, candidate_id: UUID) -> HttpResponse:
    """Find a dozen people like somebody, each with what they share; nobody for who objects to it."""
    _must_be_installed()
    candidate = candidates_visible_to(request.key).filter(id=candidate_id).first()
    if candidate is None:
        raise NotFound
    return answer(_told(near.people_like(candidate, reader=request.key)))


@door.get("/jobs/{uuid:job_id}/near", roles=access.SAVERS, response=NearOut, persons=ONLY_PERSONS)
def find_people_for_job(request: KeyRequest, job_id: UUID) -> HttpResponse:
    """Find a dozen people for a job who were never on it, each with what of it they have."""
    _must_be_installed()
    job = visible_job(job_id, request.key)
    if job is None:
        raise NotFound
    return answer(_told(near.people_for(job, reader=request.key)))


def _must_be_installed() -> None:
    if not is_available():
        raise NotInstalled


def _told(found: Sequence[near.Near]) -> dict[str, Any]:
    people = [
        {
            **{name: getattr(each.person, name) for name in ("id", "name", "headline", "location")},
            "shared": each.shared,
            "passage": each.passage and "".join(text for text, _ in each.passage.pieces),
        }
        for each in found
    ]
    return {"people": people}
