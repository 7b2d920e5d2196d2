"""A member's own interviews for their calendar, at an address that is a secret."""

import hashlib
from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import parse_etags
from django.views.decorators.http import require_safe

from rolecall.accounts import directory
from rolecall.accounts.models import Member, Organization
from rolecall.interviews.calendars import writing
from rolecall.interviews.copying import event_of
from rolecall.interviews.known import as_known_to
from rolecall.interviews.models import CalendarFeed
from rolecall.interviews.queries.calendars import in_feed
from rolecall.kit import clock, crypto, pages, tenancy, throttle

RATE = "60/10 minutes"
NOTED_EVERY = timedelta(hours=1)


@pages.public
@require_safe
def feed(request: HttpRequest, organization: str, secret: str) -> HttpResponse:
    place = directory.by_slug(organization)
    if place is None:
        raise Http404
    with tenancy.acting_in(place.id):
        found = CalendarFeed.objects.open().filter(fingerprint=crypto.fingerprint(secret)).first()
        if found is None:
            raise Http404
        throttle.spend(RATE, "calendar-feed", str(found.id))
        body = _written(found)
        _note_asked(found)
    return _answer(request, body)


def _written(found: CalendarFeed) -> bytes:
    organization = Organization.objects.get()
    meetings = as_known_to(Member.objects.get(id=found.member_id), in_feed(found.member_id))
    events = [event_of(each, organization) for each in meetings]
    return writing.feed(events, name=f"Interviews at {organization.name}")


def _note_asked(found: CalendarFeed) -> None:
    if found.last_asked_at is None or clock.now() - found.last_asked_at > NOTED_EVERY:
        CalendarFeed.objects.filter(id=found.id).update(last_asked_at=clock.now())


def _answer(request: HttpRequest, body: bytes) -> HttpResponse:
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    known = {each.removeprefix("W/") for each in parse_etags(request.headers.get("If-None-Match", ""))}
    is_known = tag in known
    answer = HttpResponse(
        b"" if is_known else body,
        status=304 if is_known else 200,
        content_type="text/calendar; charset=utf-8",
    )
    answer["ETag"] = tag
    answer["Cache-Control"] = "private, max-age=300"
    answer["X-Robots-Tag"] = "noindex"
    answer["Content-Disposition"] = 'inline; filename="interviews.ics"'
    return answer
