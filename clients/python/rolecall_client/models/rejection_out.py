from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RejectionOut")


@_attrs_define
class RejectionOut:
    """Why and by whom it was rejected.

    Attributes:
        by (str): Who did it.
        by_rule (bool): Whether a rule did it and nobody.
        id (UUID): Its id.
        note (str): A note about it, for members.
        reason (None | str): Why, in words or by name.
        reason_id (None | UUID): The id of the reason.
        rejected_at (datetime.datetime): When it was rejected.
    """

    by: str
    by_rule: bool
    id: UUID
    note: str
    reason: None | str
    reason_id: None | UUID
    rejected_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        by = self.by

        by_rule = self.by_rule

        id = str(self.id)

        note = self.note

        reason: None | str
        reason = self.reason

        reason_id: None | str
        if isinstance(self.reason_id, UUID):
            reason_id = str(self.reason_id)
        else:
            reason_id = self.reason_id

        rejected_at = self.rejected_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "by": by,
                "by_rule": by_rule,
                "id": id,
                "note": note,
                "reason": reason,
                "reason_id": reason_id,
                "rejected_at": rejected_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        by = d.pop("by")

        by_rule = d.pop("by_rule")

        id = UUID(d.pop("id"))

        note = d.pop("note")

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        def _parse_reason_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reason_id_type_0 = UUID(data)

                return reason_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        reason_id = _parse_reason_id(d.pop("reason_id"))

        rejected_at = datetime.datetime.fromisoformat(d.pop("rejected_at"))

        rejection_out = cls(
            by=by,
            by_rule=by_rule,
            id=id,
            note=note,
            reason=reason,
            reason_id=reason_id,
            rejected_at=rejected_at,
        )

        rejection_out.additional_properties = d
        return rejection_out

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
