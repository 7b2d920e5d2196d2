from enum import StrEnum


class ListImportsKindType0(StrEnum):
    EXPORT = "export"
    FILES = "files"
    MANY = "many"
    TABLE = "table"

    def __str__(self) -> str:
        return str(self.value)
