from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.asked_in_order_type_0 import AskedInOrderType0
from ..types import UNSET, Unset

T = TypeVar("T", bound="AskedIn")


@_attrs_define
class AskedIn:
    """What a saved search asks for: the question and the filters of the search page, together.

    Attributes:
        added_after (datetime.date | None | Unset): Only people who were added on this day or later.
        added_before (datetime.date | None | Unset): Only people who were added before this day.
        department_id (list[UUID] | Unset): Departments of jobs they applied for.
        job_id (list[UUID] | Unset): Jobs, one of which somebody applied for.
        location (list[str] | Unset): Places, as they are written of people.
        office_id (list[UUID] | Unset): Locations of jobs they applied for.
        order (AskedInOrderType0 | None | Unset): The order.
        q (str | Unset): Words, in the language of the search page. Default: ''.
        source_id (list[UUID] | Unset): Sources, one of which somebody came from.
        stage (list[str] | Unset): Names of stages.
        tag_id (list[UUID] | Unset): Tags, one of which somebody has.
    """

    added_after: datetime.date | None | Unset = UNSET
    added_before: datetime.date | None | Unset = UNSET
    department_id: list[UUID] | Unset = UNSET
    job_id: list[UUID] | Unset = UNSET
    location: list[str] | Unset = UNSET
    office_id: list[UUID] | Unset = UNSET
    order: AskedInOrderType0 | None | Unset = UNSET
    q: str | Unset = ""
    source_id: list[UUID] | Unset = UNSET
    stage: list[str] | Unset = UNSET
    tag_id: list[UUID] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
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

        department_id: list[str] | Unset = UNSET
        if not isinstance(self.department_id, Unset):
            department_id = []
            for department_id_item_data in self.department_id:
                department_id_item = str(department_id_item_data)
                department_id.append(department_id_item)

        job_id: list[str] | Unset = UNSET
        if not isinstance(self.job_id, Unset):
            job_id = []
            for job_id_item_data in self.job_id:
                job_id_item = str(job_id_item_data)
                job_id.append(job_id_item)

        location: list[str] | Unset = UNSET
        if not isinstance(self.location, Unset):
            location = self.location

        office_id: list[str] | Unset = UNSET
        if not isinstance(self.office_id, Unset):
            office_id = []
            for office_id_item_data in self.office_id:
                office_id_item = str(office_id_item_data)
                office_id.append(office_id_item)

        order: None | str | Unset
        if isinstance(self.order, Unset):
            order = UNSET
        elif isinstance(self.order, AskedInOrderType0):
            order = self.order.value
        else:
            order = self.order

        q = self.q

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

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if added_after is not UNSET:
            field_dict["added_after"] = added_after
        if added_before is not UNSET:
            field_dict["added_before"] = added_before
        if department_id is not UNSET:
            field_dict["department_id"] = department_id
        if job_id is not UNSET:
            field_dict["job_id"] = job_id
        if location is not UNSET:
            field_dict["location"] = location
        if office_id is not UNSET:
            field_dict["office_id"] = office_id
        if order is not UNSET:
            field_dict["order"] = order
        if q is not UNSET:
            field_dict["q"] = q
        if source_id is not UNSET:
            field_dict["source_id"] = source_id
        if stage is not UNSET:
            field_dict["stage"] = stage
        if tag_id is not UNSET:
            field_dict["tag_id"] = tag_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

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

        _department_id = d.pop("department_id", UNSET)
        department_id: list[UUID] | Unset = UNSET
        if _department_id is not UNSET:
            department_id = []
            for department_id_item_data in _department_id:
                department_id_item = UUID(department_id_item_data)

                department_id.append(department_id_item)

        _job_id = d.pop("job_id", UNSET)
        job_id: list[UUID] | Unset = UNSET
        if _job_id is not UNSET:
            job_id = []
            for job_id_item_data in _job_id:
                job_id_item = UUID(job_id_item_data)

                job_id.append(job_id_item)

        location = cast(list[str], d.pop("location", UNSET))

        _office_id = d.pop("office_id", UNSET)
        office_id: list[UUID] | Unset = UNSET
        if _office_id is not UNSET:
            office_id = []
            for office_id_item_data in _office_id:
                office_id_item = UUID(office_id_item_data)

                office_id.append(office_id_item)

        def _parse_order(data: object) -> AskedInOrderType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                order_type_0 = AskedInOrderType0(data)

                return order_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AskedInOrderType0 | None | Unset, data)

        order = _parse_order(d.pop("order", UNSET))

        q = d.pop("q", UNSET)

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

        asked_in = cls(
            added_after=added_after,
            added_before=added_before,
            department_id=department_id,
            job_id=job_id,
            location=location,
            office_id=office_id,
            order=order,
            q=q,
            source_id=source_id,
            stage=stage,
            tag_id=tag_id,
        )

        return asked_in
