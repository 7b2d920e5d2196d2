from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.custom_field_change_in import CustomFieldChangeIn
from ...models.custom_field_out import CustomFieldOut
from ...types import UNSET, Unset


def _get_kwargs(
    custom_field_id: UUID,
    *,
    body: CustomFieldChangeIn,
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
        "method": "patch",
        "url": "/api/v1/custom_fields/{custom_field_id}".format(
            custom_field_id=quote(str(custom_field_id), safe=""),
        ),
        "params": params,
    }
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> CustomFieldOut:
    response_200 = CustomFieldOut.from_dict(response.json())

    return response_200


def sync(
    custom_field_id: UUID,
    *,
    client: AuthenticatedClient,
    body: CustomFieldChangeIn,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> CustomFieldOut:
    """Change the name, hint, options or limits of a field; what people have of it stays, or is renamed."""
    kwargs = _get_kwargs(
        custom_field_id=custom_field_id,
        body=body,
        dry_run=dry_run,
        if_match=if_match,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    custom_field_id: UUID,
    *,
    client: AuthenticatedClient,
    body: CustomFieldChangeIn,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> CustomFieldOut:
    """Change the name, hint, options or limits of a field; what people have of it stays, or is renamed."""
    kwargs = _get_kwargs(
        custom_field_id=custom_field_id,
        body=body,
        dry_run=dry_run,
        if_match=if_match,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
