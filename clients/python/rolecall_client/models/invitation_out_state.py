from enum import StrEnum


class InvitationOutState(StrEnum):
    ACCEPTED = "accepted"
    EXPIRED = "expired"
    REVOKED = "revoked"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)
