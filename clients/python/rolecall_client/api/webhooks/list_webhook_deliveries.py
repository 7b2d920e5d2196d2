from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.list_webhook_deliveries_state_type_0 import (
    ListWebhookDeliveriesStateType0,
)
from ...models.webhook_delivery_page import WebhookDeliveryPage
from ...types import UNSET, Unset


def _get_kwargs(
    endpoint_id: UUID,
    *,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    state: ListWebhookDeliveriesStateType0 | None | Unset = UNSET,
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
    elif isinstance(state, ListWebhookDeliveriesStateType0):
        json_state = state.value
    else:
        json_state = state
    params["state"] = json_state

    params["fields"] = fields

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/webhooks/{endpoint_id}/deliveries".format(
            endpoint_id=quote(str(endpoint_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _parsed(response: httpx.Response) -> WebhookDeliveryPage:
    response_200 = WebhookDeliveryPage.from_dict(response.json())

    return response_200


def sync(
    endpoint_id: UUID,
    *,
    client: AuthenticatedClient,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    state: ListWebhookDeliveriesStateType0 | None | Unset = UNSET,
    fields: str | Unset = UNSET,
    expand: str | Unset = UNSET,
) -> WebhookDeliveryPage:
    """List the deliveries of a webhook of the last 30 days, newest first."""
    kwargs = _get_kwargs(
        endpoint_id=endpoint_id,
        cursor=cursor,
        per_page=per_page,
        state=state,
        fields=fields,
        expand=expand,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    endpoint_id: UUID,
    *,
    client: AuthenticatedClient,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    state: ListWebhookDeliveriesStateType0 | None | Unset = UNSET,
    fields: str | Unset = UNSET,
    expand: str | Unset = UNSET,
) -> WebhookDeliveryPage:
    """List the deliveries of a webhook of the last 30 days, newest first."""
    kwargs = _get_kwargs(
        endpoint_id=endpoint_id,
        cursor=cursor,
        per_page=per_page,
        state=state,
        fields=fields,
        expand=expand,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
