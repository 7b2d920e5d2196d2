from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RequisitionSeatOut")


@_attrs_define
class RequisitionSeatOut:
    """One seat of a requisition on a job.

    Attributes:
        close_reason (str): Why it was closed.
        closed_at (datetime.datetime | None): When it was closed.
        days_to_fill (int | None): Whole days from approval to acceptance; null while nobody fills it.
        filled_at (datetime.datetime | None): When it was filled.
        id (UUID): Its id.
        job_id (UUID): The id of the job.
        opened_at (datetime.datetime): When the requisition was approved.
        target_date (datetime.date | None): The day by which it is to be filled.
    """

    close_reason: str
    closed_at: datetime.datetime | None
    days_to_fill: int | None
    filled_at: datetime.datetime | None
    id: UUID
    job_id: UUID
    opened_at: datetime.datetime
    target_date: datetime.date | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        close_reason = self.close_reason

        closed_at: None | str
        if isinstance(self.closed_at, datetime.datetime):
            closed_at = self.closed_at.isoformat()
        else:
            closed_at = self.closed_at

        days_to_fill: int | None
        days_to_fill = self.days_to_fill

        filled_at: None | str
        if isinstance(self.filled_at, datetime.datetime):
            filled_at = self.filled_at.isoformat()
        else:
            filled_at = self.filled_at

        id = str(self.id)

        job_id = str(self.job_id)

        opened_at = self.opened_at.isoformat()

        target_date: None | str
        if isinstance(self.target_date, datetime.date):
            target_date = self.target_date.isoformat()
        else:
            target_date = self.target_date

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "close_reason": close_reason,
                "closed_at": closed_at,
                "days_to_fill": days_to_fill,
                "filled_at": filled_at,
                "id": id,
                "job_id": job_id,
                "opened_at": opened_at,
                "target_date": target_date,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        close_reason = d.pop("close_reason")

        def _parse_closed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closed_at_type_0 = datetime.datetime.fromisoformat(data)

                return closed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        closed_at = _parse_closed_at(d.pop("closed_at"))

        def _parse_days_to_fill(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        days_to_fill = _parse_days_to_fill(d.pop("days_to_fill"))

        def _parse_filled_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                filled_at_type_0 = datetime.datetime.fromisoformat(data)

                return filled_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        filled_at = _parse_filled_at(d.pop("filled_at"))

        id = UUID(d.pop("id"))

        job_id = UUID(d.pop("job_id"))

        opened_at = datetime.datetime.fromisoformat(d.pop("opened_at"))

        def _parse_target_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                target_date_type_0 = datetime.date.fromisoformat(data)

                return target_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        target_date = _parse_target_date(d.pop("target_date"))

        requisition_seat_out = cls(
            close_reason=close_reason,
            closed_at=closed_at,
            days_to_fill=days_to_fill,
            filled_at=filled_at,
            id=id,
            job_id=job_id,
            opened_at=opened_at,
            target_date=target_date,
        )

        requisition_seat_out.additional_properties = d
        return requisition_seat_out

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
