"""Requisitions: asked for, approved, opened on jobs, filled, closed; and by whom."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from rolecall.accounts import actions as accounts
from rolecall.accounts.actions.places import StillNamed
from rolecall.accounts.days import today
from rolecall.accounts.models import Department, Location, Member
from rolecall.approvals import actions as approvals
from rolecall.approvals.errors import OwnRequest, TooFewApprovers
from rolecall.approvals.models import Approval
from rolecall.approvals.queries import approval_of, waiting_for
from rolecall.candidates.models import Candidate
from rolecall.jobs import actions as jobs
from rolecall.jobs.errors import (
    ApprovedAlready,
    AskedAlready,
    NoSeatLeft,
    NotApprovedYet,
    RequisitionIsClosed,
    RequisitionNeeded,
    SeatIsGone,
)
from rolecall.jobs.models import Job, Requisition
from rolecall.jobs.queries import told_of
from rolecall.jobs.requisition_events import (
    OpeningClosed,
    RequisitionApproved,
    RequisitionChanged,
    RequisitionClosed,
    RequisitionFilled,
    RequisitionNotApproved,
    RequisitionSubmitted,
    RequisitionUnfilled,
    RequisitionWithdrawn,
    RequisitionWritten,
    SeatsOpened,
)
from rolecall.jobs.requisition_kind import subject_of
from rolecall.kit import clock, mail, tenancy
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.events import Event
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from tests.cast import join
from tests.errands import do_errands

Told = Callable[[Any], list[Event]]


@pytest.fixture
def wish(cleo: Member, engineering: Department, athens: Location) -> Requisition:
    """Cleo wants two kite designers."""
    return jobs.write_requisition(
        by=cleo,
        title="Kite Designer",
        department=engineering,
        location=athens,
        seats=2,
        why="Two lines of kites for children.",
        wanted_by=date(2031, 3, 30),
        salary_low=Decimal(40000),
        salary_high=Decimal(50000),
        salary_currency="EUR",
    )


@pytest.fixture
def own_outbox(settings: Settings, tmp_path: Path) -> None:
    """The mails of this test alone."""
    settings.OUTBOX_DIR = tmp_path / "outbox"
    settings.EMAIL_BACKEND = "rolecall.kit.mail.OutboxBackend"


@pytest.fixture
def rule(ada: Member) -> None:
    """Ada approves every requisition."""
    keep_rule(ada, ada)


@pytest.fixture
def approved(wish: Requisition, cleo: Member) -> Requisition:
    """No rule asks for it."""
    return jobs.submit_requisition(wish, by=cleo)


def keep_rule(by: Member, *people: Member, **bounds: Any) -> None:
    step = approvals.Step(members=people)
    approvals.keep_rule(None, by=by, kind="requisition", name="Every seat", steps=[step], **bounds)


def asked(wish: Requisition) -> Approval:
    approval = approval_of("requisition", wish.id)
    assert approval is not None
    return approval


def state_after_errands(wish: Requisition) -> str:
    do_errands("jobs.reactions.settle", "pipeline.reactions.count_filled_seats")
    wish.refresh_from_db()
    return wish.state


def kinds_of(events: list[Event]) -> list[type[Event]]:
    return [type(each) for each in events]


def hired(job: Job, name: str, by: Member) -> Application:
    """A person who applied for the job and fills a seat of it."""
    person = Candidate.objects.create(name=name, updated_at=clock.now())
    application = pipeline.add(job, person, by=by)
    pipeline.hire(application, by=by)
    return application


def test_a_requisition_is_a_draft_with_a_number_that_people_can_say(
    wish: Requisition, cleo: Member, told: Told
) -> None:
    second = jobs.write_requisition(by=cleo, title="Rigger", hiring_manager=cleo)
    assert (wish.reference, second.reference) == ("R-0001", "R-0002")
    assert (wish.state, wish.hiring_manager, wish.asked_by) == ("draft", cleo, cleo)
    assert kinds_of(told(wish)) == [RequisitionWritten]


def test_interviewers_ask_for_no_seats(ivo: Member) -> None:
    with pytest.raises(NotAllowed):
        jobs.write_requisition(by=ivo, title="Rigger", hiring_manager=ivo)
    assert not Requisition.objects.exists()


def test_managers_see_and_change_their_own_and_approvers_read_what_they_are_asked_about(
    wish: Requisition, cleo: Member, rae: Member, ada: Member, ivo: Member, told: Told
) -> None:
    other = join("Otto Manager", "hiring_manager")
    keep_rule(ada, ivo)
    jobs.submit_requisition(wish, by=cleo)

    seen = {each.name: Requisition.objects.visible_to(each).exists() for each in (cleo, rae, ivo, other)}
    assert seen == {cleo.name: True, rae.name: True, ivo.name: True, other.name: False}
    before = len(told(wish))
    for stranger in (ivo, other):
        for act in (jobs.change_requisition, jobs.withdraw_requisition, jobs.close_requisition):
            with pytest.raises(NotAllowed):
                act(wish, by=stranger)
    assert len(told(wish)) == before


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": " "}, "title"),
        ({"seats": 0}, "seats"),
        ({"seats": 501}, "seats"),
        ({"reason": "replacement"}, "replaces"),
        ({"salary_low": Decimal(90000)}, "salary_high"),
        ({"salary_currency": ""}, "salary_currency"),
        ({"yearly_budget": Decimal(-1)}, "yearly_budget"),
        ({"why": "x" * 5001}, "why"),
    ],
)
def test_what_cannot_be_is_refused_by_its_field_and_changes_nothing(
    wrong: dict[str, Any], field: str, wish: Requisition, cleo: Member, told: Told
) -> None:
    with pytest.raises(Invalid) as refused:
        jobs.change_requisition(wish, by=cleo, **wrong)
    assert list(refused.value.fields) == [field]
    assert kinds_of(told(wish)) == [RequisitionWritten]


def test_an_interviewer_is_nobodys_hiring_manager(wish: Requisition, cleo: Member, ivo: Member) -> None:
    with pytest.raises(Invalid):
        jobs.change_requisition(wish, by=cleo, hiring_manager=ivo)


def test_without_a_rule_it_is_approved_when_it_is_asked_for(
    wish: Requisition, cleo: Member, told: Told
) -> None:
    assert jobs.submit_requisition(wish, by=cleo).state == "approved"
    assert kinds_of(told(wish))[-2:] == [RequisitionSubmitted, RequisitionApproved]
    with pytest.raises(AskedAlready):
        jobs.submit_requisition(wish, by=cleo)


def test_without_a_reason_nobody_is_asked(cleo: Member) -> None:
    bare = jobs.write_requisition(by=cleo, title="Rigger")
    with pytest.raises(Invalid) as refused:
        jobs.submit_requisition(bare, by=cleo)
    assert list(refused.value.fields) == ["why"]
    bare.refresh_from_db()
    assert bare.state == "draft"


def test_with_a_rule_it_waits_for_the_last_yes(
    wish: Requisition, rule: None, cleo: Member, ada: Member, rae: Member, told: Told
) -> None:
    jobs.submit_requisition(wish, by=cleo)
    assert wish.state == "awaiting"
    assert asked(wish).fields["Salary"] == "€40,000 – €50,000 a year"
    with pytest.raises(NotApprovedYet):
        jobs.write_job(wish, by=rae)

    approvals.approve(asked(wish), by=ada)

    assert state_after_errands(wish) == "approved"
    assert sum(isinstance(each, RequisitionApproved) for each in told(wish)) == 1


def test_a_no_makes_it_a_draft_again_with_the_reason(
    wish: Requisition, rule: None, cleo: Member, ada: Member, told: Told
) -> None:
    jobs.submit_requisition(wish, by=cleo)
    approvals.decline(asked(wish), by=ada, comment="No budget before May.")

    assert state_after_errands(wish) == "draft"
    assert [each.why for each in told(wish) if isinstance(each, RequisitionNotApproved)] == [
        "No budget before May."
    ]
    jobs.submit_requisition(wish, by=cleo)
    assert (wish.state, asked(wish).round) == ("awaiting", 2)


def test_a_changed_approved_field_asks_again_and_the_yes_holds_no_longer(
    wish: Requisition, rule: None, cleo: Member, ada: Member, rae: Member, told: Told
) -> None:
    jobs.submit_requisition(wish, by=cleo)
    approvals.approve(asked(wish), by=ada)
    assert state_after_errands(wish) == "approved"

    jobs.change_requisition(wish, by=cleo, recruiter=rae)  # nobody approved who recruits
    assert wish.state == "approved"
    jobs.change_requisition(wish, by=cleo, salary_high=Decimal(70000))

    assert (wish.state, asked(wish).round) == ("awaiting", 2)
    changed = [each for each in told(wish) if isinstance(each, RequisitionChanged)]
    assert changed[-1].costs == ["salary_high"]
    assert "70000" not in str(changed)


def test_nobody_approves_their_own_even_when_a_recruiter_puts_it_to_approval(
    wish: Requisition, cleo: Member, ada: Member, rae: Member, own_outbox: None
) -> None:
    keep_rule(ada, cleo)
    with pytest.raises(TooFewApprovers):
        jobs.submit_requisition(wish, by=rae)
    wish.refresh_from_db()
    assert wish.state == "draft"

    keep_rule(ada, cleo, ada)
    day = today()
    approvals.delegate(ada, to=cleo, since=day, until=day, by=ada)
    jobs.submit_requisition(wish, by=rae)
    with pytest.raises(OwnRequest):
        approvals.approve(asked(wish), by=cleo)
    assert not waiting_for(cleo).exists(), "what they cannot answer does not wait for them"
    do_errands("approvals.tell_approver")
    assert [letter["To"] for _, letter in mail.outbox(str(tenancy.current()))] == [ada.email]


def test_another_recruiter_is_not_asked_for(
    approved: Requisition, ada: Member, rae: Member, athens: Location
) -> None:
    keep_rule(ada, ada)
    jobs.change_requisition(approved, by=rae, recruiter=rae)

    assert (approved.state, approval_of("requisition", approved.id)) == ("approved", None)


def test_rules_compare_what_all_seats_cost_in_a_year(wish: Requisition, cleo: Member, ada: Member) -> None:
    keep_rule(ada, ada, amount_from=Decimal(110000), currency="EUR")
    assert subject_of(wish).amount == Decimal(100000)
    jobs.change_requisition(wish, by=cleo, yearly_budget=Decimal(120000))
    assert jobs.submit_requisition(wish, by=cleo).state == "awaiting"


def test_withdrawn_before_it_is_approved_nobody_is_asked_any_more(
    wish: Requisition, rule: None, cleo: Member, rae: Member, told: Told
) -> None:
    jobs.submit_requisition(wish, by=rae)
    jobs.withdraw_requisition(wish, by=cleo)

    assert state_after_errands(wish) == "closed"
    assert (wish.close_reason, approval_of("requisition", wish.id)) == ("withdrawn", None)
    assert RequisitionWithdrawn in kinds_of(told(wish))
    with pytest.raises(RequisitionIsClosed):
        jobs.change_requisition(wish, by=cleo, title="Rigger")


def test_an_approved_one_is_closed_with_a_reason_and_not_withdrawn(
    approved: Requisition, cleo: Member
) -> None:
    with pytest.raises(ApprovedAlready):
        jobs.withdraw_requisition(approved, by=cleo)
    with pytest.raises(Invalid):
        jobs.close_requisition(approved, by=cleo, reason="filled")
    assert jobs.close_requisition(approved, by=cleo, reason="no_budget").state_in_words == "No budget"


def test_the_job_is_written_from_it_with_its_seats_people_and_clock(
    approved: Requisition, rae: Member, cleo: Member, told: Told
) -> None:
    job = jobs.write_job(approved, by=rae)

    assert (job.title, job.department, job.salary_high) == ("Kite Designer", approved.department, 50000)
    assert [place.name for place in job.locations.all()] == ["Athens"]
    assert dict(job.team.values_list("member__name", "part"))[cleo.name] == "hiring_manager"
    assert [(seat.requisition_id, seat.opened_at, seat.target_date) for seat in job.openings.all()] == [
        (approved.id, approved.approved_at, date(2031, 3, 30))
    ] * 2
    assert SeatsOpened in kinds_of(told(job))
    assert "opened 2 seats of R-0001" in " ".join(str(each) for each in told_of(job, limit=9))


def test_hiring_managers_open_no_seats(approved: Requisition, draft: Job, cleo: Member) -> None:
    for act in (
        lambda: jobs.write_job(approved, by=cleo),
        lambda: jobs.open_seats(approved, draft, by=cleo, count=1),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert not approved.openings.exists()


def test_no_more_openings_than_approved_seats(approved: Requisition, backend_job: Job, rae: Member) -> None:
    jobs.open_seats(approved, backend_job, by=rae, count=1)
    with pytest.raises(NoSeatLeft):
        jobs.open_seats(approved, backend_job, by=rae, count=2)
    jobs.open_seats(approved, backend_job, by=rae, count=1)
    with pytest.raises(NoSeatLeft):
        jobs.write_job(approved, by=rae)
    assert (approved.openings.count(), backend_job.openings.count()) == (2, 3)
    with pytest.raises(NoSeatLeft):
        jobs.change_requisition(approved, by=rae, seats=1)


def test_an_opening_is_closed_once_and_gives_its_seat_back(
    approved: Requisition, backend_job: Job, rae: Member, told: Told
) -> None:
    first, _ = jobs.open_seats(approved, backend_job, by=rae, count=2)
    with pytest.raises(Invalid):
        jobs.close_opening(first, by=rae, reason=" ")
    jobs.close_opening(first, by=rae, reason="One is enough")
    with pytest.raises(SeatIsGone):
        jobs.close_opening(first, by=rae, reason="Again")
    assert [each.close_reason for each in told(approved) if isinstance(each, OpeningClosed)] == [
        "One is enough"
    ]
    jobs.open_seats(approved, backend_job, by=rae, count=1)


def test_it_is_filled_when_each_seat_is_and_open_again_when_a_hire_is_taken_back(
    approved: Requisition, rae: Member, told: Told
) -> None:
    job = jobs.write_job(approved, by=rae)
    hired(job, "Nia First", rae)
    assert state_after_errands(approved) == "approved"
    second = hired(job, "Oto Second", rae)
    assert state_after_errands(approved) == "closed"
    assert approved.close_reason == "filled"

    pipeline.reopen(second, by=rae)
    assert state_after_errands(approved) == "approved"
    assert [
        each for each in kinds_of(told(approved)) if each in (RequisitionFilled, RequisitionUnfilled)
    ] == [
        RequisitionFilled,
        RequisitionUnfilled,
    ]


def test_closing_it_closes_what_nobody_filled_on_its_jobs(
    approved: Requisition, rae: Member, cleo: Member, told: Told
) -> None:
    job = jobs.write_job(approved, by=rae)
    hired(job, "Nia First", rae)
    jobs.close_requisition(approved, by=cleo, reason="no_budget", note="Until May")

    assert list(job.openings.order_by("filled_at").values_list("close_reason", flat=True)) == [
        "",
        "No budget",
    ]
    closed = [each for each in told(approved) if isinstance(each, RequisitionClosed)]
    assert [(each.openings_closed, each.told()) for each in closed] == [
        (1, "closed the requisition R-0001 (Kite Designer). No budget: Until May")
    ]


def test_where_jobs_need_a_requisition_one_without_does_not_open(
    approved: Requisition, draft: Job, ada: Member, rae: Member
) -> None:
    jobs.update(draft, by=rae, workplace="remote")
    jobs.write_post(draft, by=rae, summary="Design kites.")
    with pytest.raises(NotAllowed):
        jobs.need_requisitions(True, by=rae)
    jobs.need_requisitions(True, by=ada)

    with pytest.raises(jobs.NotReady, match="approved requisition"):
        jobs.publish(draft, by=rae)
    with pytest.raises(RequisitionNeeded):
        jobs.set_openings(draft, 2, by=rae)
    jobs.open_seats(approved, draft, by=rae, count=1)
    assert draft.openings.count() == 1  # the seat that a draft begins with is the approved one now
    assert jobs.publish(draft, by=rae).state == "open"
    assert draft.openings.get().opened_at == approved.approved_at

    jobs.close(draft, by=rae)
    jobs.close_requisition(approved, by=rae)
    with pytest.raises(jobs.NotReady):
        jobs.reopen(draft, by=rae)


def test_a_closed_job_gives_its_seats_back_and_opens_again_with_those_still_left(
    approved: Requisition, rae: Member, backend_job: Job
) -> None:
    job = jobs.write_job(approved, by=rae)
    jobs.update(job, by=rae, workplace="remote")
    jobs.write_post(job, by=rae, summary="Design kites.")
    jobs.publish(job, by=rae)
    with clock.at(clock.now() + timedelta(minutes=1)):
        jobs.close(job, by=rae)
    jobs.open_seats(approved, backend_job, by=rae, count=1)

    jobs.reopen(job, by=rae)

    assert (job.openings.unfilled().count(), approved.seats_taken()) == (1, 2)


def test_a_department_or_place_that_a_requisition_names_stays(
    wish: Requisition, rae: Member, engineering: Department, athens: Location
) -> None:
    with pytest.raises(StillNamed):
        accounts.remove_department(engineering, by=rae)
    with pytest.raises(StillNamed):
        accounts.remove_location(athens, by=rae)
    wish.refresh_from_db()
    assert (wish.department, wish.location) == (engineering, athens)
