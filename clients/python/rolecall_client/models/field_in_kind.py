from ..open_enum import OpenEnum


class FieldInKind(OpenEnum):
    CHOICE = "choice"
    DATE = "date"
    MONEY = "money"
    NUMBER = "number"
    TEXT = "text"

    def __str__(self) -> str:
        return str(self.value)
