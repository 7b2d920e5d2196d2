from ..open_enum import OpenEnum


class MessageReplyOutOrigin(OpenEnum):
    ANOTHER_ADDRESS = "another_address"
    CANDIDATE = "candidate"
    PROGRAM = "program"

    def __str__(self) -> str:
        return str(self.value)
