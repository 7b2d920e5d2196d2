from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.search_filters_language_level_type_0 import (
    SearchFiltersLanguageLevelType0,
)
from ..models.search_filters_order import SearchFiltersOrder
from ..types import UNSET, Unset

T = TypeVar("T", bound="SearchFilters")


@_attrs_define
class SearchFilters:
    """A question, what to narrow it down by, and a page.

    Attributes:
        active_after (datetime.date | None | Unset): Only people of whom something last happened on this day or later.
        active_before (datetime.date | None | Unset): Only people of whom nothing happened since the day before this.
        added_after (datetime.date | None | Unset): Only people who were added on this day or later.
        added_before (datetime.date | None | Unset): Only people who were added before this day.
        answer (list[str] | Unset): Choices of custom fields and of forms, as facets name them: field, ` → ` and choice.
        applied_after (datetime.date | None | Unset): Only people who applied on this day or later.
        applied_before (datetime.date | None | Unset): Only people who applied before this day.
        consent_ends_after (datetime.date | None | Unset): Only people whose consent ends on this day or later.
        consent_ends_before (datetime.date | None | Unset): Only people whose consent ends before this day.
        cursor (str | Unset): `next_cursor` of the page before. Default: ''.
        department_id (list[UUID] | Unset): Departments of jobs they applied for.
        employer (str | Unset): Words of the name of the employer of now. Default: ''.
        field (list[str] | Unset): Custom fields and answers to forms; all must hold: `"Notice period"<=3`,
            `Start>=2026`.
        has_resume (bool | None | Unset): Only people with a résumé, or only those without.
        job_id (list[UUID] | Unset): Jobs, one of which somebody applied for.
        language (list[str] | Unset): Languages, one of which somebody speaks, by their English names.
        language_level (None | SearchFiltersLanguageLevelType0 | Unset): At this level or better; beside `language`.
        licence (list[str] | Unset): Driving licences, one of which somebody has, as they are written of people: `B`.
        location (list[str] | Unset): Places, as they are written of people.
        office_id (list[UUID] | Unset): Locations of jobs they applied for.
        order (SearchFiltersOrder | Unset): The best match first, the latest added, or by name; without words the latest
            added. Default: SearchFiltersOrder.RELEVANCE.
        per_page (int | Unset): How many people at most. Default: 25.
        q (str | Unset): Words, "phrases", AND OR NOT, brackets, field:words: the language of the search page. Default:
            ''.
        rejection_reason_id (list[UUID] | Unset): Reasons, for one of which an application was rejected.
        source_id (list[UUID] | Unset): Sources, one of which somebody came from.
        stage (list[str] | Unset): Names of stages, or Rejected, Withdrawn, Hired; one of them must be somebody's.
        tag_id (list[UUID] | Unset): Tags, one of which somebody has.
        years_max (float | None | Unset): At most so many years in work.
        years_min (float | None | Unset): At least so many years in work, as the profile counts them.
    """

    active_after: datetime.date | None | Unset = UNSET
    active_before: datetime.date | None | Unset = UNSET
    added_after: datetime.date | None | Unset = UNSET
    added_before: datetime.date | None | Unset = UNSET
    answer: list[str] | Unset = UNSET
    applied_after: datetime.date | None | Unset = UNSET
    applied_before: datetime.date | None | Unset = UNSET
    consent_ends_after: datetime.date | None | Unset = UNSET
    consent_ends_before: datetime.date | None | Unset = UNSET
    cursor: str | Unset = ""
    department_id: list[UUID] | Unset = UNSET
    employer: str | Unset = ""
    field: list[str] | Unset = UNSET
    has_resume: bool | None | Unset = UNSET
    job_id: list[UUID] | Unset = UNSET
    language: list[str] | Unset = UNSET
    language_level: None | SearchFiltersLanguageLevelType0 | Unset = UNSET
    licence: list[str] | Unset = UNSET
    location: list[str] | Unset = UNSET
    office_id: list[UUID] | Unset = UNSET
    order: SearchFiltersOrder | Unset = SearchFiltersOrder.RELEVANCE
    per_page: int | Unset = 25
    q: str | Unset = ""
    rejection_reason_id: list[UUID] | Unset = UNSET
    source_id: list[UUID] | Unset = UNSET
    stage: list[str] | Unset = UNSET
    tag_id: list[UUID] | Unset = UNSET
    years_max: float | None | Unset = UNSET
    years_min: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        active_after: None | str | Unset
        if isinstance(self.active_after, Unset):
            active_after = UNSET
        elif isinstance(self.active_after, datetime.date):
            active_after = self.active_after.isoformat()
        else:
            active_after = self.active_after

        active_before: None | str | Unset
        if isinstance(self.active_before, Unset):
            active_before = UNSET
        elif isinstance(self.active_before, datetime.date):
            active_before = self.active_before.isoformat()
        else:
            active_before = self.active_before

        added_after: None | str | Unset
        if isinstance(self.added_after, Unset):
            added_after = UNSET
        elif isinstance(self.added_after, datetime.date):
            added_after = self.added_after.isoformat()
        else:
            added_after = self.added_after

        added_before: None | str | Unset
        if isinstance(self.added_before, Unset):
            added_before = UNSET
        elif isinstance(self.added_before, datetime.date):
            added_before = self.added_before.isoformat()
        else:
            added_before = self.added_before

        answer: list[str] | Unset = UNSET
        if not isinstance(self.answer, Unset):
            answer = self.answer

        applied_after: None | str | Unset
        if isinstance(self.applied_after, Unset):
            applied_after = UNSET
        elif isinstance(self.applied_after, datetime.date):
            applied_after = self.applied_after.isoformat()
        else:
            applied_after = self.applied_after

        applied_before: None | str | Unset
        if isinstance(self.applied_before, Unset):
            applied_before = UNSET
        elif isinstance(self.applied_before, datetime.date):
            applied_before = self.applied_before.isoformat()
        else:
            applied_before = self.applied_before

        consent_ends_after: None | str | Unset
        if isinstance(self.consent_ends_after, Unset):
            consent_ends_after = UNSET
        elif isinstance(self.consent_ends_after, datetime.date):
            consent_ends_after = self.consent_ends_after.isoformat()
        else:
            consent_ends_after = self.consent_ends_after

        consent_ends_before: None | str | Unset
        if isinstance(self.consent_ends_before, Unset):
            consent_ends_before = UNSET
        elif isinstance(self.consent_ends_before, datetime.date):
            consent_ends_before = self.consent_ends_before.isoformat()
        else:
            consent_ends_before = self.consent_ends_before

        cursor = self.cursor

        department_id: list[str] | Unset = UNSET
        if not isinstance(self.department_id, Unset):
            department_id = []
            for department_id_item_data in self.department_id:
                department_id_item = str(department_id_item_data)
                department_id.append(department_id_item)

        employer = self.employer

        field: list[str] | Unset = UNSET
        if not isinstance(self.field, Unset):
            field = self.field

        has_resume: bool | None | Unset
        if isinstance(self.has_resume, Unset):
            has_resume = UNSET
        else:
            has_resume = self.has_resume

        job_id: list[str] | Unset = UNSET
        if not isinstance(self.job_id, Unset):
            job_id = []
            for job_id_item_data in self.job_id:
                job_id_item = str(job_id_item_data)
                job_id.append(job_id_item)

        language: list[str] | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language

        language_level: None | str | Unset
        if isinstance(self.language_level, Unset):
            language_level = UNSET
        elif isinstance(self.language_level, SearchFiltersLanguageLevelType0):
            language_level = self.language_level.value
        else:
            language_level = self.language_level

        licence: list[str] | Unset = UNSET
        if not isinstance(self.licence, Unset):
            licence = self.licence

        location: list[str] | Unset = UNSET
        if not isinstance(self.location, Unset):
            location = self.location

        office_id: list[str] | Unset = UNSET
        if not isinstance(self.office_id, Unset):
            office_id = []
            for office_id_item_data in self.office_id:
                office_id_item = str(office_id_item_data)
                office_id.append(office_id_item)

        order: str | Unset = UNSET
        if not isinstance(self.order, Unset):
            order = self.order.value

        per_page = self.per_page

        q = self.q

        rejection_reason_id: list[str] | Unset = UNSET
        if not isinstance(self.rejection_reason_id, Unset):
            rejection_reason_id = []
            for rejection_reason_id_item_data in self.rejection_reason_id:
                rejection_reason_id_item = str(rejection_reason_id_item_data)
                rejection_reason_id.append(rejection_reason_id_item)

        source_id: list[str] | Unset = UNSET
        if not isinstance(self.source_id, Unset):
            source_id = []
            for source_id_item_data in self.source_id:
                source_id_item = str(source_id_item_data)
                source_id.append(source_id_item)

        stage: list[str] | Unset = UNSET
        if not isinstance(self.stage, Unset):
            stage = self.stage

        tag_id: list[str] | Unset = UNSET
        if not isinstance(self.tag_id, Unset):
            tag_id = []
            for tag_id_item_data in self.tag_id:
                tag_id_item = str(tag_id_item_data)
                tag_id.append(tag_id_item)

        years_max: float | None | Unset
        if isinstance(self.years_max, Unset):
            years_max = UNSET
        else:
            years_max = self.years_max

        years_min: float | None | Unset
        if isinstance(self.years_min, Unset):
            years_min = UNSET
        else:
            years_min = self.years_min

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if active_after is not UNSET:
            field_dict["active_after"] = active_after
        if active_before is not UNSET:
            field_dict["active_before"] = active_before
        if added_after is not UNSET:
            field_dict["added_after"] = added_after
        if added_before is not UNSET:
            field_dict["added_before"] = added_before
        if answer is not UNSET:
            field_dict["answer"] = answer
        if applied_after is not UNSET:
            field_dict["applied_after"] = applied_after
        if applied_before is not UNSET:
            field_dict["applied_before"] = applied_before
        if consent_ends_after is not UNSET:
            field_dict["consent_ends_after"] = consent_ends_after
        if consent_ends_before is not UNSET:
            field_dict["consent_ends_before"] = consent_ends_before
        if cursor is not UNSET:
            field_dict["cursor"] = cursor
        if department_id is not UNSET:
            field_dict["department_id"] = department_id
        if employer is not UNSET:
            field_dict["employer"] = employer
        if field is not UNSET:
            field_dict["field"] = field
        if has_resume is not UNSET:
            field_dict["has_resume"] = has_resume
        if job_id is not UNSET:
            field_dict["job_id"] = job_id
        if language is not UNSET:
            field_dict["language"] = language
        if language_level is not UNSET:
            field_dict["language_level"] = language_level
        if licence is not UNSET:
            field_dict["licence"] = licence
        if location is not UNSET:
            field_dict["location"] = location
        if office_id is not UNSET:
            field_dict["office_id"] = office_id
        if order is not UNSET:
            field_dict["order"] = order
        if per_page is not UNSET:
            field_dict["per_page"] = per_page
        if q is not UNSET:
            field_dict["q"] = q
        if rejection_reason_id is not UNSET:
            field_dict["rejection_reason_id"] = rejection_reason_id
        if source_id is not UNSET:
            field_dict["source_id"] = source_id
        if stage is not UNSET:
            field_dict["stage"] = stage
        if tag_id is not UNSET:
            field_dict["tag_id"] = tag_id
        if years_max is not UNSET:
            field_dict["years_max"] = years_max
        if years_min is not UNSET:
            field_dict["years_min"] = years_min

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_active_after(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                active_after_type_0 = datetime.date.fromisoformat(data)

                return active_after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        active_after = _parse_active_after(d.pop("active_after", UNSET))

        def _parse_active_before(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                active_before_type_0 = datetime.date.fromisoformat(data)

                return active_before_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        active_before = _parse_active_before(d.pop("active_before", UNSET))

        def _parse_added_after(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                added_after_type_0 = datetime.date.fromisoformat(data)

                return added_after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        added_after = _parse_added_after(d.pop("added_after", UNSET))

        def _parse_added_before(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                added_before_type_0 = datetime.date.fromisoformat(data)

                return added_before_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        added_before = _parse_added_before(d.pop("added_before", UNSET))

        answer = cast(list[str], d.pop("answer", UNSET))

        def _parse_applied_after(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                applied_after_type_0 = datetime.date.fromisoformat(data)

                return applied_after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        applied_after = _parse_applied_after(d.pop("applied_after", UNSET))

        def _parse_applied_before(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                applied_before_type_0 = datetime.date.fromisoformat(data)

                return applied_before_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        applied_before = _parse_applied_before(d.pop("applied_before", UNSET))

        def _parse_consent_ends_after(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                consent_ends_after_type_0 = datetime.date.fromisoformat(data)

                return consent_ends_after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        consent_ends_after = _parse_consent_ends_after(
            d.pop("consent_ends_after", UNSET)
        )

        def _parse_consent_ends_before(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                consent_ends_before_type_0 = datetime.date.fromisoformat(data)

                return consent_ends_before_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        consent_ends_before = _parse_consent_ends_before(
            d.pop("consent_ends_before", UNSET)
        )

        cursor = d.pop("cursor", UNSET)

        _department_id = d.pop("department_id", UNSET)
        department_id: list[UUID] | Unset = UNSET
        if _department_id is not UNSET:
            department_id = []
            for department_id_item_data in _department_id:
                department_id_item = UUID(department_id_item_data)

                department_id.append(department_id_item)

        employer = d.pop("employer", UNSET)

        field = cast(list[str], d.pop("field", UNSET))

        def _parse_has_resume(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        has_resume = _parse_has_resume(d.pop("has_resume", UNSET))

        _job_id = d.pop("job_id", UNSET)
        job_id: list[UUID] | Unset = UNSET
        if _job_id is not UNSET:
            job_id = []
            for job_id_item_data in _job_id:
                job_id_item = UUID(job_id_item_data)

                job_id.append(job_id_item)

        language = cast(list[str], d.pop("language", UNSET))

        def _parse_language_level(
            data: object,
        ) -> None | SearchFiltersLanguageLevelType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                language_level_type_0 = SearchFiltersLanguageLevelType0(data)

                return language_level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SearchFiltersLanguageLevelType0 | Unset, data)

        language_level = _parse_language_level(d.pop("language_level", UNSET))

        licence = cast(list[str], d.pop("licence", UNSET))

        location = cast(list[str], d.pop("location", UNSET))

        _office_id = d.pop("office_id", UNSET)
        office_id: list[UUID] | Unset = UNSET
        if _office_id is not UNSET:
            office_id = []
            for office_id_item_data in _office_id:
                office_id_item = UUID(office_id_item_data)

                office_id.append(office_id_item)

        _order = d.pop("order", UNSET)
        order: SearchFiltersOrder | Unset
        if isinstance(_order, Unset):
            order = UNSET
        else:
            order = SearchFiltersOrder(_order)

        per_page = d.pop("per_page", UNSET)

        q = d.pop("q", UNSET)

        _rejection_reason_id = d.pop("rejection_reason_id", UNSET)
        rejection_reason_id: list[UUID] | Unset = UNSET
        if _rejection_reason_id is not UNSET:
            rejection_reason_id = []
            for rejection_reason_id_item_data in _rejection_reason_id:
                rejection_reason_id_item = UUID(rejection_reason_id_item_data)

                rejection_reason_id.append(rejection_reason_id_item)

        _source_id = d.pop("source_id", UNSET)
        source_id: list[UUID] | Unset = UNSET
        if _source_id is not UNSET:
            source_id = []
            for source_id_item_data in _source_id:
                source_id_item = UUID(source_id_item_data)

                source_id.append(source_id_item)

        stage = cast(list[str], d.pop("stage", UNSET))

        _tag_id = d.pop("tag_id", UNSET)
        tag_id: list[UUID] | Unset = UNSET
        if _tag_id is not UNSET:
            tag_id = []
            for tag_id_item_data in _tag_id:
                tag_id_item = UUID(tag_id_item_data)

                tag_id.append(tag_id_item)

        def _parse_years_max(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        years_max = _parse_years_max(d.pop("years_max", UNSET))

        def _parse_years_min(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        years_min = _parse_years_min(d.pop("years_min", UNSET))

        search_filters = cls(
            active_after=active_after,
            active_before=active_before,
            added_after=added_after,
            added_before=added_before,
            answer=answer,
            applied_after=applied_after,
            applied_before=applied_before,
            consent_ends_after=consent_ends_after,
            consent_ends_before=consent_ends_before,
            cursor=cursor,
            department_id=department_id,
            employer=employer,
            field=field,
            has_resume=has_resume,
            job_id=job_id,
            language=language,
            language_level=language_level,
            licence=licence,
            location=location,
            office_id=office_id,
            order=order,
            per_page=per_page,
            q=q,
            rejection_reason_id=rejection_reason_id,
            source_id=source_id,
            stage=stage,
            tag_id=tag_id,
            years_max=years_max,
            years_min=years_min,
        )

        search_filters.additional_properties = d
        return search_filters

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
