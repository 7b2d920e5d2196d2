import datetime
from typing import Any
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.job_page import JobPage
from ...models.list_jobs_state_type_0 import ListJobsStateType0
from ...models.list_jobs_visibility_type_0 import ListJobsVisibilityType0
from ...types import UNSET, Unset


def _get_kwargs(
    *,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    created_after: datetime.datetime | None | Unset = UNSET,
    created_before: datetime.datetime | None | Unset = UNSET,
    updated_after: datetime.datetime | None | Unset = UNSET,
    updated_before: datetime.datetime | None | Unset = UNSET,
    state: ListJobsStateType0 | None | Unset = UNSET,
    visibility: ListJobsVisibilityType0 | None | Unset = UNSET,
    department_id: None | Unset | UUID = UNSET,
    location_id: None | Unset | UUID = UNSET,
    title: str | Unset = "",
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

    json_state: None | str | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    elif isinstance(state, ListJobsStateType0):
        json_state = state.value
    else:
        json_state = state
    params["state"] = json_state

    json_visibility: None | str | Unset
    if isinstance(visibility, Unset):
        json_visibility = UNSET
    elif isinstance(visibility, ListJobsVisibilityType0):
        json_visibility = visibility.value
    else:
        json_visibility = visibility
    params["visibility"] = json_visibility

    json_department_id: None | str | Unset
    if isinstance(department_id, Unset):
        json_department_id = UNSET
    elif isinstance(department_id, UUID):
        json_department_id = str(department_id)
    else:
        json_department_id = department_id
    params["department_id"] = json_department_id

    json_location_id: None | str | Unset
    if isinstance(location_id, Unset):
        json_location_id = UNSET
    elif isinstance(location_id, UUID):
        json_location_id = str(location_id)
    else:
        json_location_id = location_id
    params["location_id"] = json_location_id

    params["title"] = title

    params["sync_token"] = sync_token

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/jobs",
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> JobPage:
    response_200 = JobPage.from_dict(response.json())

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
    state: ListJobsStateType0 | None | Unset = UNSET,
    visibility: ListJobsVisibilityType0 | None | Unset = UNSET,
    department_id: None | Unset | UUID = UNSET,
    location_id: None | Unset | UUID = UNSET,
    title: str | Unset = "",
    sync_token: str | Unset = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> JobPage:
    """List the jobs that the key sees, newest first."""
    kwargs = _get_kwargs(
        cursor=cursor,
        per_page=per_page,
        created_after=created_after,
        created_before=created_before,
        updated_after=updated_after,
        updated_before=updated_before,
        state=state,
        visibility=visibility,
        department_id=department_id,
        location_id=location_id,
        title=title,
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
    state: ListJobsStateType0 | None | Unset = UNSET,
    visibility: ListJobsVisibilityType0 | None | Unset = UNSET,
    department_id: None | Unset | UUID = UNSET,
    location_id: None | Unset | UUID = UNSET,
    title: str | Unset = "",
    sync_token: str | Unset = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> JobPage:
    """List the jobs that the key sees, newest first."""
    kwargs = _get_kwargs(
        cursor=cursor,
        per_page=per_page,
        created_after=created_after,
        created_before=created_before,
        updated_after=updated_after,
        updated_before=updated_before,
        state=state,
        visibility=visibility,
        department_id=department_id,
        location_id=location_id,
        title=title,
        sync_token=sync_token,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
