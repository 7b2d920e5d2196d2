"""A letter that did not arrive waits for whoever wrote it, or else leads the job."""

from datetime import timedelta

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.accounts.owed import Owed, owed_by
from rolecall.jobs.models import Job, TeamMember
from rolecall.kit import clock
from rolecall.kit.events import Automatic
from rolecall.messaging import actions as messaging
from rolecall.messaging.models import Message
from rolecall.pipeline.models import Application
from tests.errands import do_errands
from tests.pipeline.conftest import Apply
from tests.postbox import Postbox

HEADING = "Letters that did not arrive"


def found_by(member: Member) -> list[Owed]:
    return next((group.rows for group in owed_by(member) if group.title == HEADING), [])


def refused(
    application: Application, by: Member | Automatic, postbox: Postbox, purpose: str = "other"
) -> Message:
    postbox.refuse_with = "550 No such person"
    letter = messaging.write(
        application.candidate, application=application, by=by, subject="Shall we talk?",
        body="<p>When?</p>", purpose=purpose, after=timedelta(0),
    )  # fmt: skip
    do_errands("messaging.deliver")
    postbox.refuse_with = ""
    return letter


def test_whoever_wrote_it_finds_it_until_it_is_sent_again(
    rae: Member, ada: Member, amara: Application, postbox: Postbox
) -> None:
    letter = refused(amara, rae, postbox)

    (row,) = found_by(rae)
    assert row.title == "Amara Nwosu"
    assert row.about == "Shall we talk? · the mail server said 550: No such person"
    assert row.href.endswith(f"/candidates/{amara.candidate_id}/messages/?application={amara.id}")
    assert found_by(ada) == []
    messaging.send_again(letter, by=rae)
    assert found_by(rae) == []


def test_it_is_gone_once_somebody_wrote_to_them_since_and_after_two_weeks(
    rae: Member, amara: Application, job: Job, apply: Apply, postbox: Postbox
) -> None:
    other = apply(job, 7)
    refused(amara, rae, postbox)
    refused(other, rae, postbox)

    messaging.write(other.candidate, application=other, by=rae, subject="Again", body="<p>Again</p>")

    assert [row.title for row in found_by(rae)] == ["Amara Nwosu"]
    with clock.at(clock.now() + timedelta(days=15)):
        assert found_by(rae) == []


def test_where_its_writer_has_left_or_was_a_program_whoever_leads_the_job_finds_it(
    rae: Member, ada: Member, amara: Application, team: Job, postbox: Postbox
) -> None:
    TeamMember.objects.filter(job=team, part="lead_recruiter").delete()
    TeamMember.objects.create(job=team, member=ada, part="lead_recruiter")
    refused(amara, Automatic("Northwind Kites"), postbox, purpose="hired")
    assert (len(found_by(ada)), found_by(rae)) == (1, [])

    refused(amara, rae, postbox)
    accounts.end_membership(rae, by=ada)

    assert len(found_by(ada)) == 2


def test_a_confirmation_that_nobody_wrote_waits_for_nobody(
    rae: Member, ada: Member, amara: Application, postbox: Postbox
) -> None:
    refused(amara, Automatic("Northwind Kites"), postbox, purpose="received")

    assert (found_by(rae), found_by(ada)) == ([], [])


def test_a_hiring_manager_finds_those_of_their_jobs(
    cleo: Member, amara: Application, team: Job, postbox: Postbox
) -> None:
    refused(amara, cleo, postbox)
    assert len(found_by(cleo)) == 1

    TeamMember.objects.filter(job=team, member=cleo).delete()

    assert found_by(cleo) == []
