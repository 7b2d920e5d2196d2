from ..open_enum import OpenEnum


class InvitationOutState(OpenEnum):
    ACCEPTED = "accepted"
    EXPIRED = "expired"
    REVOKED = "revoked"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)
