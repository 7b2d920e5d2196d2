"""A rule for jobs: opening one asks first, and what was approved cannot change unseen."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.approvals import actions as approvals
from rolecall.approvals.errors import NotWaiting, OwnRequest, TooFewApprovers
from rolecall.approvals.models import Approval
from rolecall.approvals.queries import approval_of
from rolecall.jobs import actions as jobs
from rolecall.jobs.events import JobNotApproved, JobPublished, JobPutToApproval
from rolecall.jobs.kind import subject_of
from rolecall.jobs.models import Job
from rolecall.jobs.queries import told_of
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Event
from tests.errands import do_errands
from tests.jobs.test_api import Program

Told = Callable[[Any], list[Event]]


@pytest.fixture
def ready(draft: Job, rae: Member) -> Job:
    """A draft that lacks nothing."""
    jobs.update(draft, by=rae, workplace="remote", salary_low=Decimal(60000), salary_currency="EUR")
    jobs.write_post(draft, by=rae, summary="Design kites.")
    return draft


@pytest.fixture
def rule(ada: Member, cleo: Member) -> None:
    """Cleo approves every job."""
    keep_rule(ada, cleo)


@pytest.fixture
def waiting(ready: Job, rule: None, rae: Member) -> Job:
    return jobs.publish(ready, by=rae)


def keep_rule(ada: Member, *people: Member, **bounds: Any) -> None:
    step = approvals.Step(members=people)
    approvals.keep_rule(None, by=ada, kind="job", name="Every job", steps=[step], **bounds)


def asked(job: Job) -> Approval:
    approval = approval_of("job", job.id)
    assert approval is not None
    return approval


def state_after_errands(job: Job) -> str:
    do_errands("jobs.reactions.settle")
    job.refresh_from_db()
    return job.state


def test_without_a_rule_a_draft_opens_at_once(ready: Job, rae: Member) -> None:
    assert jobs.publish(ready, by=rae).state == "open"
    assert approval_of("job", ready.id) is None


def test_with_a_rule_opening_asks_first_and_nobody_can_apply(waiting: Job, told: Told) -> None:
    assert (waiting.state, waiting.opened_at, waiting.post.is_live) == ("awaiting_approval", None, False)
    assert asked(waiting).fields["Salary"].startswith("€60,000")
    assert any(isinstance(each, JobPutToApproval) for each in told(waiting))
    assert not any(isinstance(each, JobPublished) for each in told(waiting))


def test_the_last_yes_opens_it_as_asked(waiting: Job, cleo: Member, told: Told) -> None:
    approvals.approve(asked(waiting), by=cleo)

    assert state_after_errands(waiting) == "open"
    assert waiting.post.is_live
    assert [each.from_state for each in told(waiting) if isinstance(each, JobPublished)] == [
        "awaiting_approval"
    ]


def test_a_no_makes_it_a_draft_again_with_the_reason(
    waiting: Job, cleo: Member, rae: Member, told: Told
) -> None:
    approvals.decline(asked(waiting), by=cleo, comment="No budget before May.")

    assert state_after_errands(waiting) == "draft"
    assert [each.reason for each in told(waiting) if isinstance(each, JobNotApproved)] == [
        "No budget before May."
    ]
    assert jobs.publish(waiting, by=rae).state == "awaiting_approval"
    assert asked(waiting).round == 2


def test_taking_the_request_back_makes_it_a_draft_again(waiting: Job, rae: Member) -> None:
    approvals.cancel(asked(waiting), by=rae)
    assert state_after_errands(waiting) == "draft"


@pytest.mark.parametrize("verb", [jobs.publish, jobs.hold, jobs.close, jobs.archive, jobs.reopen])
def test_a_job_that_awaits_approval_goes_nowhere_by_hand(
    verb: Callable[..., Job], waiting: Job, rae: Member, told: Told
) -> None:
    before = len(told(waiting))
    with pytest.raises(jobs.WrongState):
        verb(waiting, by=rae)
    waiting.refresh_from_db()
    assert (waiting.state, len(told(waiting))) == ("awaiting_approval", before)


def test_nothing_happens_while_they_are_asked(waiting: Job, rae: Member, told: Told) -> None:
    before = len(told(waiting))
    assert jobs.settle(waiting, by=rae).state == "awaiting_approval"
    assert len(told(waiting)) == before


def test_a_hiring_manager_settles_nothing(waiting: Job, cleo: Member) -> None:
    approvals.approve(asked(waiting), by=cleo)
    with pytest.raises(NotAllowed):
        jobs.settle(waiting, by=cleo)
    waiting.refresh_from_db()
    assert waiting.state == "awaiting_approval"


def test_a_change_before_the_answer_asks_again_and_the_old_yes_opens_nothing(
    waiting: Job, cleo: Member, rae: Member
) -> None:
    approvals.approve(asked(waiting), by=cleo)
    jobs.update(waiting, by=rae, salary_low=Decimal(90000))

    assert state_after_errands(waiting) == "awaiting_approval"
    assert (asked(waiting).round, asked(waiting).state) == (2, "waiting")


@pytest.mark.parametrize(
    "change",
    [
        lambda job, by: jobs.update(job, by=by, title="Kite Engineer"),
        lambda job, by: jobs.update(job, by=by, salary_low=Decimal(90000)),
        lambda job, by: jobs.set_openings(job, 3, by=by),
    ],
)
def test_a_changed_approved_field_takes_an_open_job_down_until_it_is_approved_again(
    change: Callable[[Job, Member], Any], waiting: Job, cleo: Member, rae: Member
) -> None:
    approvals.approve(asked(waiting), by=cleo)
    assert state_after_errands(waiting) == "open"

    change(waiting, rae)

    assert (waiting.state, waiting.post.is_live) == ("awaiting_approval", False)
    approvals.decline(asked(waiting), by=cleo, comment="One is enough.")
    assert state_after_errands(waiting) == "on_hold"
    assert jobs.publish(waiting, by=rae).state == "awaiting_approval"


def test_what_nobody_approved_changes_freely(waiting: Job, cleo: Member, rae: Member) -> None:
    approvals.approve(asked(waiting), by=cleo)
    state_after_errands(waiting)
    jobs.update(waiting, by=rae, brief="Kites for children.")
    assert (waiting.state, asked(waiting).round) == ("open", 1)


def test_an_open_job_whose_department_was_renamed_stays_open_when_its_brief_changes(
    ready: Job, rule: None, ada: Member, rae: Member, cleo: Member
) -> None:
    department = accounts.add_department(by=ada, name="Sails")
    jobs.update(ready, by=rae, department=department)
    jobs.publish(ready, by=rae)
    approvals.approve(asked(ready), by=cleo)
    assert state_after_errands(ready) == "open"

    accounts.rename_department(department, by=ada, name="Sails and Kites")
    job = Job.objects.get(id=ready.id)
    jobs.update(job, by=rae, brief="Kites for children.")

    assert (job.state, job.post.is_live, asked(job).state) == ("open", True, "approved")


def test_a_job_opens_when_no_rule_asks_for_it_any_more(
    ready: Job, ada: Member, rae: Member, told: Told
) -> None:
    keep_rule(ada, ada, amount_from=Decimal(70000), currency="EUR")
    jobs.update(ready, by=rae, salary_low=Decimal(90000))
    assert jobs.publish(ready, by=rae).state == "awaiting_approval"

    jobs.update(ready, by=rae, salary_low=Decimal(60000))

    assert state_after_errands(ready) == "open"
    assert not [each for each in told(ready) if isinstance(each, JobNotApproved)]


def test_a_job_that_was_open_before_the_rule_is_not_asked_for(ready: Job, ada: Member, rae: Member) -> None:
    jobs.publish(ready, by=rae)
    keep_rule(ada, ada)
    jobs.update(ready, by=rae, salary_low=Decimal(90000))
    jobs.hold(ready, by=rae)
    assert jobs.publish(ready, by=rae).state == "open"


@pytest.mark.parametrize("answer", ["no", "taken back"])
def test_a_request_that_is_taken_back_does_not_let_an_open_job_pass_without_approval(
    waiting: Job, cleo: Member, rae: Member, answer: str
) -> None:
    approvals.approve(asked(waiting), by=cleo)
    assert state_after_errands(waiting) == "open"
    jobs.update(waiting, by=rae, salary_low=Decimal(90000))
    if answer == "no":
        approvals.decline(asked(waiting), by=cleo, comment="Too much")
        assert state_after_errands(waiting) == "on_hold"

    approvals.cancel(asked(waiting), by=rae)
    assert state_after_errands(waiting) == "on_hold"

    assert jobs.publish(waiting, by=rae).state == "awaiting_approval"
    assert asked(waiting).state == "waiting"


def test_an_open_job_whose_approval_was_taken_back_is_asked_for_when_it_changes(
    waiting: Job, cleo: Member, rae: Member
) -> None:
    approvals.approve(asked(waiting), by=cleo)
    assert state_after_errands(waiting) == "open"
    approvals.cancel(asked(waiting), by=rae)
    assert state_after_errands(waiting) == "open"

    jobs.update(waiting, by=rae, salary_low=Decimal(90000))

    assert waiting.state == "awaiting_approval"
    assert asked(waiting).state == "waiting"


def test_a_closed_job_that_changed_is_asked_for_before_it_reopens(
    waiting: Job, cleo: Member, rae: Member
) -> None:
    approvals.approve(asked(waiting), by=cleo)
    state_after_errands(waiting)
    jobs.close(waiting, by=rae)
    jobs.update(waiting, by=rae, salary_low=Decimal(90000))

    assert jobs.reopen(waiting, by=rae).state == "awaiting_approval"
    approvals.approve(asked(waiting), by=cleo)
    assert state_after_errands(waiting) == "open"


def test_nobody_approves_a_job_that_they_opened(ready: Job, ada: Member, rae: Member, cleo: Member) -> None:
    keep_rule(ada, rae, cleo)
    jobs.publish(ready, by=rae)
    with pytest.raises(OwnRequest):
        approvals.approve(asked(ready), by=rae)


def test_a_rule_that_only_the_asker_could_answer_leaves_the_draft(
    ready: Job, ada: Member, rae: Member
) -> None:
    keep_rule(ada, rae)
    with pytest.raises(TooFewApprovers):
        jobs.publish(ready, by=rae)
    ready.refresh_from_db()
    assert ready.state == "draft"
    assert Job.objects.get(id=ready.id).opened_at is None


def test_a_second_answer_comes_too_late(waiting: Job, ada: Member, cleo: Member) -> None:
    approval = asked(waiting)
    approvals.decline(approval, by=cleo, comment="No budget.")
    with pytest.raises(NotWaiting):
        approvals.approve(approval, by=cleo)
    assert state_after_errands(waiting) == "draft"


def test_a_rule_by_amount_compares_the_yearly_salary(ready: Job, ada: Member, rae: Member) -> None:
    keep_rule(ada, ada, amount_from=Decimal(70000), currency="EUR")
    jobs.update(ready, by=rae, salary_low=Decimal(6000), salary_period="month")
    assert subject_of(ready).amount == Decimal(72000)
    assert jobs.publish(ready, by=rae).state == "awaiting_approval"


def test_the_timeline_of_the_job_tells_of_its_approval(waiting: Job, cleo: Member) -> None:
    approvals.decline(asked(waiting), by=cleo, comment="No budget.")
    state_after_errands(waiting)
    said = " | ".join(str(each) for each in told_of(waiting, limit=20))
    assert "declined to approve the job Kite Designer" in said
    assert "No budget." in said


SignedIn = Callable[[Member], Client]


def test_the_pages_say_who_is_asked_and_why_it_was_refused(
    ready: Job, rule: None, cleo: Member, rae: Member, ivo: Member, signed_in: SignedIn
) -> None:
    jobs.set_team(ready, [(rae, "lead_recruiter"), (ivo, "interviewer")], by=rae)
    page = f"/{rae.organization.slug}/jobs/{ready.id}/"
    sent = signed_in(rae).post(f"{page}publish/", follow=True).content.decode()
    assert "Approval is asked for. Kite Designer opens when it is given." in sent
    assert f"/approvals/{asked(ready).id}/" in sent
    assert (
        "Awaiting approval"
        in signed_in(rae).get(f"/{rae.organization.slug}/jobs/?state=awaiting_approval").content.decode()
    )

    approvals.decline(asked(ready), by=cleo, comment="No <b>budget</b>.")
    state_after_errands(ready)
    refused = signed_in(ivo).get(page).content.decode()
    assert "Not approved" in refused
    assert "No &lt;b&gt;budget&lt;/b&gt;." in refused


def test_a_program_asks_too_and_one_that_reads_public_jobs_sees_no_approval(ready: Job, rule: None) -> None:
    recruiter, interviewer = Program("recruiter"), Program("interviewer")
    sent = recruiter("POST", f"/jobs/{ready.id}/publish")
    assert (sent.status_code, sent.json()["state"]) == (200, "awaiting_approval")
    listed = recruiter("GET", "/jobs?state=awaiting_approval").json()["items"]
    assert [each["id"] for each in listed] == [str(ready.id)]
    assert recruiter("POST", f"/jobs/{ready.id}/publish").status_code == 409

    approval = f"/approvals/{asked(ready).id}"
    assert recruiter("GET", approval).status_code == 200
    assert interviewer("GET", approval).status_code in (403, 404)


def test_settled_twice_it_opens_once(waiting: Job, cleo: Member, rae: Member, told: Told) -> None:
    approvals.approve(asked(waiting), by=cleo)
    jobs.settle(waiting, by=rae)
    jobs.settle(waiting, by=rae)
    assert sum(isinstance(each, JobPublished) for each in told(waiting)) == 1
