from enum import StrEnum


class ListRequisitionsStateType0(StrEnum):
    APPROVED = "approved"
    AWAITING = "awaiting"
    CLOSED = "closed"
    DRAFT = "draft"

    def __str__(self) -> str:
        return str(self.value)
