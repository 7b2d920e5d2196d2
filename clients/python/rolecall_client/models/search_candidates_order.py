from enum import StrEnum


class SearchCandidatesOrder(StrEnum):
    NAME = "name"
    NEWEST = "newest"
    RELEVANCE = "relevance"

    def __str__(self) -> str:
        return str(self.value)
