from enum import StrEnum


class InterviewOutCandidateAnswer(StrEnum):
    ACCEPTED = "accepted"
    DECLINED = "declined"
    NONE = "none"
    TENTATIVE = "tentative"

    def __str__(self) -> str:
        return str(self.value)
