from enum import StrEnum


class VoteOutAnswer(StrEnum):
    ASK = "ask"
    NO = "no"
    REPLY = "reply"
    YES = "yes"

    def __str__(self) -> str:
        return str(self.value)
