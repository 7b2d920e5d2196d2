from ..open_enum import OpenEnum


class DocumentOutReadingState(OpenEnum):
    READ = "read"
    UNREADABLE = "unreadable"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)
