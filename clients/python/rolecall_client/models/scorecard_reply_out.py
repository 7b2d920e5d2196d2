from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.scorecard_reply_out_result import ScorecardReplyOutResult

T = TypeVar("T", bound="ScorecardReplyOut")


@_attrs_define
class ScorecardReplyOut:
    """What came of it.

    Attributes:
        result (ScorecardReplyOutResult): 'kept': a draft, and its author is told what is missing; 'ignored': it changed
            nothing.
    """

    result: ScorecardReplyOutResult
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result = self.result.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "result": result,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        result = ScorecardReplyOutResult(d.pop("result"))

        scorecard_reply_out = cls(
            result=result,
        )

        scorecard_reply_out.additional_properties = d
        return scorecard_reply_out

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
