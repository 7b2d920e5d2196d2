from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.duplicate_person_out import DuplicatePersonOut


T = TypeVar("T", bound="DuplicateOut")


@_attrs_define
class DuplicateOut:
    """Two records that may be of one person.

    Attributes:
        because (list[str]): The same in words.
        candidates (list[DuplicatePersonOut]): Both, the one who is known longer first.
        created_at (datetime.datetime): When it was made.
        id (UUID): Its id.
        reasons (list[str]): What speaks for it, the weightiest first: 'same_phone', 'typo_in_name', …
        state (str): 'suggested', 'dismissed' (not the same person) or 'merged'.
    """

    because: list[str]
    candidates: list[DuplicatePersonOut]
    created_at: datetime.datetime
    id: UUID
    reasons: list[str]
    state: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        because = self.because

        candidates = []
        for candidates_item_data in self.candidates:
            candidates_item = candidates_item_data.to_dict()
            candidates.append(candidates_item)

        created_at = self.created_at.isoformat()

        id = str(self.id)

        reasons = self.reasons

        state = self.state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "because": because,
                "candidates": candidates,
                "created_at": created_at,
                "id": id,
                "reasons": reasons,
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.duplicate_person_out import DuplicatePersonOut  # noqa: PLC0415

        d = dict(src_dict)
        because = cast(list[str], d.pop("because"))

        candidates = []
        _candidates = d.pop("candidates")
        for candidates_item_data in _candidates:
            candidates_item = DuplicatePersonOut.from_dict(candidates_item_data)

            candidates.append(candidates_item)

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        id = UUID(d.pop("id"))

        reasons = cast(list[str], d.pop("reasons"))

        state = d.pop("state")

        duplicate_out = cls(
            because=because,
            candidates=candidates,
            created_at=created_at,
            id=id,
            reasons=reasons,
            state=state,
        )

        duplicate_out.additional_properties = d
        return duplicate_out

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
