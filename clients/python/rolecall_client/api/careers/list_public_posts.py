from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...errors import checked
from ...models.post_list import PostList
from ...types import UNSET, Unset


def _get_kwargs(
    organization: str,
    *,
    expand: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/careers/{organization}/posts".format(
            organization=quote(str(organization), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _parsed(response: httpx.Response) -> PostList:
    response_200 = PostList.from_dict(response.json())

    return response_200


def sync(
    organization: str,
    *,
    client: AuthenticatedClient | Client,
    expand: str | Unset = UNSET,
) -> PostList:
    """List the posts that the public sees."""
    kwargs = _get_kwargs(
        organization=organization,
        expand=expand,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    organization: str,
    *,
    client: AuthenticatedClient | Client,
    expand: str | Unset = UNSET,
) -> PostList:
    """List the posts that the public sees."""
    kwargs = _get_kwargs(
        organization=organization,
        expand=expand,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
