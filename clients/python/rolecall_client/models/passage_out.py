from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PassageOut")


@_attrs_define
class PassageOut:
    """The passage that matched.

    Attributes:
        matches (list[str]): The words in it that were asked for.
        text (str): The words.
        where (str): The file's name, 'Note of …', 'Message', the custom field, or the question that was answered.
    """

    matches: list[str]
    text: str
    where: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        matches = self.matches

        text = self.text

        where = self.where

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "matches": matches,
                "text": text,
                "where": where,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        matches = cast(list[str], d.pop("matches"))

        text = d.pop("text")

        where = d.pop("where")

        passage_out = cls(
            matches=matches,
            text=text,
            where=where,
        )

        passage_out.additional_properties = d
        return passage_out

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
