from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.pool_people_in import PoolPeopleIn
from ...models.pool_people_out import PoolPeopleOut
from ...types import UNSET, Unset


def _get_kwargs(
    talent_pool_id: UUID,
    *,
    body: PoolPeopleIn,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(on_behalf_of, Unset):
        headers["On-Behalf-Of"] = on_behalf_of

    params: dict[str, Any] = {}

    params["dry_run"] = dry_run

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/talent_pools/{talent_pool_id}/people".format(
            talent_pool_id=quote(str(talent_pool_id), safe=""),
        ),
        "params": params,
    }
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> PoolPeopleOut:
    response_200 = PoolPeopleOut.from_dict(response.json())

    return response_200


def sync(
    talent_pool_id: UUID,
    *,
    client: AuthenticatedClient,
    body: PoolPeopleIn,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> PoolPeopleOut:
    """Put people into a pool, with the reason; those who are in it already stay as they are."""
    kwargs = _get_kwargs(
        talent_pool_id=talent_pool_id,
        body=body,
        dry_run=dry_run,
        if_match=if_match,
        idempotency_key=idempotency_key,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    talent_pool_id: UUID,
    *,
    client: AuthenticatedClient,
    body: PoolPeopleIn,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> PoolPeopleOut:
    """Put people into a pool, with the reason; those who are in it already stay as they are."""
    kwargs = _get_kwargs(
        talent_pool_id=talent_pool_id,
        body=body,
        dry_run=dry_run,
        if_match=if_match,
        idempotency_key=idempotency_key,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
