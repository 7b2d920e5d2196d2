from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="TalentPoolIn")


@_attrs_define
class TalentPoolIn:
    """A new talent pool.

    Attributes:
        name (str): What it is called.
        description (str | Unset): What it is for. Default: ''.
        saved_search_id (None | Unset | UUID): The shared search that fills it; null for by hand.
    """

    name: str
    description: str | Unset = ""
    saved_search_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        description = self.description

        saved_search_id: None | str | Unset
        if isinstance(self.saved_search_id, Unset):
            saved_search_id = UNSET
        elif isinstance(self.saved_search_id, UUID):
            saved_search_id = str(self.saved_search_id)
        else:
            saved_search_id = self.saved_search_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if saved_search_id is not UNSET:
            field_dict["saved_search_id"] = saved_search_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        description = d.pop("description", UNSET)

        def _parse_saved_search_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                saved_search_id_type_0 = UUID(data)

                return saved_search_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        saved_search_id = _parse_saved_search_id(d.pop("saved_search_id", UNSET))

        talent_pool_in = cls(
            name=name,
            description=description,
            saved_search_id=saved_search_id,
        )

        return talent_pool_in
