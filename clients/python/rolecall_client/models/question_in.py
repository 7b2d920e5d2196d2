from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.question_in_kind import QuestionInKind
from ..models.question_in_must_have_type_0 import QuestionInMustHaveType0
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.range_ import Range


T = TypeVar("T", bound="QuestionIn")


@_attrs_define
class QuestionIn:
    """One question of a form; the same words keep the question, other words make a new one.

    Attributes:
        kind (QuestionInKind): Which of the kinds it is.
        text (str): The words.
        hint (str | Unset): A word of help below the question. Default: ''.
        id (None | Unset | UUID): Its id.
        limits (None | Range | Unset): For a number: the smallest and the largest answer that make sense; others are
            refused.
        must_have (list[str] | None | QuestionInMustHaveType0 | Range | Unset): The answer without which nobody goes on;
            null where any will do.
        options (list[str] | Unset): What can be chosen.
        required (bool | Unset): Whether an answer is needed. Default: False.
    """

    kind: QuestionInKind
    text: str
    hint: str | Unset = ""
    id: None | Unset | UUID = UNSET
    limits: None | Range | Unset = UNSET
    must_have: list[str] | None | QuestionInMustHaveType0 | Range | Unset = UNSET
    options: list[str] | Unset = UNSET
    required: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        from ..models.range_ import Range  # noqa: PLC0415

        kind = self.kind.value

        text = self.text

        hint = self.hint

        id: None | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        limits: dict[str, Any] | None | Unset
        if isinstance(self.limits, Unset):
            limits = UNSET
        elif isinstance(self.limits, Range):
            limits = self.limits.to_dict()
        else:
            limits = self.limits

        must_have: dict[str, Any] | list[str] | None | str | Unset
        if isinstance(self.must_have, Unset):
            must_have = UNSET
        elif isinstance(self.must_have, QuestionInMustHaveType0):
            must_have = self.must_have.value
        elif isinstance(self.must_have, list):
            must_have = self.must_have

        elif isinstance(self.must_have, Range):
            must_have = self.must_have.to_dict()
        else:
            must_have = self.must_have

        options: list[str] | Unset = UNSET
        if not isinstance(self.options, Unset):
            options = self.options

        required = self.required

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "text": text,
            }
        )
        if hint is not UNSET:
            field_dict["hint"] = hint
        if id is not UNSET:
            field_dict["id"] = id
        if limits is not UNSET:
            field_dict["limits"] = limits
        if must_have is not UNSET:
            field_dict["must_have"] = must_have
        if options is not UNSET:
            field_dict["options"] = options
        if required is not UNSET:
            field_dict["required"] = required

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.range_ import Range  # noqa: PLC0415

        d = dict(src_dict)
        kind = QuestionInKind(d.pop("kind"))

        text = d.pop("text")

        hint = d.pop("hint", UNSET)

        def _parse_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                id_type_0 = UUID(data)

                return id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        id = _parse_id(d.pop("id", UNSET))

        def _parse_limits(data: object) -> None | Range | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                limits_type_0 = Range.from_dict(data)

                return limits_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Range | Unset, data)

        limits = _parse_limits(d.pop("limits", UNSET))

        def _parse_must_have(
            data: object,
        ) -> list[str] | None | QuestionInMustHaveType0 | Range | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                must_have_type_0 = QuestionInMustHaveType0(data)

                return must_have_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, list):
                    raise TypeError()
                must_have_type_1 = cast(list[str], data)

                return must_have_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                must_have_type_2 = Range.from_dict(data)

                return must_have_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(
                list[str] | None | QuestionInMustHaveType0 | Range | Unset, data
            )

        must_have = _parse_must_have(d.pop("must_have", UNSET))

        options = cast(list[str], d.pop("options", UNSET))

        required = d.pop("required", UNSET)

        question_in = cls(
            kind=kind,
            text=text,
            hint=hint,
            id=id,
            limits=limits,
            must_have=must_have,
            options=options,
            required=required,
        )

        return question_in
