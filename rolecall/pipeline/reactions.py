"""What applications do when something happens elsewhere."""

from rolecall.accounts.events import OrganizationCreated
from rolecall.candidates.leaving import Leaving, on_leaving
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import Requisition
from rolecall.kit.events import Automatic
from rolecall.kit.models import EventRow
from rolecall.kit.recording import on
from rolecall.pipeline.actions import reasons
from rolecall.pipeline.events import CandidateHired, HireUndone
from rolecall.pipeline.models import Application, Comment, Task

SET_UP = Automatic("Rolecall")


@on(OrganizationCreated)
def begin_with_reasons(event: OrganizationCreated, row: EventRow) -> None:
    """A new organization has the usual reasons for rejecting people, to change as it likes."""
    reasons.begin_with_defaults(by=SET_UP)


@on(CandidateHired, HireUndone)
def count_filled_seats(event: CandidateHired | HireUndone, row: EventRow) -> None:
    """A requisition is filled when its last seat is, and not any more when a hire was taken back."""
    requisition = Requisition.objects.filter(openings=event.opening_id).first() if event.opening_id else None
    if requisition is not None:
        jobs.count_filled(requisition, by=SET_UP)


@on_leaving
def name_what_was_theirs(leaving: Leaving) -> None:
    """What is kept of somebody who is removed for good may speak of them as of one of these."""
    for what, kind in (("applications", Application), ("notes", Comment), ("tasks", Task)):
        leaving.is_known_by(kind.objects.filter(candidate__among=leaving.ids))
        leaving.loses(what, kind.objects.all())
