from enum import StrEnum


class DocumentOutReadingState(StrEnum):
    READ = "read"
    UNREADABLE = "unreadable"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)
