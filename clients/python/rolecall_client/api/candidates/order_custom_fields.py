from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.custom_field_order_in import CustomFieldOrderIn
from ...models.custom_fields_out import CustomFieldsOut
from ...types import UNSET, Unset


def _get_kwargs(
    *,
    body: CustomFieldOrderIn,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(on_behalf_of, Unset):
        headers["On-Behalf-Of"] = on_behalf_of

    params: dict[str, Any] = {}

    params["dry_run"] = dry_run

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/api/v1/custom_fields/order",
        "params": params,
    }
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> CustomFieldsOut:
    response_200 = CustomFieldsOut.from_dict(response.json())

    return response_200


def sync(
    *,
    client: AuthenticatedClient,
    body: CustomFieldOrderIn,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> CustomFieldsOut:
    """Put the fields in order."""
    kwargs = _get_kwargs(
        body=body,
        dry_run=dry_run,
        if_match=if_match,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CustomFieldOrderIn,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> CustomFieldsOut:
    """Put the fields in order."""
    kwargs = _get_kwargs(
        body=body,
        dry_run=dry_run,
        if_match=if_match,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
