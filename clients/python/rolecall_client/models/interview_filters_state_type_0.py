from ..open_enum import OpenEnum


class InterviewFiltersStateType0(OpenEnum):
    BOOKED = "booked"
    CANCELLED = "cancelled"

    def __str__(self) -> str:
        return str(self.value)
