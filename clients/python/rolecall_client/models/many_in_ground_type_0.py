from enum import StrEnum


class ManyInGroundType0(StrEnum):
    ASKED = "asked"
    CONSENT = "consent"
    MISTAKE = "mistake"
    OTHER = "other"
    RETENTION = "retention"

    def __str__(self) -> str:
        return str(self.value)
