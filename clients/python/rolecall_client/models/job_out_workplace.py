from ..open_enum import OpenEnum


class JobOutWorkplace(OpenEnum):
    HYBRID = "hybrid"
    ON_SITE = "on_site"
    REMOTE = "remote"

    def __str__(self) -> str:
        return str(self.value)
