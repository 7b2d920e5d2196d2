from ..open_enum import OpenEnum


class MateOutPart(OpenEnum):
    COORDINATOR = "coordinator"
    HIRING_MANAGER = "hiring_manager"
    INTERVIEWER = "interviewer"
    LEAD_RECRUITER = "lead_recruiter"

    def __str__(self) -> str:
        return str(self.value)
