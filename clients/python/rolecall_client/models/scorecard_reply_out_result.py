from ..open_enum import OpenEnum


class ScorecardReplyOutResult(OpenEnum):
    IGNORED = "ignored"
    KEPT = "kept"
    SUBMITTED = "submitted"

    def __str__(self) -> str:
        return str(self.value)
