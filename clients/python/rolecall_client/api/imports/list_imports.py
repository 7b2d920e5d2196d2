from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.list_imports_kind_type_0 import ListImportsKindType0
from ...models.run_page import RunPage
from ...types import UNSET, Unset


def _get_kwargs(
    *,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    kind: ListImportsKindType0 | None | Unset = UNSET,
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

    json_kind: None | str | Unset
    if isinstance(kind, Unset):
        json_kind = UNSET
    elif isinstance(kind, ListImportsKindType0):
        json_kind = kind.value
    else:
        json_kind = kind
    params["kind"] = json_kind

    params["fields"] = fields

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/imports",
        "params": params,
    }
    return _kwargs


def _parsed(response: httpx.Response) -> RunPage:
    response_200 = RunPage.from_dict(response.json())

    return response_200


def sync(
    *,
    client: AuthenticatedClient,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    kind: ListImportsKindType0 | None | Unset = UNSET,
    fields: str | Unset = UNSET,
    expand: str | Unset = UNSET,
) -> RunPage:
    """List imports, newest first."""
    kwargs = _get_kwargs(
        cursor=cursor,
        per_page=per_page,
        kind=kind,
        fields=fields,
        expand=expand,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    *,
    client: AuthenticatedClient,
    cursor: None | str | Unset = UNSET,
    per_page: int | Unset = 100,
    kind: ListImportsKindType0 | None | Unset = UNSET,
    fields: str | Unset = UNSET,
    expand: str | Unset = UNSET,
) -> RunPage:
    """List imports, newest first."""
    kwargs = _get_kwargs(
        cursor=cursor,
        per_page=per_page,
        kind=kind,
        fields=fields,
        expand=expand,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
