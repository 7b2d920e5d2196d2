from ..open_enum import OpenEnum


class ListRequisitionsStateType0(OpenEnum):
    APPROVED = "approved"
    AWAITING = "awaiting"
    CLOSED = "closed"
    DRAFT = "draft"

    def __str__(self) -> str:
        return str(self.value)
