from ..open_enum import OpenEnum


class RequisitionOutReason(OpenEnum):
    NEW = "new"
    REPLACEMENT = "replacement"

    def __str__(self) -> str:
        return str(self.value)
