from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.vote_out import VoteOut


T = TypeVar("T", bound="ApprovalStepOut")


@_attrs_define
class ApprovalStepOut:
    """One step of the present round.

    Attributes:
        approver_ids (list[UUID]): The members who are asked.
        done_at (datetime.datetime | None): When it was done; null while it is open.
        is_current (bool): Whether it goes on now.
        needed (int): How many have to say yes.
        position (int): Its place in the order, from the first.
        votes (list[VoteOut]): What was said, by whom.
    """

    approver_ids: list[UUID]
    done_at: datetime.datetime | None
    is_current: bool
    needed: int
    position: int
    votes: list[VoteOut]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        approver_ids = []
        for approver_ids_item_data in self.approver_ids:
            approver_ids_item = str(approver_ids_item_data)
            approver_ids.append(approver_ids_item)

        done_at: None | str
        if isinstance(self.done_at, datetime.datetime):
            done_at = self.done_at.isoformat()
        else:
            done_at = self.done_at

        is_current = self.is_current

        needed = self.needed

        position = self.position

        votes = []
        for votes_item_data in self.votes:
            votes_item = votes_item_data.to_dict()
            votes.append(votes_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "approver_ids": approver_ids,
                "done_at": done_at,
                "is_current": is_current,
                "needed": needed,
                "position": position,
                "votes": votes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.vote_out import VoteOut  # noqa: PLC0415

        d = dict(src_dict)
        approver_ids = []
        _approver_ids = d.pop("approver_ids")
        for approver_ids_item_data in _approver_ids:
            approver_ids_item = UUID(approver_ids_item_data)

            approver_ids.append(approver_ids_item)

        def _parse_done_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                done_at_type_0 = datetime.datetime.fromisoformat(data)

                return done_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        done_at = _parse_done_at(d.pop("done_at"))

        is_current = d.pop("is_current")

        needed = d.pop("needed")

        position = d.pop("position")

        votes = []
        _votes = d.pop("votes")
        for votes_item_data in _votes:
            votes_item = VoteOut.from_dict(votes_item_data)

            votes.append(votes_item)

        approval_step_out = cls(
            approver_ids=approver_ids,
            done_at=done_at,
            is_current=is_current,
            needed=needed,
            position=position,
            votes=votes,
        )

        approval_step_out.additional_properties = d
        return approval_step_out

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
