from ..open_enum import OpenEnum


class ListOffersStateType0(OpenEnum):
    ACCEPTED = "accepted"
    APPROVED = "approved"
    AWAITING_APPROVAL = "awaiting_approval"
    DECLINED = "declined"
    DRAFT = "draft"
    EXPIRED = "expired"
    SENT = "sent"
    VIEWED = "viewed"
    WITHDRAWN = "withdrawn"

    def __str__(self) -> str:
        return str(self.value)
