from ..open_enum import OpenEnum


class NewWebhookOutState(OpenEnum):
    ACTIVE = "active"
    FAILING = "failing"
    GONE = "gone"
    PAUSED = "paused"

    def __str__(self) -> str:
        return str(self.value)
