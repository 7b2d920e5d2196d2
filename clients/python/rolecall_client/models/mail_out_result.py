from ..open_enum import OpenEnum


class MailOutResult(OpenEnum):
    AUTOMATIC = "automatic"
    IGNORED = "ignored"
    KNOWN = "known"
    RECEIVED = "received"
    RETURNED = "returned"

    def __str__(self) -> str:
        return str(self.value)
