from typing import Any, Literal
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.logged_events_out import LoggedEventsOut
from ...types import UNSET, Unset


def _get_kwargs(
    *,
    after: Literal["latest"] | None | Unset | UUID = UNSET,
    per_page: int | Unset = 100,
    type_: list[str] | Unset = UNSET,
    subject_id: None | Unset | UUID = UNSET,
    fields: str | Unset = UNSET,
    expand: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_after: Literal["latest"] | None | str | Unset
    if isinstance(after, Unset):
        json_after = UNSET
    elif isinstance(after, UUID):
        json_after = str(after)
    else:
        json_after = after
    params["after"] = json_after

    params["per_page"] = per_page

    json_type_: list[str] | Unset = UNSET
    if not isinstance(type_, Unset):
        json_type_ = type_

    params["type"] = json_type_

    json_subject_id: None | str | Unset
    if isinstance(subject_id, Unset):
        json_subject_id = UNSET
    elif isinstance(subject_id, UUID):
        json_subject_id = str(subject_id)
    else:
        json_subject_id = subject_id
    params["subject_id"] = json_subject_id

    params["fields"] = fields

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/events",
        "params": params,
    }
    return _kwargs


def _parsed(response: httpx.Response) -> LoggedEventsOut:
    response_200 = LoggedEventsOut.from_dict(response.json())

    return response_200


def sync(
    *,
    client: AuthenticatedClient,
    after: Literal["latest"] | None | Unset | UUID = UNSET,
    per_page: int | Unset = 100,
    type_: list[str] | Unset = UNSET,
    subject_id: None | Unset | UUID = UNSET,
    fields: str | Unset = UNSET,
    expand: str | Unset = UNSET,
) -> LoggedEventsOut:
    """Follow what happens, from an event on, in the order in which it became true; nothing is skipped."""
    kwargs = _get_kwargs(
        after=after,
        per_page=per_page,
        type_=type_,
        subject_id=subject_id,
        fields=fields,
        expand=expand,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    *,
    client: AuthenticatedClient,
    after: Literal["latest"] | None | Unset | UUID = UNSET,
    per_page: int | Unset = 100,
    type_: list[str] | Unset = UNSET,
    subject_id: None | Unset | UUID = UNSET,
    fields: str | Unset = UNSET,
    expand: str | Unset = UNSET,
) -> LoggedEventsOut:
    """Follow what happens, from an event on, in the order in which it became true; nothing is skipped."""
    kwargs = _get_kwargs(
        after=after,
        per_page=per_page,
        type_=type_,
        subject_id=subject_id,
        fields=fields,
        expand=expand,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
