from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.templates_out import TemplatesOut
from ...types import UNSET, Unset


def _get_kwargs(
    *,
    q: str | Unset = "",
    department: str | Unset = "",
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(on_behalf_of, Unset):
        headers["On-Behalf-Of"] = on_behalf_of

    params: dict[str, Any] = {}

    params["q"] = q

    params["department"] = department

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/job_templates",
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> TemplatesOut:
    response_200 = TemplatesOut.from_dict(response.json())

    return response_200


def sync(
    *,
    client: AuthenticatedClient,
    q: str | Unset = "",
    department: str | Unset = "",
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> TemplatesOut:
    """List the templates of the library, all of them or those that words find."""
    kwargs = _get_kwargs(
        q=q,
        department=department,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    *,
    client: AuthenticatedClient,
    q: str | Unset = "",
    department: str | Unset = "",
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> TemplatesOut:
    """List the templates of the library, all of them or those that words find."""
    kwargs = _get_kwargs(
        q=q,
        department=department,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
