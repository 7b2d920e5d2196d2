from ..open_enum import OpenEnum


class InterviewOutCandidateAnswer(OpenEnum):
    ACCEPTED = "accepted"
    DECLINED = "declined"
    NONE = "none"
    TENTATIVE = "tentative"

    def __str__(self) -> str:
        return str(self.value)
