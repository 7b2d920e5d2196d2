from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.talent_pool_page import TalentPoolPage
from ...types import UNSET, Unset


def _get_kwargs(
    *,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    fields: str | Unset = UNSET,
    expand: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor

    params["per_page"] = per_page

    params["fields"] = fields

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/talent_pools",
        "params": params,
    }
    return _kwargs


def _parsed(response: httpx.Response) -> TalentPoolPage:
    response_200 = TalentPoolPage.from_dict(response.json())

    return response_200


def sync(
    *,
    client: AuthenticatedClient,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    fields: str | Unset = UNSET,
    expand: str | Unset = UNSET,
) -> TalentPoolPage:
    """List the talent pools, the latest first."""
    kwargs = _get_kwargs(
        cursor=cursor,
        per_page=per_page,
        fields=fields,
        expand=expand,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    *,
    client: AuthenticatedClient,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    fields: str | Unset = UNSET,
    expand: str | Unset = UNSET,
) -> TalentPoolPage:
    """List the talent pools, the latest first."""
    kwargs = _get_kwargs(
        cursor=cursor,
        per_page=per_page,
        fields=fields,
        expand=expand,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
