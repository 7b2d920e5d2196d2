from ..open_enum import OpenEnum


class HiddenBecause(OpenEnum):
    COLOUR = "colour"
    COVERED = "covered"
    INVISIBLE = "invisible"
    OFF_PAGE = "off_page"
    SIZE = "size"

    def __str__(self) -> str:
        return str(self.value)
