from ..open_enum import OpenEnum


class TemplateRequirementKind(OpenEnum):
    CREDENTIAL = "credential"
    EXPERIENCE = "experience"
    LANGUAGE = "language"
    LEGAL = "legal"
    SKILL = "skill"

    def __str__(self) -> str:
        return str(self.value)
