from ..open_enum import OpenEnum


class PeopleFilterInState(OpenEnum):
    ACTIVE = "active"
    HIRED = "hired"
    NONE = "none"
    REJECTED = "rejected"
    VALUE_0 = ""
    WITHDRAWN = "withdrawn"

    def __str__(self) -> str:
        return str(self.value)
