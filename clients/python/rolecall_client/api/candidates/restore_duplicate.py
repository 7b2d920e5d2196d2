from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.duplicate_out import DuplicateOut
from ...types import UNSET, Unset


def _get_kwargs(
    pair_id: UUID,
    *,
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
        "url": "/api/v1/duplicates/{pair_id}/restore".format(
            pair_id=quote(str(pair_id), safe=""),
        ),
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> DuplicateOut:
    response_200 = DuplicateOut.from_dict(response.json())

    return response_200


def sync(
    pair_id: UUID,
    *,
    client: AuthenticatedClient,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> DuplicateOut:
    """Take back that two people are two; they are suggested for as long as anything speaks for it."""
    kwargs = _get_kwargs(
        pair_id=pair_id,
        dry_run=dry_run,
        if_match=if_match,
        idempotency_key=idempotency_key,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    pair_id: UUID,
    *,
    client: AuthenticatedClient,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> DuplicateOut:
    """Take back that two people are two; they are suggested for as long as anything speaks for it."""
    kwargs = _get_kwargs(
        pair_id=pair_id,
        dry_run=dry_run,
        if_match=if_match,
        idempotency_key=idempotency_key,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
