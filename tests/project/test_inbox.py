"""The inbox: what a member owes stands there; what was done elsewhere or is not theirs to see does not."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.accounts.owed import MOST, owed_by
from rolecall.approvals import actions as approvals
from rolecall.approvals.models import Approval, ApprovalRule
from rolecall.evaluation import actions as evaluation
from rolecall.evaluation.actions import Said
from rolecall.evaluation.models import PlannedInterview
from rolecall.interviews import actions as interviews
from rolecall.interviews.models import Interview, Seat
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import Job, TeamMember
from rolecall.kit import clock, tenancy
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Visitor
from rolecall.messaging import actions as messaging
from rolecall.offers import actions as offers
from rolecall.offers.models import Offer
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, Comment, Mention
from tests.offers.conftest import (
    _own_folders,
    amara,
    apply,
    draft,
    job,
    make,
    rule,
    sent,
    sign,
    some_terms,
    team,
    template,
    visitor,
    write_template,
)
from tests.pipeline.conftest import someone, stage

__all__ = [
    "_own_folders", "amara", "apply", "draft", "job", "make", "rule", "sent", "team", "template",
]  # fmt: skip
Browser = Callable[[Member], Client]
INBOX = "/northwind/inbox/"
MONDAY = datetime(2031, 3, 3, 6, tzinfo=UTC)
"""Eight in the morning in Athens, where the cast's organization is."""
TALK = MONDAY + timedelta(hours=3)


@pytest.fixture(autouse=True)
def _monday() -> Iterator[None]:
    with clock.at(MONDAY):
        yield


@pytest.fixture
def planned(rae: Member, team: Job) -> PlannedInterview:
    return evaluation.plan_interview(team, by=rae, stage=stage(team, "Panel"), name="Panel talk")


@pytest.fixture
def talk(rae: Member, ivo: Member, amara: Application, planned: PlannedInterview) -> Interview:
    return booked(amara, rae, ivo, planned, TALK)


def booked(
    application: Application, by: Member, who: Member, planned: PlannedInterview, at: datetime
) -> Interview:
    return interviews.book(
        application,
        by=by,
        seats=[(who.id, "lead")],
        starts_at=at,
        minutes=60,
        title="Panel talk",
        zone="Europe/Athens",
        planned=planned,
    )


def groups(member: Member) -> dict[str, list[str]]:
    """What a member finds, by its heading."""
    return {group.title: [row.title for row in group.rows] for group in owed_by(member)}


def late(member: Member) -> list[bool]:
    return [row.is_late for group in owed_by(member) for row in group.rows]


def mention_of(member: Member) -> Mention:
    return Mention.objects.get(member=member)


def test_who_owes_nothing_is_told_what_will_stand_there(ivo: Member, signed_in: Browser) -> None:
    assert "Nothing waits for you" in signed_in(ivo).get(INBOX).content.decode()


def test_an_interview_stands_there_on_its_day_until_it_is_over(
    ivo: Member, cleo: Member, talk: Interview
) -> None:
    found: dict[str, dict[str, list[str]]] = {}
    for name, moment in {
        "the evening before": MONDAY - timedelta(hours=9),
        "after midnight": MONDAY - timedelta(hours=7),
        "within": TALK + timedelta(minutes=30),
    }.items():
        with clock.at(moment):
            found[name] = groups(ivo)

    assert found == {
        "the evening before": {},
        "after midnight": {"Interviews today": ["Amara Nwosu"]},
        "within": {"Interviews today": ["Amara Nwosu"]},
    }
    assert groups(cleo) == {}


def test_its_time_is_read_on_ones_own_clock(ivo: Member, talk: Interview, signed_in: Browser) -> None:
    assert "11:00–12:00" in signed_in(ivo).get(INBOX).content.decode()

    interviews.set_availability(ivo, by=ivo, zone="Asia/Kolkata", hours=[])

    assert "14:30–15:30" in signed_in(ivo).get(INBOX).content.decode()


def test_a_scorecard_is_owed_once_the_interview_is_over_and_late_after_a_day(
    ivo: Member, talk: Interview
) -> None:
    with clock.at(TALK + timedelta(hours=1)):
        assert groups(ivo) == {"Scorecards to write": ["Amara Nwosu"]}
        assert late(ivo) == [False]
    with clock.at(TALK + timedelta(hours=26)):
        assert late(ivo) == [True]


@pytest.mark.parametrize("end", ["submitted", "cancelled", "withdrawn", "declined", "unplanned"])
def test_a_scorecard_that_is_there_or_moot_is_owed_no_more(
    end: str, rae: Member, ivo: Member, amara: Application, planned: PlannedInterview, talk: Interview
) -> None:
    ends: dict[str, Callable[[], object]] = {
        "submitted": lambda: evaluation.submit(amara, planned, Said(recommendation=3), by=ivo),
        "cancelled": lambda: interviews.cancel(talk, by=rae, reason="Ill"),
        "withdrawn": lambda: pipeline.withdraw(amara, by=rae),
        "declined": lambda: Seat.objects.filter(member=ivo).update(answer="declined"),
        "unplanned": lambda: PlannedInterview.objects.filter(id=planned.id).update(removed_at=MONDAY),
    }
    ends[end]()

    with clock.at(TALK + timedelta(hours=26)):
        assert groups(ivo) == {}


def test_a_draft_is_still_owed(
    ivo: Member, amara: Application, planned: PlannedInterview, talk: Interview
) -> None:
    evaluation.save_draft(amara, planned, Said(recommendation=3), by=ivo)

    with clock.at(TALK + timedelta(hours=2)):
        assert groups(ivo) == {"Scorecards to write": ["Amara Nwosu"]}


def test_an_approval_stands_there_for_whom_it_asks_until_they_answer(
    rae: Member, cleo: Member, rule: ApprovalRule, draft: Offer
) -> None:
    asked = offers.ask_approval(draft, by=rae)
    assert isinstance(asked, Approval)
    assert list(groups(cleo)) == ["Approvals to answer"]
    assert groups(rae) == {}

    approvals.approve(asked, by=cleo)

    assert groups(cleo) == {}


def test_an_approval_that_nobody_can_give_stands_there_for_whoever_asked(
    rae: Member, ada: Member, cleo: Member, rule: ApprovalRule, draft: Offer, signed_in: Browser
) -> None:
    asked = offers.ask_approval(draft, by=rae)
    assert isinstance(asked, Approval)
    assert "Approvals that nobody can give" not in groups(rae)

    accounts.end_membership(cleo, by=ada)
    page = signed_in(rae).get(f"/northwind/approvals/{asked.id}/").content.decode()

    assert list(groups(rae)) == ["Approvals that nobody can give"]
    assert "Has left" in page
    approvals.cancel(asked, by=rae)
    assert groups(rae) == {}


def test_an_interview_that_somebody_left_stands_there_for_whoever_leads_the_job(
    rae: Member, ada: Member, ivo: Member, talk: Interview, team: Job, signed_in: Browser
) -> None:
    TeamMember.objects.update_or_create(job=team, member=rae, defaults={"part": "lead_recruiter"})
    assert groups(rae) == {}

    accounts.end_membership(ivo, by=ada)

    assert groups(rae) == {"Interviews that somebody left": ["Amara Nwosu"]}
    assert "Has left" in signed_in(rae).get(f"/northwind/interviews/{talk.id}/").content.decode()
    interviews.cancel(talk, by=rae)
    assert groups(rae) == {}


def test_an_interview_with_somebody_hired_is_told_before_and_after_to_whoever_leads_the_job(
    rae: Member, talk: Interview, team: Job, amara: Application, signed_in: Browser
) -> None:
    TeamMember.objects.update_or_create(job=team, member=rae, defaults={"part": "lead_recruiter"})
    asked = signed_in(rae).get(f"/northwind/applications/{amara.id}/hire/").content.decode()
    assert f"Still booked with them: {talk.title} (" in asked

    pipeline.hire(amara, by=rae)

    assert groups(rae) == {"Interviews that may be needless": ["Amara Nwosu"]}
    interviews.cancel(talk, by=rae)
    assert groups(rae) == {}


def test_an_interview_of_a_job_that_is_closed_is_told_before_and_after(
    rae: Member, talk: Interview, team: Job, signed_in: Browser
) -> None:
    TeamMember.objects.update_or_create(job=team, member=rae, defaults={"part": "lead_recruiter"})
    asked = signed_in(rae).get(f"/northwind/jobs/{team.id}/close/").content.decode()
    assert "Interviews still booked: 1." in asked

    jobs.close(team, by=rae)

    assert groups(rae) == {"Interviews that may be needless": ["Amara Nwosu"]}


def test_an_interview_of_a_second_application_that_a_merge_closed_is_told(
    rae: Member, talk: Interview, team: Job, amara: Application
) -> None:
    TeamMember.objects.update_or_create(job=team, member=rae, defaults={"part": "lead_recruiter"})
    again = pipeline.apply(team.posts.get(), someone(2), by=Visitor())
    pipeline.move(again, to=stage(team, "Panel"), by=rae)

    pipeline.merge(again.candidate, amara.candidate, by=rae)

    assert list(groups(rae)) == ["Interviews that may be needless"]


def test_whoever_ends_a_membership_reads_what_would_wait_for_nobody(
    rae: Member,
    ada: Member,
    cleo: Member,
    ivo: Member,
    talk: Interview,
    rule: ApprovalRule,
    draft: Offer,
    signed_in: Browser,
) -> None:
    offers.ask_approval(draft, by=rae)

    of_ivo = signed_in(ada).get(f"/northwind/settings/members/{ivo.id}/end/").content.decode()
    of_cleo = signed_in(ada).get(f"/northwind/settings/members/{cleo.id}/end/").content.decode()
    own = signed_in(ivo).get(f"/northwind/settings/members/{ivo.id}/end/").content.decode()
    of_rae = signed_in(ada).get(f"/northwind/settings/members/{rae.id}/end/").content.decode()

    assert "This waits for Ivo" in of_ivo
    assert "Interviews to come" in of_ivo
    assert f"/northwind/interviews/{talk.id}/" in of_ivo
    assert "Approvals to answer" in of_cleo
    assert "This waits for you" in own
    assert "and then for nobody" not in of_rae


def test_what_a_colleague_says_to_me_stands_there_until_i_open_the_person(
    rae: Member, cleo: Member, team: Job, amara: Application, signed_in: Browser
) -> None:
    pipeline.comment(amara.candidate, by=rae, body="@cleo.manager, what do you say?", application=amara)
    assert groups(cleo) == {"Colleagues said to you": ["Amara Nwosu"]}
    assert groups(rae) == {}

    signed_in(cleo).post(f"/northwind/candidates/{amara.candidate_id}/seen/")

    assert groups(cleo) == {}


def test_it_is_taken_off_by_a_plain_form_and_put_back(
    rae: Member, cleo: Member, team: Job, amara: Application, signed_in: Browser
) -> None:
    pipeline.comment(amara.candidate, by=rae, body="@cleo.manager, look", application=amara)
    client, mention = signed_in(cleo), mention_of(cleo)

    page = client.post(f"/northwind/mentions/{mention.id}/seen/", follow=True).content.decode()
    assert groups(cleo) == {}
    assert f"/northwind/mentions/{mention.id}/unseen/" in page
    client.post(f"/northwind/mentions/{mention.id}/unseen/")

    assert groups(cleo) == {"Colleagues said to you": ["Amara Nwosu"]}


def test_nobody_takes_off_what_was_said_to_somebody_else(
    ada: Member, rae: Member, cleo: Member, team: Job, amara: Application, signed_in: Browser
) -> None:
    pipeline.comment(amara.candidate, by=rae, body="@cleo.manager, look", application=amara)

    for act in ("seen", "unseen"):
        assert signed_in(ada).post(f"/northwind/mentions/{mention_of(cleo).id}/{act}/").status_code == 404
    with pytest.raises(NotAllowed):
        pipeline.see_mention(mention_of(cleo), by=ada)

    assert mention_of(cleo).seen_at is None


@pytest.mark.parametrize("end", ["left the team", "removed", "private"])
def test_what_i_may_no_longer_read_is_not_there(
    end: str, rae: Member, cleo: Member, team: Job, amara: Application
) -> None:
    said = pipeline.comment(amara.candidate, by=rae, body="@cleo.manager, look", application=amara)
    ends: dict[str, Callable[[], object]] = {
        "left the team": lambda: TeamMember.objects.filter(member=cleo).delete(),
        "removed": lambda: pipeline.remove_comment(said, by=rae),
        "private": lambda: Comment.objects.filter(id=said.id).update(is_private=True),
    }
    ends[end]()

    assert groups(cleo) == {}


def test_an_offer_waits_for_my_signature_once_the_candidate_has_signed(
    rae: Member, cleo: Member, ivo: Member, team: Job, amara: Application
) -> None:
    offer = offers.make(amara, template=write_template(rae, countersigned=True), terms=some_terms(), by=rae)
    offers.send(offer, by=rae)
    assert groups(cleo) == {}
    sign(offer)
    assert [groups(each) for each in (rae, cleo, ivo)] == [{"Offers to sign": ["Amara Nwosu"]}] * 2 + [{}]

    offers.countersign(offer, by=cleo, name="Cleo Manager")

    assert groups(rae) == {}


def test_a_question_about_an_offer_waits_for_whoever_made_it_until_they_write(
    ada: Member, rae: Member, sent: Offer
) -> None:
    offers.ask(sent, by=visitor(sent), text="May I start in April?")
    assert groups(rae) == {"Questions about your offers": ["Amara Nwosu"]}
    assert groups(ada) == {}

    messaging.write(sent.application.candidate, by=rae, subject="April", body="<p>Yes.</p>")

    assert groups(rae) == {}


def test_another_organization_sees_nothing_of_it(
    elsewhere: UUID, ivo: Member, talk: Interview, signed_in: Browser
) -> None:
    with tenancy.acting_in(elsewhere):
        olga = Member.objects.select_related("organization").get()
        assert owed_by(olga) == []

    assert signed_in(olga).get(INBOX).status_code == 404


def test_many_rows_are_bounded_and_cost_no_more_questions_than_few(
    rae: Member, cleo: Member, team: Job, amara: Application
) -> None:
    say = [pipeline.comment(amara.candidate, by=rae, body="@cleo.manager, look", application=amara)]
    owed_by(cleo)  # the organization of a member is read once
    with CaptureQueriesContext(connection) as few:
        owed_by(cleo)
    Mention.objects.bulk_create(Mention(comment=say[0], member=cleo) for _ in range(MOST + 5))
    with CaptureQueriesContext(connection) as many:
        (group,) = owed_by(cleo)

    assert len(many) == len(few)
    assert (len(group.rows), group.has_more) == (MOST, True)


@pytest.mark.parametrize(
    ("name", "place"), [("ada", "jobs"), ("rae", "jobs"), ("cleo", "inbox"), ("ivo", "inbox")]
)
def test_the_first_screen_of_whoever_comes_for_five_minutes_is_what_they_owe(
    name: str, place: str, request: pytest.FixtureRequest, signed_in: Browser
) -> None:
    answer = signed_in(request.getfixturevalue(name)).get("/")

    assert answer.headers["Location"] == f"/northwind/{place}/"


@pytest.mark.parametrize(
    ("wanted", "says"), [("yes", "You get this list by mail"), ("no", "This list is not mailed to you")]
)
def test_whether_it_is_mailed_is_said_in_one_sentence(
    wanted: str, says: str, ivo: Member, signed_in: Browser
) -> None:
    page = signed_in(ivo).post(f"{INBOX}digest/", {"wanted": wanted}, follow=True).content.decode()

    assert f'<span class="toast__text">{says}' in page
