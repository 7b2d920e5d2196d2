from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.job_detail_out import JobDetailOut
from ...models.reopen_job_was_type_0 import ReopenJobWasType0
from ...types import UNSET, Unset


def _get_kwargs(
    job_id: UUID,
    *,
    was: None | ReopenJobWasType0 | Unset = UNSET,
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

    json_was: None | str | Unset
    if isinstance(was, Unset):
        json_was = UNSET
    elif isinstance(was, ReopenJobWasType0):
        json_was = was.value
    else:
        json_was = was
    params["was"] = json_was

    params["dry_run"] = dry_run

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/jobs/{job_id}/reopen".format(
            job_id=quote(str(job_id), safe=""),
        ),
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> JobDetailOut:
    response_200 = JobDetailOut.from_dict(response.json())

    return response_200


def sync(
    job_id: UUID,
    *,
    client: AuthenticatedClient,
    was: None | ReopenJobWasType0 | Unset = UNSET,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> JobDetailOut:
    """Open a closed or archived job again; an archived draft is a draft again."""
    kwargs = _get_kwargs(
        job_id=job_id,
        was=was,
        dry_run=dry_run,
        if_match=if_match,
        idempotency_key=idempotency_key,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    job_id: UUID,
    *,
    client: AuthenticatedClient,
    was: None | ReopenJobWasType0 | Unset = UNSET,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> JobDetailOut:
    """Open a closed or archived job again; an archived draft is a draft again."""
    kwargs = _get_kwargs(
        job_id=job_id,
        was=was,
        dry_run=dry_run,
        if_match=if_match,
        idempotency_key=idempotency_key,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
