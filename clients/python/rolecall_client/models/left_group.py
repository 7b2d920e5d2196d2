from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.left_out import LeftOut


T = TypeVar("T", bound="LeftGroup")


@_attrs_define
class LeftGroup:
    """Things of one kind.

    Attributes:
        has_more (bool): Whether there are more than these.
        rows (list[LeftOut]): The ten most urgent.
        title (str): What they are, such as interviews to come.
    """

    has_more: bool
    rows: list[LeftOut]
    title: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        has_more = self.has_more

        rows = []
        for rows_item_data in self.rows:
            rows_item = rows_item_data.to_dict()
            rows.append(rows_item)

        title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "has_more": has_more,
                "rows": rows,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.left_out import LeftOut  # noqa: PLC0415

        d = dict(src_dict)
        has_more = d.pop("has_more")

        rows = []
        _rows = d.pop("rows")
        for rows_item_data in _rows:
            rows_item = LeftOut.from_dict(rows_item_data)

            rows.append(rows_item)

        title = d.pop("title")

        left_group = cls(
            has_more=has_more,
            rows=rows,
            title=title,
        )

        left_group.additional_properties = d
        return left_group

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
