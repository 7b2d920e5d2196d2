from ..open_enum import OpenEnum


class ListInterviewsStateType0(OpenEnum):
    BOOKED = "booked"
    CANCELLED = "cancelled"

    def __str__(self) -> str:
        return str(self.value)
