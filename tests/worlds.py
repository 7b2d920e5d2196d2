"""Another organization with a row of nearly every kind: Brightwater Clinics of the demo, and more."""

from datetime import timedelta
from uuid import UUID

from rolecall.accounts import actions as accounts
from rolecall.accounts import directory
from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate
from rolecall.demo.building import load
from rolecall.interviews.models import CalendarAccount
from rolecall.jobs.models import Job
from rolecall.kit import clock, tasks, tenancy
from rolecall.messaging import actions as messaging
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from rolecall.webhooks import actions as webhooks
from tests.errands import do_errands

SLUG = "brightwater"


def furnished(slug: str = SLUG) -> UUID:
    """Build it (or the other demo company), and give its id."""
    with tasks.at_once("messaging.", "pipeline.", "accounts.", "careers."):
        load(slug, 8, clock.now())
    place = directory.by_slug(slug)
    assert place is not None
    with tenancy.acting_in(place.id):
        _add_what_the_demo_lacks()
    do_errands("candidates.read_document")
    return place.id


def _add_what_the_demo_lacks() -> None:
    admin = Member.objects.filter(role="admin").first()
    candidate = Candidate.objects.first()
    assert admin is not None
    assert candidate is not None
    accounts.create_key(by=admin, name="Payroll", role="recruiter")
    accounts.invite(by=admin, email="new.colleague@example.org", role="interviewer")
    field = candidates.add_field(by=admin, name="Home port", kind="short")
    candidates.fill(candidate, {field.id: "Piraeus"}, by=admin)
    pipeline.comment(candidate, by=admin, body=f"@{admin.name.split()[0].lower()} please look", private=True)
    messaging.write(candidate, by=admin, subject="Hello", body="<p>Hello</p>", after=timedelta(days=1))
    hook, _ = webhooks.add(by=admin, url="https://hooks.example.org/in", event_types=["department_removed"])
    webhooks.ping(hook, by=admin)
    calendar = CalendarAccount(member=admin, kind="caldav", address="https://dav.example.org/")
    calendar.keep_secret("secret")
    calendar.save()
    active = Application.objects.active().exclude(stage__kind="hired")
    for application, end in zip(
        active[:3], (pipeline.reject, pipeline.withdraw, pipeline.hire), strict=False
    ):
        end(application, by=admin)  # type: ignore[operator]
    assert Job.objects.exists()
