"""What happens to webhooks, in the past tense. None of it is sent to any, but `Ping`."""

from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from rolecall.kit.events import Event

WHY = {
    "by_hand": "",
    "failing": ": it had failed for days",
    "gone": ": it answered that it is gone",
}


@dataclass(frozen=True)
class _AboutWebhook(Event):
    endpoint_id: UUID
    name: str
    subjects: ClassVar[tuple[str, ...]] = ("endpoint_id",)


@dataclass(frozen=True)
class WebhookAdded(_AboutWebhook):
    event_types: list[str]

    def told(self) -> str:
        return f"added the webhook {self.name}"


@dataclass(frozen=True)
class WebhookChanged(_AboutWebhook):
    changes: dict[str, list[Any]]

    def told(self) -> str:
        what = ", ".join(WORDS.get(each, each) for each in self.changes)
        return f"changed the {what} of the webhook {self.name}"


@dataclass(frozen=True)
class WebhookSecretRotated(_AboutWebhook):
    def told(self) -> str:
        return f"gave the webhook {self.name} a new secret"


@dataclass(frozen=True)
class WebhookPaused(_AboutWebhook):
    why: str

    def told(self) -> str:
        return f"paused the webhook {self.name}{WHY.get(self.why, '')}"


@dataclass(frozen=True)
class WebhookResumed(_AboutWebhook):
    def told(self) -> str:
        return f"resumed the webhook {self.name}"


@dataclass(frozen=True)
class WebhookRemoved(_AboutWebhook):
    def told(self) -> str:
        return f"removed the webhook {self.name}"


@dataclass(frozen=True)
class WebhookRedelivered(_AboutWebhook):
    """Somebody had deliveries sent again."""

    deliveries: int

    def told(self) -> str:
        what = "a delivery" if self.deliveries == 1 else f"{self.deliveries} deliveries"
        return f"had {what} to the webhook {self.name} sent again"


@dataclass(frozen=True)
class Ping(_AboutWebhook):
    """A trial, sent to this one webhook whatever it wants."""

    def told(self) -> str:
        return f"pinged the webhook {self.name}"


WORDS = {"url": "address", "event_types": "events", "owner_id": "owner"}
"""What is said of fields that are not called what they are."""
