from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.actor_out import ActorOut
    from ..models.logged_event_out_data import LoggedEventOutData
    from ..models.logged_event_out_previous import LoggedEventOutPrevious


T = TypeVar("T", bound="LoggedEventOut")


@_attrs_define
class LoggedEventOut:
    """One fact in the log.

    Attributes:
        actor (ActorOut): Who did it.
        data (LoggedEventOutData): What the event says; with `object` as it was then, and `previous` as it was before.
        id (UUID): Its id.
        occurred_at (datetime.datetime): When it happened.
        previous (LoggedEventOutPrevious): The values before, by field, where the event tells of a change.
        redacted_at (datetime.datetime | None): Since when its words do not say any more whom it is about, who was
            removed for good; they are null.
        type_ (str): Which type of event it is.
    """

    actor: ActorOut
    data: LoggedEventOutData
    id: UUID
    occurred_at: datetime.datetime
    previous: LoggedEventOutPrevious
    redacted_at: datetime.datetime | None
    type_: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor.to_dict()

        data = self.data.to_dict()

        id = str(self.id)

        occurred_at = self.occurred_at.isoformat()

        previous = self.previous.to_dict()

        redacted_at: None | str
        if isinstance(self.redacted_at, datetime.datetime):
            redacted_at = self.redacted_at.isoformat()
        else:
            redacted_at = self.redacted_at

        type_ = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "data": data,
                "id": id,
                "occurred_at": occurred_at,
                "previous": previous,
                "redacted_at": redacted_at,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.actor_out import ActorOut  # noqa: PLC0415
        from ..models.logged_event_out_data import LoggedEventOutData  # noqa: PLC0415
        from ..models.logged_event_out_previous import LoggedEventOutPrevious  # noqa: PLC0415

        d = dict(src_dict)
        actor = ActorOut.from_dict(d.pop("actor"))

        data = LoggedEventOutData.from_dict(d.pop("data"))

        id = UUID(d.pop("id"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        previous = LoggedEventOutPrevious.from_dict(d.pop("previous"))

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

        type_ = d.pop("type")

        logged_event_out = cls(
            actor=actor,
            data=data,
            id=id,
            occurred_at=occurred_at,
            previous=previous,
            redacted_at=redacted_at,
            type_=type_,
        )

        logged_event_out.additional_properties = d
        return logged_event_out

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
