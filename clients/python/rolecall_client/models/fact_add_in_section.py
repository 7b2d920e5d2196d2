from ..open_enum import OpenEnum


class FactAddInSection(OpenEnum):
    AVAILABILITY = "availability"
    CERTIFICATE = "certificate"
    EDUCATION = "education"
    EXPERIENCE = "experience"
    LANGUAGE = "language"
    LICENCE = "licence"
    PROJECT = "project"
    PUBLICATION = "publication"
    SKILL = "skill"
    SUMMARY = "summary"

    def __str__(self) -> str:
        return str(self.value)
