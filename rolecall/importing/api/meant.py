"""Whom a program means: by their ids, by a filter, by what a search finds or a talent pool holds."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from rolecall.accounts.doors import KeyRequest
from rolecall.candidates.models import Source, Tag
from rolecall.importing.bulk_schemas import PeopleFilterIn, SelectionIn
from rolecall.importing.selecting import Selection, found, pooled
from rolecall.jobs.models import Job
from rolecall.kit.errors import Invalid
from rolecall.pipeline.queries.people import Wanted
from rolecall.search.narrowing import Said
from rolecall.search.saved import pools_for, shared_searches
from rolecall.search.schemas import AskedIn
from rolecall.search.sent import must_be_known, plain

ONE_WAY = "Send one of these: ids, a filter, a search, or the id of a saved search or of a talent pool."
NOBODY_ASKED = "Ask for somebody: words or a filter. Who asks for nothing means nobody here."


def selection_of(payload: SelectionIn, request: KeyRequest) -> Selection:
    """Whom a body means, by exactly one of the ways to name them."""
    if sum(getattr(payload, name) is not None for name in SelectionIn.model_fields) != 1:
        raise Invalid({"ids": ONE_WAY})
    if payload.search is not None:
        return _found(_question(payload.search, request), "search", request)
    if payload.saved_search_id is not None:
        return _found(_kept(payload.saved_search_id, request), "saved_search_id", request)
    if payload.talent_pool_id is not None:
        pool = pools_for(request.key).filter(id=payload.talent_pool_id).first()
        if pool is None:
            raise Invalid({"talent_pool_id": "Name a talent pool; GET /talent_pools lists them."})
        return pooled(pool, by=request.key, zone=request.organization.time_zone)
    return _fitting(payload.filter, request) if payload.filter else Selection(ids=payload.ids or [])


def _found(asked: Said, where: str, request: KeyRequest) -> Selection:
    try:
        selection = found(asked, by=request.key, zone=request.organization.time_zone)
    except Invalid as invalid:
        invalid.fields = {f"{where}.{name}": sentence for name, sentence in invalid.fields.items()}
        raise
    if not selection.found_by:
        raise Invalid({where: NOBODY_ASKED})
    return selection


def _question(asked: AskedIn, request: KeyRequest) -> Said:
    must_be_known(asked, request.key, where="search")
    return plain(asked)


def _kept(id_: UUID, request: KeyRequest) -> Said:
    search = shared_searches(request.key).filter(id=id_).first()
    if search is None:
        raise Invalid({"saved_search_id": "Name a shared search; GET /saved_searches lists them."})
    asked: Said = search.asked
    return asked


def _fitting(wanted: PeopleFilterIn, request: KeyRequest) -> Selection:
    said: dict[str, Any] = wanted.model_dump()
    for name, known in _known(request).items():
        if said[name] and not known.filter(id=said[name]).exists():
            raise Invalid({f"filter.{name}": "There is no such thing, or it is out of the key's reach."})
    return Selection(
        wanted=Wanted(
            q=said["q"], tag=said["tag_id"], source=said["source_id"], job=said["job_id"], state=said["state"]
        )
    )


def _known(request: KeyRequest) -> dict[str, QuerySet[Any]]:
    """What a filter may name."""
    jobs = Job.objects.visible_to(request.key)
    return {"tag_id": Tag.objects.all(), "source_id": Source.objects.all(), "job_id": jobs}
