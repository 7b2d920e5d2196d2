from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.close_requisition_in_reason import CloseRequisitionInReason
from ..types import UNSET, Unset

T = TypeVar("T", bound="CloseRequisitionIn")


@_attrs_define
class CloseRequisitionIn:
    """Why its seats are given up.

    Attributes:
        note (str | Unset): More, for the timeline. Default: ''.
        reason (CloseRequisitionInReason | Unset): Not needed any more, no budget, or filled in another way. Default:
            CloseRequisitionInReason.CANCELLED.
    """

    note: str | Unset = ""
    reason: CloseRequisitionInReason | Unset = CloseRequisitionInReason.CANCELLED

    def to_dict(self) -> dict[str, Any]:
        note = self.note

        reason: str | Unset = UNSET
        if not isinstance(self.reason, Unset):
            reason = self.reason.value

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if note is not UNSET:
            field_dict["note"] = note
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        note = d.pop("note", UNSET)

        _reason = d.pop("reason", UNSET)
        reason: CloseRequisitionInReason | Unset
        if isinstance(_reason, Unset):
            reason = UNSET
        else:
            reason = CloseRequisitionInReason(_reason)

        close_requisition_in = cls(
            note=note,
            reason=reason,
        )

        return close_requisition_in
