from enum import StrEnum


class ApprovalOutState(StrEnum):
    APPROVED = "approved"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)
