from ..open_enum import OpenEnum


class RequirementInNecessity(OpenEnum):
    MUST = "must"
    NICE = "nice"

    def __str__(self) -> str:
        return str(self.value)
