import datetime
from typing import Any
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.calibration_out import CalibrationOut
from ...models.get_calibration_kind_type_0 import GetCalibrationKindType0
from ...types import UNSET, Unset


def _get_kwargs(
    *,
    since: datetime.date | None | Unset = UNSET,
    until: datetime.date | None | Unset = UNSET,
    job_id: None | Unset | UUID = UNSET,
    department_id: None | Unset | UUID = UNSET,
    kind: GetCalibrationKindType0 | None | Unset = UNSET,
    criterion: str | Unset = "",
    member_id: None | Unset | UUID = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(on_behalf_of, Unset):
        headers["On-Behalf-Of"] = on_behalf_of

    params: dict[str, Any] = {}

    json_since: None | str | Unset
    if isinstance(since, Unset):
        json_since = UNSET
    elif isinstance(since, datetime.date):
        json_since = since.isoformat()
    else:
        json_since = since
    params["since"] = json_since

    json_until: None | str | Unset
    if isinstance(until, Unset):
        json_until = UNSET
    elif isinstance(until, datetime.date):
        json_until = until.isoformat()
    else:
        json_until = until
    params["until"] = json_until

    json_job_id: None | str | Unset
    if isinstance(job_id, Unset):
        json_job_id = UNSET
    elif isinstance(job_id, UUID):
        json_job_id = str(job_id)
    else:
        json_job_id = job_id
    params["job_id"] = json_job_id

    json_department_id: None | str | Unset
    if isinstance(department_id, Unset):
        json_department_id = UNSET
    elif isinstance(department_id, UUID):
        json_department_id = str(department_id)
    else:
        json_department_id = department_id
    params["department_id"] = json_department_id

    json_kind: None | str | Unset
    if isinstance(kind, Unset):
        json_kind = UNSET
    elif isinstance(kind, GetCalibrationKindType0):
        json_kind = kind.value
    else:
        json_kind = kind
    params["kind"] = json_kind

    params["criterion"] = criterion

    json_member_id: None | str | Unset
    if isinstance(member_id, Unset):
        json_member_id = UNSET
    elif isinstance(member_id, UUID):
        json_member_id = str(member_id)
    else:
        json_member_id = member_id
    params["member_id"] = json_member_id

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/calibration",
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> CalibrationOut:
    response_200 = CalibrationOut.from_dict(response.json())

    return response_200


def sync(
    *,
    client: AuthenticatedClient,
    since: datetime.date | None | Unset = UNSET,
    until: datetime.date | None | Unset = UNSET,
    job_id: None | Unset | UUID = UNSET,
    department_id: None | Unset | UUID = UNSET,
    kind: GetCalibrationKindType0 | None | Unset = UNSET,
    criterion: str | Unset = "",
    member_id: None | Unset | UUID = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> CalibrationOut:
    """Read how interviewers score beside others: leniency, spread, agreement, and drift."""
    kwargs = _get_kwargs(
        since=since,
        until=until,
        job_id=job_id,
        department_id=department_id,
        kind=kind,
        criterion=criterion,
        member_id=member_id,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    *,
    client: AuthenticatedClient,
    since: datetime.date | None | Unset = UNSET,
    until: datetime.date | None | Unset = UNSET,
    job_id: None | Unset | UUID = UNSET,
    department_id: None | Unset | UUID = UNSET,
    kind: GetCalibrationKindType0 | None | Unset = UNSET,
    criterion: str | Unset = "",
    member_id: None | Unset | UUID = UNSET,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> CalibrationOut:
    """Read how interviewers score beside others: leniency, spread, agreement, and drift."""
    kwargs = _get_kwargs(
        since=since,
        until=until,
        job_id=job_id,
        department_id=department_id,
        kind=kind,
        criterion=criterion,
        member_id=member_id,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
