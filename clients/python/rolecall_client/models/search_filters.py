from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.search_filters_order import SearchFiltersOrder
from ..types import UNSET, Unset

T = TypeVar("T", bound="SearchFilters")


@_attrs_define
class SearchFilters:
    """A question, what to narrow it down by, and a page.

    Attributes:
        cursor (str | Unset): `next_cursor` of the page before. Default: ''.
        job_id (list[UUID] | Unset): Jobs, one of which somebody applied for.
        location (list[str] | Unset): Places, as they are written of people.
        order (SearchFiltersOrder | Unset): The best match first, the latest added, or by name. Without words the latest
            added come first. Default: SearchFiltersOrder.RELEVANCE.
        per_page (int | Unset): How many people at most. Default: 25.
        q (str | Unset): Words, "phrases", AND OR NOT and brackets, field:words: the language of the search page.
            Default: ''.
        source_id (list[UUID] | Unset): Sources, one of which somebody came from.
        stage (list[str] | Unset): Names of stages, or Rejected, Withdrawn, Hired; one of them must be somebody's.
        tag_id (list[UUID] | Unset): Tags, one of which somebody has.
    """

    cursor: str | Unset = ""
    job_id: list[UUID] | Unset = UNSET
    location: list[str] | Unset = UNSET
    order: SearchFiltersOrder | Unset = SearchFiltersOrder.RELEVANCE
    per_page: int | Unset = 25
    q: str | Unset = ""
    source_id: list[UUID] | Unset = UNSET
    stage: list[str] | Unset = UNSET
    tag_id: list[UUID] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        cursor = self.cursor

        job_id: list[str] | Unset = UNSET
        if not isinstance(self.job_id, Unset):
            job_id = []
            for job_id_item_data in self.job_id:
                job_id_item = str(job_id_item_data)
                job_id.append(job_id_item)

        location: list[str] | Unset = UNSET
        if not isinstance(self.location, Unset):
            location = self.location

        order: str | Unset = UNSET
        if not isinstance(self.order, Unset):
            order = self.order.value

        per_page = self.per_page

        q = self.q

        source_id: list[str] | Unset = UNSET
        if not isinstance(self.source_id, Unset):
            source_id = []
            for source_id_item_data in self.source_id:
                source_id_item = str(source_id_item_data)
                source_id.append(source_id_item)

        stage: list[str] | Unset = UNSET
        if not isinstance(self.stage, Unset):
            stage = self.stage

        tag_id: list[str] | Unset = UNSET
        if not isinstance(self.tag_id, Unset):
            tag_id = []
            for tag_id_item_data in self.tag_id:
                tag_id_item = str(tag_id_item_data)
                tag_id.append(tag_id_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if cursor is not UNSET:
            field_dict["cursor"] = cursor
        if job_id is not UNSET:
            field_dict["job_id"] = job_id
        if location is not UNSET:
            field_dict["location"] = location
        if order is not UNSET:
            field_dict["order"] = order
        if per_page is not UNSET:
            field_dict["per_page"] = per_page
        if q is not UNSET:
            field_dict["q"] = q
        if source_id is not UNSET:
            field_dict["source_id"] = source_id
        if stage is not UNSET:
            field_dict["stage"] = stage
        if tag_id is not UNSET:
            field_dict["tag_id"] = tag_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        cursor = d.pop("cursor", UNSET)

        _job_id = d.pop("job_id", UNSET)
        job_id: list[UUID] | Unset = UNSET
        if _job_id is not UNSET:
            job_id = []
            for job_id_item_data in _job_id:
                job_id_item = UUID(job_id_item_data)

                job_id.append(job_id_item)

        location = cast(list[str], d.pop("location", UNSET))

        _order = d.pop("order", UNSET)
        order: SearchFiltersOrder | Unset
        if isinstance(_order, Unset):
            order = UNSET
        else:
            order = SearchFiltersOrder(_order)

        per_page = d.pop("per_page", UNSET)

        q = d.pop("q", UNSET)

        _source_id = d.pop("source_id", UNSET)
        source_id: list[UUID] | Unset = UNSET
        if _source_id is not UNSET:
            source_id = []
            for source_id_item_data in _source_id:
                source_id_item = UUID(source_id_item_data)

                source_id.append(source_id_item)

        stage = cast(list[str], d.pop("stage", UNSET))

        _tag_id = d.pop("tag_id", UNSET)
        tag_id: list[UUID] | Unset = UNSET
        if _tag_id is not UNSET:
            tag_id = []
            for tag_id_item_data in _tag_id:
                tag_id_item = UUID(tag_id_item_data)

                tag_id.append(tag_id_item)

        search_filters = cls(
            cursor=cursor,
            job_id=job_id,
            location=location,
            order=order,
            per_page=per_page,
            q=q,
            source_id=source_id,
            stage=stage,
            tag_id=tag_id,
        )

        search_filters.additional_properties = d
        return search_filters

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
