from ..open_enum import OpenEnum


class JobInVisibilityType0(OpenEnum):
    CONFIDENTIAL = "confidential"
    INTERNAL = "internal"
    PUBLIC = "public"

    def __str__(self) -> str:
        return str(self.value)
