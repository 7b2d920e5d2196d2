from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...errors import checked
from ...models.post_shown import PostShown
from ...types import UNSET, Unset


def _get_kwargs(
    organization: str,
    slug: str,
    *,
    expand: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/careers/{organization}/posts/{slug}".format(
            organization=quote(str(organization), safe=""),
            slug=quote(str(slug), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _parsed(response: httpx.Response) -> PostShown:
    response_200 = PostShown.from_dict(response.json())

    return response_200


def sync(
    organization: str,
    slug: str,
    *,
    client: AuthenticatedClient | Client,
    expand: str | Unset = UNSET,
) -> PostShown:
    """Show one post with its text and its application form."""
    kwargs = _get_kwargs(
        organization=organization,
        slug=slug,
        expand=expand,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    organization: str,
    slug: str,
    *,
    client: AuthenticatedClient | Client,
    expand: str | Unset = UNSET,
) -> PostShown:
    """Show one post with its text and its application form."""
    kwargs = _get_kwargs(
        organization=organization,
        slug=slug,
        expand=expand,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
