"""What the shell shows around a page, as plain values: the project decides what is in them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.utils.module_loading import import_string

from rolecall.kit.ahead import Asking
from rolecall.kit.events import Actor


@dataclass(frozen=True)
class Place:
    """One link of the sidebar or of the member's menu."""

    label: str
    url: str
    icon: str = ""
    count: int | None = None
    current: bool = False
    key: str = ""
    on_phone: bool = True
    dialog: str = ""
    """The id of a dialog of the page that it opens instead, where there is script."""
    counts: str = ""
    """A name for what is counted, where the number can be asked for anew."""
    count_url: str = ""
    """Where it is asked for once the page is there."""
    hint: str = ""
    """What it is for, where there is room to say so."""


@dataclass(frozen=True)
class Group:
    """Places that belong together, under a name."""

    name: str
    places: Sequence[Place]


@dataclass(frozen=True)
class Member:
    """The person at the bottom of the sidebar."""

    name: str
    id: object = ""


@dataclass(frozen=True, eq=False)
class Navigation:
    """The shell of a member's page; what is written of it is remembered for as long as it is the same one."""

    places: Sequence[Place]
    member: Member
    organization: str
    home_url: str
    search_url: str
    sign_out_url: str
    pinned: Sequence[Place] = ()
    searches: Sequence[Place] = ()
    """Saved searches that the member pinned."""
    menu: Sequence[Place] = ()
    live_url: str = ""
    search_label: str = "Search people, jobs, notes"
    settings: Sequence[Group] = ()
    """The pages of settings that the member may open."""
    settings_url: str = ""
    beside_settings: bool = False
    """Whether the page is one of them, so that the others are to be listed beside it."""

    @property
    def on_phone(self) -> Sequence[Place]:
        """The four places of the bar at the bottom of a phone."""
        return [place for place in self.places if place.on_phone][:4]

    @property
    def off_phone(self) -> Sequence[Place]:
        """The places that the bar of a phone has no room for: they stand in the member's menu there."""
        return [place for place in self.places if place not in self.on_phone]


@dataclass(frozen=True)
class Site:
    """The frame of a careers site."""

    name: str
    url: str
    css_url: str = ""
    logo_url: str = ""
    links: Sequence[tuple[str, str]] = ()
    foot_links: Sequence[tuple[str, str]] = ()
    lang: str = "en"


def asking_with_navigation(reader: Actor, *asked: Asking) -> list[Asking]:
    """What the shell around a page of this member will ask of the database, and what the page will.

    For `kit.ahead`.
    """
    around: Callable[[Actor], list[Asking]] = import_string(settings.UI_NAVIGATION_ASKS)
    return [*around(reader), *asked]


def navigation(request: HttpRequest) -> Navigation:
    """Ask the project what belongs around this page."""
    build: Callable[[HttpRequest], Navigation] = import_string(settings.UI_NAVIGATION)
    return build(request)
