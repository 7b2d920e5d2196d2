from enum import StrEnum


class RequisitionOutReason(StrEnum):
    NEW = "new"
    REPLACEMENT = "replacement"

    def __str__(self) -> str:
        return str(self.value)
