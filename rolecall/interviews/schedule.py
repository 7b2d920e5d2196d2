"""What the clock asks for: calendars are read every quarter of an hour, each at its own time."""

from datetime import timedelta
from uuid import UUID

from procrastinate.contrib.django import app

from rolecall.interviews import syncing
from rolecall.interviews.models import CalendarAccount
from rolecall.kit import clock, tenancy
from rolecall.kit.tasks import defer_all, task
from rolecall.kit.where import organizations_with

UNTIL_MISSED = timedelta(minutes=30)
"""When a reading that was begun and never ended is begun again."""


@app.periodic(cron="*/3 * * * *")
@app.task(name="interviews.read_every_calendar", pass_context=False)
def read_every_calendar(timestamp: int) -> None:
    """Queue the reading of the calendars whose time has come, in each organization."""
    for organization_id in organizations_with("calendars_due", clock.now()):
        with tenancy.acting_in(organization_id):
            queue_due()


def queue_due() -> None:
    """Queue one task for each calendar account that is due."""
    due = CalendarAccount.objects.due().select_for_update(of=("self",), skip_locked=True)
    ids = list(due.values_list("id", flat=True))
    CalendarAccount.objects.filter(id__in=ids).update(due_at=clock.now() + UNTIL_MISSED)
    defer_all([(read_calendar, {"account_id": each}) for each in ids])


@task(name="interviews.read_calendar")
def read_calendar(account_id: UUID | str) -> None:
    """Read one account, unless it was taken out meanwhile."""
    rows = CalendarAccount.objects.select_related("member__organization").prefetch_related("calendars")
    account = rows.filter(id=account_id).first()
    if account is not None:
        syncing.read(account)
