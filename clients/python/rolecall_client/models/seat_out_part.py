from enum import StrEnum


class SeatOutPart(StrEnum):
    LEAD = "lead"
    PANEL = "panel"
    SHADOW = "shadow"

    def __str__(self) -> str:
        return str(self.value)
