from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.field_out_kind import FieldOutKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="FieldOut")


@_attrs_define
class FieldOut:
    """A field with the key by which offers fill it.

    Attributes:
        key (str): The name that programs know it by.
        label (str): Its name; the placeholder is made of it.
        kind (FieldOutKind | Unset): What can be filled in. Default: FieldOutKind.TEXT.
        options (list[str] | Unset): Of a choice.
        required (bool | Unset): Whether it must be filled in. Default: False.
    """

    key: str
    label: str
    kind: FieldOutKind | Unset = FieldOutKind.TEXT
    options: list[str] | Unset = UNSET
    required: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        key = self.key

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
                "key": key,
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
        key = d.pop("key")

        label = d.pop("label")

        _kind = d.pop("kind", UNSET)
        kind: FieldOutKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = FieldOutKind(_kind)

        options = cast(list[str], d.pop("options", UNSET))

        required = d.pop("required", UNSET)

        field_out = cls(
            key=key,
            label=label,
            kind=kind,
            options=options,
            required=required,
        )

        return field_out
