from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.language_level_type_0 import LanguageLevelType0
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.fact import Fact


T = TypeVar("T", bound="Language")


@_attrs_define
class Language:
    """A language the person speaks: as written, its ISO 639 code (two letters if there are) and level.

    Attributes:
        written (Fact): One thing the résumé says: in our form, with the lines that say it, and how sure we are (0 to
            1).
        code (None | str | Unset): A short name.
        level (LanguageLevelType0 | None | Unset): How well, or how far.
    """

    written: Fact
    code: None | str | Unset = UNSET
    level: LanguageLevelType0 | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        written = self.written.to_dict()

        code: None | str | Unset
        if isinstance(self.code, Unset):
            code = UNSET
        else:
            code = self.code

        level: None | str | Unset
        if isinstance(self.level, Unset):
            level = UNSET
        elif isinstance(self.level, LanguageLevelType0):
            level = self.level.value
        else:
            level = self.level

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "written": written,
            }
        )
        if code is not UNSET:
            field_dict["code"] = code
        if level is not UNSET:
            field_dict["level"] = level

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.fact import Fact  # noqa: PLC0415

        d = dict(src_dict)
        written = Fact.from_dict(d.pop("written"))

        def _parse_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        code = _parse_code(d.pop("code", UNSET))

        def _parse_level(data: object) -> LanguageLevelType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                level_type_0 = LanguageLevelType0(data)

                return level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LanguageLevelType0 | None | Unset, data)

        level = _parse_level(d.pop("level", UNSET))

        language = cls(
            written=written,
            code=code,
            level=level,
        )

        language.additional_properties = d
        return language

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
