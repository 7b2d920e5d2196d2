from enum import StrEnum


class RequirementInNecessity(StrEnum):
    MUST = "must"
    NICE = "nice"

    def __str__(self) -> str:
        return str(self.value)
