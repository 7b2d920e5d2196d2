from enum import StrEnum


class PlannedSeatOutPart(StrEnum):
    LEAD = "lead"
    PANEL = "panel"
    SHADOW = "shadow"

    def __str__(self) -> str:
        return str(self.value)
