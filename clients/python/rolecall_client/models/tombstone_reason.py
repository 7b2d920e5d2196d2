from enum import StrEnum


class TombstoneReason(StrEnum):
    ANONYMISED = "anonymised"
    DELETED = "deleted"
    MERGED = "merged"
    NO_LONGER_VISIBLE = "no_longer_visible"

    def __str__(self) -> str:
        return str(self.value)
