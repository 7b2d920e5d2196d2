from enum import StrEnum


class MergeInLocationType0(StrEnum):
    KEPT = "kept"
    OTHER = "other"

    def __str__(self) -> str:
        return str(self.value)
