from enum import StrEnum


class MovedOutOutcome(StrEnum):
    MOVED = "moved"
    REFUSED = "refused"
    UNCHANGED = "unchanged"

    def __str__(self) -> str:
        return str(self.value)
