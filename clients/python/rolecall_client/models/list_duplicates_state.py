from enum import StrEnum


class ListDuplicatesState(StrEnum):
    DISMISSED = "dismissed"
    SUGGESTED = "suggested"

    def __str__(self) -> str:
        return str(self.value)
