"""What happened to messages."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from rolecall.kit.events import Event


@dataclass(frozen=True)
class _About(Event):
    message_id: UUID
    candidate_id: UUID
    application_id: UUID | None
    subject: str
    subjects: ClassVar[tuple[str, ...]] = ("message_id", "candidate_id", "application_id")


@dataclass(frozen=True)
class MessageQueued(_About):
    """A message waits to be sent."""

    send_after: str
    plain: ClassVar[tuple[str, ...]] = ("send_after",)

    def told(self) -> str:
        return f"wrote “{self.subject}”"


@dataclass(frozen=True)
class MessageSent(_About):
    """The mail server took a message."""

    def told(self) -> str:
        return f"sent “{self.subject}”"


@dataclass(frozen=True)
class MessageDelayed(_About):
    """The mail server did not take a message yet; it is tried again."""

    error: str

    def told(self) -> str:
        return f"could not send “{self.subject}” yet, trying again: {self.error}"


@dataclass(frozen=True)
class MessageFailed(_About):
    """A message could not be sent."""

    error: str

    def told(self) -> str:
        return f"could not send “{self.subject}”: {self.error}"


@dataclass(frozen=True)
class MessageTakenBack(_About):
    """A message was taken back before it was sent."""

    def told(self) -> str:
        return f"took back “{self.subject}”"


@dataclass(frozen=True)
class MessageReturned(_About):
    """A mail server gave a message back: it did not arrive."""

    error: str

    def told(self) -> str:
        return f"“{self.subject}” did not arrive: {self.error}"


@dataclass(frozen=True)
class ReplyReceived(_About):
    """An answer to a letter came by mail; `subject` is the letter's, which the answer is told by."""

    letter_id: UUID
    from_another_address: bool
    subjects: ClassVar[tuple[str, ...]] = ("message_id", "candidate_id", "application_id", "letter_id")

    def told(self) -> str:
        if self.from_another_address:
            return f"“{self.subject}” was answered from another address"
        return f"replied to “{self.subject}”"


@dataclass(frozen=True)
class MessageTemplateChanged(Event):
    """A template was written, changed or removed."""

    template_id: UUID
    name: str
    change: str
    changes: dict[str, list[str]]
    subjects: ClassVar[tuple[str, ...]] = ("template_id",)

    def told(self) -> str:
        return f"{self.change} the mail template “{self.name}”"
