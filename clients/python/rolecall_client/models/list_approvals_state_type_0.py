from ..open_enum import OpenEnum


class ListApprovalsStateType0(OpenEnum):
    APPROVED = "approved"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)
