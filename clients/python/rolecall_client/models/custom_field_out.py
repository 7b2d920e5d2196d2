from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.custom_field_out_kind import CustomFieldOutKind

if TYPE_CHECKING:
    from ..models.range_ import Range


T = TypeVar("T", bound="CustomFieldOut")


@_attrs_define
class CustomFieldOut:
    """A fact that the organization keeps of people.

    Attributes:
        hint (str): A word of help where it is filled in.
        id (UUID): Its id.
        kind (CustomFieldOutKind): Which of the kinds it is.
        limits (None | Range): For a number: the smallest and the largest value that make sense; others are refused.
        name (str): What it, or who they, are called.
        options (list[str]): What there is to choose from, for `one_of` and `several_of`.
    """

    hint: str
    id: UUID
    kind: CustomFieldOutKind
    limits: None | Range
    name: str
    options: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.range_ import Range  # noqa: PLC0415

        hint = self.hint

        id = str(self.id)

        kind = self.kind.value

        limits: dict[str, Any] | None
        if isinstance(self.limits, Range):
            limits = self.limits.to_dict()
        else:
            limits = self.limits

        name = self.name

        options = self.options

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "hint": hint,
                "id": id,
                "kind": kind,
                "limits": limits,
                "name": name,
                "options": options,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.range_ import Range  # noqa: PLC0415

        d = dict(src_dict)
        hint = d.pop("hint")

        id = UUID(d.pop("id"))

        kind = CustomFieldOutKind(d.pop("kind"))

        def _parse_limits(data: object) -> None | Range:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                limits_type_0 = Range.from_dict(data)

                return limits_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Range, data)

        limits = _parse_limits(d.pop("limits"))

        name = d.pop("name")

        options = cast(list[str], d.pop("options"))

        custom_field_out = cls(
            hint=hint,
            id=id,
            kind=kind,
            limits=limits,
            name=name,
            options=options,
        )

        custom_field_out.additional_properties = d
        return custom_field_out

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
