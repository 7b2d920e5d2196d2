from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.list_offers_state_type_0 import ListOffersStateType0
from ...models.offer_page import OfferPage
from ...types import UNSET, Unset


def _get_kwargs(
    *,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    state: ListOffersStateType0 | None | Unset = UNSET,
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

    json_state: None | str | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    elif isinstance(state, ListOffersStateType0):
        json_state = state.value
    else:
        json_state = state
    params["state"] = json_state

    params["fields"] = fields

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/offers",
        "params": params,
    }
    return _kwargs


def _parsed(response: httpx.Response) -> OfferPage:
    response_200 = OfferPage.from_dict(response.json())

    return response_200


def sync(
    *,
    client: AuthenticatedClient,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    state: ListOffersStateType0 | None | Unset = UNSET,
    fields: str | Unset = UNSET,
    expand: str | Unset = UNSET,
) -> OfferPage:
    """List offers, newest first."""
    kwargs = _get_kwargs(
        cursor=cursor,
        per_page=per_page,
        state=state,
        fields=fields,
        expand=expand,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    *,
    client: AuthenticatedClient,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    state: ListOffersStateType0 | None | Unset = UNSET,
    fields: str | Unset = UNSET,
    expand: str | Unset = UNSET,
) -> OfferPage:
    """List offers, newest first."""
    kwargs = _get_kwargs(
        cursor=cursor,
        per_page=per_page,
        state=state,
        fields=fields,
        expand=expand,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
