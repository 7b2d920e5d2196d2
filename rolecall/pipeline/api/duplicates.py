"""People who are known twice, for programs: pairs, saying that they are two, merging and undoing it."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import roles
from rolecall.candidates import actions as candidates
from rolecall.candidates.duplicate_models import DISMISSED
from rolecall.candidates.models import DuplicatePair, Merge
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.rest import answer, answer_page, page_of
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.api.door import door
from rolecall.pipeline.api.people import PEOPLE, KeyRequest, missing, visible
from rolecall.pipeline.queries.merging import merged_into
from rolecall.pipeline.schemas.duplicates import (
    DuplicateFilters,
    DuplicateOut,
    DuplicatePage,
    MergeIn,
    MergeOut,
)


@door.get("/duplicates", roles=roles.RECRUITERS, response=DuplicatePage, tags=PEOPLE, heeds_reach=False)
def list_duplicates(request: KeyRequest, paging: Query[DuplicateFilters]) -> HttpResponse:
    """List pairs of people who may be one, the latest found first.

    It has no `sync_token`: pairs come and go by themselves with all that is learnt of people. Read it anew.
    """
    pairs = DuplicatePair.objects
    rows = pairs.filter(state=DISMISSED) if paging.state == DISMISSED else pairs.open()
    found, more = page_of(rows.select_related("one", "other"), paging)
    return answer_page([_pair_json(pair) for pair in found], more, request)


@door.get(
    "/duplicates/{uuid:pair_id}",
    roles=roles.RECRUITERS,
    response=DuplicateOut,
    tags=PEOPLE,
    row=DuplicatePair,
    heeds_reach=False,
)
def get_duplicate(request: KeyRequest, pair_id: UUID) -> HttpResponse:
    """Read one pair of people who may be one."""
    return answer(_pair_json(_pair(pair_id)))


@door.post(
    "/duplicates/{uuid:pair_id}/dismiss",
    roles=roles.RECRUITERS,
    response=DuplicateOut,
    tags=PEOPLE,
    heeds_reach=False,
)
def dismiss_duplicate(request: KeyRequest, pair_id: UUID) -> HttpResponse:
    """Say that two people are two; they are not suggested again."""
    return answer(_pair_json(candidates.dismiss(_pair(pair_id), by=request.key)))


@door.post(
    "/duplicates/{uuid:pair_id}/restore",
    roles=roles.RECRUITERS,
    response=DuplicateOut,
    tags=PEOPLE,
    heeds_reach=False,
)
def restore_duplicate(request: KeyRequest, pair_id: UUID) -> HttpResponse:
    """Take back that two people are two; they are suggested for as long as anything speaks for it."""
    return answer(_pair_json(candidates.suggest_again(_pair(pair_id), by=request.key)))


@door.post(
    "/candidates/{uuid:candidate_id}/merge",
    roles=roles.RECRUITERS,
    response={201: MergeOut},
    tags=PEOPLE,
    heeds_reach=False,
)
def merge_candidates(request: KeyRequest, candidate_id: UUID, payload: MergeIn) -> HttpResponse:
    """Make one person of two: all that the other has is kept, under this person's id."""
    kept = visible(request, candidate_id)
    other = candidates_visible_to(request.key).filter(id=payload.other_id).first()
    if other is None and merged_into(request.key, payload.other_id):
        raise missing(request, payload.other_id)
    if other is None:
        raise Invalid({"other_id": "There is no such person, or they are out of the key's reach."})
    chosen = payload.model_dump(exclude={"other_id"}, exclude_none=True)
    return answer(_merge_json(pipeline.merge(kept, other, by=request.key, chosen=chosen)), 201)


@door.get(
    "/merges/{uuid:merge_id}",
    roles=roles.RECRUITERS,
    response=MergeOut,
    tags=PEOPLE,
    row=Merge,
    heeds_reach=False,
)
def get_merge(request: KeyRequest, merge_id: UUID) -> HttpResponse:
    """Read one merge, undone or not."""
    return answer(_merge_json(_merge(merge_id)))


@door.post(
    "/merges/{uuid:merge_id}/undo", roles=roles.RECRUITERS, response=MergeOut, tags=PEOPLE, heeds_reach=False
)
def undo_merge(request: KeyRequest, merge_id: UUID) -> HttpResponse:
    """Make two of one again; what was added since stays with the one who was kept."""
    return answer(_merge_json(pipeline.undo_merge(_merge(merge_id), by=request.key)))


def _pair(pair_id: UUID) -> DuplicatePair:
    found = DuplicatePair.objects.select_related("one", "other").filter(id=pair_id).first()
    if found is None:
        raise NotFound
    return found


def _merge(merge_id: UUID) -> Merge:
    found = Merge.objects.select_related("kept", "other").filter(id=merge_id).first()
    if found is None:
        raise NotFound
    return found


def _pair_json(pair: DuplicatePair) -> dict[str, Any]:
    return {
        "id": pair.id,
        "candidates": [{"id": each.id, "name": each.name} for each in (pair.one, pair.other)],
        "reasons": pair.reasons,
        "because": pair.because,
        "state": pair.state,
        "created_at": pair.created_at,
    }


def _merge_json(merged: Merge) -> dict[str, Any]:
    return {
        "id": merged.id,
        "candidate_id": merged.kept_id,
        "other_id": merged.other_id,
        "by": merged.by_name,
        "created_at": merged.created_at,
        "undone_at": merged.undone_at,
        "undone_by": merged.undone_by_name,
    }
