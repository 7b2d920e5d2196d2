from ..open_enum import OpenEnum


class ReplyOutResult(OpenEnum):
    IGNORED = "ignored"
    TAKEN = "taken"

    def __str__(self) -> str:
        return str(self.value)
