from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.requisition_seat_out import RequisitionSeatOut


T = TypeVar("T", bound="RequisitionSeatsOut")


@_attrs_define
class RequisitionSeatsOut:
    """What became of the seats of a requisition, the oldest first.

    Attributes:
        items (list[RequisitionSeatOut]): The rows of this page.
        time_to_fill_days (int | None): The median of those that are filled.
        time_to_fill_n (int): Of how many seats.
    """

    items: list[RequisitionSeatOut]
    time_to_fill_days: int | None
    time_to_fill_n: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        time_to_fill_days: int | None
        time_to_fill_days = self.time_to_fill_days

        time_to_fill_n = self.time_to_fill_n

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "items": items,
                "time_to_fill_days": time_to_fill_days,
                "time_to_fill_n": time_to_fill_n,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.requisition_seat_out import RequisitionSeatOut  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = RequisitionSeatOut.from_dict(items_item_data)

            items.append(items_item)

        def _parse_time_to_fill_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        time_to_fill_days = _parse_time_to_fill_days(d.pop("time_to_fill_days"))

        time_to_fill_n = d.pop("time_to_fill_n")

        requisition_seats_out = cls(
            items=items,
            time_to_fill_days=time_to_fill_days,
            time_to_fill_n=time_to_fill_n,
        )

        requisition_seats_out.additional_properties = d
        return requisition_seats_out

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
