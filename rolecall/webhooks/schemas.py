"""What programs send and get about webhooks."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field

from rolecall.kit import text
from rolecall.kit.rest import Moment, Paging

Words = Annotated[str, Field(max_length=200), AfterValidator(text.line)]
State = Literal["active", "failing", "paused", "gone"]
DeliveryState = Literal["waiting", "failed", "delivered", "given_up"]
ABOUT_TYPES = "The types of events that it is told; none is all. `GET /webhook_event_types` lists them."


class In(Schema):
    """A body: fields that are not named are refused."""

    model_config = ConfigDict(extra="forbid")


class WebhookIn(In):
    """An address that is to be told of events."""

    url: str = Field(
        min_length=1,
        max_length=2000,
        description="Where to send: https, on the public internet.",
        examples=["https://hooks.example.org/rolecall"],
    )
    description: Words = Field("", description="What people call it.")
    event_types: list[str] = Field([], max_length=300, description=ABOUT_TYPES)
    owner_id: UUID | None = Field(
        None, description="The administrator who is told when it fails; without one, whoever made the key."
    )


class WebhookChangeIn(In):
    """What is to change; what is left out stays."""

    url: str | None = Field(None, min_length=1, max_length=2000, description="Where to send.")
    description: Words | None = Field(None, description="What people call it.")
    event_types: list[str] | None = Field(None, max_length=300, description=ABOUT_TYPES)
    owner_id: UUID | None = Field(None, description="The administrator who is told when it fails.")


class RedeliverIn(In):
    """Which deliveries are sent again."""

    since: Moment = Field(description="Those of events since this moment that failed or were given up.")


class WebhookOut(Schema):
    """A webhook, without its secret."""

    id: UUID = Field(description="Its id.")
    url: str = Field(description="Where it is.")
    description: str = Field(description="What people call it.")
    event_types: list[str] = Field(description=ABOUT_TYPES)
    owner_id: UUID = Field(description="Who is told when it fails.")
    state: State = Field(description="`gone` answered 410; `paused` and `gone` are sent nothing.")
    paused_at: datetime | None = Field(description="Since when it is sent nothing.")
    paused_why: Literal["", "by_hand", "failing", "gone"] = Field(description="Why it is sent nothing.")
    failing_since: datetime | None = Field(description="Since when nothing succeeded.")
    last_problem: str = Field(description="What went wrong last, in words; empty after a success.")
    last_delivered_at: datetime | None = Field(description="The last success.")
    second_secret_until: datetime | None = Field(description="Until when the secret before signs too.")
    created_at: datetime = Field(description="When it was added.")


class NewWebhookOut(WebhookOut):
    """A webhook with its secret, which is not shown again."""

    secret: str = Field(description="`whsec_` and base64: give it to the receiver.")


class WebhookPage(Schema):
    """A page of webhooks, the last added first."""

    items: list[WebhookOut] = Field(description="The webhooks.")
    next_cursor: str | None = Field(description="For the next page.")


class DeliveryFilters(Paging):
    """Which deliveries."""

    model_config = ConfigDict(extra="forbid")

    state: DeliveryState | None = Field(None, description="How they stand.")


class WebhookDeliveryOut(Schema):
    """An event on its way to a webhook, with the last attempt."""

    id: UUID = Field(description="Its id.")
    webhook_id: UUID = Field(description="The webhook that it goes to.")
    message_id: str = Field(description="The `webhook-id` that the receiver gets, the same on every attempt.")
    event_id: UUID = Field(description="The event that it tells.")
    event_type: str = Field(description="The type of that event.")
    about_id: UUID = Field(description="The thing it is about: events of one thing are sent in order.")
    state: DeliveryState = Field(description="How it stands; `failed` is tried again at `next_at`.")
    attempts: int = Field(description="How often it was tried.")
    next_at: datetime | None = Field(description="When it is tried next.")
    tried_at: datetime | None = Field(description="The last attempt.")
    code: int | None = Field(description="The code of the last answer; null if there was none.")
    ms: int | None = Field(description="How long the answer took, in milliseconds.")
    problem: str = Field(description="What went wrong, in words.")
    delivered_at: datetime | None = Field(description="When it was taken.")
    created_at: datetime = Field(description="When the event happened.")


class WebhookDeliveryDetailOut(WebhookDeliveryOut):
    """A delivery with what was sent and answered."""

    request_headers: dict[str, Any] = Field(description="What was sent, without its signatures.")
    request_body: str = Field(description="The body as it was sent; empty before the first attempt.")
    answer_body: str = Field(description="The first two kilobytes of the answer.")


class WebhookDeliveryPage(Schema):
    """A page of deliveries, newest first, without bodies."""

    items: list[WebhookDeliveryOut] = Field(description="The deliveries.")
    next_cursor: str | None = Field(description="For the next page.")


class RedeliveredOut(Schema):
    """How many deliveries are sent again."""

    count: int = Field(description="How many; a thousand at the most, the oldest first.")


class WebhookEventTypeOut(Schema):
    """A type of event that a webhook may be told."""

    type: str = Field(description="Its name, as in the audit trail.")
    group: str = Field(description="What it belongs to, in words.")
    fields: list[str] = Field(description="The fields of its `snapshot`; what was before is in `previous`.")


class WebhookEventTypesOut(Schema):
    """Every type that may be wanted."""

    items: list[WebhookEventTypeOut] = Field(description="The types.")
