"""The candidate's own way in: a signed link, no password."""

from dataclasses import dataclass
from uuid import UUID

from rolecall.kit import crypto
from rolecall.messaging.letters import OWN_PAGE


@dataclass(frozen=True)
class OwnPage:
    """What a candidate's link opens."""

    organization_id: UUID
    application_id: UUID


def opened_by(token: str) -> OwnPage | None:
    """What a link opens, or None when it is not one of ours."""
    value = crypto.unsign(OWN_PAGE, token)
    if not isinstance(value, list) or len(value) != 2:
        return None
    return OwnPage(UUID(value[0]), UUID(value[1]))
