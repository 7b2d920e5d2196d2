from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.run_out import RunOut
    from ..models.tombstone import Tombstone


T = TypeVar("T", bound="RunPage")


@_attrs_define
class RunPage:
    """A page of runs, newest first.

    Attributes:
        items (list[RunOut]): The rows of this page.
        next_cursor (None | str): For the next page; null on the last one.
        sync_token (None | str): On the last page: send it to get only what changes.
        tombstones (list[Tombstone]): What is in the list no longer, newest first.
    """

    items: list[RunOut]
    next_cursor: None | str
    sync_token: None | str
    tombstones: list[Tombstone]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_cursor: None | str
        next_cursor = self.next_cursor

        sync_token: None | str
        sync_token = self.sync_token

        tombstones = []
        for tombstones_item_data in self.tombstones:
            tombstones_item = tombstones_item_data.to_dict()
            tombstones.append(tombstones_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "items": items,
                "next_cursor": next_cursor,
                "sync_token": sync_token,
                "tombstones": tombstones,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.run_out import RunOut  # noqa: PLC0415
        from ..models.tombstone import Tombstone  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = RunOut.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_cursor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_cursor = _parse_next_cursor(d.pop("next_cursor"))

        def _parse_sync_token(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sync_token = _parse_sync_token(d.pop("sync_token"))

        tombstones = []
        _tombstones = d.pop("tombstones")
        for tombstones_item_data in _tombstones:
            tombstones_item = Tombstone.from_dict(tombstones_item_data)

            tombstones.append(tombstones_item)

        run_page = cls(
            items=items,
            next_cursor=next_cursor,
            sync_token=sync_token,
            tombstones=tombstones,
        )

        run_page.additional_properties = d
        return run_page

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
