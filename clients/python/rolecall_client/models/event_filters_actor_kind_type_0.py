from enum import StrEnum


class EventFiltersActorKindType0(StrEnum):
    AUTOMATION = "automation"
    CANDIDATE = "candidate"
    HOST = "host"
    KEY = "key"
    MEMBER = "member"

    def __str__(self) -> str:
        return str(self.value)
