from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.evaluation import actions as evaluation
from rolecall.evaluation import meeting
from rolecall.evaluation.access import can_compare, scorecards_visible_to
from rolecall.evaluation.actions import Rated, Said
from rolecall.evaluation.models import Decision, PlannedInterview, Scorecard
from rolecall.interviews import actions as interviews
from rolecall.jobs.models import Job, Requirement, TeamMember
from rolecall.kit import clock
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.models import EventRow
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.errors import AlreadyWithdrawn
from rolecall.pipeline.models import Application
from tests.cast import join
from tests.evaluation.test_api import call

SignedIn = Callable[[Member], Client]
SECRET = "Capsized twice during the exercise"
WHY = "Everybody saw how calm she stays"


@pytest.fixture
def told(
    rae: Member, ivo: Member, needs: list[Requirement], amara: Application, panel: PlannedInterview
) -> Scorecard:
    """Ivo's scorecard; the panel assesses Python, one of two must-haves."""
    evaluation.assess(panel, needs[0], by=rae)
    return evaluation.submit(amara, panel, said(panel), by=ivo)


def said(planned: PlannedInterview, points: int = 2, recommendation: int = 2) -> Said:
    criterion = planned.criteria.get()
    return Said({criterion.id: Rated(points, f"{SECRET}, seen")}, recommendation, SECRET)


def page(amara: Application) -> str:
    return reverse("evaluation:matrix", args=["northwind", amara.id])


def posted(*people: Member, **fields: str) -> dict[str, object]:
    return {"outcome": "offer", "reason": WHY, "people": [str(each.id) for each in people], **fields}


def decided(application: Application, by: Member, outcome: str = "go_on") -> Decision:
    return evaluation.decide(application, outcome=outcome, reason=WHY, people=[by], by=by)


def test_the_matrix_puts_scorecards_side_by_side_and_names_what_is_missing(
    rae: Member,
    ivo: Member,
    cleo: Member,
    told: Scorecard,
    needs: list[Requirement],
    amara: Application,
    panel: PlannedInterview,
) -> None:
    evaluation.submit(amara, panel, said(panel, 4, 4), by=cleo)
    talk = evaluation.plan_interview(amara.job, by=rae, stage=amara.stage, name="First talk", who=[cleo])
    evaluation.assess(talk, needs[0], by=rae)
    evaluation.assess(talk, needs[1], by=rae)

    matrix = meeting.matrix_of(amara, rae)

    assert [card.author.name for card in matrix.cards] == ["Cleo Manager", "Ivo Interviewer"]
    points = {row.name: [each.points if each else None for each in row.ratings] for row in matrix.rows}
    assert points == {"Python": [4, 2], "German": [None, None]}
    assert matrix.unassessed == [needs[1]]
    assert [(each.planned.name, each.name) for each in matrix.owed] == [("First talk", "Cleo Manager")]


def test_only_the_newest_version_stands_in_the_matrix(
    rae: Member, ivo: Member, told: Scorecard, amara: Application, panel: PlannedInterview
) -> None:
    second = evaluation.submit(amara, panel, said(panel, 4, 4), by=ivo)

    assert meeting.matrix_of(amara, rae).cards == [second]


def test_whoever_owes_a_scorecard_opens_neither_matrix_nor_decision(
    rae: Member,
    cleo: Member,
    told: Scorecard,
    amara: Application,
    panel: PlannedInterview,
    signed_in: SignedIn,
) -> None:
    decided(amara, rae)
    evaluation.save_draft(amara, panel, said(panel, 4), by=cleo)

    closed = signed_in(cleo).get(page(amara))

    assert closed.status_code == 403
    assert SECRET not in closed.content.decode()
    assert WHY not in closed.content.decode()
    assert not meeting.decisions_of(amara, cleo).exists()
    with pytest.raises(NotAllowed):
        decided(amara, cleo, "reject")
    assert signed_in(cleo).post(page(amara), posted(cleo)).status_code == 403
    assert Decision.objects.get().outcome == "go_on"


def test_a_recruiter_who_sits_in_the_interview_compares_after_their_own_scorecard(
    rae: Member, told: Scorecard, amara: Application, panel: PlannedInterview
) -> None:
    assert can_compare(rae, amara)
    interviews.book(
        amara,
        by=rae,
        seats=[(rae.id, "panel")],
        starts_at=clock.now() + timedelta(days=3),
        minutes=45,
        title="Panel talk",
        zone="Europe/Athens",
        planned=panel,
    )
    assert not can_compare(rae, amara)
    assert told not in scorecards_visible_to(rae)

    evaluation.submit(amara, panel, said(panel), by=rae)

    assert can_compare(rae, amara)
    assert meeting.matrix_of(amara, rae).owed == []


def test_the_matrix_opens_once_ones_own_scorecard_is_in(
    cleo: Member, told: Scorecard, amara: Application, panel: PlannedInterview, signed_in: SignedIn
) -> None:
    evaluation.save_draft(amara, panel, said(panel, 4), by=cleo)
    assert not can_compare(cleo, amara)

    evaluation.submit(amara, panel, said(panel, 4), by=cleo)

    opened = signed_in(cleo).get(page(amara))
    assert opened.status_code == 200
    assert SECRET in opened.content.decode()


def test_an_interviewer_without_a_scorecard_of_their_own_compares_nothing(
    rae: Member, ivo: Member, amara: Application, panel: PlannedInterview
) -> None:
    decided(amara, rae)

    assert not can_compare(ivo, amara)
    assert not meeting.decisions_of(amara, ivo).exists()


def test_whoever_sees_not_the_application_finds_no_matrix(
    told: Scorecard, amara: Application, signed_in: SignedIn
) -> None:
    nemo = join("Nemo Nobody", "hiring_manager")

    assert signed_in(nemo).get(page(amara)).status_code == 404


def test_the_manager_records_a_decision_with_its_people_and_the_timeline_tells_it(
    rae: Member, cleo: Member, ivo: Member, told: Scorecard, amara: Application, signed_in: SignedIn
) -> None:
    answer = signed_in(cleo).post(page(amara), posted(cleo, ivo))

    decision = Decision.objects.get()
    assert answer.status_code == 302
    assert (decision.outcome, decision.reason, decision.decided_by) == ("offer", WHY, cleo)
    assert {each.member for each in decision.people.all()} == {cleo, ivo}
    row = EventRow.objects.get(type="decision_made")
    assert WHY not in str(row.data)
    assert row.data["outcome"] == "offer"
    person = reverse("pipeline:candidate_timeline", args=["northwind", amara.candidate_id])
    assert "the decision “Make an offer”" in signed_in(rae).get(person).content.decode()


def test_a_later_decision_supersedes_and_the_earlier_stays_as_it_was(
    rae: Member, cleo: Member, told: Scorecard, amara: Application, signed_in: SignedIn
) -> None:
    first = decided(amara, rae, "hold")
    second = decided(amara, cleo, "offer")

    assert second.supersedes == first
    assert list(meeting.decisions_of(amara, rae)) == [second, first]
    first.refresh_from_db()
    assert (first.outcome, first.supersedes) == ("hold", None)
    assert EventRow.objects.filter(type="decision_made").order_by("id").last().data["before"] == "hold"  # type: ignore[union-attr]
    assert "What was decided before" in signed_in(rae).get(page(amara)).content.decode()


@pytest.mark.parametrize(("field", "value"), [("outcome", "hire"), ("reason", "  "), ("people", "")])
def test_a_decision_needs_its_outcome_its_reason_and_its_people(
    rae: Member, amara: Application, signed_in: SignedIn, field: str, value: str
) -> None:
    whole = {"outcome": "offer", "reason": WHY, "people": [rae]}

    with pytest.raises(Invalid):
        evaluation.decide(amara, by=rae, **{**whole, field: value or []})  # type: ignore[arg-type]
    answer = signed_in(rae).post(page(amara), {**posted(rae), field: value})

    assert answer.status_code == 422
    assert field == "reason" or WHY in answer.content.decode()
    assert not Decision.objects.exists()


def test_an_interviewer_records_no_decision(
    ivo: Member, told: Scorecard, amara: Application, signed_in: SignedIn
) -> None:
    assert can_compare(ivo, amara)

    assert signed_in(ivo).post(page(amara), posted(ivo)).status_code == 403
    assert not Decision.objects.exists()
    assert not EventRow.objects.filter(type="decision_made").exists()


def test_about_a_closed_application_nothing_is_decided(rae: Member, amara: Application) -> None:
    pipeline.withdraw(amara, by=rae)

    with pytest.raises(AlreadyWithdrawn):
        decided(amara, rae)
    assert not Decision.objects.exists()


def test_a_program_reads_the_matrix_and_records_a_decision(
    ada: Member, ivo: Member, told: Scorecard, needs: list[Requirement], amara: Application
) -> None:
    body = {"outcome": "reject", "reason": WHY, "member_ids": [str(ivo.id)]}

    matrix = call(ada, "GET", f"/applications/{amara.id}/matrix").json()
    made = call(ada, "POST", f"/applications/{amara.id}/decisions", body)

    assert [row["ratings"][0]["evidence"] for row in matrix["criteria"]] == [f"{SECRET}, seen"]
    assert matrix["unassessed_requirement_ids"] == [str(needs[1].id)]
    assert made.status_code == 201
    assert (made.json()["recorded_as"], made.json()["decided_by"]) == ("Test", None)
    assert call(ada, "GET", f"/applications/{amara.id}/decisions").json()["items"] == [made.json()]


@pytest.mark.parametrize("role", ["hiring_manager", "interviewer"])
def test_keys_below_recruiter_read_no_matrix_and_no_decision(
    ada: Member, rae: Member, told: Scorecard, amara: Application, role: str
) -> None:
    decided(amara, rae)

    for path in ("matrix", "decisions"):
        refused = call(ada, "GET", f"/applications/{amara.id}/{path}", role=role)
        assert refused.status_code == 403
        assert SECRET not in refused.content.decode()
        assert WHY not in refused.content.decode()


def test_an_id_that_is_nobodys_takes_part_in_nothing(ada: Member, amara: Application) -> None:
    body = {"outcome": "reject", "reason": WHY, "member_ids": [str(amara.id)]}

    assert call(ada, "POST", f"/applications/{amara.id}/decisions", body).status_code == 422
    assert not Decision.objects.exists()


def test_the_matrix_asks_the_database_as_often_for_many_as_for_few(
    rae: Member, told: Scorecard, amara: Application, panel: PlannedInterview, team: Job, signed_in: SignedIn
) -> None:
    browser = signed_in(rae)

    def asked() -> int:
        browser.get(page(amara))
        with CaptureQueriesContext(connection) as queries:
            browser.get(page(amara))
        return len(queries)

    decided(amara, rae)
    few = asked()
    for number in range(4):
        member = join(f"Many{number} People", "interviewer")
        TeamMember.objects.create(job=team, member=member, part="interviewer")
        evaluation.submit(amara, panel, said(panel), by=member)
        decided(amara, rae)
    assert asked() == few
