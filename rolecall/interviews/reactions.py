"""What follows from events: whoever withdrew or was told no is not waited for, calendars are written to."""

from collections.abc import Sequence
from uuid import UUID

from rolecall.accounts.events import MembershipEnded
from rolecall.accounts.models import Member
from rolecall.candidates.leaving import Leaving, on_leaving
from rolecall.interviews import actions, copying
from rolecall.interviews.events import InterviewBooked, InterviewCancelled, InterviewChanged
from rolecall.interviews.models import Interview
from rolecall.interviews.models.interviews import InterviewQuerySet
from rolecall.interviews.queries.calendars import accounts_with
from rolecall.kit import clock
from rolecall.kit.events import Automatic
from rolecall.kit.models import EventRow
from rolecall.kit.recording import on, on_together
from rolecall.kit.tasks import Deferrable, defer_all, task
from rolecall.messaging.events import MessageFailed, MessageSent, MessageTakenBack
from rolecall.messaging.models import Message
from rolecall.messaging.queries import says_no_at
from rolecall.pipeline.events import UNTIL_IT_STANDS, ApplicationRejected, ApplicationWithdrawn
from rolecall.pipeline.models import REJECTED, WITHDRAWN, Application


@on(ApplicationWithdrawn)
def cancel_what_was_to_come(event: ApplicationWithdrawn, row: EventRow) -> None:
    if Application.objects.filter(id=event.application_id).exclude(state=WITHDRAWN).exists():
        return  # it was taken back meanwhile
    _cancel_coming(event.application_id, by=Automatic("Withdrawal"), reason="The application was withdrawn.")


def says_no(event: MessageSent) -> bool:
    """Whether a letter that left told somebody that they were rejected."""
    return Message.objects.filter(id=event.message_id, purpose="rejected").exists()


@on(MessageSent, where=says_no)
def cancel_what_the_rejected_wait_for(event: MessageSent, row: EventRow) -> None:
    """Not before: until the letter leaves it can be taken back, and the candidate knows of nothing."""
    if event.application_id and Application.objects.filter(id=event.application_id, state=REJECTED).exists():
        _cancel_coming(event.application_id, by=Automatic("Rejection"))


@on_together(ApplicationRejected, MessageTakenBack, MessageFailed)
def look_again_at_the_rejected(
    events: Sequence[ApplicationRejected | MessageTakenBack | MessageFailed],
) -> None:
    """Whoever is rejected without a letter is told on their own page, once it is not taken back at once.

    A letter that could not be sent is none either.
    """
    rejected = [each.application_id for each in events if each.application_id]
    waited_for = set(_coming(rejected).values_list("application_id", flat=True))
    at = clock.now() + UNTIL_IT_STANDS
    wanted: list[tuple[Deferrable, dict[str, object]]] = [
        (call_off_where_no_letter_waits, {"application_id": each}) for each in sorted(waited_for)
    ]
    defer_all(wanted, run_at=[at] * len(wanted))


@task(name="interviews.call_off_where_no_letter_waits")
def call_off_where_no_letter_waits(application_id: str) -> None:
    """Call off what is still to come with somebody who stayed rejected; where a letter waits, it does so."""
    of = UUID(application_id)
    if Application.objects.filter(id=of, state=REJECTED).exists() and says_no_at(of) is None:
        _cancel_coming(of, by=Automatic("Rejection"))


def _coming(applications: Sequence[UUID]) -> InterviewQuerySet:
    coming: InterviewQuerySet = Interview.objects.booked()
    return coming.filter(application__in=applications, starts_at__gt=clock.now())


def _cancel_coming(application_id: UUID, *, by: Automatic, reason: str = "") -> None:
    for interview in _coming([application_id]).order_by("id"):
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
