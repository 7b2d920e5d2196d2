from enum import StrEnum


class RequisitionFiltersStateType0(StrEnum):
    APPROVED = "approved"
    AWAITING = "awaiting"
    CLOSED = "closed"
    DRAFT = "draft"

    def __str__(self) -> str:
        return str(self.value)
