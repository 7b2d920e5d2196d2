from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.interviewer_out import InterviewerOut
    from ..models.together_out import TogetherOut


T = TypeVar("T", bound="CalibrationOut")


@_attrs_define
class CalibrationOut:
    """How interviewers score beside those who met the same people, by name.

    Attributes:
        items (list[InterviewerOut]): By interviewer.
        since (datetime.date): The first day.
        together (TogetherOut): The figures of all interviewers together.
        until (datetime.date): The last day, in the organization's zone.
    """

    items: list[InterviewerOut]
    since: datetime.date
    together: TogetherOut
    until: datetime.date
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        since = self.since.isoformat()

        together = self.together.to_dict()

        until = self.until.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "items": items,
                "since": since,
                "together": together,
                "until": until,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.interviewer_out import InterviewerOut  # noqa: PLC0415
        from ..models.together_out import TogetherOut  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = InterviewerOut.from_dict(items_item_data)

            items.append(items_item)

        since = datetime.date.fromisoformat(d.pop("since"))

        together = TogetherOut.from_dict(d.pop("together"))

        until = datetime.date.fromisoformat(d.pop("until"))

        calibration_out = cls(
            items=items,
            since=since,
            together=together,
            until=until,
        )

        calibration_out.additional_properties = d
        return calibration_out

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
