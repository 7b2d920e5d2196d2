from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

import pytest
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from rolecall.accounts.models import Organization
from rolecall.kit import tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.events import Automatic, Event
from rolecall.kit.models import EventRow, EventSubject
from rolecall.kit.recording import event_of, on, record, record_all

CLOCK = Automatic("The clock")


@dataclass(frozen=True)
class KettleBoiled(Event):
    kettle_id: UUID
    degrees: int
    subjects: ClassVar[tuple[str, ...]] = ("kettle_id",)


@on(KettleBoiled)
def pour(event: KettleBoiled, row: EventRow) -> None:
    """A reaction that the tests look for in the queue."""


@pytest.fixture
def organization_id(db: None) -> UUID:
    organization_id = uuid7()
    with tenancy.acting_in(organization_id):
        Organization.objects.create(id=organization_id, slug="north", name="North")
    return organization_id


def test_an_event_is_kept_with_what_it_is_about(organization_id: UUID) -> None:
    kettle_id = uuid7()
    with tenancy.acting_in(organization_id):
        row = record(KettleBoiled(kettle_id=kettle_id, degrees=100), by=CLOCK)

        assert event_of(EventRow.objects.get(id=row.id)) == KettleBoiled(kettle_id=kettle_id, degrees=100)
        assert EventSubject.objects.filter(subject_id=kettle_id, event=row).exists()


def test_reactions_are_queued_with_the_change(organization_id: UUID) -> None:
    with tenancy.acting_in(organization_id):
        row = record(KettleBoiled(kettle_id=uuid7(), degrees=100), by=CLOCK)

    queued = ProcrastinateJob.objects.get(args__event_id=str(row.id))
    assert queued.task_name == "tests.kit.test_recording.pour"
    assert queued.args == {"organization_id": str(organization_id), "event_id": str(row.id)}


def test_a_change_that_is_rolled_back_leaves_neither_event_nor_task(organization_id: UUID) -> None:
    queued = ProcrastinateJob.objects.count()

    def boil_and_fail() -> None:
        with tenancy.acting_in(organization_id), transaction.atomic():
            record(KettleBoiled(kettle_id=uuid7(), degrees=100), by=CLOCK)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        boil_and_fail()

    with tenancy.acting_in(organization_id):
        assert not EventRow.objects.exists()
    assert ProcrastinateJob.objects.count() == queued


def test_many_events_take_as_many_statements_as_one(
    organization_id: UUID, django_assert_num_queries: object
) -> None:
    with tenancy.acting_in(organization_id), django_assert_num_queries(2):  # type: ignore[operator]
        record_all([KettleBoiled(kettle_id=uuid7(), degrees=i) for i in range(50)], by=CLOCK)
