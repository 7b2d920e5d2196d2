from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.vote_out_answer import VoteOutAnswer

T = TypeVar("T", bound="VoteOut")


@_attrs_define
class VoteOut:
    """What an approver said.

    Attributes:
        answer (VoteOutAnswer): The answer.
        by_mail (bool): Whether it was said by mail.
        comment (str): What was said with it.
        created_at (datetime.datetime): When it was made.
        instead_of (None | str): For whom it was said.
        name (str): What it, or who they, are called.
        user_id (UUID): The id of the user.
    """

    answer: VoteOutAnswer
    by_mail: bool
    comment: str
    created_at: datetime.datetime
    instead_of: None | str
    name: str
    user_id: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        answer = self.answer.value

        by_mail = self.by_mail

        comment = self.comment

        created_at = self.created_at.isoformat()

        instead_of: None | str
        instead_of = self.instead_of

        name = self.name

        user_id = str(self.user_id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answer": answer,
                "by_mail": by_mail,
                "comment": comment,
                "created_at": created_at,
                "instead_of": instead_of,
                "name": name,
                "user_id": user_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        answer = VoteOutAnswer(d.pop("answer"))

        by_mail = d.pop("by_mail")

        comment = d.pop("comment")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_instead_of(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        instead_of = _parse_instead_of(d.pop("instead_of"))

        name = d.pop("name")

        user_id = UUID(d.pop("user_id"))

        vote_out = cls(
            answer=answer,
            by_mail=by_mail,
            comment=comment,
            created_at=created_at,
            instead_of=instead_of,
            name=name,
            user_id=user_id,
        )

        vote_out.additional_properties = d
        return vote_out

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
