from enum import StrEnum


class SeatOutAnswer(StrEnum):
    ACCEPTED = "accepted"
    DECLINED = "declined"
    NONE = "none"
    TENTATIVE = "tentative"

    def __str__(self) -> str:
        return str(self.value)
