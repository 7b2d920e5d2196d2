from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.answer_out_kind import AnswerOutKind

T = TypeVar("T", bound="AnswerOut")


@_attrs_define
class AnswerOut:
    """One answer, with the words of the question as it was asked.

    Attributes:
        kind (AnswerOutKind): Which of the kinds it is.
        meets_must_have (bool | None): Whether the answer is one that is needed; null where none is.
        question (str): The question.
        question_id (UUID): The id of the question.
        value (Any): The value.
    """

    kind: AnswerOutKind
    meets_must_have: bool | None
    question: str
    question_id: UUID
    value: Any
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        meets_must_have: bool | None
        meets_must_have = self.meets_must_have

        question = self.question

        question_id = str(self.question_id)

        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "meets_must_have": meets_must_have,
                "question": question,
                "question_id": question_id,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = AnswerOutKind(d.pop("kind"))

        def _parse_meets_must_have(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        meets_must_have = _parse_meets_must_have(d.pop("meets_must_have"))

        question = d.pop("question")

        question_id = UUID(d.pop("question_id"))

        value = d.pop("value")

        answer_out = cls(
            kind=kind,
            meets_must_have=meets_must_have,
            question=question,
            question_id=question_id,
            value=value,
        )

        answer_out.additional_properties = d
        return answer_out

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
