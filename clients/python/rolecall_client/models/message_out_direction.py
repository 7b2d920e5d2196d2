from ..open_enum import OpenEnum


class MessageOutDirection(OpenEnum):
    IN = "in"
    OUT = "out"

    def __str__(self) -> str:
        return str(self.value)
