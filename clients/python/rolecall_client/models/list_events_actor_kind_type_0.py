from ..open_enum import OpenEnum


class ListEventsActorKindType0(OpenEnum):
    AUTOMATION = "automation"
    CANDIDATE = "candidate"
    HOST = "host"
    KEY = "key"
    MEMBER = "member"

    def __str__(self) -> str:
        return str(self.value)
