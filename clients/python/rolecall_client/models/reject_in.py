from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.letter_in import LetterIn


T = TypeVar("T", bound="RejectIn")


@_attrs_define
class RejectIn:
    """A rejection, with a letter or without one.

    Attributes:
        letter (LetterIn | None | Unset): The letter that goes with it.
        note (str | Unset): For colleagues; the candidate never sees it. Default: ''.
        reason_id (None | Unset | UUID): The id of the reason.
    """

    letter: LetterIn | None | Unset = UNSET
    note: str | Unset = ""
    reason_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.letter_in import LetterIn  # noqa: PLC0415

        letter: dict[str, Any] | None | Unset
        if isinstance(self.letter, Unset):
            letter = UNSET
        elif isinstance(self.letter, LetterIn):
            letter = self.letter.to_dict()
        else:
            letter = self.letter

        note = self.note

        reason_id: None | str | Unset
        if isinstance(self.reason_id, Unset):
            reason_id = UNSET
        elif isinstance(self.reason_id, UUID):
            reason_id = str(self.reason_id)
        else:
            reason_id = self.reason_id

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if letter is not UNSET:
            field_dict["letter"] = letter
        if note is not UNSET:
            field_dict["note"] = note
        if reason_id is not UNSET:
            field_dict["reason_id"] = reason_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.letter_in import LetterIn  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_letter(data: object) -> LetterIn | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                letter_type_0 = LetterIn.from_dict(data)

                return letter_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LetterIn | None | Unset, data)

        letter = _parse_letter(d.pop("letter", UNSET))

        note = d.pop("note", UNSET)

        def _parse_reason_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reason_id_type_0 = UUID(data)

                return reason_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        reason_id = _parse_reason_id(d.pop("reason_id", UNSET))

        reject_in = cls(
            letter=letter,
            note=note,
            reason_id=reason_id,
        )

        return reject_in
