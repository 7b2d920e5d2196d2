from ..open_enum import OpenEnum


class QuestionInMustHaveType0(OpenEnum):
    NO = "no"
    YES = "yes"

    def __str__(self) -> str:
        return str(self.value)
