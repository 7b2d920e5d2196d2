from enum import StrEnum


class HiddenBecause(StrEnum):
    COLOUR = "colour"
    COVERED = "covered"
    INVISIBLE = "invisible"
    OFF_PAGE = "off_page"
    SIZE = "size"

    def __str__(self) -> str:
        return str(self.value)
