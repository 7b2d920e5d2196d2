from ..open_enum import OpenEnum


class TemplateRequirementNecessity(OpenEnum):
    MUST = "must"
    NICE = "nice"

    def __str__(self) -> str:
        return str(self.value)
