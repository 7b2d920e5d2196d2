from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.interview_plan_out import InterviewPlanOut
from ...types import UNSET, Unset


def _get_kwargs(
    job_id: UUID,
    *,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(on_behalf_of, Unset):
        headers["On-Behalf-Of"] = on_behalf_of

    params: dict[str, Any] = {}

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/jobs/{job_id}/interview_plan".format(
            job_id=quote(str(job_id), safe=""),
        ),
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> InterviewPlanOut:
    response_200 = InterviewPlanOut.from_dict(response.json())

    return response_200


def sync(
    job_id: UUID,
    *,
    client: AuthenticatedClient,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> InterviewPlanOut:
    """Read the interviews of a job with their kits and criteria, and which must-haves nobody assesses."""
    kwargs = _get_kwargs(
        job_id=job_id,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    job_id: UUID,
    *,
    client: AuthenticatedClient,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> InterviewPlanOut:
    """Read the interviews of a job with their kits and criteria, and which must-haves nobody assesses."""
    kwargs = _get_kwargs(
        job_id=job_id,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
