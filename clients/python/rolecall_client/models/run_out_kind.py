from ..open_enum import OpenEnum


class RunOutKind(OpenEnum):
    EXPORT = "export"
    FILES = "files"
    MANY = "many"
    TABLE = "table"

    def __str__(self) -> str:
        return str(self.value)
