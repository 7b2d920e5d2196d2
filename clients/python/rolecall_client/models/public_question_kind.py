from ..open_enum import OpenEnum


class PublicQuestionKind(OpenEnum):
    DATE = "date"
    FILE = "file"
    LONG = "long"
    NUMBER = "number"
    ONE_OF = "one_of"
    SEVERAL_OF = "several_of"
    SHORT = "short"
    YES_NO = "yes_no"

    def __str__(self) -> str:
        return str(self.value)
