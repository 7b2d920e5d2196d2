from enum import StrEnum


class MessageReplyOutOrigin(StrEnum):
    ANOTHER_ADDRESS = "another_address"
    CANDIDATE = "candidate"
    PROGRAM = "program"

    def __str__(self) -> str:
        return str(self.value)
