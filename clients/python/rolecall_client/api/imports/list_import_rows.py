from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.list_import_rows_outcome_type_0 import ListImportRowsOutcomeType0
from ...models.run_row_page import RunRowPage
from ...types import UNSET, Unset


def _get_kwargs(
    run_id: UUID,
    *,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    outcome: ListImportRowsOutcomeType0 | None | Unset = UNSET,
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

    json_outcome: None | str | Unset
    if isinstance(outcome, Unset):
        json_outcome = UNSET
    elif isinstance(outcome, ListImportRowsOutcomeType0):
        json_outcome = outcome.value
    else:
        json_outcome = outcome
    params["outcome"] = json_outcome

    params["fields"] = fields

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/imports/{run_id}/rows".format(
            run_id=quote(str(run_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _parsed(response: httpx.Response) -> RunRowPage:
    response_200 = RunRowPage.from_dict(response.json())

    return response_200


def sync(
    run_id: UUID,
    *,
    client: AuthenticatedClient,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    outcome: ListImportRowsOutcomeType0 | None | Unset = UNSET,
    fields: str | Unset = UNSET,
    expand: str | Unset = UNSET,
) -> RunRowPage:
    """List what came of each row, newest first."""
    kwargs = _get_kwargs(
        run_id=run_id,
        cursor=cursor,
        per_page=per_page,
        outcome=outcome,
        fields=fields,
        expand=expand,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    run_id: UUID,
    *,
    client: AuthenticatedClient,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    outcome: ListImportRowsOutcomeType0 | None | Unset = UNSET,
    fields: str | Unset = UNSET,
    expand: str | Unset = UNSET,
) -> RunRowPage:
    """List what came of each row, newest first."""
    kwargs = _get_kwargs(
        run_id=run_id,
        cursor=cursor,
        per_page=per_page,
        outcome=outcome,
        fields=fields,
        expand=expand,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
