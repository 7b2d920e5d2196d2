"""The shell around a member's page: places, pinned jobs, settings, the menu of the member.

A place is shown to whom its view lets in: the roles are read from the view, so the two cannot differ.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import starmap
from typing import Any, NamedTuple
from uuid import UUID

from django.conf import settings
from django.db.models import Count, OuterRef, QuerySet, Subquery, UUIDField, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import resolve

from rolecall.accounts.roles import INTERVIEWER, RECRUITERS
from rolecall.accounts.waiting import waiting_for
from rolecall.jobs.models import Job, PinnedJob
from rolecall.kit.addresses import address_of
from rolecall.kit.ahead import Asking
from rolecall.kit.db import normalised
from rolecall.kit.events import Actor, Viewer
from rolecall.kit.pages import access_of
from rolecall.kit.written import written
from rolecall.pipeline.models import Application
from rolecall.project.settings_pages import SETTINGS
from rolecall.search.saved import pins_of
from rolecall.ui.navigation import Group, Member, Navigation, Place

IN_MENU = (
    "interviews:mine",
    "offers:offers",
    "jobs:requisitions",
    "evaluation:calibration",
    "messaging:outbox",
)
"""What stands in the menu of whoever has settings, where a phone's bar has no room for more."""
PLACES = (
    "inbox", "jobs", "candidates", "duplicates", "talent-pools", "search", "interviews", "offers",
    "requisitions", "calibration", "outbox",
)  # fmt: skip
"""How addresses of pages begin in which the shell says no more than where they belong."""


def around(request: HttpRequest) -> Navigation:
    """What the shell shows on this page; asked for once a request, however often it is used."""
    if not hasattr(request, "navigation"):
        request.navigation = _around(request)  # type: ignore[attr-defined]
    return request.navigation  # type: ignore[attr-defined, no-any-return]


def asks(reader: Actor) -> list[Asking]:
    """What the shell asks of the database for a member, to be asked together with what the page does."""
    member: Any = reader.actor_id
    return [each.asking(member, reader.role) for each in (_pinned_by, _searches_and_open_jobs)]


def _around(request: HttpRequest) -> Navigation:
    member, organization = request.member, request.organization  # type: ignore[attr-defined]
    waiting = waiting_for(member)
    pinned = tuple(_pinned_by(member.id, member.role))
    searches, open_jobs = [], 0
    for search, name, count in _searches_and_open_jobs(member.id, member.role):
        open_jobs += count
        if search is not None:
            searches.append((search, name))
    memberships = request.memberships  # type: ignore[attr-defined]
    return _made(
        _Seen(
            organization.slug,
            organization.name,
            member.role,
            Member(member.name, member.id),
            place_of(request.path, organization.slug, pinned),
            pinned,
            tuple(searches),
            request.GET.get("saved", "") if searches else "",
            open_jobs,
            waiting.count,
            waiting.is_fresh,
            tuple((each.name, each.slug) for each in memberships if each.slug != organization.slug),
            settings.KEEPS_MAIL_HERE,
        )
    )


Pinned = tuple[UUID, str, int]
"""A pinned job: its id, its title, and how many people are in it."""


class _Seen(NamedTuple):
    """All that the shell is made from."""

    slug: str
    organization: str
    role: str
    member: Member
    place: str
    pinned: tuple[Pinned, ...]
    searches: tuple[tuple[UUID, str], ...]
    looked_at: str
    open_jobs: int
    waiting: int | None
    is_counted: bool
    others: tuple[tuple[str, str], ...]
    keeps_mail: bool


def place_of(path: str, slug: str, pinned: Sequence[Pinned]) -> str:
    """The part of a page's address by which the shell differs: pages of one place have the same shell."""
    place, _, _ = path.removeprefix(f"/{slug}/").partition("/")
    if place not in PLACES:
        return path
    if place == "jobs" and any(path == address_of("pipeline:board", slug, job) for job, _, _ in pinned):
        return path
    return f"/{slug}/{place}/"


@lru_cache(maxsize=500)
def _made(seen: _Seen) -> Navigation:
    """The shell, the same one for all pages of a place, so that it is also written once."""
    pages = _Pages(seen.slug, seen.role, seen.place)
    return Navigation(
        places=_places(pages, seen),
        member=seen.member,
        organization=seen.organization,
        home_url=pages.address("jobs:jobs" if pages.role in RECRUITERS else "accounts:inbox") or "/",
        search_url=pages.address("search:search") or "/",
        search_label="Search people",
        sign_out_url=address_of("account_logout"),
        pinned=[place for pin in seen.pinned if (place := _pinned(pages, pin))],
        searches=_searches(pages, seen.searches, seen.looked_at),
        menu=[*_personal(pages.slug), *_other_organizations(seen.others)],
        settings=_settings(pages),
        settings_url=(settings_url := pages.address("accounts:settings") or ""),
        beside_settings=_in_settings(pages) and pages.path != settings_url,
    )


class _Pages:
    """The pages of this organization that this member may open, by name."""

    def __init__(self, slug: str, role: str, path: str) -> None:
        self.slug, self.role, self.path = slug, role, path

    def address(self, name: str, *args: object) -> str | None:
        """The address of a page, or None where this member may not go."""
        address = address_of(name, self.slug, *args)
        return address if self.role in _roles_of(name, address, len(args)) else None

    def setting(self, label: str, name: str, hint: str) -> Place | None:
        """A page of settings, where this member may go there."""
        address = self.address(name)
        return Place(label, address, current=self.path.startswith(address), hint=hint) if address else None


_roles: dict[tuple[str, int], tuple[str, ...]] = {}


def _roles_of(name: str, address: str, count: int) -> tuple[str, ...]:
    """Who may open the page of a name: looked up at the first address of it that is asked for."""
    if (name, count) not in _roles:
        access = access_of(resolve(address).func)
        _roles[name, count] = access.roles if access else ()
    return _roles[name, count]


def _places(pages: _Pages, seen: _Seen) -> list[Place]:
    of_a_job = pages.path.startswith(f"/{pages.slug}/jobs/")
    of_interviews = pages.path.startswith(f"/{pages.slug}/interviews/")
    of_requisitions = pages.path.startswith(f"/{pages.slug}/requisitions/")
    people = ("candidates", "duplicates", "talent-pools")
    of_people = pages.path.startswith(tuple(f"/{pages.slug}/{each}/" for each in people))
    in_calibration = pages.path.startswith(f"/{pages.slug}/calibration/")
    candidates = [
        ("Jobs", "jobs:jobs", "briefcase", of_a_job, seen.open_jobs),
        ("Candidates", "pipeline:candidates", "users", of_people, None),
        ("My interviews", "interviews:mine", "calendar", of_interviews, None),
        ("Offers", "offers:offers", "handshake", pages.path.startswith(f"/{pages.slug}/offers/"), None),
        ("Requisitions", "jobs:requisitions", "clipboard-list", of_requisitions, None),
        ("Calibration", "evaluation:calibration", "scale", in_calibration, None),
        ("Outbox", "messaging:outbox", "mail", pages.path.startswith(f"/{pages.slug}/outbox/"), None),
    ]
    if not seen.keeps_mail:
        candidates.pop()
    if pages.role == INTERVIEWER:
        candidates.insert(0, candidates.pop(2))  # what they come for stands first
    in_menu = IN_MENU if pages.address("accounts:settings") else ()
    found = [
        Place(label, address, icon, count, current, on_phone=name not in in_menu)
        for label, name, icon, current, count in candidates
        if (address := pages.address(name))
    ]
    found.insert(0, _inbox(pages, seen))
    to_settings = pages.address("accounts:settings")
    return (
        [*found, Place("Settings", to_settings, "settings", current=_in_settings(pages))]
        if to_settings
        else found
    )


def _inbox(pages: _Pages, seen: _Seen) -> Place:
    address = address_of("accounts:inbox", pages.slug)
    return Place(
        "Inbox",
        address,
        "inbox",
        seen.waiting or None,
        current=pages.path.startswith(address),
        counts="waiting",
        count_url="" if seen.is_counted else address_of("accounts:waiting", pages.slug),
    )


def _in_settings(pages: _Pages) -> bool:
    return pages.path.startswith(f"/{pages.slug}/settings/")


def _settings(pages: _Pages) -> list[Group]:
    found = [Group(name, [*filter(None, starmap(pages.setting, within))]) for name, within in SETTINGS]
    return [group for group in found if group.places]


@written
def _searches_and_open_jobs(member: UUID, role: str) -> "QuerySet[Any, tuple[UUID | None, str, int]]":
    """The searches that are pinned, and how many jobs are open, in one statement: every page asks it."""
    seen = Job.objects.visible_to(Viewer(role, "member", member)).open().order_by()
    # as rows of a group, none or one of them, because `count()` cannot be written once
    counted = seen.values(search=Value(None, UUIDField()), called=Value("")).annotate(n=Count("id"))
    pinned = pins_of(member).order_by().values_list("search_id", "search__name", Value(0))
    return pinned.union(counted.values_list("search", "called", "n"), all=True)


@written
def _pinned_by(member: UUID, role: str) -> QuerySet[PinnedJob, Pinned]:
    active = Application.objects.active().filter(job=OuterRef("job")).order_by().values("job")
    return (
        PinnedJob.objects.filter(
            member=member, job__in=Job.objects.visible_to(Viewer(role, "member", member))
        )
        .annotate(people=Coalesce(Subquery(active.annotate(n=Count("id")).values("n")), 0))
        .order_by("job__title_normalised", "id")
        .values_list("job_id", "job__title", "people")
    )


def _pinned(pages: _Pages, pin: Pinned) -> Place | None:
    job, title, people = pin
    address = pages.address("pipeline:board", job)
    return Place(title, address, count=people, current=pages.path == address) if address else None


def _searches(pages: _Pages, pinned: Sequence[tuple[UUID, str]], looked_at: str) -> list[Place]:
    by_name = sorted(pinned, key=lambda each: (normalised(each[1]), each[0]))
    found = [(id_, name, pages.address("search:open", id_)) for id_, name in by_name]
    return [Place(name, url, "search", current=str(id_) == looked_at) for id_, name, url in found if url]


def _personal(slug: str) -> list[Place]:
    return [
        Place("Your scoring", address_of("evaluation:own_calibration", slug), "scale"),
        Place("Profile", address_of("people:profile"), "user"),
        Place("Passkeys and codes", address_of("mfa_index"), "shield"),
        Place("Signed-in devices", address_of("usersessions_list"), "monitor-smartphone"),
        Place("Apps that act for you", address_of("oauth:mine"), "blocks"),
        Place("Keys of the keyboard", "#keys", "keyboard", dialog="keys"),
    ]


def _other_organizations(others: Sequence[tuple[str, str]]) -> list[Place]:
    return [Place(f"Go to {name}", f"/{slug}/", "building-2") for name, slug in others]
