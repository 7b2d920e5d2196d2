from ..open_enum import OpenEnum


class TombstoneReason(OpenEnum):
    ANONYMISED = "anonymised"
    DELETED = "deleted"
    MERGED = "merged"
    NO_LONGER_VISIBLE = "no_longer_visible"

    def __str__(self) -> str:
        return str(self.value)
