from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.field_in_kind import FieldInKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="FieldIn")


@_attrs_define
class FieldIn:
    """A field of a template's own.

    Attributes:
        label (str): Its name; the placeholder is made of it.
        kind (FieldInKind | Unset): What can be filled in. Default: FieldInKind.TEXT.
        options (list[str] | Unset): Of a choice.
        required (bool | Unset): Whether it must be filled in. Default: False.
    """

    label: str
    kind: FieldInKind | Unset = FieldInKind.TEXT
    options: list[str] | Unset = UNSET
    required: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        label = self.label

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind.value

        options: list[str] | Unset = UNSET
        if not isinstance(self.options, Unset):
            options = self.options

        required = self.required

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "label": label,
            }
        )
        if kind is not UNSET:
            field_dict["kind"] = kind
        if options is not UNSET:
            field_dict["options"] = options
        if required is not UNSET:
            field_dict["required"] = required

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        label = d.pop("label")

        _kind = d.pop("kind", UNSET)
        kind: FieldInKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = FieldInKind(_kind)

        options = cast(list[str], d.pop("options", UNSET))

        required = d.pop("required", UNSET)

        field_in = cls(
            label=label,
            kind=kind,
            options=options,
            required=required,
        )

        return field_in
