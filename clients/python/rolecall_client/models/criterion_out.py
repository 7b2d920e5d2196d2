from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CriterionOut")


@_attrs_define
class CriterionOut:
    """What an interview assesses.

    Attributes:
        anchors (list[str]): What each of the four points means, lowest first.
        id (UUID): Its id.
        name (str): What is assessed.
        requirement_id (None | UUID): The requirement of the job that it stems from.
    """

    anchors: list[str]
    id: UUID
    name: str
    requirement_id: None | UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        anchors = self.anchors

        id = str(self.id)

        name = self.name

        requirement_id: None | str
        if isinstance(self.requirement_id, UUID):
            requirement_id = str(self.requirement_id)
        else:
            requirement_id = self.requirement_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "anchors": anchors,
                "id": id,
                "name": name,
                "requirement_id": requirement_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        anchors = cast(list[str], d.pop("anchors"))

        id = UUID(d.pop("id"))

        name = d.pop("name")

        def _parse_requirement_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                requirement_id_type_0 = UUID(data)

                return requirement_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        requirement_id = _parse_requirement_id(d.pop("requirement_id"))

        criterion_out = cls(
            anchors=anchors,
            id=id,
            name=name,
            requirement_id=requirement_id,
        )

        criterion_out.additional_properties = d
        return criterion_out

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
