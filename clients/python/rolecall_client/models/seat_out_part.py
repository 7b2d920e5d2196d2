from ..open_enum import OpenEnum


class SeatOutPart(OpenEnum):
    LEAD = "lead"
    PANEL = "panel"
    SHADOW = "shadow"

    def __str__(self) -> str:
        return str(self.value)
