from enum import StrEnum


class MessageOutState(StrEnum):
    FAILED = "failed"
    RECEIVED = "received"
    SENT = "sent"
    TAKEN_BACK = "taken_back"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)
