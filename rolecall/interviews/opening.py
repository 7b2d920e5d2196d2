"""From the row of an account to the calendar itself, of whichever kind."""

from django.conf import settings

from rolecall.interviews.calendars import caldav, google, microsoft, oauth
from rolecall.interviews.calendars.interface import Calendar
from rolecall.interviews.models import CalendarAccount, CalendarApp, OwnCalendar
from rolecall.interviews.models.calendars import CALDAV, GOOGLE, SERVICES
from rolecall.kit.errors import RuleBroken

LABELS = dict(SERVICES)
ASKS = {
    # without these two, Google gives a token for later only the first time
    "google": (google.SCOPE, {"access_type": "offline", "prompt": "consent"}),
    "microsoft": (microsoft.SCOPE, {"prompt": "select_account"}),
}


class SecretLost(RuleBroken):
    """What was encrypted cannot be decrypted."""

    sentence = (
        "The password or address cannot be read any more, because the installation's secret was changed. "
        "Add the calendar again."
    )


class NoApp(RuleBroken):
    """The organization has not registered itself at a service."""

    sentence = "Your organization has set up no app for this service. Ask an administrator."


def calendar_of(account: CalendarAccount, calendar: OwnCalendar, zone: str) -> Calendar:
    """One calendar of an account, which knows how to ask."""
    secret = account.secret
    if secret is None:
        raise SecretLost
    if account.kind == CALDAV:
        return caldav.CalDav(caldav.Account(calendar.url, account.user_name, secret, zone))
    return signed_in_calendar(account.kind, _access(account, secret), account.user_name)


def signed_in_calendar(
    kind: str, access: str, address: str = ""
) -> google.GoogleCalendar | microsoft.MicrosoftCalendar:
    """The main calendar of whoever a token is of."""
    api = oauth.Api(service_of(kind).api, access)
    return google.GoogleCalendar(api) if kind == GOOGLE else microsoft.MicrosoftCalendar(api, address)


def service_of(kind: str) -> oauth.Service:
    """Where a service is and what is asked of it."""
    scope, more = ASKS[kind]
    return oauth.Service(**settings.CALENDAR_SERVICES[kind], scope=scope, more=more)


def app_of(kind: str) -> oauth.App:
    """The organization's app at a service."""
    app = CalendarApp.objects.filter(kind=kind).first()
    secret = app.secret if app is not None else None
    if app is None or secret is None:
        raise NoApp
    return oauth.App(app.client_id, secret)


def _access(account: CalendarAccount, secret: str) -> str:
    """What opens it for an hour; the service may exchange what is kept for the hour after."""
    tokens = oauth.refreshed(service_of(account.kind), app_of(account.kind), secret)
    if tokens.refresh != secret:
        account.keep_secret(tokens.refresh)
        CalendarAccount.objects.filter(id=account.id).update(sealed=account.sealed)
    return tokens.access
