from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from rolecall.accounts.models import Organization
from rolecall.kit import tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.events import Automatic, Event
from rolecall.kit.models import EventRow, EventSubject
from rolecall.kit.pouring import pour
from rolecall.kit.recording import event_of, on, on_together, record, record_all, together
from rolecall.kit.tasks import AT_ONCE, task
from tests.errands import do_errands

CLOCK = Automatic("The clock")


@dataclass(frozen=True)
class KettleBoiled(Event):
    kettle_id: UUID
    degrees: int
    subjects: ClassVar[tuple[str, ...]] = ("kettle_id",)


@on(KettleBoiled)
def fill_cups(event: KettleBoiled, row: EventRow) -> None:
    """A reaction that the tests look for in the queue."""


@dataclass(frozen=True)
class CupFilled(Event):
    cup_id: UUID
    kettle_id: UUID
    subjects: ClassVar[tuple[str, ...]] = ("cup_id", "kettle_id")
    own: ClassVar[tuple[str, ...]] = ("cup_id",)


@dataclass(frozen=True)
class CupEmptied(Event):
    cup_id: UUID
    spilt: bool = False
    is_broken: bool = False
    subjects: ClassVar[tuple[str, ...]] = ("cup_id",)


WASHED: list[list[UUID]] = []


@on(CupEmptied, where=lambda event: event.spilt)
def wipe(event: CupEmptied, row: EventRow) -> None:
    """A reaction that most events of the type do not ask for."""


@on_together(CupEmptied)
def wash(events: list[CupEmptied]) -> None:
    if any(each.is_broken for each in events):
        raise ValueError("a cup is broken")
    WASHED.append([each.cup_id for each in events])


@task(name="tests.kit.fill_later")
def fill_later(cup_id: str) -> None:
    """A task that an act queues itself."""


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


def test_an_event_says_in_whose_own_history_it_stands(organization_id: UUID) -> None:
    cup, kettle = uuid7(), uuid7()
    with tenancy.acting_in(organization_id):
        record(CupFilled(cup_id=cup, kettle_id=kettle), by=CLOCK)

        assert dict(EventSubject.objects.values_list("subject_id", "is_own")) == {cup: True, kettle: False}


def test_reactions_are_queued_with_the_change(organization_id: UUID) -> None:
    with tenancy.acting_in(organization_id):
        row = record(KettleBoiled(kettle_id=uuid7(), degrees=100), by=CLOCK)

    queued = ProcrastinateJob.objects.get(args__event_id=str(row.id))
    assert queued.task_name == "tests.kit.test_recording.fill_cups"
    assert queued.args == {"organization_id": str(organization_id), "event_id": str(row.id)}


def test_what_is_recorded_together_is_reacted_to_together_and_only_where_it_is_wanted(
    organization_id: UUID,
) -> None:
    cups = [uuid7() for _ in range(AT_ONCE + 2)]
    with tenancy.acting_in(organization_id):
        rows = record_all([CupEmptied(each, spilt=number == 1) for number, each in enumerate(cups)], by=CLOCK)

    WASHED.clear()
    assert do_errands("tests.kit.test_recording.wash") == ["tests.kit.test_recording.wash"] * 2
    assert [cups[:AT_ONCE], cups[AT_ONCE:]] == WASHED
    asked = ProcrastinateJob.objects.filter(task_name="tests.kit.test_recording.wipe")
    assert [each.args["event_id"] for each in asked] == [str(rows[1].id)]
    with tenancy.acting_in(organization_id):
        assert [event_of(each) for each in EventRow.objects.order_by("id")] == [event_of(row) for row in rows]
        assert EventSubject.objects.filter(subject_id__in=cups).count() == len(cups)


def test_what_was_recorded_apart_and_waits_is_reacted_to_together(organization_id: UUID) -> None:
    cups, other = [uuid7() for _ in range(3)], uuid7()
    with tenancy.acting_in(other):
        Organization.objects.create(id=other, slug="south", name="South")
        record(CupEmptied(uuid7()), by=CLOCK)
    for cup in cups:
        with tenancy.acting_in(organization_id):
            record(CupEmptied(cup), by=CLOCK)
    first, *_ = mine = _waiting_to_be_washed(organization_id)
    assert len(mine) == len(cups)

    WASHED.clear()
    _take(first)
    assert [cups] == WASHED
    assert _waiting_to_be_washed(organization_id) == []
    assert len(_waiting_to_be_washed(other)) == 1


def test_where_what_is_done_together_fails_all_of_it_waits_as_before(organization_id: UUID) -> None:
    for _ in range(3):
        with tenancy.acting_in(organization_id):
            record(CupEmptied(uuid7(), is_broken=True), by=CLOCK)
    first, *others = _waiting_to_be_washed(organization_id)

    with pytest.raises(ValueError, match="broken"):
        _take(first)
    assert _waiting_to_be_washed(organization_id) == others


def test_what_was_tried_in_vain_is_left_to_itself(organization_id: UUID) -> None:
    cups = [uuid7() for _ in range(2)]
    for cup in cups:
        with tenancy.acting_in(organization_id):
            record(CupEmptied(cup), by=CLOCK)
    tried, other = _waiting_to_be_washed(organization_id)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET attempts = 1 WHERE id = %s", [tried.id])

    WASHED.clear()
    _take(other)
    assert [cups[1:]] == WASHED
    assert [each.id for each in _waiting_to_be_washed(organization_id)] == [tried.id]


def _waiting_to_be_washed(organization_id: UUID) -> list[ProcrastinateJob]:
    queued = ProcrastinateJob.objects.filter(status="todo", task_name="tests.kit.test_recording.wash")
    return list(queued.filter(args__organization_id=str(organization_id)).order_by("id"))


def _take(job: ProcrastinateJob) -> None:
    """As the worker does, which takes a task out of those that wait before it begins."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %s", [job.id])
    app.tasks[job.task_name].func(**job.args)


def test_rows_that_are_poured_are_as_if_they_were_created(organization_id: UUID) -> None:
    with tenancy.acting_in(organization_id):
        told = {"said": '"quoted", ünï\\code\n', "list": [1, None], "none": None}
        rows = pour(
            EventRow(type=f"kind {n}", actor_kind="x", actor_name="Ada", address="2001:db8::1", data=told)
            for n in range(2)
        )
        kept = list(EventRow.objects.order_by("id").defer("transaction"))

    assert [each.data for each in kept] == [told, told]
    for row, same in zip(rows, kept, strict=True):
        names = ("id", "created_at", "organization_id", "type", "actor_id", "actor_name", "address")
        assert [getattr(row, name) for name in names] == [getattr(same, name) for name in names]
    assert pour([]) == []


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
    with tenancy.acting_in(organization_id), django_assert_num_queries(1):  # type: ignore[operator]
        record_all([KettleBoiled(kettle_id=uuid7(), degrees=i) for i in range(50)], by=CLOCK)


def queued_for(organization_id: UUID) -> list[str]:
    """Its tasks; a test that really commits leaves those of its own organization behind."""
    queued = ProcrastinateJob.objects.filter(args__organization_id=str(organization_id)).order_by("id")
    return list(queued.values_list("task_name", flat=True))


def test_an_act_of_several_parts_is_told_at_its_end_with_one_statement(organization_id: UUID) -> None:
    cup, kettle, ada = uuid7(), uuid7(), Automatic("Ada")
    with tenancy.acting_in(organization_id):
        with CaptureQueriesContext(connection) as log, together():
            record(KettleBoiled(kettle, degrees=100), by=CLOCK)
            with together():
                record(CupFilled(cup, kettle), by=CLOCK)
            fill_later.defer(cup_id=cup)
            assert not EventRow.objects.exists()
        with CaptureQueriesContext(connection) as of_two, together():
            record(CupFilled(cup, kettle), by=ada)
            record(CupFilled(cup, kettle), by=CLOCK)

        told = EventRow.objects.order_by("id").values_list("type", "actor_name")
        assert list(told) == [
            ("kettle_boiled", "The clock"),
            ("cup_filled", "The clock"),
            ("cup_filled", "Ada"),
            ("cup_filled", "The clock"),
        ]
    # the second of the first is the question in the middle
    assert (len(log), len(of_two)) == (2, 2)
    assert queued_for(organization_id) == ["tests.kit.fill_later", "tests.kit.test_recording.fill_cups"]


def test_of_an_act_that_fails_half_way_nothing_is_told(organization_id: UUID) -> None:
    def act() -> None:
        with together():
            record(KettleBoiled(uuid7(), degrees=100), by=CLOCK)
            fill_later.defer(cup_id=uuid7())
            raise ZeroDivisionError

    with tenancy.acting_in(organization_id):
        with pytest.raises(ZeroDivisionError):
            act()
        record(CupFilled(uuid7(), uuid7()), by=CLOCK)

        assert [row.type for row in EventRow.objects.all()] == ["cup_filled"]
    assert queued_for(organization_id) == []


def test_tasks_alone_are_queued_too(organization_id: UUID) -> None:
    with tenancy.acting_in(organization_id), together():
        fill_later.defer(cup_id=uuid7())

    assert queued_for(organization_id) == ["tests.kit.fill_later"]
