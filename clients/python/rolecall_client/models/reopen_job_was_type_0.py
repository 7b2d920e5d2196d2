from ..open_enum import OpenEnum


class ReopenJobWasType0(OpenEnum):
    CLOSED = "closed"
    ON_HOLD = "on_hold"
    OPEN = "open"

    def __str__(self) -> str:
        return str(self.value)
