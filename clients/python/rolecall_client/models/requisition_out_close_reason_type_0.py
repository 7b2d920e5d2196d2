from enum import StrEnum


class RequisitionOutCloseReasonType0(StrEnum):
    ANOTHER_WAY = "another_way"
    CANCELLED = "cancelled"
    FILLED = "filled"
    NO_BUDGET = "no_budget"
    WITHDRAWN = "withdrawn"

    def __str__(self) -> str:
        return str(self.value)
