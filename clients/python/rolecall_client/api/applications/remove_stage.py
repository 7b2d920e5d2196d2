from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.stage_removed_out import StageRemovedOut
from ...types import UNSET, Unset


def _get_kwargs(
    stage_id: UUID,
    *,
    people_to: None | Unset | UUID = UNSET,
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

    json_people_to: None | str | Unset
    if isinstance(people_to, Unset):
        json_people_to = UNSET
    elif isinstance(people_to, UUID):
        json_people_to = str(people_to)
    else:
        json_people_to = people_to
    params["people_to"] = json_people_to

    params["dry_run"] = dry_run

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/v1/stages/{stage_id}".format(
            stage_id=quote(str(stage_id), safe=""),
        ),
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> StageRemovedOut:
    response_200 = StageRemovedOut.from_dict(response.json())

    return response_200


def sync(
    stage_id: UUID,
    *,
    client: AuthenticatedClient,
    people_to: None | Unset | UUID = UNSET,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> StageRemovedOut:
    """Take a stage out of a pipeline; `people_to` names the stage that its people go to."""
    kwargs = _get_kwargs(
        stage_id=stage_id,
        people_to=people_to,
        dry_run=dry_run,
        if_match=if_match,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    stage_id: UUID,
    *,
    client: AuthenticatedClient,
    people_to: None | Unset | UUID = UNSET,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> StageRemovedOut:
    """Take a stage out of a pipeline; `people_to` names the stage that its people go to."""
    kwargs = _get_kwargs(
        stage_id=stage_id,
        people_to=people_to,
        dry_run=dry_run,
        if_match=if_match,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
