from enum import StrEnum


class RunOutKind(StrEnum):
    EXPORT = "export"
    FILES = "files"
    MANY = "many"
    TABLE = "table"

    def __str__(self) -> str:
        return str(self.value)
