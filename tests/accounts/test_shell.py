"""What stands around a member's page: only where they may go, for a fixed number of queries."""

import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from rolecall.accounts import directory
from rolecall.accounts.models import Member
from rolecall.jobs.models import Job, PinnedJob, TeamMember
from rolecall.kit import tenancy
from rolecall.project.navigation import around
from rolecall.ui.navigation import Navigation
from tests.cast import found

Browser = Callable[[Member], Client]


@pytest.fixture
def strict() -> Client:
    """A browser of which forms without their token are refused."""
    return Client(enforce_csrf_checks=True)


def shell(member: Member, path: str = "/northwind/settings/members/") -> Navigation:
    request = RequestFactory().get(path)
    request.member, request.organization = member, member.organization  # type: ignore[attr-defined]
    request.memberships = directory.memberships_of(member.user_id)  # type: ignore[attr-defined]
    return around(request)


def settings_of(nav: Navigation) -> list[str]:
    return [place.label for group in nav.settings for place in group.places]


def labels(places: object) -> list[str]:
    return [place.label for place in places]  # type: ignore[attr-defined]


def test_an_administrator_finds_every_place(ada: Member) -> None:
    nav = shell(ada)

    assert labels(nav.places) == [
        "Inbox",
        "Jobs",
        "Candidates",
        "My interviews",
        "Offers",
        "Requisitions",
        "Calibration",
        "Outbox",
        "Settings",
    ]
    assert {group.name: labels(group.places) for group in nav.settings} == {
        "Organization": ["Organization", "Members", "Departments", "Locations", "Audit trail"],
        "Jobs and offers": ["Requisitions", "Approval rules", "Offer templates"],
        "Candidates": ["Careers site", "Mail templates", "Custom fields", "Rejection reasons", "Removals"],
        "Interviews": ["Interviews", "Rooms", "Calendar services", "Interview pools"],
        "Programs": ["API keys", "Apps", "Webhooks", "Developers"],
    }


@pytest.mark.parametrize("role", ["cleo", "ivo"])
def test_whoever_has_no_settings_is_shown_none(role: str, request: pytest.FixtureRequest) -> None:
    nav = shell(request.getfixturevalue(role))

    assert "Settings" not in labels(nav.places)
    assert "Outbox" not in labels(nav.places)


def test_a_recruiter_is_shown_no_page_of_administrators(rae: Member) -> None:
    assert {"Organization", "API keys"}.isdisjoint(settings_of(shell(rae)))


def test_one_place_and_one_tab_are_current(ada: Member) -> None:
    nav = shell(ada)

    assert labels(place for place in nav.places if place.current) == ["Settings"]
    assert labels(place for group in nav.settings for place in group.places if place.current) == ["Members"]


def test_what_the_bar_of_a_phone_has_no_room_for_stands_in_its_menu(ada: Member, ivo: Member) -> None:
    nav = shell(ada)

    assert labels(nav.on_phone) == ["Inbox", "Jobs", "Candidates", "Settings"]
    assert labels(nav.off_phone) == ["My interviews", "Offers", "Requisitions", "Calibration", "Outbox"]
    assert labels(shell(ivo).on_phone) == ["Inbox", "My interviews", "Jobs", "Candidates"]
    assert not shell(ivo).off_phone


def test_each_page_says_where_it_is_and_whose_it_is(ada: Member, rae: Member, signed_in: Browser) -> None:
    """The shell is written once for a place: neither the place, the member nor the token may be another's."""
    job = Job.objects.create(title="Welder", state="open")
    PinnedJob.objects.create(member=ada, job=job)
    board = f"/northwind/jobs/{job.id}/board/"
    browser, other = signed_in(ada), signed_in(rae)

    for path in ("/northwind/jobs/", board, "/northwind/candidates/", board, "/northwind/jobs/"):
        page = browser.get(path).content.decode()
        sidebar = page[page.index('class="sidebar"') : page.index("</aside>")]
        current = re.findall(r'<a href="([^"]+)" aria-current="page"', sidebar)
        assert set(current) == {
            "/northwind/jobs/" if "jobs" in path else path,
            *([board] if path == board else []),
        }
        assert len(set(re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', page))) == 1

    theirs = other.get("/northwind/candidates/").content.decode()
    assert rae.name in theirs
    assert board not in theirs
    assert ada.name not in theirs


def test_who_signs_out_by_the_menu_is_signed_out(ada: Member, rae: Member, strict: Client) -> None:
    strict.force_login(ada.user, backend="rolecall.accounts.backends.Backend")
    for _ in range(2):  # what is remembered carries the token of whoever asks
        page = strict.get("/northwind/jobs/").content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token

    answer = strict.post("/accounts/logout/", {"csrfmiddlewaretoken": token.group(1)})

    assert answer.status_code == 302
    assert strict.get("/northwind/jobs/").status_code == 302


def test_open_jobs_are_counted_as_far_as_they_are_seen(rae: Member, ivo: Member) -> None:
    mine = Job.objects.create(title="Sail maker", state="open")
    Job.objects.create(title="Kite pilot", state="open")
    Job.objects.create(title="Kite tester", state="draft")
    TeamMember.objects.create(job=mine, member=ivo, part="interviewer")

    counts = [{place.label: place.count for place in shell(each).places}["Jobs"] for each in (rae, ivo)]
    assert counts == [2, 1]


def test_pinned_jobs_are_those_that_are_still_seen(ivo: Member) -> None:
    for title in ("Sail maker", "Kite pilot"):
        PinnedJob.objects.create(member=ivo, job=Job.objects.create(title=title, state="open"))
    TeamMember.objects.create(job=Job.objects.get(title="Sail maker"), member=ivo, part="interviewer")

    assert labels(shell(ivo).pinned) == ["Sail maker"]


def test_the_shell_takes_two_queries_however_much_is_pinned(ada: Member) -> None:
    for n in range(8):
        PinnedJob.objects.create(member=ada, job=Job.objects.create(title=f"Job {n}", state="open"))
    request = RequestFactory().get("/northwind/jobs/")
    request.member, request.organization = ada, ada.organization  # type: ignore[attr-defined]
    request.memberships = []  # type: ignore[attr-defined]

    with CaptureQueriesContext(connection) as queries:
        around(request)
        around(request)

    assert len(queries) == 2


def test_other_organizations_are_one_step_away(ada: Member) -> None:
    other = found("elsewhere", "Elsewhere Boats")
    with tenancy.acting_in(other.id):
        Member.objects.create(user=ada.user, name=ada.name, email=ada.email, role="recruiter")

    assert "Go to Elsewhere Boats" in labels(shell(ada).menu)
    assert "Go to Northwind Kites" not in labels(shell(ada).menu)


def test_pages_of_settings_list_the_others_beside(ada: Member, signed_in: Browser) -> None:
    page = signed_in(ada).get("/northwind/settings/departments/").content.decode()

    assert page.count('aria-current="page"') == 3  # the side bar, the bar of a phone, the list beside
