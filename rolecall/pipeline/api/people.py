"""People for programs: who they are, their tags and sources, their timeline."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query

from rolecall.accounts import roles
from rolecall.accounts.models import ApiKey, Organization
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, Source, Tag
from rolecall.kit import text
from rolecall.kit.errors import Invalid, NotFound, RuleBroken
from rolecall.kit.rest import Paging, Synced, answer, answer_page, cursor_after, id_of, page_of, page_read
from rolecall.kit.scopes import NO_PERSONS
from rolecall.kit.shaping import expands
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.api import following
from rolecall.pipeline.api.door import door
from rolecall.pipeline.queries import records
from rolecall.pipeline.queries.candidate import candidate_for
from rolecall.pipeline.queries.merging import merged_into
from rolecall.pipeline.queries.people import Wanted
from rolecall.pipeline.queries.timeline import Told, timeline_for
from rolecall.pipeline.schemas.people import (
    CandidateChangeIn,
    CandidateFilters,
    CandidateIn,
    CandidateOut,
    CandidatePage,
    SourceIn,
    SourceOut,
    SourcePage,
    TagPage,
    TagsIn,
    TagsOut,
    TimelinePage,
)

PEOPLE = ["candidates"]


class KeyRequest(HttpRequest):
    """A request of a program, inside its organization."""

    key: ApiKey
    organization: Organization


@door.get(
    "/candidates", roles=roles.EVERYONE, response=CandidatePage, tags=PEOPLE, synced=following.CANDIDATES
)
def list_candidates(request: KeyRequest, filters: Query[CandidateFilters]) -> HttpResponse:
    """List people, newest first."""
    rows = records.people_of(
        request.key,
        Wanted(q=filters.q or "", source=filters.source_id, job=filters.job_id),
        email=filters.email,
        tag=None if filters.tag is None else text.line(filters.tag),
    )
    found, more = page_read(rows, filters, lambda rows, limit: records.records_of(rows, request.key, limit))
    return answer_page(found, more, request)


@expands("candidate", scope="candidates:read")
def people_by_id(request: KeyRequest, ids: list[UUID]) -> dict[UUID, dict[str, Any]]:
    """People as lists show them, of these the ones that the key sees."""
    rows = candidates_visible_to(request.key).filter(id__in=ids)
    return {row["id"]: row for row in records.records_of(rows, request.key, len(ids))}


@door.post(
    "/candidates", roles=roles.RECRUITERS, response={201: CandidateOut}, tags=PEOPLE, heeds_reach=False
)
def add_candidate(request: KeyRequest, payload: CandidateIn) -> HttpResponse:
    """Add a person; one whose e-mail address is known already is refused."""
    given = payload.model_dump(exclude={"source_id", "custom_fields"})
    candidate = candidates.add(by=request.key, source=_source(payload.source_id), **given)
    if payload.custom_fields:
        candidates.fill(candidate, payload.custom_fields, by=request.key)
    return _one(request, candidate.id, 201)


@door.get(
    "/candidates/{uuid:candidate_id}", roles=roles.EVERYONE, response=CandidateOut, tags=PEOPLE, row=Candidate
)
def get_candidate(request: KeyRequest, candidate_id: UUID) -> HttpResponse:
    """Read one person."""
    return _one(request, candidate_id)


@door.patch("/candidates/{uuid:candidate_id}", roles=roles.RECRUITERS, response=CandidateOut, tags=PEOPLE)
def change_candidate(request: KeyRequest, candidate_id: UUID, payload: CandidateChangeIn) -> HttpResponse:
    """Correct what is known of a person."""
    candidate = visible(request, candidate_id)
    changes = payload.model_dump(exclude_unset=True, exclude={"custom_fields"})
    if "source_id" in changes:
        changes["source"] = _source(changes.pop("source_id"))
    kept = {name: value for name, value in changes.items() if value is not None or name == "source"}
    candidates.update(candidate, by=request.key, **kept)
    if payload.custom_fields:
        candidates.fill(candidate, payload.custom_fields, by=request.key)
    return _one(request, candidate_id)


@door.put("/candidates/{uuid:candidate_id}/tags", roles=roles.RECRUITERS, response=TagsOut, tags=PEOPLE)
def set_tags(request: KeyRequest, candidate_id: UUID, payload: TagsIn) -> HttpResponse:
    """Make these the tags of a person, neither more nor fewer."""
    tags = candidates.set_tags(visible(request, candidate_id), payload.tags, by=request.key)
    return answer({"tags": sorted(tag.name for tag in tags)})


@door.get(
    "/candidates/{uuid:candidate_id}/timeline", roles=roles.EVERYONE, response=TimelinePage, tags=PEOPLE
)
def get_timeline(request: KeyRequest, candidate_id: UUID, cursor: str | None = None) -> HttpResponse:
    """Read what happened with a person, newest first.

    It is a log, so it has no `sync_token`: what comes stands at its beginning, and `GET /events` with
    `subject_id` and `after` follows it.
    """
    before = id_of(cursor, request) if cursor else None
    timeline = timeline_for(request.key, visible(request, candidate_id), before=before)
    more = cursor_after(timeline.earlier, request) if timeline.earlier else None
    return answer_page([_told(each) for each in timeline.told], more, request)


@door.get(
    "/tags",
    roles=roles.EVERYONE,
    response=TagPage,
    tags=PEOPLE,
    synced=Synced(Tag, by_row=True, shared=True),
    persons=NO_PERSONS,
)
def list_tags(request: KeyRequest, paging: Query[Paging]) -> HttpResponse:
    """List the tags, newest first."""
    found, more = page_of(Tag.objects.all(), paging)
    return answer_page([{"id": tag.id, "name": tag.name} for tag in found], more, request)


@door.get(
    "/sources",
    roles=roles.EVERYONE,
    response=SourcePage,
    tags=PEOPLE,
    synced=Synced(Source, by_row=True, shared=True),
    persons=NO_PERSONS,
)
def list_sources(request: KeyRequest, paging: Query[Paging]) -> HttpResponse:
    """List where people come from, newest first."""
    found, more = page_of(Source.objects.all(), paging)
    return answer_page([_source_json(source) for source in found], more, request)


@door.post(
    "/sources",
    roles=roles.RECRUITERS,
    response={201: SourceOut},
    tags=PEOPLE,
    heeds_reach=False,
    persons=NO_PERSONS,
)
def name_source(request: KeyRequest, payload: SourceIn) -> HttpResponse:
    """Make a source known; one with this name that exists already is answered as it is."""
    return answer(_source_json(candidates.source_named(payload.name, payload.kind)), 201)


def visible(request: KeyRequest, candidate_id: UUID) -> Candidate:
    """The person, if the key may see them."""
    candidate = candidate_for(request.key, candidate_id)
    if candidate is None:
        raise missing(request, candidate_id)
    return candidate


def missing(request: KeyRequest, candidate_id: UUID) -> RuleBroken:
    """Why a person is not there: they are nobody's, or they were merged into another, whose id is said."""
    into = merged_into(request.key, candidate_id)
    return candidates.MergedIntoAnother(into, by_id=True) if into else NotFound()


def _one(request: KeyRequest, candidate_id: UUID, status: int = 200) -> HttpResponse:
    found = records.record_of(candidate_id, request.key)
    if found is None:
        raise missing(request, candidate_id)
    return answer(found, status)


def _source(source_id: UUID | None) -> Source | None:
    if source_id is None:
        return None
    source = Source.objects.filter(id=source_id).first()
    if source is None:
        raise Invalid({"source_id": "There is no such source. List them at /sources."})
    return source


def _source_json(source: Source) -> dict[str, Any]:
    return {"id": source.id, "name": source.name, "kind": source.kind}


def _told(told: Told) -> dict[str, Any]:
    entry = told.entry
    return {
        "id": entry.id,
        "type": entry.type,
        "at": entry.at,
        "actor": {"kind": entry.actor_kind, "id": entry.actor_id, "name": entry.actor_name},
        "sentence": entry.sentence,
        "data": entry.data | ({"body": told.comment.body} if told.comment else {}),
    }
