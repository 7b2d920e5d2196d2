from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...errors import checked
from ...models.application_sent import ApplicationSent
from ...models.application_taken import ApplicationTaken
from ...types import UNSET, Unset


def _get_kwargs(
    organization: str,
    slug: str,
    *,
    body: ApplicationSent,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/careers/{organization}/posts/{slug}/applications".format(
            organization=quote(str(organization), safe=""),
            slug=quote(str(slug), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> ApplicationTaken:
    response_201 = ApplicationTaken.from_dict(response.json())

    return response_201


def sync(
    organization: str,
    slug: str,
    *,
    client: AuthenticatedClient | Client,
    body: ApplicationSent,
    idempotency_key: str | Unset = UNSET,
) -> ApplicationTaken:
    """Apply for a job. It is stored, with its file, before this answers; the person is confirmed by mail."""
    kwargs = _get_kwargs(
        organization=organization,
        slug=slug,
        body=body,
        idempotency_key=idempotency_key,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    organization: str,
    slug: str,
    *,
    client: AuthenticatedClient | Client,
    body: ApplicationSent,
    idempotency_key: str | Unset = UNSET,
) -> ApplicationTaken:
    """Apply for a job. It is stored, with its file, before this answers; the person is confirmed by mail."""
    kwargs = _get_kwargs(
        organization=organization,
        slug=slug,
        body=body,
        idempotency_key=idempotency_key,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
