import datetime
from typing import Any, Literal
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.list_events_actor_kind_type_0 import ListEventsActorKindType0
from ...models.logged_events_out import LoggedEventsOut
from ...types import UNSET, Unset


def _get_kwargs(
    *,
    after: Literal["latest"] | None | Unset | UUID = UNSET,
    per_page: int | Unset = 100,
    type_: list[str] | Unset = UNSET,
    subject_id: None | Unset | UUID = UNSET,
    actor_id: None | Unset | UUID = UNSET,
    actor_kind: ListEventsActorKindType0 | None | Unset = UNSET,
    created_after: datetime.datetime | None | Unset = UNSET,
    created_before: datetime.datetime | None | Unset = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(on_behalf_of, Unset):
        headers["On-Behalf-Of"] = on_behalf_of

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

    json_actor_id: None | str | Unset
    if isinstance(actor_id, Unset):
        json_actor_id = UNSET
    elif isinstance(actor_id, UUID):
        json_actor_id = str(actor_id)
    else:
        json_actor_id = actor_id
    params["actor_id"] = json_actor_id

    json_actor_kind: None | str | Unset
    if isinstance(actor_kind, Unset):
        json_actor_kind = UNSET
    elif isinstance(actor_kind, ListEventsActorKindType0):
        json_actor_kind = actor_kind.value
    else:
        json_actor_kind = actor_kind
    params["actor_kind"] = json_actor_kind

    json_created_after: None | str | Unset
    if isinstance(created_after, Unset):
        json_created_after = UNSET
    elif isinstance(created_after, datetime.datetime):
        json_created_after = created_after.isoformat()
    else:
        json_created_after = created_after
    params["created_after"] = json_created_after

    json_created_before: None | str | Unset
    if isinstance(created_before, Unset):
        json_created_before = UNSET
    elif isinstance(created_before, datetime.datetime):
        json_created_before = created_before.isoformat()
    else:
        json_created_before = created_before
    params["created_before"] = json_created_before

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/events",
        "params": params,
    }
    _kwargs["headers"] = headers
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
    actor_id: None | Unset | UUID = UNSET,
    actor_kind: ListEventsActorKindType0 | None | Unset = UNSET,
    created_after: datetime.datetime | None | Unset = UNSET,
    created_before: datetime.datetime | None | Unset = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> LoggedEventsOut:
    """Follow what happens, from an event on, in the order in which it became true; nothing is skipped."""
    kwargs = _get_kwargs(
        after=after,
        per_page=per_page,
        type_=type_,
        subject_id=subject_id,
        actor_id=actor_id,
        actor_kind=actor_kind,
        created_after=created_after,
        created_before=created_before,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    *,
    client: AuthenticatedClient,
    after: Literal["latest"] | None | Unset | UUID = UNSET,
    per_page: int | Unset = 100,
    type_: list[str] | Unset = UNSET,
    subject_id: None | Unset | UUID = UNSET,
    actor_id: None | Unset | UUID = UNSET,
    actor_kind: ListEventsActorKindType0 | None | Unset = UNSET,
    created_after: datetime.datetime | None | Unset = UNSET,
    created_before: datetime.datetime | None | Unset = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> LoggedEventsOut:
    """Follow what happens, from an event on, in the order in which it became true; nothing is skipped."""
    kwargs = _get_kwargs(
        after=after,
        per_page=per_page,
        type_=type_,
        subject_id=subject_id,
        actor_id=actor_id,
        actor_kind=actor_kind,
        created_after=created_after,
        created_before=created_before,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
