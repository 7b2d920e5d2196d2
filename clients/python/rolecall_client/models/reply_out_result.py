from enum import StrEnum


class ReplyOutResult(StrEnum):
    IGNORED = "ignored"
    TAKEN = "taken"

    def __str__(self) -> str:
        return str(self.value)
