from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.template_detail_out import TemplateDetailOut
from ...types import UNSET, Unset


def _get_kwargs(
    key: str,
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
        "url": "/api/v1/job_templates/{key}".format(
            key=quote(str(key), safe=""),
        ),
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> TemplateDetailOut:
    response_200 = TemplateDetailOut.from_dict(response.json())

    return response_200


def sync(
    key: str,
    *,
    client: AuthenticatedClient,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> TemplateDetailOut:
    """Look at a template with everything that a job takes from it."""
    kwargs = _get_kwargs(
        key=key,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    key: str,
    *,
    client: AuthenticatedClient,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> TemplateDetailOut:
    """Look at a template with everything that a job takes from it."""
    kwargs = _get_kwargs(
        key=key,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
