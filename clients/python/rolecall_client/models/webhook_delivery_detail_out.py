from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.webhook_delivery_detail_out_state import WebhookDeliveryDetailOutState

if TYPE_CHECKING:
    from ..models.webhook_delivery_detail_out_request_headers import (
        WebhookDeliveryDetailOutRequestHeaders,
    )


T = TypeVar("T", bound="WebhookDeliveryDetailOut")


@_attrs_define
class WebhookDeliveryDetailOut:
    """A delivery with what was sent and answered.

    Attributes:
        about_id (UUID): The thing it is about: events of one thing are sent in order.
        answer_body (str): The first two kilobytes of the answer.
        attempts (int): How often it was tried.
        code (int | None): The code of the last answer; null if there was none.
        created_at (datetime.datetime): When the event happened.
        delivered_at (datetime.datetime | None): When it was taken.
        event_id (UUID): The event that it tells.
        event_type (str): The type of that event.
        id (UUID): Its id.
        message_id (str): The `webhook-id` that the receiver gets, the same on every attempt.
        ms (int | None): How long the answer took, in milliseconds.
        next_at (datetime.datetime | None): When it is tried next.
        problem (str): What went wrong, in words.
        request_body (str): The body as it was sent; empty before the first attempt.
        request_headers (WebhookDeliveryDetailOutRequestHeaders): What was sent, without its signatures.
        state (WebhookDeliveryDetailOutState): How it stands; `failed` is tried again at `next_at`.
        tried_at (datetime.datetime | None): The last attempt.
        webhook_id (UUID): The webhook that it goes to.
    """

    about_id: UUID
    answer_body: str
    attempts: int
    code: int | None
    created_at: datetime.datetime
    delivered_at: datetime.datetime | None
    event_id: UUID
    event_type: str
    id: UUID
    message_id: str
    ms: int | None
    next_at: datetime.datetime | None
    problem: str
    request_body: str
    request_headers: WebhookDeliveryDetailOutRequestHeaders
    state: WebhookDeliveryDetailOutState
    tried_at: datetime.datetime | None
    webhook_id: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        about_id = str(self.about_id)

        answer_body = self.answer_body

        attempts = self.attempts

        code: int | None
        code = self.code

        created_at = self.created_at.isoformat()

        delivered_at: None | str
        if isinstance(self.delivered_at, datetime.datetime):
            delivered_at = self.delivered_at.isoformat()
        else:
            delivered_at = self.delivered_at

        event_id = str(self.event_id)

        event_type = self.event_type

        id = str(self.id)

        message_id = self.message_id

        ms: int | None
        ms = self.ms

        next_at: None | str
        if isinstance(self.next_at, datetime.datetime):
            next_at = self.next_at.isoformat()
        else:
            next_at = self.next_at

        problem = self.problem

        request_body = self.request_body

        request_headers = self.request_headers.to_dict()

        state = self.state.value

        tried_at: None | str
        if isinstance(self.tried_at, datetime.datetime):
            tried_at = self.tried_at.isoformat()
        else:
            tried_at = self.tried_at

        webhook_id = str(self.webhook_id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "about_id": about_id,
                "answer_body": answer_body,
                "attempts": attempts,
                "code": code,
                "created_at": created_at,
                "delivered_at": delivered_at,
                "event_id": event_id,
                "event_type": event_type,
                "id": id,
                "message_id": message_id,
                "ms": ms,
                "next_at": next_at,
                "problem": problem,
                "request_body": request_body,
                "request_headers": request_headers,
                "state": state,
                "tried_at": tried_at,
                "webhook_id": webhook_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.webhook_delivery_detail_out_request_headers import (
            WebhookDeliveryDetailOutRequestHeaders,  # noqa: PLC0415
        )

        d = dict(src_dict)
        about_id = UUID(d.pop("about_id"))

        answer_body = d.pop("answer_body")

        attempts = d.pop("attempts")

        def _parse_code(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        code = _parse_code(d.pop("code"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_delivered_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                delivered_at_type_0 = datetime.datetime.fromisoformat(data)

                return delivered_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        delivered_at = _parse_delivered_at(d.pop("delivered_at"))

        event_id = UUID(d.pop("event_id"))

        event_type = d.pop("event_type")

        id = UUID(d.pop("id"))

        message_id = d.pop("message_id")

        def _parse_ms(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        ms = _parse_ms(d.pop("ms"))

        def _parse_next_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_at_type_0 = datetime.datetime.fromisoformat(data)

                return next_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        next_at = _parse_next_at(d.pop("next_at"))

        problem = d.pop("problem")

        request_body = d.pop("request_body")

        request_headers = WebhookDeliveryDetailOutRequestHeaders.from_dict(
            d.pop("request_headers")
        )

        state = WebhookDeliveryDetailOutState(d.pop("state"))

        def _parse_tried_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                tried_at_type_0 = datetime.datetime.fromisoformat(data)

                return tried_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        tried_at = _parse_tried_at(d.pop("tried_at"))

        webhook_id = UUID(d.pop("webhook_id"))

        webhook_delivery_detail_out = cls(
            about_id=about_id,
            answer_body=answer_body,
            attempts=attempts,
            code=code,
            created_at=created_at,
            delivered_at=delivered_at,
            event_id=event_id,
            event_type=event_type,
            id=id,
            message_id=message_id,
            ms=ms,
            next_at=next_at,
            problem=problem,
            request_body=request_body,
            request_headers=request_headers,
            state=state,
            tried_at=tried_at,
            webhook_id=webhook_id,
        )

        webhook_delivery_detail_out.additional_properties = d
        return webhook_delivery_detail_out

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
