from ..open_enum import OpenEnum


class ApprovalOutState(OpenEnum):
    APPROVED = "approved"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)
