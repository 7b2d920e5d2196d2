"""The candidate's page for choosing a time: a signed link, no password, the same without script."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import wraps
from itertools import groupby
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.csrf import csrf_exempt

from rolecall.accounts.models import Organization
from rolecall.interviews import actions
from rolecall.interviews.errors import TimeTaken
from rolecall.interviews.forms import ZONES, picked
from rolecall.interviews.hours import is_zone
from rolecall.interviews.letters import CHOOSING
from rolecall.interviews.models import Interview, SchedulingLink
from rolecall.interviews.models.interviews import SHADOW
from rolecall.interviews.queries.links import length_of, seats_of, times_of
from rolecall.kit import clock, crypto, pages, tenancy, throttle
from rolecall.kit.errors import RuleBroken
from rolecall.kit.text import block
from rolecall.ui.navigation import Site

RATE = "30/10 minutes"
View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Choice:
    """A candidate before the times that they may choose."""

    token: str
    link: SchedulingLink
    organization: Organization

    @property
    def address(self) -> str:
        return reverse("choosing:times", args=[self.token])

    @property
    def interview(self) -> Interview | None:
        """What is booked by this link."""
        interview = self.link.interview
        return interview if interview is not None and interview.is_booked else None

    @property
    def title(self) -> str:
        """What it is called."""
        return self.interview.title if self.interview else self.link.title

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return length_of(self.link, self.interview) // timedelta(minutes=1)

    @property
    def names(self) -> list[str]:
        """Whom the candidate meets; whoever learns there is not told."""
        seats = seats_of(self.link, self.interview)
        return [each.member.name for each in seats if each.part != SHADOW]

    @property
    def may_change(self) -> bool:
        """Whether there is still time to choose another time or call it off."""
        return self.link.lets_change(self.interview) if self.interview else self.link.is_open

    @property
    def is_open(self) -> bool:
        """Whether it is for the candidate to choose; what they chose stays theirs when a link has run out."""
        is_theirs = self.link.is_open or (self.interview is not None and self.may_change)
        return is_theirs and self.link.application.is_active

    @property
    def is_over(self) -> bool:
        """Whether what was booked has begun."""
        return self.interview is not None and self.interview.starts_at <= clock.now()

    def site(self, request: HttpRequest) -> Site:
        """What stands around the page; on the organization's own domain its site is the root."""
        own_domain = getattr(request, "careers_domain", None)
        home = "/" if own_domain else reverse("public:site", args=[self.organization.slug])
        return Site(self.organization.name, home, f"{home}site.css", "", [("Open roles", home)])


def by_link(view: View) -> View:
    """Declare a view that a candidate's signed link opens; the link alone lets it act, and no cookie."""

    @wraps(view)
    def enter(request: HttpRequest, token: str) -> HttpResponse:
        with _opened(token) as choice:
            throttle.spend(RATE, "choosing", str(choice.link.id))
            return pages.for_one_person(view(request, choice))

    return pages.public(csrf_exempt(enter))


@by_link
def times(request: HttpRequest, choice: Choice) -> HttpResponse:
    return _page(request, choice)


@pages.form_only
@by_link
def choose(request: HttpRequest, choice: Choice) -> HttpResponse:
    moment, zone = picked(request.POST.get("starts_at", "")), _zone(request, choice)
    if moment is None:
        return _page(request, choice, said="Choose one of the times below.", status=422)
    try:
        # a savepoint, so that the page that says no is shown from an unbroken transaction
        with tenancy.acting_in(choice.organization.id):
            actions.choose(choice.link, starts_at=moment, zone=zone.key)
    except TimeTaken as taken:
        return _page(
            request, choice, said="That time has just been taken.", nearest=taken.nearest, status=409
        )
    except RuleBroken as broken:
        return _page(request, choice, said=broken.sentence, status=int(broken.status))
    return HttpResponseRedirect(f"{choice.address}?{urlencode({'zone': zone.key, 'done': 'chosen'})}")


@pages.form_only
@by_link
def call_off(request: HttpRequest, choice: Choice) -> HttpResponse:
    try:
        with tenancy.acting_in(choice.organization.id):
            actions.call_off(choice.link, reason=block(request.POST.get("reason", ""))[:500])
    except RuleBroken as broken:
        return _page(request, choice, said=broken.sentence, status=int(broken.status))
    query = {"zone": _zone(request, choice).key, "done": "called-off"}
    return HttpResponseRedirect(f"{choice.address}?{urlencode(query)}")


def _page(
    request: HttpRequest,
    choice: Choice,
    *,
    said: str = "",
    nearest: list[datetime] | None = None,
    status: int = 200,
) -> HttpResponse:
    zone = _zone(request, choice)
    found = times_of(choice.link, besides=choice.interview) if choice.is_open and choice.may_change else []
    booked = choice.interview.starts_at if choice.interview else None
    context = {
        "choice": choice,
        "site": choice.site(request),
        "zone": zone,
        "zones": ZONES,
        "days": _by_day([each for each in found if each != booked], zone),
        "nearest": nearest or [],
        "said": said,
        "done": request.GET.get("done", ""),
    }
    return pages.render(request, "interviews/times.html", context, status=status)


def _by_day(moments: list[datetime], zone: ZoneInfo) -> list[tuple[date, list[datetime]]]:
    def day(moment: datetime) -> date:
        return moment.astimezone(zone).date()

    return [(each, list(found)) for each, found in groupby(moments, day)]


def _zone(request: HttpRequest, choice: Choice) -> ZoneInfo:
    given = request.POST.get("zone") or request.GET.get("zone") or ""
    if is_zone(given):
        return clock.zone_named(given)
    kept = choice.interview.candidate_zone if choice.interview else ""
    return clock.zone_named(kept or choice.organization.time_zone)


@contextmanager
def _opened(token: str) -> Iterator[Choice]:
    value = crypto.unsign(CHOOSING, token)
    if not isinstance(value, list) or len(value) != 2:
        raise Http404
    with tenancy.acting_in(UUID(value[0])):
        rows = SchedulingLink.objects.select_related(
            "interview", "application__job", "application__candidate"
        )
        link = rows.filter(id=value[1]).first()
        organization = Organization.objects.first()
        if link is None or organization is None:
            raise Http404
        yield Choice(token, link, organization)
