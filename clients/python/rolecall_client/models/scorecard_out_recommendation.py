from ..open_enum import OpenEnum


class ScorecardOutRecommendation(OpenEnum):
    DEFINITELY = "definitely"
    DEFINITELY_NOT = "definitely_not"
    NO = "no"
    YES = "yes"

    def __str__(self) -> str:
        return str(self.value)
