from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="KitQuestionOut")


@_attrs_define
class KitQuestionOut:
    """A question of a kit.

    Attributes:
        good_signs (str): How good answers sound.
        minutes (int): How long it takes.
        text (str): What is asked.
        weak_signs (str): How weak answers sound.
    """

    good_signs: str
    minutes: int
    text: str
    weak_signs: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        good_signs = self.good_signs

        minutes = self.minutes

        text = self.text

        weak_signs = self.weak_signs

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "good_signs": good_signs,
                "minutes": minutes,
                "text": text,
                "weak_signs": weak_signs,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        good_signs = d.pop("good_signs")

        minutes = d.pop("minutes")

        text = d.pop("text")

        weak_signs = d.pop("weak_signs")

        kit_question_out = cls(
            good_signs=good_signs,
            minutes=minutes,
            text=text,
            weak_signs=weak_signs,
        )

        kit_question_out.additional_properties = d
        return kit_question_out

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
