from ..open_enum import OpenEnum


class CustomFieldOutKind(OpenEnum):
    DATE = "date"
    LONG = "long"
    NUMBER = "number"
    ONE_OF = "one_of"
    SEVERAL_OF = "several_of"
    SHORT = "short"
    YES_NO = "yes_no"

    def __str__(self) -> str:
        return str(self.value)
