from ..open_enum import OpenEnum


class DecisionInOutcome(OpenEnum):
    GO_ON = "go_on"
    HOLD = "hold"
    OFFER = "offer"
    REJECT = "reject"

    def __str__(self) -> str:
        return str(self.value)
