from enum import StrEnum


class RequisitionInReasonType0(StrEnum):
    NEW = "new"
    REPLACEMENT = "replacement"

    def __str__(self) -> str:
        return str(self.value)
