from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.webhook_event_types_out import WebhookEventTypesOut
from ...types import UNSET, Unset


def _get_kwargs(
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
        "url": "/api/v1/webhook_event_types",
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> WebhookEventTypesOut:
    response_200 = WebhookEventTypesOut.from_dict(response.json())

    return response_200


def sync(
    *,
    client: AuthenticatedClient,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> WebhookEventTypesOut:
    """List the types of events that a webhook may be told."""
    kwargs = _get_kwargs(
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    *,
    client: AuthenticatedClient,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> WebhookEventTypesOut:
    """List the types of events that a webhook may be told."""
    kwargs = _get_kwargs(
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
