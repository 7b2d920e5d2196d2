from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.seat_in import SeatIn


T = TypeVar("T", bound="SchedulingLinkIn")


@_attrs_define
class SchedulingLinkIn:
    """A link with which the candidate chooses a time.

    Attributes:
        minutes (int): How long it takes.
        seats (list[SeatIn]): Who interviews.
        title (str): What the interview is called.
        days (int | Unset): How long the link is open. Default: 14.
        hours_of_notice (int | Unset): How near a time may be. Default: 24.
        mail (bool | Unset): Whether the candidate gets it by mail. Default: True.
    """

    minutes: int
    seats: list[SeatIn]
    title: str
    days: int | Unset = 14
    hours_of_notice: int | Unset = 24
    mail: bool | Unset = True

    def to_dict(self) -> dict[str, Any]:
        minutes = self.minutes

        seats = []
        for seats_item_data in self.seats:
            seats_item = seats_item_data.to_dict()
            seats.append(seats_item)

        title = self.title

        days = self.days

        hours_of_notice = self.hours_of_notice

        mail = self.mail

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "minutes": minutes,
                "seats": seats,
                "title": title,
            }
        )
        if days is not UNSET:
            field_dict["days"] = days
        if hours_of_notice is not UNSET:
            field_dict["hours_of_notice"] = hours_of_notice
        if mail is not UNSET:
            field_dict["mail"] = mail

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.seat_in import SeatIn  # noqa: PLC0415

        d = dict(src_dict)
        minutes = d.pop("minutes")

        seats = []
        _seats = d.pop("seats")
        for seats_item_data in _seats:
            seats_item = SeatIn.from_dict(seats_item_data)

            seats.append(seats_item)

        title = d.pop("title")

        days = d.pop("days", UNSET)

        hours_of_notice = d.pop("hours_of_notice", UNSET)

        mail = d.pop("mail", UNSET)

        scheduling_link_in = cls(
            minutes=minutes,
            seats=seats,
            title=title,
            days=days,
            hours_of_notice=hours_of_notice,
            mail=mail,
        )

        return scheduling_link_in
