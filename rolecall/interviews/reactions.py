"""What follows from events: whoever withdrew or was told no is not waited for, calendars are written to."""

from uuid import UUID

from rolecall.accounts.events import MembershipEnded
from rolecall.accounts.models import Member
from rolecall.candidates.leaving import Leaving, on_leaving
from rolecall.interviews import actions, copying
from rolecall.interviews.events import InterviewBooked, InterviewCancelled, InterviewChanged
from rolecall.interviews.models import Interview
from rolecall.interviews.queries.calendars import accounts_with
from rolecall.kit import clock
from rolecall.kit.events import Automatic
from rolecall.kit.models import EventRow
from rolecall.kit.recording import on
from rolecall.messaging.events import MessageSent
from rolecall.messaging.models import Message
from rolecall.pipeline.events import ApplicationWithdrawn
from rolecall.pipeline.models import REJECTED, Application


@on(ApplicationWithdrawn)
def cancel_what_was_to_come(event: ApplicationWithdrawn, row: EventRow) -> None:
    _cancel_coming(event.application_id, by=Automatic("Withdrawal"), reason="The application was withdrawn.")


def says_no(event: MessageSent) -> bool:
    """Whether a letter that left told somebody that they were rejected."""
    return Message.objects.filter(id=event.message_id, purpose="rejected").exists()


@on(MessageSent, where=says_no)
def cancel_what_the_rejected_wait_for(event: MessageSent, row: EventRow) -> None:
    """Not before: until the letter leaves it can be taken back, and the candidate knows of nothing."""
    if event.application_id and Application.objects.filter(id=event.application_id, state=REJECTED).exists():
        _cancel_coming(event.application_id, by=Automatic("Rejection"))


def _cancel_coming(application_id: UUID, *, by: Automatic, reason: str = "") -> None:
    coming = Interview.objects.booked().filter(application=application_id, starts_at__gt=clock.now())
    for interview in coming.order_by("id"):
        actions.cancel(interview, by=by, reason=reason)


@on(InterviewBooked, InterviewChanged, InterviewCancelled)
def write_to_calendars(event: InterviewBooked | InterviewChanged | InterviewCancelled, row: EventRow) -> None:
    copying.write_soon(list(accounts_with(event.interview_id)))


@on(MembershipEnded)
def forget_calendars(event: MembershipEnded, row: EventRow) -> None:
    if not Member.objects.active().filter(id=event.member_id).exists():
        actions.forget_calendars(event.member_id)


@on_leaving
def name_their_interviews(leaving: Leaving) -> None:
    """Mails to interviewers lead to the interview, not to whom it is with."""
    leaving.is_known_by(Interview.objects.filter(application__candidate__among=leaving.ids))
    leaving.loses("interviews", Interview.objects.all(), of="application__candidate")
