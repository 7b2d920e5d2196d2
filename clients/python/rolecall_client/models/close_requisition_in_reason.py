from ..open_enum import OpenEnum


class CloseRequisitionInReason(OpenEnum):
    ANOTHER_WAY = "another_way"
    CANCELLED = "cancelled"
    NO_BUDGET = "no_budget"

    def __str__(self) -> str:
        return str(self.value)
