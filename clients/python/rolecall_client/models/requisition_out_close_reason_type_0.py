from ..open_enum import OpenEnum


class RequisitionOutCloseReasonType0(OpenEnum):
    ANOTHER_WAY = "another_way"
    CANCELLED = "cancelled"
    FILLED = "filled"
    NO_BUDGET = "no_budget"
    WITHDRAWN = "withdrawn"

    def __str__(self) -> str:
        return str(self.value)
