import datetime
from typing import Any
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.interview_page import InterviewPage
from ...models.list_interviews_state_type_0 import ListInterviewsStateType0
from ...types import UNSET, Unset


def _get_kwargs(
    *,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    created_after: datetime.datetime | None | Unset = UNSET,
    created_before: datetime.datetime | None | Unset = UNSET,
    updated_after: datetime.datetime | None | Unset = UNSET,
    updated_before: datetime.datetime | None | Unset = UNSET,
    application_id: None | Unset | UUID = UNSET,
    member_id: None | Unset | UUID = UNSET,
    state: ListInterviewsStateType0 | None | Unset = UNSET,
    starts_after: datetime.datetime | None | Unset = UNSET,
    starts_before: datetime.datetime | None | Unset = UNSET,
    sync_token: str | Unset = UNSET,
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

    json_application_id: None | str | Unset
    if isinstance(application_id, Unset):
        json_application_id = UNSET
    elif isinstance(application_id, UUID):
        json_application_id = str(application_id)
    else:
        json_application_id = application_id
    params["application_id"] = json_application_id

    json_member_id: None | str | Unset
    if isinstance(member_id, Unset):
        json_member_id = UNSET
    elif isinstance(member_id, UUID):
        json_member_id = str(member_id)
    else:
        json_member_id = member_id
    params["member_id"] = json_member_id

    json_state: None | str | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    elif isinstance(state, ListInterviewsStateType0):
        json_state = state.value
    else:
        json_state = state
    params["state"] = json_state

    json_starts_after: None | str | Unset
    if isinstance(starts_after, Unset):
        json_starts_after = UNSET
    elif isinstance(starts_after, datetime.datetime):
        json_starts_after = starts_after.isoformat()
    else:
        json_starts_after = starts_after
    params["starts_after"] = json_starts_after

    json_starts_before: None | str | Unset
    if isinstance(starts_before, Unset):
        json_starts_before = UNSET
    elif isinstance(starts_before, datetime.datetime):
        json_starts_before = starts_before.isoformat()
    else:
        json_starts_before = starts_before
    params["starts_before"] = json_starts_before

    params["sync_token"] = sync_token

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/interviews",
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> InterviewPage:
    response_200 = InterviewPage.from_dict(response.json())

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
    application_id: None | Unset | UUID = UNSET,
    member_id: None | Unset | UUID = UNSET,
    state: ListInterviewsStateType0 | None | Unset = UNSET,
    starts_after: datetime.datetime | None | Unset = UNSET,
    starts_before: datetime.datetime | None | Unset = UNSET,
    sync_token: str | Unset = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> InterviewPage:
    """List interviews, the last booked first."""
    kwargs = _get_kwargs(
        cursor=cursor,
        per_page=per_page,
        created_after=created_after,
        created_before=created_before,
        updated_after=updated_after,
        updated_before=updated_before,
        application_id=application_id,
        member_id=member_id,
        state=state,
        starts_after=starts_after,
        starts_before=starts_before,
        sync_token=sync_token,
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
    application_id: None | Unset | UUID = UNSET,
    member_id: None | Unset | UUID = UNSET,
    state: ListInterviewsStateType0 | None | Unset = UNSET,
    starts_after: datetime.datetime | None | Unset = UNSET,
    starts_before: datetime.datetime | None | Unset = UNSET,
    sync_token: str | Unset = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> InterviewPage:
    """List interviews, the last booked first."""
    kwargs = _get_kwargs(
        cursor=cursor,
        per_page=per_page,
        created_after=created_after,
        created_before=created_before,
        updated_after=updated_after,
        updated_before=updated_before,
        application_id=application_id,
        member_id=member_id,
        state=state,
        starts_after=starts_after,
        starts_before=starts_before,
        sync_token=sync_token,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
