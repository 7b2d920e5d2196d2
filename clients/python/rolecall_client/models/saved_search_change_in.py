from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.asked_in import AskedIn


T = TypeVar("T", bound="SavedSearchChangeIn")


@_attrs_define
class SavedSearchChangeIn:
    """What is to change of a saved search; what is left out stays.

    Attributes:
        asked (AskedIn | None | Unset): What it asks for from now on.
        name (None | str | Unset): What it is called.
    """

    asked: AskedIn | None | Unset = UNSET
    name: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.asked_in import AskedIn  # noqa: PLC0415

        asked: dict[str, Any] | None | Unset
        if isinstance(self.asked, Unset):
            asked = UNSET
        elif isinstance(self.asked, AskedIn):
            asked = self.asked.to_dict()
        else:
            asked = self.asked

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if asked is not UNSET:
            field_dict["asked"] = asked
        if name is not UNSET:
            field_dict["name"] = name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asked_in import AskedIn  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_asked(data: object) -> AskedIn | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                asked_type_0 = AskedIn.from_dict(data)

                return asked_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AskedIn | None | Unset, data)

        asked = _parse_asked(d.pop("asked", UNSET))

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        saved_search_change_in = cls(
            asked=asked,
            name=name,
        )

        return saved_search_change_in
