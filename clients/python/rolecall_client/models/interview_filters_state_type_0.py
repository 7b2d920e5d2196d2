from enum import StrEnum


class InterviewFiltersStateType0(StrEnum):
    BOOKED = "booked"
    CANCELLED = "cancelled"

    def __str__(self) -> str:
        return str(self.value)
