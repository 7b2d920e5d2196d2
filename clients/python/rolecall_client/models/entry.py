from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.fact import Fact


T = TypeVar("T", bound="Entry")


@_attrs_define
class Entry:
    """A certificate, a publication or a project: its title, who issued or published it, when.

    Attributes:
        title (Fact): One thing the résumé says: in our form, with the lines that say it, and how sure we are (0 to 1).
        by (Fact | None | Unset): Who did it.
        date (Fact | None | Unset): When it was.
        text (str | Unset): The words. Default: ''.
    """

    title: Fact
    by: Fact | None | Unset = UNSET
    date: Fact | None | Unset = UNSET
    text: str | Unset = ""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.fact import Fact  # noqa: PLC0415

        title = self.title.to_dict()

        by: dict[str, Any] | None | Unset
        if isinstance(self.by, Unset):
            by = UNSET
        elif isinstance(self.by, Fact):
            by = self.by.to_dict()
        else:
            by = self.by

        date: dict[str, Any] | None | Unset
        if isinstance(self.date, Unset):
            date = UNSET
        elif isinstance(self.date, Fact):
            date = self.date.to_dict()
        else:
            date = self.date

        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "title": title,
            }
        )
        if by is not UNSET:
            field_dict["by"] = by
        if date is not UNSET:
            field_dict["date"] = date
        if text is not UNSET:
            field_dict["text"] = text

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.fact import Fact  # noqa: PLC0415

        d = dict(src_dict)
        title = Fact.from_dict(d.pop("title"))

        def _parse_by(data: object) -> Fact | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                by_type_0 = Fact.from_dict(data)

                return by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fact | None | Unset, data)

        by = _parse_by(d.pop("by", UNSET))

        def _parse_date(data: object) -> Fact | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                date_type_0 = Fact.from_dict(data)

                return date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fact | None | Unset, data)

        date = _parse_date(d.pop("date", UNSET))

        text = d.pop("text", UNSET)

        entry = cls(
            title=title,
            by=by,
            date=date,
            text=text,
        )

        entry.additional_properties = d
        return entry

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
