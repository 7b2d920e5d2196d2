from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.task_change_in import TaskChangeIn
from ...models.task_out import TaskOut
from ...types import UNSET, Unset


def _get_kwargs(
    task_id: UUID,
    *,
    body: TaskChangeIn,
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
        "url": "/api/v1/tasks/{task_id}".format(
            task_id=quote(str(task_id), safe=""),
        ),
        "params": params,
    }
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> TaskOut:
    response_200 = TaskOut.from_dict(response.json())

    return response_200


def sync(
    task_id: UUID,
    *,
    client: AuthenticatedClient,
    body: TaskChangeIn,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> TaskOut:
    """Give a task other words, another day, or to another member."""
    kwargs = _get_kwargs(
        task_id=task_id,
        body=body,
        dry_run=dry_run,
        if_match=if_match,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    task_id: UUID,
    *,
    client: AuthenticatedClient,
    body: TaskChangeIn,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> TaskOut:
    """Give a task other words, another day, or to another member."""
    kwargs = _get_kwargs(
        task_id=task_id,
        body=body,
        dry_run=dry_run,
        if_match=if_match,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
