from enum import StrEnum


class RequisitionChangeInReasonType0(StrEnum):
    NEW = "new"
    REPLACEMENT = "replacement"

    def __str__(self) -> str:
        return str(self.value)
