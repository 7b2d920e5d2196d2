from ..open_enum import OpenEnum


class ResumeReadOutState(OpenEnum):
    READ = "read"
    UNREADABLE = "unreadable"

    def __str__(self) -> str:
        return str(self.value)
