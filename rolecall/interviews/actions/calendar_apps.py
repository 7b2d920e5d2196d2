"""The organization's own apps at calendar services."""

from rolecall.interviews import access
from rolecall.interviews.events import CalendarAppKept, CalendarAppRemoved
from rolecall.interviews.models import CalendarApp
from rolecall.interviews.opening import LABELS
from rolecall.kit.errors import NotFound
from rolecall.kit.events import Actor
from rolecall.kit.recording import record


def keep_app(kind: str, *, by: Actor, client_id: str, client_secret: str) -> CalendarApp:
    """Let members sign in at a service through this app."""
    access.must_keep_calendar_apps(by)
    if kind not in LABELS:
        raise NotFound
    app = CalendarApp.objects.select_for_update().filter(kind=kind).first() or CalendarApp(kind=kind)
    app.client_id = client_id.strip()
    app.keep_secret(client_secret.strip())
    app.save()
    record(CalendarAppKept(kind=LABELS[kind]), by=by)
    return app


def remove_app(kind: str, *, by: Actor) -> None:
    """Let nobody sign in through it any more; calendars that were connected by it are no longer read."""
    access.must_keep_calendar_apps(by)
    removed, _ = CalendarApp.objects.filter(kind=kind).delete()
    if removed:
        record(CalendarAppRemoved(kind=LABELS[kind]), by=by)
