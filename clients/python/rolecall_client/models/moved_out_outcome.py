from ..open_enum import OpenEnum


class MovedOutOutcome(OpenEnum):
    MOVED = "moved"
    REFUSED = "refused"
    UNCHANGED = "unchanged"

    def __str__(self) -> str:
        return str(self.value)
