from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.asked_in import AskedIn


T = TypeVar("T", bound="SavedSearchOut")


@_attrs_define
class SavedSearchOut:
    """A saved search that is shared.

    Attributes:
        address (str): The query of its address on the search page.
        asked (AskedIn): What a saved search asks for: the question and the filters of the search page, together.
        created_at (datetime.datetime): When it was made.
        id (UUID): Its id.
        name (str): What it is called.
        owner_id (None | UUID): The member who saved it; null for a program.
        owner_name (str): The name of whoever saved it.
        updated_at (datetime.datetime): When it was last changed.
        problem (None | str | Unset): What it names that is not there any more, and what to do; null where all of it is.
            It is that of the moment: the search itself has not changed.
    """

    address: str
    asked: AskedIn
    created_at: datetime.datetime
    id: UUID
    name: str
    owner_id: None | UUID
    owner_name: str
    updated_at: datetime.datetime
    problem: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        address = self.address

        asked = self.asked.to_dict()

        created_at = self.created_at.isoformat()

        id = str(self.id)

        name = self.name

        owner_id: None | str
        if isinstance(self.owner_id, UUID):
            owner_id = str(self.owner_id)
        else:
            owner_id = self.owner_id

        owner_name = self.owner_name

        updated_at = self.updated_at.isoformat()

        problem: None | str | Unset
        if isinstance(self.problem, Unset):
            problem = UNSET
        else:
            problem = self.problem

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "address": address,
                "asked": asked,
                "created_at": created_at,
                "id": id,
                "name": name,
                "owner_id": owner_id,
                "owner_name": owner_name,
                "updated_at": updated_at,
            }
        )
        if problem is not UNSET:
            field_dict["problem"] = problem

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asked_in import AskedIn  # noqa: PLC0415

        d = dict(src_dict)
        address = d.pop("address")

        asked = AskedIn.from_dict(d.pop("asked"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        id = UUID(d.pop("id"))

        name = d.pop("name")

        def _parse_owner_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                owner_id_type_0 = UUID(data)

                return owner_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        owner_id = _parse_owner_id(d.pop("owner_id"))

        owner_name = d.pop("owner_name")

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        def _parse_problem(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        problem = _parse_problem(d.pop("problem", UNSET))

        saved_search_out = cls(
            address=address,
            asked=asked,
            created_at=created_at,
            id=id,
            name=name,
            owner_id=owner_id,
            owner_name=owner_name,
            updated_at=updated_at,
            problem=problem,
        )

        saved_search_out.additional_properties = d
        return saved_search_out

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
