from ..open_enum import OpenEnum


class ManyInGroundType0(OpenEnum):
    ASKED = "asked"
    CONSENT = "consent"
    MISTAKE = "mistake"
    OTHER = "other"
    RETENTION = "retention"

    def __str__(self) -> str:
        return str(self.value)
