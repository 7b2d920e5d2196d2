"""What happens when many act at the same moment: real threads, real connections, real commits."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier
from typing import TypeVar
from uuid import UUID

import pytest
from django.db import connection

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import Job, JobPost, Opening, Stage
from rolecall.kit import tenancy
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Automatic, Visitor
from rolecall.kit.models import EventRow
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.actions.reasons import DEFAULTS, begin_with_defaults
from rolecall.pipeline.models import Application, ApplicationVersion, RejectionReason, StageVisit
from tests.cast import found, join
from tests.kit.test_clashes import while_it_waits
from tests.pipeline.conftest import open_job, someone

T = TypeVar("T")
MANY = 16
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def organization_id(transactional_db: None) -> UUID:
    return found("northwind", "Northwind Kites").id


@pytest.fixture
def scene(organization_id: UUID) -> tuple[Job, Member]:
    """A job and a recruiter, committed."""
    with tenancy.acting_in(organization_id):
        return open_job(openings=3), join("Rae Recruiter", roles.RECRUITER)


def at_once(organization_id: UUID, act: Callable[[int], T]) -> list[T | str]:
    """What came of many threads doing it at one moment: answers, or names of the rules that were broken."""
    ready = Barrier(MANY)

    def run(number: int) -> T | str:
        try:
            ready.wait(timeout=30)
            with tenancy.acting_in(organization_id):
                return act(number)
        except RuleBroken as broken:
            return type(broken).__name__
        finally:
            connection.close()

    with ThreadPoolExecutor(MANY) as pool:
        return list(pool.map(run, range(MANY)))


def test_one_person_applying_many_times_at_once_has_one_application(
    organization_id: UUID, scene: tuple[Job, Member]
) -> None:
    post_id = _post_of(organization_id, scene[0])

    def apply(number: int) -> UUID:
        letter = someone(1, cover_letter=f"Letter {number}", submission_id=f"form-{number}")
        return pipeline.apply(JobPost.objects.get(id=post_id), letter, by=Visitor()).id

    answers = at_once(organization_id, apply)

    with tenancy.acting_in(organization_id):
        versions = ApplicationVersion.objects.order_by("number")
        assert set(answers) == {Application.objects.get().id}
        assert [version.number for version in versions] == list(range(1, MANY + 1))
        assert {version.cover_letter for version in versions} == {f"Letter {n}" for n in range(MANY)}
        assert Application.objects.get().versions == MANY
        assert EventRow.objects.filter(type="application_received").count() == MANY


def test_the_same_form_sent_many_times_at_once_is_one_version(
    organization_id: UUID, scene: tuple[Job, Member]
) -> None:
    post_id = _post_of(organization_id, scene[0])
    form = someone(1, submission_id="form-1", resume=("cv.pdf", b"%PDF-1.4 fictional"))

    answers = at_once(
        organization_id, lambda _: pipeline.apply(JobPost.objects.get(id=post_id), form, by=Visitor()).id
    )

    with tenancy.acting_in(organization_id):
        assert set(answers) == {Application.objects.get().id}
        assert ApplicationVersion.objects.count() == 1


def test_many_people_at_once_are_all_kept(organization_id: UUID, scene: tuple[Job, Member]) -> None:
    post_id = _post_of(organization_id, scene[0])

    answers = at_once(
        organization_id,
        lambda number: pipeline.apply(JobPost.objects.get(id=post_id), someone(number), by=Visitor()).id,
    )

    with tenancy.acting_in(organization_id):
        assert set(answers) == set(Application.objects.values_list("id", flat=True))
        assert len(set(answers)) == MANY


def test_moving_the_same_people_at_once_leaves_each_in_one_stage(
    organization_id: UUID, scene: tuple[Job, Member]
) -> None:
    job, rae = scene
    with tenancy.acting_in(organization_id):
        for number in range(5):
            pipeline.apply(job.posts.get(), someone(number), by=Visitor())
        stages = list(job.stages.filter(name__in=["Phone screen", "Panel", "Offer"]))

    def move(number: int) -> int:
        people = list(Application.objects.order_by("id" if number % 2 else "-id"))
        return pipeline.move_many(people, to=stages[number % 3], by=rae).count

    at_once(organization_id, move)

    with tenancy.acting_in(organization_id):
        for application in Application.objects.all():
            visits = list(StageVisit.objects.filter(application=application).order_by("entered_at", "id"))
            assert [visit.stage_id for visit in visits if visit.left_at is None] == [application.stage_id]
            moves = EventRow.objects.filter(type="application_moved", about__subject_id=application.id)
            assert len(visits) == moves.count() + 1


def test_an_opening_is_filled_once(organization_id: UUID, scene: tuple[Job, Member]) -> None:
    job, rae = scene
    with tenancy.acting_in(organization_id):
        people = [pipeline.apply(job.posts.get(), someone(n), by=Visitor()).id for n in range(MANY)]

    def hire(number: int) -> UUID | None:
        return pipeline.hire(Application.objects.get(id=people[number]), by=rae).opening_id

    seats = Counter(at_once(organization_id, hire))

    with tenancy.acting_in(organization_id):
        assert seats == {**dict.fromkeys(Opening.objects.values_list("id", flat=True), 1), None: MANY - 3}


@pytest.mark.parametrize("change", [partial(jobs.set_openings, count=1), jobs.close])
def test_a_seat_that_is_filled_while_the_others_are_closed_stays(
    organization_id: UUID, scene: tuple[Job, Member], change: Callable[..., object]
) -> None:
    job, rae = scene
    with tenancy.acting_in(organization_id):
        application = pipeline.apply(job.posts.get(), someone(1), by=Visitor())
        newest = job.openings.order_by("id").last()

    def close_others() -> None:
        with tenancy.acting_in(organization_id):
            change(Job.objects.get(id=job.id), by=rae)

    while_it_waits(organization_id, lambda: pipeline.hire(application, by=rae, opening=newest), close_others)

    with tenancy.acting_in(organization_id):
        left = Opening.objects.filter(job=job, closed_at=None)
        assert [(seat.id, seat.filled_at is not None) for seat in left] == [(newest.id, True)]


def test_a_person_is_rejected_once(organization_id: UUID, scene: tuple[Job, Member]) -> None:
    job, rae = scene
    with tenancy.acting_in(organization_id):
        application_id = pipeline.apply(job.posts.get(), someone(1), by=Visitor()).id

    answers = at_once(
        organization_id,
        lambda _: type(pipeline.reject(Application.objects.get(id=application_id), by=rae)).__name__,
    )

    assert Counter(answers) == {"Rejection": 1, "AlreadyRejected": MANY - 1}


def test_a_stage_that_goes_leaves_nobody_behind(organization_id: UUID, scene: tuple[Job, Member]) -> None:
    job, rae = scene
    with tenancy.acting_in(organization_id):
        people = [pipeline.apply(job.posts.get(), someone(n), by=Visitor()).id for n in range(MANY)]
        panel, offer = job.stages.get(name="Panel"), job.stages.get(name="Offer")

    def act(number: int) -> str:
        if number == MANY // 2:
            pipeline.remove_stage(Stage.objects.get(id=panel.id), people_to=offer, by=rae)
            return "removed"
        return str(pipeline.move(Application.objects.get(id=people[number]), to=panel, by=rae).count)

    answers = Counter(at_once(organization_id, act))

    assert answers["1"] + answers["StageIsGone"] == MANY - 1
    with tenancy.acting_in(organization_id):
        assert not Application.objects.filter(stage__removed_at__isnull=False).exists()


def _post_of(organization_id: UUID, job: Job) -> UUID:
    with tenancy.acting_in(organization_id):
        return job.posts.get().id


def test_the_usual_reasons_are_begun_with_once(organization_id: UUID) -> None:
    at_once(organization_id, lambda _: begin_with_defaults(by=Automatic("Rolecall")))

    with tenancy.acting_in(organization_id):
        assert RejectionReason.objects.count() == len(DEFAULTS)


def test_moving_people_while_they_withdraw_ends_with_all_of_them_withdrawn(
    organization_id: UUID, scene: tuple[Job, Member]
) -> None:
    job, rae = scene
    pairs = MANY // 2
    with tenancy.acting_in(organization_id):
        people = [pipeline.apply(job.posts.get(), someone(n), by=Visitor()).id for n in range(pairs)]
        panel = job.stages.get(name="Panel")

    def act(number: int) -> object:
        application = Application.objects.select_related("stage").get(id=people[number % pairs])
        if number >= pairs:
            return pipeline.withdraw(application, by=Visitor(actor_id=application.candidate_id))
        return pipeline.move(application, to=panel, by=rae)

    answers = at_once(organization_id, act)

    assert {each for each in answers if isinstance(each, str)} <= {"AlreadyWithdrawn", "NotActive"}
    with tenancy.acting_in(organization_id):
        assert set(Application.objects.values_list("state", flat=True)) == {"withdrawn"}
        assert not StageVisit.objects.filter(left_at=None).exists()
        for application_id in people:
            rows = EventRow.objects.filter(about__subject_id=application_id).order_by("id")
            assert list(rows.values_list("type", flat=True))[-1] == "application_withdrawn"
