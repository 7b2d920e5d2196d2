from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.planned_booking_out import PlannedBookingOut


T = TypeVar("T", bound="PlanOut")


@_attrs_define
class PlanOut:
    """A plan for all of the interviews.

    Attributes:
        bookings (list[PlannedBookingOut]): In the order of time.
        code (str): The plan as booking it wants it back.
        reasons (list[str]): What speaks for it, and what it asks of people.
    """

    bookings: list[PlannedBookingOut]
    code: str
    reasons: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bookings = []
        for bookings_item_data in self.bookings:
            bookings_item = bookings_item_data.to_dict()
            bookings.append(bookings_item)

        code = self.code

        reasons = self.reasons

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "bookings": bookings,
                "code": code,
                "reasons": reasons,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.planned_booking_out import PlannedBookingOut  # noqa: PLC0415

        d = dict(src_dict)
        bookings = []
        _bookings = d.pop("bookings")
        for bookings_item_data in _bookings:
            bookings_item = PlannedBookingOut.from_dict(bookings_item_data)

            bookings.append(bookings_item)

        code = d.pop("code")

        reasons = cast(list[str], d.pop("reasons"))

        plan_out = cls(
            bookings=bookings,
            code=code,
            reasons=reasons,
        )

        plan_out.additional_properties = d
        return plan_out

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
