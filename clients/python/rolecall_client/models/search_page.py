from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.found_out import FoundOut
    from ..models.search_page_facets import SearchPageFacets


T = TypeVar("T", bound="SearchPage")


@_attrs_define
class SearchPage:
    """A page of who was found.

    Attributes:
        facets (SearchPageFacets): For each filter that lists values, those of the people who are found, the most
            frequent first.
        forgiven (list[str]): Words that nothing holds: with them people are found who are called nearly so.
        items (list[FoundOut]): The rows of this page.
        next_cursor (None | str): For the next page; null on the last one.
        total (int): How many are found in all.
    """

    facets: SearchPageFacets
    forgiven: list[str]
    items: list[FoundOut]
    next_cursor: None | str
    total: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        facets = self.facets.to_dict()

        forgiven = self.forgiven

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_cursor: None | str
        next_cursor = self.next_cursor

        total = self.total

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "facets": facets,
                "forgiven": forgiven,
                "items": items,
                "next_cursor": next_cursor,
                "total": total,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.found_out import FoundOut  # noqa: PLC0415
        from ..models.search_page_facets import SearchPageFacets  # noqa: PLC0415

        d = dict(src_dict)
        facets = SearchPageFacets.from_dict(d.pop("facets"))

        forgiven = cast(list[str], d.pop("forgiven"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = FoundOut.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_cursor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_cursor = _parse_next_cursor(d.pop("next_cursor"))

        total = d.pop("total")

        search_page = cls(
            facets=facets,
            forgiven=forgiven,
            items=items,
            next_cursor=next_cursor,
            total=total,
        )

        search_page.additional_properties = d
        return search_page

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
