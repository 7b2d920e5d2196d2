from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.actor_out import ActorOut
    from ..models.event_out_data import EventOutData


T = TypeVar("T", bound="EventOut")


@_attrs_define
class EventOut:
    """One fact on a person's timeline.

    Attributes:
        actor (ActorOut): Who did it.
        at (datetime.datetime): When it happened.
        data (EventOutData): What the event says, by the names of its type.
        id (UUID): Its id.
        sentence (str): What happened, after the actor's name.
        type_ (str): Which type of event it is.
    """

    actor: ActorOut
    at: datetime.datetime
    data: EventOutData
    id: UUID
    sentence: str
    type_: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor.to_dict()

        at = self.at.isoformat()

        data = self.data.to_dict()

        id = str(self.id)

        sentence = self.sentence

        type_ = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "at": at,
                "data": data,
                "id": id,
                "sentence": sentence,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.actor_out import ActorOut  # noqa: PLC0415
        from ..models.event_out_data import EventOutData  # noqa: PLC0415

        d = dict(src_dict)
        actor = ActorOut.from_dict(d.pop("actor"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        data = EventOutData.from_dict(d.pop("data"))

        id = UUID(d.pop("id"))

        sentence = d.pop("sentence")

        type_ = d.pop("type")

        event_out = cls(
            actor=actor,
            at=at,
            data=data,
            id=id,
            sentence=sentence,
            type_=type_,
        )

        event_out.additional_properties = d
        return event_out

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
