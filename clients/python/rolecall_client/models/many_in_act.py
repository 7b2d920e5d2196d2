from ..open_enum import OpenEnum


class ManyInAct(OpenEnum):
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
