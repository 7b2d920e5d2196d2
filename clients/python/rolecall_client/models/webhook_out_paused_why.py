from ..open_enum import OpenEnum


class WebhookOutPausedWhy(OpenEnum):
    BY_HAND = "by_hand"
    FAILING = "failing"
    GONE = "gone"
    VALUE_0 = ""

    def __str__(self) -> str:
        return str(self.value)
