from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="RequisitionPolicyIn")


@_attrs_define
class RequisitionPolicyIn:
    """Whether a job needs an approved requisition before it opens.

    Attributes:
        needed (bool): Jobs that are open stay open.
    """

    needed: bool

    def to_dict(self) -> dict[str, Any]:
        needed = self.needed

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "needed": needed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        needed = d.pop("needed")

        requisition_policy_in = cls(
            needed=needed,
        )

        return requisition_policy_in
