from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.custom_field_in_kind import CustomFieldInKind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.range_ import Range


T = TypeVar("T", bound="CustomFieldIn")


@_attrs_define
class CustomFieldIn:
    """A fact that the organization wants to keep of people.

    Attributes:
        kind (CustomFieldInKind): What it holds; it never changes.
        name (str): What it, or who they, are called.
        hint (str | Unset): A word of help where it is filled in. Default: ''.
        limits (None | Range | Unset): For a number: the smallest and the largest value that make sense; others are
            refused.
        options (list[str] | Unset): What there is to choose from, for `one_of` and `several_of`.
    """

    kind: CustomFieldInKind
    name: str
    hint: str | Unset = ""
    limits: None | Range | Unset = UNSET
    options: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.range_ import Range  # noqa: PLC0415

        kind = self.kind.value

        name = self.name

        hint = self.hint

        limits: dict[str, Any] | None | Unset
        if isinstance(self.limits, Unset):
            limits = UNSET
        elif isinstance(self.limits, Range):
            limits = self.limits.to_dict()
        else:
            limits = self.limits

        options: list[str] | Unset = UNSET
        if not isinstance(self.options, Unset):
            options = self.options

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "name": name,
            }
        )
        if hint is not UNSET:
            field_dict["hint"] = hint
        if limits is not UNSET:
            field_dict["limits"] = limits
        if options is not UNSET:
            field_dict["options"] = options

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.range_ import Range  # noqa: PLC0415

        d = dict(src_dict)
        kind = CustomFieldInKind(d.pop("kind"))

        name = d.pop("name")

        hint = d.pop("hint", UNSET)

        def _parse_limits(data: object) -> None | Range | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                limits_type_0 = Range.from_dict(data)

                return limits_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Range | Unset, data)

        limits = _parse_limits(d.pop("limits", UNSET))

        options = cast(list[str], d.pop("options", UNSET))

        custom_field_in = cls(
            kind=kind,
            name=name,
            hint=hint,
            limits=limits,
            options=options,
        )

        return custom_field_in
