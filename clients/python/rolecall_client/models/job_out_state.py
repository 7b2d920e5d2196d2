from ..open_enum import OpenEnum


class JobOutState(OpenEnum):
    ARCHIVED = "archived"
    AWAITING_APPROVAL = "awaiting_approval"
    CLOSED = "closed"
    DRAFT = "draft"
    ON_HOLD = "on_hold"
    OPEN = "open"

    def __str__(self) -> str:
        return str(self.value)
