from ..open_enum import OpenEnum


class ListDuplicatesState(OpenEnum):
    DISMISSED = "dismissed"
    SUGGESTED = "suggested"

    def __str__(self) -> str:
        return str(self.value)
