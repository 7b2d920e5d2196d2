from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.bring_table_body import BringTableBody
from ...models.encoding import Encoding
from ...models.run_out import RunOut
from ...types import UNSET, Unset


def _get_kwargs(
    *,
    body: BringTableBody,
    encoding: Encoding | None | Unset = UNSET,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(on_behalf_of, Unset):
        headers["On-Behalf-Of"] = on_behalf_of

    params: dict[str, Any] = {}

    json_encoding: None | str | Unset
    if isinstance(encoding, Unset):
        json_encoding = UNSET
    elif isinstance(encoding, Encoding):
        json_encoding = encoding.value
    else:
        json_encoding = encoding
    params["encoding"] = json_encoding

    params["dry_run"] = dry_run

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/imports",
        "params": params,
    }
    _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> RunOut:
    response_201 = RunOut.from_dict(response.json())

    return response_201


def sync(
    *,
    client: AuthenticatedClient,
    body: BringTableBody,
    encoding: Encoding | None | Unset = UNSET,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> RunOut:
    """Bring a table of up to 20 MB; what its columns hold is guessed, and nothing else happens yet."""
    kwargs = _get_kwargs(
        body=body,
        encoding=encoding,
        dry_run=dry_run,
        if_match=if_match,
        idempotency_key=idempotency_key,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: BringTableBody,
    encoding: Encoding | None | Unset = UNSET,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> RunOut:
    """Bring a table of up to 20 MB; what its columns hold is guessed, and nothing else happens yet."""
    kwargs = _get_kwargs(
        body=body,
        encoding=encoding,
        dry_run=dry_run,
        if_match=if_match,
        idempotency_key=idempotency_key,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
