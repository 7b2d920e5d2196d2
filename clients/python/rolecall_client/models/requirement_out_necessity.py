from enum import StrEnum


class RequirementOutNecessity(StrEnum):
    MUST = "must"
    NICE = "nice"

    def __str__(self) -> str:
        return str(self.value)
