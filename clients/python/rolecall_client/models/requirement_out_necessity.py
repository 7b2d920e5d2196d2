from ..open_enum import OpenEnum


class RequirementOutNecessity(OpenEnum):
    MUST = "must"
    NICE = "nice"

    def __str__(self) -> str:
        return str(self.value)
