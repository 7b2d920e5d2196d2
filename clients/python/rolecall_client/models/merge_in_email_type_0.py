from enum import StrEnum


class MergeInEmailType0(StrEnum):
    KEPT = "kept"
    OTHER = "other"

    def __str__(self) -> str:
        return str(self.value)
