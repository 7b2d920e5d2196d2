"""Two places, a department, and two jobs: one from the library, open; one from scratch, a draft."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from rolecall.accounts.models import Department, Location, Member, Organization
from rolecall.jobs import actions as jobs
from rolecall.jobs import library
from rolecall.jobs.models import Job
from rolecall.kit import tenancy
from rolecall.kit.events import Event
from rolecall.kit.models import EventRow
from rolecall.kit.recording import event_of
from tests.programs import Program


@pytest.fixture
def engineering(organization: Organization) -> Department:
    return Department.objects.create(name="Engineering")


@pytest.fixture
def athens(organization: Organization) -> Location:
    return Location.objects.create(name="Athens", city="Athens", country="GR", time_zone="Europe/Athens")


@pytest.fixture
def berlin(organization: Organization) -> Location:
    return Location.objects.create(name="Berlin", city="Berlin", country="DE", time_zone="Europe/Berlin")


@pytest.fixture
def draft(rae: Member) -> Job:
    return jobs.create(by=rae, title="Kite Designer")


@pytest.fixture
def backend_job(rae: Member, engineering: Department, athens: Location) -> Job:
    template = library.template("senior-backend-engineer")
    job = jobs.create(by=rae, title=template.title, template=template, locations=[athens])
    return jobs.publish(job, by=rae)


@pytest.fixture
def told() -> Callable[[Any], list[Event]]:
    """The events about a thing, oldest first."""

    def about(thing: Any) -> list[Event]:
        return [event_of(row) for row in EventRow.objects.filter(about__subject_id=thing.id).order_by("id")]

    return about


@pytest.fixture
def at(organization: Any) -> Callable[..., str]:
    """The address of a page of jobs: `at("new/")`, `at(job, "edit/")`."""

    def address(*parts: Any) -> str:
        return f"/{organization.slug}/jobs/" + "".join(f"{p.id}/" if isinstance(p, Job) else p for p in parts)

    return address


@pytest.fixture
def recruiter(organization: Organization) -> Program:
    return Program("recruiter")


@pytest.fixture
def theirs(elsewhere: UUID) -> Job:
    """A job of another organization."""
    with tenancy.acting_in(elsewhere):
        return jobs.create(by=Member.objects.get(), title="Boat Builder")
