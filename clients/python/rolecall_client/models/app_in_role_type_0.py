from enum import StrEnum


class AppInRoleType0(StrEnum):
    ADMIN = "admin"
    HIRING_MANAGER = "hiring_manager"
    INTERVIEWER = "interviewer"
    RECRUITER = "recruiter"

    def __str__(self) -> str:
        return str(self.value)
