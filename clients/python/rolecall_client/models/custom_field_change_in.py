from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_change_in_renamed_options_type_0 import (
        CustomFieldChangeInRenamedOptionsType0,
    )
    from ..models.range_ import Range


T = TypeVar("T", bound="CustomFieldChangeIn")


@_attrs_define
class CustomFieldChangeIn:
    """What shall be different; what is left out stays.

    Attributes:
        hint (None | str | Unset): A word of help where it is filled in.
        limits (None | Range | Unset): For a number: the smallest and the largest value that make sense. Null takes them
            away.
        name (None | str | Unset): What it, or who they, are called.
        options (list[str] | None | Unset): What there is to choose from; a value that is offered no longer stays with
            those who have it.
        renamed_options (CustomFieldChangeInRenamedOptionsType0 | None | Unset): By the old name of an option the new
            one: whoever has the old one, and what asks for it, follows.
    """

    hint: None | str | Unset = UNSET
    limits: None | Range | Unset = UNSET
    name: None | str | Unset = UNSET
    options: list[str] | None | Unset = UNSET
    renamed_options: CustomFieldChangeInRenamedOptionsType0 | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.custom_field_change_in_renamed_options_type_0 import (
            CustomFieldChangeInRenamedOptionsType0,  # noqa: PLC0415
        )
        from ..models.range_ import Range  # noqa: PLC0415

        hint: None | str | Unset
        if isinstance(self.hint, Unset):
            hint = UNSET
        else:
            hint = self.hint

        limits: dict[str, Any] | None | Unset
        if isinstance(self.limits, Unset):
            limits = UNSET
        elif isinstance(self.limits, Range):
            limits = self.limits.to_dict()
        else:
            limits = self.limits

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        options: list[str] | None | Unset
        if isinstance(self.options, Unset):
            options = UNSET
        elif isinstance(self.options, list):
            options = self.options

        else:
            options = self.options

        renamed_options: dict[str, Any] | None | Unset
        if isinstance(self.renamed_options, Unset):
            renamed_options = UNSET
        elif isinstance(self.renamed_options, CustomFieldChangeInRenamedOptionsType0):
            renamed_options = self.renamed_options.to_dict()
        else:
            renamed_options = self.renamed_options

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if hint is not UNSET:
            field_dict["hint"] = hint
        if limits is not UNSET:
            field_dict["limits"] = limits
        if name is not UNSET:
            field_dict["name"] = name
        if options is not UNSET:
            field_dict["options"] = options
        if renamed_options is not UNSET:
            field_dict["renamed_options"] = renamed_options

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.custom_field_change_in_renamed_options_type_0 import (
            CustomFieldChangeInRenamedOptionsType0,  # noqa: PLC0415
        )
        from ..models.range_ import Range  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_hint(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        hint = _parse_hint(d.pop("hint", UNSET))

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

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_options(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                options_type_0 = cast(list[str], data)

                return options_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        options = _parse_options(d.pop("options", UNSET))

        def _parse_renamed_options(
            data: object,
        ) -> CustomFieldChangeInRenamedOptionsType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                renamed_options_type_0 = (
                    CustomFieldChangeInRenamedOptionsType0.from_dict(data)
                )

                return renamed_options_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CustomFieldChangeInRenamedOptionsType0 | None | Unset, data)

        renamed_options = _parse_renamed_options(d.pop("renamed_options", UNSET))

        custom_field_change_in = cls(
            hint=hint,
            limits=limits,
            name=name,
            options=options,
            renamed_options=renamed_options,
        )

        return custom_field_change_in
