from enum import StrEnum


class ManyInAct(StrEnum):
    ADD = "add"
    MESSAGE = "message"
    MOVE = "move"
    POOL = "pool"
    REJECT = "reject"
    REMOVE = "remove"
    TAG = "tag"
    UNTAG = "untag"

    def __str__(self) -> str:
        return str(self.value)
