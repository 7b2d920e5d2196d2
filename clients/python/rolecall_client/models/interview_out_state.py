from ..open_enum import OpenEnum


class InterviewOutState(OpenEnum):
    BOOKED = "booked"
    CANCELLED = "cancelled"

    def __str__(self) -> str:
        return str(self.value)
