"""A letter that says no and waits, as tests of what follows from it need one."""

from datetime import timedelta

from rolecall.accounts.models import Member
from rolecall.messaging import actions as messaging
from rolecall.messaging.models import Message
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application


def no_to(application: Application, by: Member, after: timedelta = timedelta(hours=2)) -> Message:
    """The letter, which leaves after a while."""
    return messaging.write(
        application.candidate, application=application, by=by, subject="No", body="<p>No</p>",
        purpose="rejected", after=after,
    )  # fmt: skip


def say_no_later(application: Application, by: Member, after: timedelta = timedelta(hours=2)) -> None:
    """Reject somebody who is not to know it before the letter leaves."""
    pipeline.reject(application, by=by)
    no_to(application, by, after)
