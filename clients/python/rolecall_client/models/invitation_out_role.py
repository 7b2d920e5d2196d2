from ..open_enum import OpenEnum


class InvitationOutRole(OpenEnum):
    ADMIN = "admin"
    HIRING_MANAGER = "hiring_manager"
    INTERVIEWER = "interviewer"
    RECRUITER = "recruiter"

    def __str__(self) -> str:
        return str(self.value)
