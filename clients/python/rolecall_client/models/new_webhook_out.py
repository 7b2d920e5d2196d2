from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.new_webhook_out_paused_why import NewWebhookOutPausedWhy
from ..models.new_webhook_out_state import NewWebhookOutState

T = TypeVar("T", bound="NewWebhookOut")


@_attrs_define
class NewWebhookOut:
    """A webhook with its secret, which is not shown again.

    Attributes:
        created_at (datetime.datetime): When it was added.
        description (str): What people call it.
        event_types (list[str]): The types of events that it is told; none is all. `GET /webhook_event_types` lists
            them.
        failing_since (datetime.datetime | None): Since when nothing succeeded.
        id (UUID): Its id.
        last_delivered_at (datetime.datetime | None): The last success.
        last_problem (str): What went wrong last, in words; empty after a success.
        owner_id (UUID): Who is told when it fails.
        paused_at (datetime.datetime | None): Since when it is sent nothing.
        paused_why (NewWebhookOutPausedWhy): Why it is sent nothing.
        second_secret_until (datetime.datetime | None): Until when the secret before signs too.
        secret (str): `whsec_` and base64: give it to the receiver.
        state (NewWebhookOutState): `gone` answered 410; `paused` and `gone` are sent nothing.
        url (str): Where it is.
    """

    created_at: datetime.datetime
    description: str
    event_types: list[str]
    failing_since: datetime.datetime | None
    id: UUID
    last_delivered_at: datetime.datetime | None
    last_problem: str
    owner_id: UUID
    paused_at: datetime.datetime | None
    paused_why: NewWebhookOutPausedWhy
    second_secret_until: datetime.datetime | None
    secret: str
    state: NewWebhookOutState
    url: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        description = self.description

        event_types = self.event_types

        failing_since: None | str
        if isinstance(self.failing_since, datetime.datetime):
            failing_since = self.failing_since.isoformat()
        else:
            failing_since = self.failing_since

        id = str(self.id)

        last_delivered_at: None | str
        if isinstance(self.last_delivered_at, datetime.datetime):
            last_delivered_at = self.last_delivered_at.isoformat()
        else:
            last_delivered_at = self.last_delivered_at

        last_problem = self.last_problem

        owner_id = str(self.owner_id)

        paused_at: None | str
        if isinstance(self.paused_at, datetime.datetime):
            paused_at = self.paused_at.isoformat()
        else:
            paused_at = self.paused_at

        paused_why = self.paused_why.value

        second_secret_until: None | str
        if isinstance(self.second_secret_until, datetime.datetime):
            second_secret_until = self.second_secret_until.isoformat()
        else:
            second_secret_until = self.second_secret_until

        secret = self.secret

        state = self.state.value

        url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "description": description,
                "event_types": event_types,
                "failing_since": failing_since,
                "id": id,
                "last_delivered_at": last_delivered_at,
                "last_problem": last_problem,
                "owner_id": owner_id,
                "paused_at": paused_at,
                "paused_why": paused_why,
                "second_secret_until": second_secret_until,
                "secret": secret,
                "state": state,
                "url": url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        description = d.pop("description")

        event_types = cast(list[str], d.pop("event_types"))

        def _parse_failing_since(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                failing_since_type_0 = datetime.datetime.fromisoformat(data)

                return failing_since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        failing_since = _parse_failing_since(d.pop("failing_since"))

        id = UUID(d.pop("id"))

        def _parse_last_delivered_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_delivered_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_delivered_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_delivered_at = _parse_last_delivered_at(d.pop("last_delivered_at"))

        last_problem = d.pop("last_problem")

        owner_id = UUID(d.pop("owner_id"))

        def _parse_paused_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                paused_at_type_0 = datetime.datetime.fromisoformat(data)

                return paused_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        paused_at = _parse_paused_at(d.pop("paused_at"))

        paused_why = NewWebhookOutPausedWhy(d.pop("paused_why"))

        def _parse_second_secret_until(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                second_secret_until_type_0 = datetime.datetime.fromisoformat(data)

                return second_secret_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        second_secret_until = _parse_second_secret_until(d.pop("second_secret_until"))

        secret = d.pop("secret")

        state = NewWebhookOutState(d.pop("state"))

        url = d.pop("url")

        new_webhook_out = cls(
            created_at=created_at,
            description=description,
            event_types=event_types,
            failing_since=failing_since,
            id=id,
            last_delivered_at=last_delivered_at,
            last_problem=last_problem,
            owner_id=owner_id,
            paused_at=paused_at,
            paused_why=paused_why,
            second_secret_until=second_secret_until,
            secret=secret,
            state=state,
            url=url,
        )

        new_webhook_out.additional_properties = d
        return new_webhook_out

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
