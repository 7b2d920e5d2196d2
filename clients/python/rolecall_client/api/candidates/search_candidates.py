from typing import Any
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.search_candidates_order import SearchCandidatesOrder
from ...models.search_page import SearchPage
from ...types import UNSET, Unset


def _get_kwargs(
    *,
    q: str | Unset = "",
    stage: list[str] | Unset = UNSET,
    location: list[str] | Unset = UNSET,
    job_id: list[UUID] | Unset = UNSET,
    tag_id: list[UUID] | Unset = UNSET,
    source_id: list[UUID] | Unset = UNSET,
    order: SearchCandidatesOrder | Unset = SearchCandidatesOrder.RELEVANCE,
    cursor: str | Unset = "",
    per_page: int | Unset = 25,
    fields: str | Unset = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(on_behalf_of, Unset):
        headers["On-Behalf-Of"] = on_behalf_of

    params: dict[str, Any] = {}

    params["q"] = q

    json_stage: list[str] | Unset = UNSET
    if not isinstance(stage, Unset):
        json_stage = stage

    params["stage"] = json_stage

    json_location: list[str] | Unset = UNSET
    if not isinstance(location, Unset):
        json_location = location

    params["location"] = json_location

    json_job_id: list[str] | Unset = UNSET
    if not isinstance(job_id, Unset):
        json_job_id = []
        for job_id_item_data in job_id:
            job_id_item = str(job_id_item_data)
            json_job_id.append(job_id_item)

    params["job_id"] = json_job_id

    json_tag_id: list[str] | Unset = UNSET
    if not isinstance(tag_id, Unset):
        json_tag_id = []
        for tag_id_item_data in tag_id:
            tag_id_item = str(tag_id_item_data)
            json_tag_id.append(tag_id_item)

    params["tag_id"] = json_tag_id

    json_source_id: list[str] | Unset = UNSET
    if not isinstance(source_id, Unset):
        json_source_id = []
        for source_id_item_data in source_id:
            source_id_item = str(source_id_item_data)
            json_source_id.append(source_id_item)

    params["source_id"] = json_source_id

    json_order: str | Unset = UNSET
    if not isinstance(order, Unset):
        json_order = order.value

    params["order"] = json_order

    params["cursor"] = cursor

    params["per_page"] = per_page

    params["fields"] = fields

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/search/candidates",
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> SearchPage:
    response_200 = SearchPage.from_dict(response.json())

    return response_200


def sync(
    *,
    client: AuthenticatedClient,
    q: str | Unset = "",
    stage: list[str] | Unset = UNSET,
    location: list[str] | Unset = UNSET,
    job_id: list[UUID] | Unset = UNSET,
    tag_id: list[UUID] | Unset = UNSET,
    source_id: list[UUID] | Unset = UNSET,
    order: SearchCandidatesOrder | Unset = SearchCandidatesOrder.RELEVANCE,
    cursor: str | Unset = "",
    per_page: int | Unset = 25,
    fields: str | Unset = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> SearchPage:
    """Find people by what is known of them, as far as the key may see it."""
    kwargs = _get_kwargs(
        q=q,
        stage=stage,
        location=location,
        job_id=job_id,
        tag_id=tag_id,
        source_id=source_id,
        order=order,
        cursor=cursor,
        per_page=per_page,
        fields=fields,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    *,
    client: AuthenticatedClient,
    q: str | Unset = "",
    stage: list[str] | Unset = UNSET,
    location: list[str] | Unset = UNSET,
    job_id: list[UUID] | Unset = UNSET,
    tag_id: list[UUID] | Unset = UNSET,
    source_id: list[UUID] | Unset = UNSET,
    order: SearchCandidatesOrder | Unset = SearchCandidatesOrder.RELEVANCE,
    cursor: str | Unset = "",
    per_page: int | Unset = 25,
    fields: str | Unset = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> SearchPage:
    """Find people by what is known of them, as far as the key may see it."""
    kwargs = _get_kwargs(
        q=q,
        stage=stage,
        location=location,
        job_id=job_id,
        tag_id=tag_id,
        source_id=source_id,
        order=order,
        cursor=cursor,
        per_page=per_page,
        fields=fields,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
