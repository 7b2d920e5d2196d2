import datetime
from typing import Any
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.audit_events_out import AuditEventsOut
from ...models.list_audit_events_actor_kind_type_0 import ListAuditEventsActorKindType0
from ...types import UNSET, Unset


def _get_kwargs(
    *,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    created_after: datetime.datetime | None | Unset = UNSET,
    created_before: datetime.datetime | None | Unset = UNSET,
    updated_after: datetime.datetime | None | Unset = UNSET,
    updated_before: datetime.datetime | None | Unset = UNSET,
    actor_id: None | Unset | UUID = UNSET,
    actor_kind: ListAuditEventsActorKindType0 | None | Unset = UNSET,
    type_: None | str | Unset = UNSET,
    subject_id: None | Unset | UUID = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(on_behalf_of, Unset):
        headers["On-Behalf-Of"] = on_behalf_of

    params: dict[str, Any] = {}

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor

    params["per_page"] = per_page

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

    json_updated_after: None | str | Unset
    if isinstance(updated_after, Unset):
        json_updated_after = UNSET
    elif isinstance(updated_after, datetime.datetime):
        json_updated_after = updated_after.isoformat()
    else:
        json_updated_after = updated_after
    params["updated_after"] = json_updated_after

    json_updated_before: None | str | Unset
    if isinstance(updated_before, Unset):
        json_updated_before = UNSET
    elif isinstance(updated_before, datetime.datetime):
        json_updated_before = updated_before.isoformat()
    else:
        json_updated_before = updated_before
    params["updated_before"] = json_updated_before

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
    elif isinstance(actor_kind, ListAuditEventsActorKindType0):
        json_actor_kind = actor_kind.value
    else:
        json_actor_kind = actor_kind
    params["actor_kind"] = json_actor_kind

    json_type_: None | str | Unset
    if isinstance(type_, Unset):
        json_type_ = UNSET
    else:
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

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/audit_events",
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> AuditEventsOut:
    response_200 = AuditEventsOut.from_dict(response.json())

    return response_200


def sync(
    *,
    client: AuthenticatedClient,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    created_after: datetime.datetime | None | Unset = UNSET,
    created_before: datetime.datetime | None | Unset = UNSET,
    updated_after: datetime.datetime | None | Unset = UNSET,
    updated_before: datetime.datetime | None | Unset = UNSET,
    actor_id: None | Unset | UUID = UNSET,
    actor_kind: ListAuditEventsActorKindType0 | None | Unset = UNSET,
    type_: None | str | Unset = UNSET,
    subject_id: None | Unset | UUID = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> AuditEventsOut:
    """List what was done in the organization, newest first."""
    kwargs = _get_kwargs(
        cursor=cursor,
        per_page=per_page,
        created_after=created_after,
        created_before=created_before,
        updated_after=updated_after,
        updated_before=updated_before,
        actor_id=actor_id,
        actor_kind=actor_kind,
        type_=type_,
        subject_id=subject_id,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    *,
    client: AuthenticatedClient,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    created_after: datetime.datetime | None | Unset = UNSET,
    created_before: datetime.datetime | None | Unset = UNSET,
    updated_after: datetime.datetime | None | Unset = UNSET,
    updated_before: datetime.datetime | None | Unset = UNSET,
    actor_id: None | Unset | UUID = UNSET,
    actor_kind: ListAuditEventsActorKindType0 | None | Unset = UNSET,
    type_: None | str | Unset = UNSET,
    subject_id: None | Unset | UUID = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> AuditEventsOut:
    """List what was done in the organization, newest first."""
    kwargs = _get_kwargs(
        cursor=cursor,
        per_page=per_page,
        created_after=created_after,
        created_before=created_before,
        updated_after=updated_after,
        updated_before=updated_before,
        actor_id=actor_id,
        actor_kind=actor_kind,
        type_=type_,
        subject_id=subject_id,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
