from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.actor_out import ActorOut
    from ..models.audit_event_out_data import AuditEventOutData


T = TypeVar("T", bound="AuditEventOut")


@_attrs_define
class AuditEventOut:
    """One fact: who, when, what, with what was before and after in `data`.

    Attributes:
        actor (ActorOut): Who did it.
        address (None | str): The network address that the request came from.
        created_at (datetime.datetime): When it was made.
        data (AuditEventOutData): What the event says, by the names of its type.
        id (UUID): Its id.
        redacted_at (datetime.datetime | None): Since when its words do not say any more whom it is about, who was
            removed for good; they are null.
        sentence (str): What happened, in words.
        type_ (str): Which type of event it is.
    """

    actor: ActorOut
    address: None | str
    created_at: datetime.datetime
    data: AuditEventOutData
    id: UUID
    redacted_at: datetime.datetime | None
    sentence: str
    type_: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor.to_dict()

        address: None | str
        address = self.address

        created_at = self.created_at.isoformat()

        data = self.data.to_dict()

        id = str(self.id)

        redacted_at: None | str
        if isinstance(self.redacted_at, datetime.datetime):
            redacted_at = self.redacted_at.isoformat()
        else:
            redacted_at = self.redacted_at

        sentence = self.sentence

        type_ = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "address": address,
                "created_at": created_at,
                "data": data,
                "id": id,
                "redacted_at": redacted_at,
                "sentence": sentence,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.actor_out import ActorOut  # noqa: PLC0415
        from ..models.audit_event_out_data import AuditEventOutData  # noqa: PLC0415

        d = dict(src_dict)
        actor = ActorOut.from_dict(d.pop("actor"))

        def _parse_address(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        address = _parse_address(d.pop("address"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        data = AuditEventOutData.from_dict(d.pop("data"))

        id = UUID(d.pop("id"))

        def _parse_redacted_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                redacted_at_type_0 = datetime.datetime.fromisoformat(data)

                return redacted_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        redacted_at = _parse_redacted_at(d.pop("redacted_at"))

        sentence = d.pop("sentence")

        type_ = d.pop("type")

        audit_event_out = cls(
            actor=actor,
            address=address,
            created_at=created_at,
            data=data,
            id=id,
            redacted_at=redacted_at,
            sentence=sentence,
            type_=type_,
        )

        audit_event_out.additional_properties = d
        return audit_event_out

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
