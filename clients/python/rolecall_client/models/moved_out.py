from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.moved_out_outcome import MovedOutOutcome

T = TypeVar("T", bound="MovedOut")


@_attrs_define
class MovedOut:
    """What became of one of many.

    Attributes:
        application_id (UUID): The id of the application.
        code (None | str): The name of the rule that refused it.
        detail (None | str): Why, for people.
        outcome (MovedOutOutcome): How it came out.
    """

    application_id: UUID
    code: None | str
    detail: None | str
    outcome: MovedOutOutcome
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        application_id = str(self.application_id)

        code: None | str
        code = self.code

        detail: None | str
        detail = self.detail

        outcome = self.outcome.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "application_id": application_id,
                "code": code,
                "detail": detail,
                "outcome": outcome,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        application_id = UUID(d.pop("application_id"))

        def _parse_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

        def _parse_detail(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        detail = _parse_detail(d.pop("detail"))

        outcome = MovedOutOutcome(d.pop("outcome"))

        moved_out = cls(
            application_id=application_id,
            code=code,
            detail=detail,
            outcome=outcome,
        )

        moved_out.additional_properties = d
        return moved_out

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
