from enum import StrEnum


class FieldInKind(StrEnum):
    CHOICE = "choice"
    DATE = "date"
    MONEY = "money"
    NUMBER = "number"
    TEXT = "text"

    def __str__(self) -> str:
        return str(self.value)
