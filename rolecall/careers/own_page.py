"""The candidate's own way in: a signed link, no password."""

from dataclasses import dataclass
from uuid import UUID

from rolecall.interviews.letters import CHOOSING
from rolecall.interviews.models import SchedulingLink
from rolecall.kit import crypto, tenancy
from rolecall.messaging.letters import OWN_PAGE
from rolecall.pipeline.models import Application

PURPOSES = {"my": OWN_PAGE, "times": CHOOSING}


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


def removed_from(path: str) -> UUID | None:
    """The organization whose link an address holds, when all that it opened was removed for good."""
    _, _, kind, token, *_ = [*path.split("/"), "", "", "", ""]
    value = crypto.unsign(PURPOSES[kind], token) if kind in PURPOSES else None
    if not isinstance(value, list) or len(value) != 2:
        return None
    with tenancy.acting_in(UUID(value[0])):
        rows = Application.objects if kind == "my" else SchedulingLink.objects
        return None if rows.filter(id=value[1]).exists() else UUID(value[0])
