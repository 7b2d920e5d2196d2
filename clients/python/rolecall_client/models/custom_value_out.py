from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.custom_value_out_kind import CustomValueOutKind

T = TypeVar("T", bound="CustomValueOut")


@_attrs_define
class CustomValueOut:
    """What a field of the organization's own says of a person.

    Attributes:
        id (UUID): The id of the field.
        kind (CustomValueOutKind): Which of the kinds it is.
        name (str): What it, or who they, are called.
        value (float | list[str] | str): By the kind: text, `yes` or `no`, one of the options, several, a number, an ISO
            date.
    """

    id: UUID
    kind: CustomValueOutKind
    name: str
    value: float | list[str] | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind = self.kind.value

        name = self.name

        value: float | list[str] | str
        if isinstance(self.value, list):
            value = self.value

        else:
            value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "name": name,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = CustomValueOutKind(d.pop("kind"))

        name = d.pop("name")

        def _parse_value(data: object) -> float | list[str] | str:
            try:
                if not isinstance(data, list):
                    raise TypeError()
                value_type_2 = cast(list[str], data)

                return value_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(float | list[str] | str, data)

        value = _parse_value(d.pop("value"))

        custom_value_out = cls(
            id=id,
            kind=kind,
            name=name,
            value=value,
        )

        custom_value_out.additional_properties = d
        return custom_value_out

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
