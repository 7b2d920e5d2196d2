"""Programs that work with the demo company: an app, a key for one department, a webhook and what it got."""

from datetime import timedelta

from rolecall.accounts import actions as accounts
from rolecall.accounts.limits import Limits, Reach
from rolecall.accounts.models import Department, Member
from rolecall.demo.stage import Scene
from rolecall.kit import clock
from rolecall.oauth import actions as oauth
from rolecall.oauth.actions import Wish
from rolecall.oauth.wire import Asked
from rolecall.webhooks import actions as webhooks
from rolecall.webhooks import sending
from rolecall.webhooks.calling import Outcome
from rolecall.webhooks.models import Endpoint

HOME = "halden"
SCOUT = ("candidates:read", "candidates:write", "jobs:read", "search:read")
BACK = "https://scout.example.org/back"
BOARD = Limits(scopes=("applications:read", "jobs:read"), without_personal_data=True)
TAKEN, REFUSED = Outcome(84, code=204), Outcome(212, "It answered 503.", code=503, answer="Back at ten.")
CHALLENGE = "nobody-trades-the-code-of-a-demo-for-a-tok0"
UNTIL_GIVEN_UP = len(sending.WAITS) + 1


def let_programs_in(scene: Scene) -> None:
    """An app that a recruiter allowed a part of what it asks for, and a key for a screen in the workshop."""
    if scene.plan.slug != HOME:
        return
    admin, recruiter = (_first(scene, role) for role in ("admin", "recruiter"))
    with clock.at(scene.ago(40)):
        app, _ = oauth.register_app(Wish("Scout", SCOUT, (BACK,)), by=admin)
        workshop = Department.objects.get(name="Engineering")
        reach = Reach((), (workshop.id,))
        limits = Limits(BOARD.scopes, reach=reach, without_personal_data=True)
        accounts.create_key(by=admin, name="Workshop screen", role="recruiter", limits=limits)
    with clock.at(scene.ago(39)):
        asked = Asked(BACK, "", SCOUT, CHALLENGE).narrowed_to(["candidates:read", "jobs:read"])
        oauth.allow(app, recruiter, asked, by=recruiter)
    _tell_payroll(scene, admin)


def _tell_payroll(scene: Scene, admin: Member) -> None:
    """A webhook that was tried, failed for days, works again, and is paused: the demo asks nobody outside."""
    with clock.at(scene.ago(30)):
        wanted = ["candidate_hired", "job_closed", "offer_accepted"]
        endpoint, _ = webhooks.add(
            by=admin, url="https://hooks.example.org/payroll", description="Payroll", event_types=wanted
        )
        webhooks.ping(endpoint, by=admin)
        _send(endpoint, TAKEN)
    with clock.at(scene.ago(20)):
        webhooks.ping(endpoint, by=admin)
    for attempt in range(UNTIL_GIVEN_UP):
        with clock.at(scene.ago(20) + timedelta(days=attempt * 1.5)):
            _send(endpoint, REFUSED)
    with clock.at(scene.ago(2)):
        webhooks.ping(endpoint, by=admin)
        _send(endpoint, TAKEN)
    endpoint.refresh_from_db()
    with clock.at(scene.ago(1)):
        webhooks.pause(endpoint, by=admin)


def _send(endpoint: Endpoint, outcome: Outcome) -> None:
    parcel = sending.take(endpoint.id)
    if parcel is not None:
        sending.note(parcel, outcome)


def _first(scene: Scene, role: str) -> Member:
    return next(each for each in scene.members.values() if each.role == role)
