from enum import StrEnum


class ResumeReadOutState(StrEnum):
    READ = "read"
    UNREADABLE = "unreadable"

    def __str__(self) -> str:
        return str(self.value)
