from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.public_question_kind import PublicQuestionKind

if TYPE_CHECKING:
    from ..models.range_ import Range


T = TypeVar("T", bound="PublicQuestion")


@_attrs_define
class PublicQuestion:
    """One question of the application form.

    Attributes:
        hint (str): A word of help below the question.
        id (UUID): Its id.
        kind (PublicQuestionKind): Which of the kinds it is.
        limits (None | Range): For a number: the smallest and the largest answer that make sense; others are refused.
        options (list[str]): What can be chosen.
        required (bool): Whether an answer is needed.
        text (str): The words.
    """

    hint: str
    id: UUID
    kind: PublicQuestionKind
    limits: None | Range
    options: list[str]
    required: bool
    text: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.range_ import Range  # noqa: PLC0415

        hint = self.hint

        id = str(self.id)

        kind = self.kind.value

        limits: dict[str, Any] | None
        if isinstance(self.limits, Range):
            limits = self.limits.to_dict()
        else:
            limits = self.limits

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
                "limits": limits,
                "options": options,
                "required": required,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.range_ import Range  # noqa: PLC0415

        d = dict(src_dict)
        hint = d.pop("hint")

        id = UUID(d.pop("id"))

        kind = PublicQuestionKind(d.pop("kind"))

        def _parse_limits(data: object) -> None | Range:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                limits_type_0 = Range.from_dict(data)

                return limits_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Range, data)

        limits = _parse_limits(d.pop("limits"))

        options = cast(list[str], d.pop("options"))

        required = d.pop("required")

        text = d.pop("text")

        public_question = cls(
            hint=hint,
            id=id,
            kind=kind,
            limits=limits,
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
