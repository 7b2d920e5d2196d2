from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RequisitionPolicyOut")


@_attrs_define
class RequisitionPolicyOut:
    """Whether a job needs an approved requisition before it opens, and since when.

    Attributes:
        needed (bool): Whether it is needed.
        needed_since (datetime.datetime | None): Since when it is needed.
    """

    needed: bool
    needed_since: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        needed = self.needed

        needed_since: None | str
        if isinstance(self.needed_since, datetime.datetime):
            needed_since = self.needed_since.isoformat()
        else:
            needed_since = self.needed_since

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "needed": needed,
                "needed_since": needed_since,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        needed = d.pop("needed")

        def _parse_needed_since(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                needed_since_type_0 = datetime.datetime.fromisoformat(data)

                return needed_since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        needed_since = _parse_needed_since(d.pop("needed_since"))

        requisition_policy_out = cls(
            needed=needed,
            needed_since=needed_since,
        )

        requisition_policy_out.additional_properties = d
        return requisition_policy_out

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
