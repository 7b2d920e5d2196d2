from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.timeline_page import TimelinePage
from ...types import UNSET, Unset


def _get_kwargs(
    candidate_id: UUID,
    *,
    cursor: None | str | Unset = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(on_behalf_of, Unset):
        headers["On-Behalf-Of"] = on_behalf_of

    params: dict[str, Any] = {}

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/candidates/{candidate_id}/timeline".format(
            candidate_id=quote(str(candidate_id), safe=""),
        ),
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> TimelinePage:
    response_200 = TimelinePage.from_dict(response.json())

    return response_200


def sync(
    candidate_id: UUID,
    *,
    client: AuthenticatedClient,
    cursor: None | str | Unset = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> TimelinePage:
    """Read what happened with a person, newest first."""
    kwargs = _get_kwargs(
        candidate_id=candidate_id,
        cursor=cursor,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    candidate_id: UUID,
    *,
    client: AuthenticatedClient,
    cursor: None | str | Unset = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> TimelinePage:
    """Read what happened with a person, newest first."""
    kwargs = _get_kwargs(
        candidate_id=candidate_id,
        cursor=cursor,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
