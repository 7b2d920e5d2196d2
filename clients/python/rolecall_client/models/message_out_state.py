from ..open_enum import OpenEnum


class MessageOutState(OpenEnum):
    FAILED = "failed"
    RECEIVED = "received"
    SENT = "sent"
    TAKEN_BACK = "taken_back"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)
