import datetime
from typing import Any
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.search_candidates_language_level_type_0 import (
    SearchCandidatesLanguageLevelType0,
)
from ...models.search_candidates_order import SearchCandidatesOrder
from ...models.search_page import SearchPage
from ...types import UNSET, Unset


def _get_kwargs(
    *,
    stage: list[str] | Unset = UNSET,
    location: list[str] | Unset = UNSET,
    job_id: list[UUID] | Unset = UNSET,
    tag_id: list[UUID] | Unset = UNSET,
    source_id: list[UUID] | Unset = UNSET,
    department_id: list[UUID] | Unset = UNSET,
    office_id: list[UUID] | Unset = UNSET,
    rejection_reason_id: list[UUID] | Unset = UNSET,
    answer: list[str] | Unset = UNSET,
    field: list[str] | Unset = UNSET,
    language: list[str] | Unset = UNSET,
    language_level: None | SearchCandidatesLanguageLevelType0 | Unset = UNSET,
    licence: list[str] | Unset = UNSET,
    employer: str | Unset = "",
    has_resume: bool | None | Unset = UNSET,
    years_min: float | None | Unset = UNSET,
    years_max: float | None | Unset = UNSET,
    added_after: datetime.date | None | Unset = UNSET,
    added_before: datetime.date | None | Unset = UNSET,
    applied_after: datetime.date | None | Unset = UNSET,
    applied_before: datetime.date | None | Unset = UNSET,
    active_after: datetime.date | None | Unset = UNSET,
    active_before: datetime.date | None | Unset = UNSET,
    consent_ends_after: datetime.date | None | Unset = UNSET,
    consent_ends_before: datetime.date | None | Unset = UNSET,
    q: str | Unset = "",
    order: SearchCandidatesOrder | Unset = SearchCandidatesOrder.RELEVANCE,
    cursor: str | Unset = "",
    per_page: int | Unset = 25,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(on_behalf_of, Unset):
        headers["On-Behalf-Of"] = on_behalf_of

    params: dict[str, Any] = {}

    json_stage: list[str] | Unset = UNSET
    if not isinstance(stage, Unset):
        json_stage = stage

    params["stage"] = json_stage

    json_location: list[str] | Unset = UNSET
    if not isinstance(location, Unset):
        json_location = location

    params["location"] = json_location

    json_job_id: list[str] | Unset = UNSET
    if not isinstance(job_id, Unset):
        json_job_id = []
        for job_id_item_data in job_id:
            job_id_item = str(job_id_item_data)
            json_job_id.append(job_id_item)

    params["job_id"] = json_job_id

    json_tag_id: list[str] | Unset = UNSET
    if not isinstance(tag_id, Unset):
        json_tag_id = []
        for tag_id_item_data in tag_id:
            tag_id_item = str(tag_id_item_data)
            json_tag_id.append(tag_id_item)

    params["tag_id"] = json_tag_id

    json_source_id: list[str] | Unset = UNSET
    if not isinstance(source_id, Unset):
        json_source_id = []
        for source_id_item_data in source_id:
            source_id_item = str(source_id_item_data)
            json_source_id.append(source_id_item)

    params["source_id"] = json_source_id

    json_department_id: list[str] | Unset = UNSET
    if not isinstance(department_id, Unset):
        json_department_id = []
        for department_id_item_data in department_id:
            department_id_item = str(department_id_item_data)
            json_department_id.append(department_id_item)

    params["department_id"] = json_department_id

    json_office_id: list[str] | Unset = UNSET
    if not isinstance(office_id, Unset):
        json_office_id = []
        for office_id_item_data in office_id:
            office_id_item = str(office_id_item_data)
            json_office_id.append(office_id_item)

    params["office_id"] = json_office_id

    json_rejection_reason_id: list[str] | Unset = UNSET
    if not isinstance(rejection_reason_id, Unset):
        json_rejection_reason_id = []
        for rejection_reason_id_item_data in rejection_reason_id:
            rejection_reason_id_item = str(rejection_reason_id_item_data)
            json_rejection_reason_id.append(rejection_reason_id_item)

    params["rejection_reason_id"] = json_rejection_reason_id

    json_answer: list[str] | Unset = UNSET
    if not isinstance(answer, Unset):
        json_answer = answer

    params["answer"] = json_answer

    json_field: list[str] | Unset = UNSET
    if not isinstance(field, Unset):
        json_field = field

    params["field"] = json_field

    json_language: list[str] | Unset = UNSET
    if not isinstance(language, Unset):
        json_language = language

    params["language"] = json_language

    json_language_level: None | str | Unset
    if isinstance(language_level, Unset):
        json_language_level = UNSET
    elif isinstance(language_level, SearchCandidatesLanguageLevelType0):
        json_language_level = language_level.value
    else:
        json_language_level = language_level
    params["language_level"] = json_language_level

    json_licence: list[str] | Unset = UNSET
    if not isinstance(licence, Unset):
        json_licence = licence

    params["licence"] = json_licence

    params["employer"] = employer

    json_has_resume: bool | None | Unset
    if isinstance(has_resume, Unset):
        json_has_resume = UNSET
    else:
        json_has_resume = has_resume
    params["has_resume"] = json_has_resume

    json_years_min: float | None | Unset
    if isinstance(years_min, Unset):
        json_years_min = UNSET
    else:
        json_years_min = years_min
    params["years_min"] = json_years_min

    json_years_max: float | None | Unset
    if isinstance(years_max, Unset):
        json_years_max = UNSET
    else:
        json_years_max = years_max
    params["years_max"] = json_years_max

    json_added_after: None | str | Unset
    if isinstance(added_after, Unset):
        json_added_after = UNSET
    elif isinstance(added_after, datetime.date):
        json_added_after = added_after.isoformat()
    else:
        json_added_after = added_after
    params["added_after"] = json_added_after

    json_added_before: None | str | Unset
    if isinstance(added_before, Unset):
        json_added_before = UNSET
    elif isinstance(added_before, datetime.date):
        json_added_before = added_before.isoformat()
    else:
        json_added_before = added_before
    params["added_before"] = json_added_before

    json_applied_after: None | str | Unset
    if isinstance(applied_after, Unset):
        json_applied_after = UNSET
    elif isinstance(applied_after, datetime.date):
        json_applied_after = applied_after.isoformat()
    else:
        json_applied_after = applied_after
    params["applied_after"] = json_applied_after

    json_applied_before: None | str | Unset
    if isinstance(applied_before, Unset):
        json_applied_before = UNSET
    elif isinstance(applied_before, datetime.date):
        json_applied_before = applied_before.isoformat()
    else:
        json_applied_before = applied_before
    params["applied_before"] = json_applied_before

    json_active_after: None | str | Unset
    if isinstance(active_after, Unset):
        json_active_after = UNSET
    elif isinstance(active_after, datetime.date):
        json_active_after = active_after.isoformat()
    else:
        json_active_after = active_after
    params["active_after"] = json_active_after

    json_active_before: None | str | Unset
    if isinstance(active_before, Unset):
        json_active_before = UNSET
    elif isinstance(active_before, datetime.date):
        json_active_before = active_before.isoformat()
    else:
        json_active_before = active_before
    params["active_before"] = json_active_before

    json_consent_ends_after: None | str | Unset
    if isinstance(consent_ends_after, Unset):
        json_consent_ends_after = UNSET
    elif isinstance(consent_ends_after, datetime.date):
        json_consent_ends_after = consent_ends_after.isoformat()
    else:
        json_consent_ends_after = consent_ends_after
    params["consent_ends_after"] = json_consent_ends_after

    json_consent_ends_before: None | str | Unset
    if isinstance(consent_ends_before, Unset):
        json_consent_ends_before = UNSET
    elif isinstance(consent_ends_before, datetime.date):
        json_consent_ends_before = consent_ends_before.isoformat()
    else:
        json_consent_ends_before = consent_ends_before
    params["consent_ends_before"] = json_consent_ends_before

    params["q"] = q

    json_order: str | Unset = UNSET
    if not isinstance(order, Unset):
        json_order = order.value

    params["order"] = json_order

    params["cursor"] = cursor

    params["per_page"] = per_page

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/search/candidates",
        "params": params,
    }
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> SearchPage:
    response_200 = SearchPage.from_dict(response.json())

    return response_200


def sync(
    *,
    client: AuthenticatedClient,
    stage: list[str] | Unset = UNSET,
    location: list[str] | Unset = UNSET,
    job_id: list[UUID] | Unset = UNSET,
    tag_id: list[UUID] | Unset = UNSET,
    source_id: list[UUID] | Unset = UNSET,
    department_id: list[UUID] | Unset = UNSET,
    office_id: list[UUID] | Unset = UNSET,
    rejection_reason_id: list[UUID] | Unset = UNSET,
    answer: list[str] | Unset = UNSET,
    field: list[str] | Unset = UNSET,
    language: list[str] | Unset = UNSET,
    language_level: None | SearchCandidatesLanguageLevelType0 | Unset = UNSET,
    licence: list[str] | Unset = UNSET,
    employer: str | Unset = "",
    has_resume: bool | None | Unset = UNSET,
    years_min: float | None | Unset = UNSET,
    years_max: float | None | Unset = UNSET,
    added_after: datetime.date | None | Unset = UNSET,
    added_before: datetime.date | None | Unset = UNSET,
    applied_after: datetime.date | None | Unset = UNSET,
    applied_before: datetime.date | None | Unset = UNSET,
    active_after: datetime.date | None | Unset = UNSET,
    active_before: datetime.date | None | Unset = UNSET,
    consent_ends_after: datetime.date | None | Unset = UNSET,
    consent_ends_before: datetime.date | None | Unset = UNSET,
    q: str | Unset = "",
    order: SearchCandidatesOrder | Unset = SearchCandidatesOrder.RELEVANCE,
    cursor: str | Unset = "",
    per_page: int | Unset = 25,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> SearchPage:
    """Find people by what is known of them, as far as the key may see it."""
    kwargs = _get_kwargs(
        stage=stage,
        location=location,
        job_id=job_id,
        tag_id=tag_id,
        source_id=source_id,
        department_id=department_id,
        office_id=office_id,
        rejection_reason_id=rejection_reason_id,
        answer=answer,
        field=field,
        language=language,
        language_level=language_level,
        licence=licence,
        employer=employer,
        has_resume=has_resume,
        years_min=years_min,
        years_max=years_max,
        added_after=added_after,
        added_before=added_before,
        applied_after=applied_after,
        applied_before=applied_before,
        active_after=active_after,
        active_before=active_before,
        consent_ends_after=consent_ends_after,
        consent_ends_before=consent_ends_before,
        q=q,
        order=order,
        cursor=cursor,
        per_page=per_page,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    *,
    client: AuthenticatedClient,
    stage: list[str] | Unset = UNSET,
    location: list[str] | Unset = UNSET,
    job_id: list[UUID] | Unset = UNSET,
    tag_id: list[UUID] | Unset = UNSET,
    source_id: list[UUID] | Unset = UNSET,
    department_id: list[UUID] | Unset = UNSET,
    office_id: list[UUID] | Unset = UNSET,
    rejection_reason_id: list[UUID] | Unset = UNSET,
    answer: list[str] | Unset = UNSET,
    field: list[str] | Unset = UNSET,
    language: list[str] | Unset = UNSET,
    language_level: None | SearchCandidatesLanguageLevelType0 | Unset = UNSET,
    licence: list[str] | Unset = UNSET,
    employer: str | Unset = "",
    has_resume: bool | None | Unset = UNSET,
    years_min: float | None | Unset = UNSET,
    years_max: float | None | Unset = UNSET,
    added_after: datetime.date | None | Unset = UNSET,
    added_before: datetime.date | None | Unset = UNSET,
    applied_after: datetime.date | None | Unset = UNSET,
    applied_before: datetime.date | None | Unset = UNSET,
    active_after: datetime.date | None | Unset = UNSET,
    active_before: datetime.date | None | Unset = UNSET,
    consent_ends_after: datetime.date | None | Unset = UNSET,
    consent_ends_before: datetime.date | None | Unset = UNSET,
    q: str | Unset = "",
    order: SearchCandidatesOrder | Unset = SearchCandidatesOrder.RELEVANCE,
    cursor: str | Unset = "",
    per_page: int | Unset = 25,
    expand: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> SearchPage:
    """Find people by what is known of them, as far as the key may see it."""
    kwargs = _get_kwargs(
        stage=stage,
        location=location,
        job_id=job_id,
        tag_id=tag_id,
        source_id=source_id,
        department_id=department_id,
        office_id=office_id,
        rejection_reason_id=rejection_reason_id,
        answer=answer,
        field=field,
        language=language,
        language_level=language_level,
        licence=licence,
        employer=employer,
        has_resume=has_resume,
        years_min=years_min,
        years_max=years_max,
        added_after=added_after,
        added_before=added_before,
        applied_after=applied_after,
        applied_before=applied_before,
        active_after=active_after,
        active_before=active_before,
        consent_ends_after=consent_ends_after,
        consent_ends_before=consent_ends_before,
        q=q,
        order=order,
        cursor=cursor,
        per_page=per_page,
        expand=expand,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
