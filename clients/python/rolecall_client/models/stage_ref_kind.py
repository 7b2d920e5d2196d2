from ..open_enum import OpenEnum


class StageRefKind(OpenEnum):
    APPLIED = "applied"
    ASSESSMENT = "assessment"
    HIRED = "hired"
    INTERVIEW = "interview"
    OFFER = "offer"
    SCREEN = "screen"
    SOURCED = "sourced"

    def __str__(self) -> str:
        return str(self.value)
