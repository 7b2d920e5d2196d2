from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.visited_stage import VisitedStage


T = TypeVar("T", bound="StageVisitOut")


@_attrs_define
class StageVisitOut:
    """That the application was in a stage, from when to when.

    Attributes:
        entered_at (datetime.datetime): When they came in.
        left_at (datetime.datetime | None): When they left; null while they are there.
        seconds (int | None): How long they were in it, in seconds; null while they are.
        stage (VisitedStage): A stage that the application was in.
    """

    entered_at: datetime.datetime
    left_at: datetime.datetime | None
    seconds: int | None
    stage: VisitedStage
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        entered_at = self.entered_at.isoformat()

        left_at: None | str
        if isinstance(self.left_at, datetime.datetime):
            left_at = self.left_at.isoformat()
        else:
            left_at = self.left_at

        seconds: int | None
        seconds = self.seconds

        stage = self.stage.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "entered_at": entered_at,
                "left_at": left_at,
                "seconds": seconds,
                "stage": stage,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.visited_stage import VisitedStage  # noqa: PLC0415

        d = dict(src_dict)
        entered_at = datetime.datetime.fromisoformat(d.pop("entered_at"))

        def _parse_left_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                left_at_type_0 = datetime.datetime.fromisoformat(data)

                return left_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        left_at = _parse_left_at(d.pop("left_at"))

        def _parse_seconds(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        seconds = _parse_seconds(d.pop("seconds"))

        stage = VisitedStage.from_dict(d.pop("stage"))

        stage_visit_out = cls(
            entered_at=entered_at,
            left_at=left_at,
            seconds=seconds,
            stage=stage,
        )

        stage_visit_out.additional_properties = d
        return stage_visit_out

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
