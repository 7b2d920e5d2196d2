from ..open_enum import OpenEnum


class MergeInEmailType0(OpenEnum):
    KEPT = "kept"
    OTHER = "other"

    def __str__(self) -> str:
        return str(self.value)
