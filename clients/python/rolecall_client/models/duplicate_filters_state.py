from enum import StrEnum


class DuplicateFiltersState(StrEnum):
    DISMISSED = "dismissed"
    SUGGESTED = "suggested"

    def __str__(self) -> str:
        return str(self.value)
