from enum import StrEnum


class RunFiltersKindType0(StrEnum):
    EXPORT = "export"
    FILES = "files"
    MANY = "many"
    TABLE = "table"

    def __str__(self) -> str:
        return str(self.value)
