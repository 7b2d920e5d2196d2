from enum import StrEnum


class SearchFiltersOrder(StrEnum):
    NAME = "name"
    NEWEST = "newest"
    RELEVANCE = "relevance"

    def __str__(self) -> str:
        return str(self.value)
