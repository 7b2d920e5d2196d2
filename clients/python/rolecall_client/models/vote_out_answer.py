from ..open_enum import OpenEnum


class VoteOutAnswer(OpenEnum):
    ASK = "ask"
    NO = "no"
    REPLY = "reply"
    YES = "yes"

    def __str__(self) -> str:
        return str(self.value)
