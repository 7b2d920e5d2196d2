from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.logged_event_out import LoggedEventOut


T = TypeVar("T", bound="LoggedEventsOut")


@_attrs_define
class LoggedEventsOut:
    """Events in the order in which they became true, the oldest first.

    Attributes:
        after (None | UUID): Where to go on: send it as `after`. The same as before when there is nothing new.
        has_more (bool): Whether there is more already; otherwise ask again later.
        items (list[LoggedEventOut]): The rows of this page.
    """

    after: None | UUID
    has_more: bool
    items: list[LoggedEventOut]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        after: None | str
        if isinstance(self.after, UUID):
            after = str(self.after)
        else:
            after = self.after

        has_more = self.has_more

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "after": after,
                "has_more": has_more,
                "items": items,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.logged_event_out import LoggedEventOut  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_after(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                after_type_0 = UUID(data)

                return after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        after = _parse_after(d.pop("after"))

        has_more = d.pop("has_more")

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = LoggedEventOut.from_dict(items_item_data)

            items.append(items_item)

        logged_events_out = cls(
            after=after,
            has_more=has_more,
            items=items,
        )

        logged_events_out.additional_properties = d
        return logged_events_out

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
