from __future__ import annotations

from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RejectOut")


@_attrs_define
class RejectOut:
    """What the rejection did; `batch_id` undoes it.

    Attributes:
        application_id (UUID): The id of the application.
        batch_id (UUID): The act that it was a part of, by which it can be taken back.
        message_id (None | UUID): The id of the message.
        state (Literal['rejected']): Where it stands.
    """

    application_id: UUID
    batch_id: UUID
    message_id: None | UUID
    state: Literal["rejected"]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        application_id = str(self.application_id)

        batch_id = str(self.batch_id)

        message_id: None | str
        if isinstance(self.message_id, UUID):
            message_id = str(self.message_id)
        else:
            message_id = self.message_id

        state = self.state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "application_id": application_id,
                "batch_id": batch_id,
                "message_id": message_id,
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        application_id = UUID(d.pop("application_id"))

        batch_id = UUID(d.pop("batch_id"))

        def _parse_message_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                message_id_type_0 = UUID(data)

                return message_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        message_id = _parse_message_id(d.pop("message_id"))

        state = cast(Literal["rejected"], d.pop("state"))
        if state != "rejected":
            raise ValueError(f"state must match const 'rejected', got '{state}'")

        reject_out = cls(
            application_id=application_id,
            batch_id=batch_id,
            message_id=message_id,
            state=state,
        )

        reject_out.additional_properties = d
        return reject_out

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
