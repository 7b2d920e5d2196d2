from ..open_enum import OpenEnum


class MessageOutPurpose(OpenEnum):
    HIRED = "hired"
    OTHER = "other"
    RECEIVED = "received"
    RECEIVED_AGAIN = "received_again"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"

    def __str__(self) -> str:
        return str(self.value)
