from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.fact import Fact


T = TypeVar("T", bound="Skill")


@_attrs_define
class Skill:
    """A skill as written; `known_as` is its name in our vocabulary, None where it is not there.

    Attributes:
        written (Fact): One thing the résumé says: in our form, with the lines that say it, and how sure we are (0 to
            1).
        known_as (None | str | Unset): The name that the skill is known by.
    """

    written: Fact
    known_as: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        written = self.written.to_dict()

        known_as: None | str | Unset
        if isinstance(self.known_as, Unset):
            known_as = UNSET
        else:
            known_as = self.known_as

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "written": written,
            }
        )
        if known_as is not UNSET:
            field_dict["known_as"] = known_as

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.fact import Fact  # noqa: PLC0415

        d = dict(src_dict)
        written = Fact.from_dict(d.pop("written"))

        def _parse_known_as(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        known_as = _parse_known_as(d.pop("known_as", UNSET))

        skill = cls(
            written=written,
            known_as=known_as,
        )

        skill.additional_properties = d
        return skill

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
