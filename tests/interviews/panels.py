"""Whom and what the tests of panels are about: a pool, two planned interviews, wishes and taken times."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from rolecall.accounts import roles
from rolecall.accounts.models import Member, Organization
from rolecall.evaluation.models import PlannedInterview, Pool, PoolMember
from rolecall.interviews import actions as interviews
from rolecall.interviews.models import Interview
from rolecall.interviews.solving import Booking
from rolecall.interviews.wishes import Wish
from rolecall.kit import clock
from rolecall.pipeline.models import Application
from tests.cast import join
from tests.evaluation.conftest import plan
from tests.interviews.conftest import EVE
from tests.interviews.test_api import call

__all__ = ["call", "plan"]

ATHENS = clock.zone_named("Europe/Athens")


@pytest.fixture(autouse=True)
def _sunday() -> object:
    with clock.at(EVE):
        yield


@pytest.fixture
def otto(organization: Organization) -> Member:
    return join("Otto Apprentice", roles.INTERVIEWER)


@pytest.fixture
def pool(rae: Member, ivo: Member, cleo: Member, otto: Member) -> Pool:
    """Ivo and Cleo take each other's place; Otto learns."""
    made = Pool.objects.create(name="Backend")
    PoolMember.objects.create(pool=made, member=ivo)
    PoolMember.objects.create(pool=made, member=cleo)
    PoolMember.objects.create(pool=made, member=otto, in_training=True)
    return made


@pytest.fixture
def coding(plan: Callable[..., PlannedInterview], pool: Pool) -> PlannedInterview:
    return plan("Coding", who=[pool], minutes=60)


@pytest.fixture
def talk(plan: Callable[..., PlannedInterview], rae: Member) -> PlannedInterview:
    return plan("Ways of working", who=[rae], minutes=45)


def wish(*planned: PlannedInterview, **changes: object) -> Wish:
    words: dict[str, object] = {
        "planned": tuple(each.id for each in planned), "earliest": date(2031, 3, 3),
        "latest": date(2031, 3, 7), "zone": ATHENS,
    }  # fmt: skip
    return Wish(**words | changes)  # type: ignore[arg-type]


def taken(application: Application, *sitting: Member, start: datetime, **more: object) -> Interview:
    """Somebody's time is booked by hand."""
    words: dict[str, object] = {"minutes": 60, "title": "Talk", "zone": "Europe/Athens"} | more
    return interviews.book(
        application, by=sitting[0], seats=[(each.id, "panel") for each in sitting], starts_at=start,
        **words,  # type: ignore[arg-type]
    )  # fmt: skip


def moved(booking: Booking, by: timedelta) -> Booking:
    return replace(booking, starts_at=booking.starts_at + by, ends_at=booking.ends_at + by)
