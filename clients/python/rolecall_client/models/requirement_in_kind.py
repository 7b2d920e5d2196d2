from enum import StrEnum


class RequirementInKind(StrEnum):
    CREDENTIAL = "credential"
    EXPERIENCE = "experience"
    LANGUAGE = "language"
    LEGAL = "legal"
    SKILL = "skill"

    def __str__(self) -> str:
        return str(self.value)
