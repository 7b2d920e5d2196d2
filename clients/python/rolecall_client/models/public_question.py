from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.public_question_kind import PublicQuestionKind

T = TypeVar("T", bound="PublicQuestion")


@_attrs_define
class PublicQuestion:
    """One question of the application form.

    Attributes:
        hint (str): A word of help below the question.
        id (UUID): Its id.
        kind (PublicQuestionKind): Which of the kinds it is.
        options (list[str]): What can be chosen.
        required (bool): Whether an answer is needed.
        text (str): The words.
    """

    hint: str
    id: UUID
    kind: PublicQuestionKind
    options: list[str]
    required: bool
    text: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        hint = self.hint

        id = str(self.id)

        kind = self.kind.value

        options = self.options

        required = self.required

        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "hint": hint,
                "id": id,
                "kind": kind,
                "options": options,
                "required": required,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        hint = d.pop("hint")

        id = UUID(d.pop("id"))

        kind = PublicQuestionKind(d.pop("kind"))

        options = cast(list[str], d.pop("options"))

        required = d.pop("required")

        text = d.pop("text")

        public_question = cls(
            hint=hint,
            id=id,
            kind=kind,
            options=options,
            required=required,
            text=text,
        )

        public_question.additional_properties = d
        return public_question

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
