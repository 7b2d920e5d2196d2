from enum import StrEnum


class ScorecardReplyOutResult(StrEnum):
    IGNORED = "ignored"
    KEPT = "kept"
    SUBMITTED = "submitted"

    def __str__(self) -> str:
        return str(self.value)
