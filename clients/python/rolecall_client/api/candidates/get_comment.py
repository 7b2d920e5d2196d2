from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.comment_out import CommentOut
from ...types import UNSET, Unset


def _get_kwargs(
    comment_id: UUID,
    *,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(on_behalf_of, Unset):
        headers["On-Behalf-Of"] = on_behalf_of

    params: dict[str, Any] = {}

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/comments/{comment_id}".format(
            comment_id=quote(str(comment_id), safe=""),
        ),
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> CommentOut:
    response_200 = CommentOut.from_dict(response.json())

    return response_200


def sync(
    comment_id: UUID,
    *,
    client: AuthenticatedClient,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> CommentOut:
    """Read one comment."""
    kwargs = _get_kwargs(
        comment_id=comment_id,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    comment_id: UUID,
    *,
    client: AuthenticatedClient,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> CommentOut:
    """Read one comment."""
    kwargs = _get_kwargs(
        comment_id=comment_id,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
