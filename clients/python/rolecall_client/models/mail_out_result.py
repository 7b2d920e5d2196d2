from enum import StrEnum


class MailOutResult(StrEnum):
    AUTOMATIC = "automatic"
    IGNORED = "ignored"
    KNOWN = "known"
    RECEIVED = "received"
    RETURNED = "returned"

    def __str__(self) -> str:
        return str(self.value)
