"""What applications do when something happens elsewhere."""

from rolecall.accounts.events import OrganizationCreated
from rolecall.kit.events import Automatic
from rolecall.kit.models import EventRow
from rolecall.kit.recording import on
from rolecall.pipeline.actions import reasons

SET_UP = Automatic("Rolecall")


@on(OrganizationCreated)
def begin_with_reasons(event: OrganizationCreated, row: EventRow) -> None:
    """A new organization has the usual reasons for rejecting people, to change as it likes."""
    reasons.begin_with_defaults(by=SET_UP)
