from ..open_enum import OpenEnum


class MergeInLocationType0(OpenEnum):
    KEPT = "kept"
    OTHER = "other"

    def __str__(self) -> str:
        return str(self.value)
