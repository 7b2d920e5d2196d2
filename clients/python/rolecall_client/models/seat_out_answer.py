from ..open_enum import OpenEnum


class SeatOutAnswer(OpenEnum):
    ACCEPTED = "accepted"
    DECLINED = "declined"
    NONE = "none"
    TENTATIVE = "tentative"

    def __str__(self) -> str:
        return str(self.value)
