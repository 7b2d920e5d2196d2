from ..open_enum import OpenEnum


class RequisitionInReasonType0(OpenEnum):
    NEW = "new"
    REPLACEMENT = "replacement"

    def __str__(self) -> str:
        return str(self.value)
