from ..open_enum import OpenEnum


class SearchCandidatesOrder(OpenEnum):
    NAME = "name"
    NEWEST = "newest"
    RELEVANCE = "relevance"

    def __str__(self) -> str:
        return str(self.value)
