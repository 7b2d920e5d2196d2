from ..open_enum import OpenEnum


class SearchFiltersOrder(OpenEnum):
    NAME = "name"
    NEWEST = "newest"
    RELEVANCE = "relevance"

    def __str__(self) -> str:
        return str(self.value)
