from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.template_question_kind import TemplateQuestionKind

T = TypeVar("T", bound="TemplateQuestion")


@_attrs_define
class TemplateQuestion:
    """One question of the application form.

    Attributes:
        kind (TemplateQuestionKind): Which of the kinds it is.
        must_have (list[str]): The answer without which nobody goes on; null where any will do.
        options (list[str]): What can be chosen.
        required (bool): Whether an answer is needed.
        text (str): The words.
    """

    kind: TemplateQuestionKind
    must_have: list[str]
    options: list[str]
    required: bool
    text: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        must_have = self.must_have

        options = self.options

        required = self.required

        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "must_have": must_have,
                "options": options,
                "required": required,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = TemplateQuestionKind(d.pop("kind"))

        must_have = cast(list[str], d.pop("must_have"))

        options = cast(list[str], d.pop("options"))

        required = d.pop("required")

        text = d.pop("text")

        template_question = cls(
            kind=kind,
            must_have=must_have,
            options=options,
            required=required,
            text=text,
        )

        template_question.additional_properties = d
        return template_question

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
