"""Finding people, for programs."""

from typing import Any

from django.http import HttpResponse
from ninja import Query

from rolecall.accounts.doors import KeyRequest
from rolecall.kit.rest import Door, answer
from rolecall.kit.scopes import ONLY_PERSONS
from rolecall.search import naming
from rolecall.search.access import SEARCHERS
from rolecall.search.api_like import door as like_door
from rolecall.search.api_saved import door as saved_door
from rolecall.search.narrowing import wanted_in
from rolecall.search.queries import Hit, find
from rolecall.search.schemas import SearchFilters, SearchPage
from rolecall.search.sent import plain

door = Door(tags=["candidates"], heeds_reach=True)
door.add_router("", saved_door)
door.add_router("", like_door)


@door.get("/search/candidates", roles=SEARCHERS, response=SearchPage, persons=ONLY_PERSONS)
def search_candidates(request: KeyRequest, filters: Query[SearchFilters]) -> HttpResponse:
    """Find people by what is known of them, as far as the key may see it.

    A question that cannot be read, or that names a field, a question or a choice that is not there, is
    answered 422, with what is wrong and where. The answers have no `sync_token`, because they come in the
    order of the question.
    """
    zone, asked = request.organization.time_zone, plain(filters)
    wanted = wanted_in(asked, request.key, cursor=filters.cursor, limit=filters.per_page, zone=zone)
    naming.must_be_there(asked, request.key)
    page = find(request.key, wanted, zone=zone)
    found = {
        "items": [_out(hit) for hit in page.hits],
        "next_cursor": page.next or None,
        "total": page.total,
        "facets": {
            facet: [{"value": each.value, "name": each.name, "count": each.count} for each in choices]
            for facet, choices in (page.facets or {}).items()
        },
        "forgiven": page.forgiven,
    }
    return answer(found, headers=_link(request, page.next))


def _out(hit: Hit) -> dict[str, Any]:
    person, passage = hit.person, hit.passage
    return {
        "id": person.id,
        "name": person.name,
        "headline": person.headline,
        "location": person.location,
        "source": person.source,
        "tags": person.tags,
        "passage": passage
        and {
            "where": passage.where,
            "text": "".join(text for text, _ in passage.pieces),
            "matches": [text for text, is_match in passage.pieces if is_match],
        },
        "created_at": person.created_at,
    }


def _link(request: KeyRequest, cursor: str) -> dict[str, str]:
    if not cursor:
        return {}
    query = request.GET.copy()
    query["cursor"] = cursor
    return {"Link": f'<{request.build_absolute_uri(request.path)}?{query.urlencode()}>; rel="next"'}
