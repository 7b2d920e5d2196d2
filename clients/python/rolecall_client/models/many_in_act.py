from enum import StrEnum


class ManyInAct(StrEnum):
    ADD = "add"
    MESSAGE = "message"
    MOVE = "move"
    REJECT = "reject"
    REMOVE = "remove"
    TAG = "tag"
    UNTAG = "untag"

    def __str__(self) -> str:
        return str(self.value)
