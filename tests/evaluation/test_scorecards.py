from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.evaluation import actions as evaluation
from rolecall.evaluation import queries
from rolecall.evaluation.access import scorecards_visible_to
from rolecall.evaluation.actions import Rated, Said
from rolecall.evaluation.errors import InterviewRemoved, NothingNew, OtherJobsInterview
from rolecall.evaluation.models import PlannedInterview, Scorecard
from rolecall.jobs.models import Job, TeamMember
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.models import EventRow
from rolecall.pipeline.models import Application
from tests.cast import join
from tests.pipeline.conftest import Apply, open_job

SignedIn = Callable[[Member], Client]
SECRET = "Capsized twice during the exercise"


@pytest.fixture
def calm(rae: Member, panel: PlannedInterview) -> PlannedInterview:
    """The panel, which assesses how calm somebody is."""
    evaluation.set_criteria(panel, [evaluation.CriterionRow("Calm", ["a1", "a2", "a3", "a4"])], by=rae)
    return panel


@pytest.fixture
def iris(team: Job) -> Member:
    """A second interviewer of the team."""
    member = join("Iris Interviewer", "interviewer")
    TeamMember.objects.create(job=team, member=member, part="interviewer")
    return member


def said(planned: PlannedInterview, points: int = 2, recommendation: int = 2, summary: str = SECRET) -> Said:
    criterion = planned.criteria.get()
    return Said({criterion.id: Rated(points, f"{summary}, seen")}, recommendation, summary)


def page(amara: Application, planned: PlannedInterview, name: str = "scorecard") -> str:
    return reverse(f"evaluation:{name}", args=["northwind", amara.id, planned.id])


def posted(planned: PlannedInterview, **fields: object) -> dict[str, object]:
    key = planned.criteria.get().id
    return {f"points_{key}": "3", f"evidence_{key}": "Stayed calm", "summary": "Fine", **fields}


def test_an_interviewer_submits_a_scorecard_in_the_words_of_that_day(
    rae: Member, ivo: Member, amara: Application, calm: PlannedInterview
) -> None:
    card = evaluation.submit(amara, calm, said(calm, points=3), by=ivo)
    kept = evaluation.CriterionRow("Patience", ["b1", "b2", "b3", "b4"], id=calm.criteria.get().id)
    evaluation.set_criteria(calm, [kept], by=rae)

    rating = card.ratings.get()
    assert (card.version, rating.name, rating.points, rating.anchor) == (1, "Calm", 3, "a3")


def test_the_event_tells_that_it_was_submitted_and_never_what_it_says(
    ivo: Member, amara: Application, calm: PlannedInterview
) -> None:
    evaluation.submit(amara, calm, said(calm), by=ivo)

    row = EventRow.objects.get(type="scorecard_submitted")
    assert set(row.data) == {"scorecard_id", "application_id", "candidate_id", "interview", "version"}
    assert SECRET not in str(row.data)


def test_who_is_not_on_the_team_writes_none(cleo: Member, amara: Application, rae: Member, job: Job) -> None:
    planned = evaluation.plan_interview(job, by=rae, stage=amara.stage, name="Talk")

    with pytest.raises(NotAllowed):
        evaluation.submit(amara, planned, Said(recommendation=3), by=cleo)
    assert not Scorecard.objects.exists()


def test_a_scorecard_needs_a_recommendation(ivo: Member, amara: Application, calm: PlannedInterview) -> None:
    with pytest.raises(Invalid):
        evaluation.submit(amara, calm, Said(summary="Nice"), by=ivo)
    assert not Scorecard.objects.exists()


@pytest.mark.parametrize("points", [0, 5])
def test_points_are_on_the_scale(
    ivo: Member, amara: Application, calm: PlannedInterview, points: int
) -> None:
    with pytest.raises(Invalid):
        evaluation.save_draft(amara, calm, said(calm, points=points), by=ivo)
    assert not Scorecard.objects.exists()


def test_an_interview_of_another_job_is_refused(rae: Member, apply: Apply, calm: PlannedInterview) -> None:
    elsewhere = apply(open_job("Sail Maker"), 7)

    with pytest.raises(OtherJobsInterview):
        evaluation.submit(elsewhere, calm, said(calm), by=rae)


def test_an_interview_out_of_the_plan_takes_no_scorecards(
    rae: Member, ivo: Member, amara: Application, calm: PlannedInterview
) -> None:
    evaluation.remove_interview(calm, by=rae)
    calm.refresh_from_db()

    with pytest.raises(InterviewRemoved):
        evaluation.submit(amara, calm, said(calm), by=ivo)


def test_a_submitted_scorecard_changes_only_by_a_new_version(
    ivo: Member, amara: Application, calm: PlannedInterview
) -> None:
    first = evaluation.submit(amara, calm, said(calm, points=2, recommendation=2), by=ivo)
    second = evaluation.submit(amara, calm, said(calm, points=4, recommendation=3), by=ivo)

    first.refresh_from_db()
    assert (first.version, first.recommendation, first.ratings.get().points) == (1, 2, 2)
    assert second.version == 2
    newest = queries.versions_of(amara, calm, ivo)[0][0]
    assert newest.card == second
    assert newest.differs[0] == ("Recommendation", "No", "Yes")
    with pytest.raises(NothingNew):
        evaluation.submit(amara, calm, said(calm, points=4, recommendation=3), by=ivo)


def test_what_is_saved_late_again_makes_no_draft(
    ivo: Member, amara: Application, calm: PlannedInterview
) -> None:
    evaluation.submit(amara, calm, said(calm), by=ivo)

    evaluation.save_draft(amara, calm, said(calm), by=ivo)

    assert Scorecard.objects.count() == 1


def test_standing_names_what_i_owe_began_and_gave(
    ivo: Member, rae: Member, amara: Application, calm: PlannedInterview
) -> None:
    assert queries.standing_of([amara.id], ivo) == {(amara.id, calm.id): "none"}
    evaluation.save_draft(amara, calm, said(calm), by=ivo)
    assert queries.standing_of([amara.id], ivo) == {(amara.id, calm.id): "draft"}
    evaluation.submit(amara, calm, said(calm), by=ivo)
    assert queries.standing_of([amara.id], ivo) == {(amara.id, calm.id): "submitted"}
    assert queries.standing_of([amara.id], rae) == {(amara.id, calm.id): "none"}


def test_others_scorecards_are_hidden_until_ones_own_is_in(
    ivo: Member, iris: Member, amara: Application, calm: PlannedInterview
) -> None:
    card = evaluation.submit(amara, calm, said(calm), by=ivo)

    assert not scorecards_visible_to(iris).exists()
    evaluation.save_draft(amara, calm, said(calm, points=4), by=iris)
    assert not scorecards_visible_to(iris).exists()
    evaluation.submit(amara, calm, said(calm, points=4), by=iris)
    assert card in scorecards_visible_to(iris)


def test_ones_own_for_another_person_or_interview_opens_nothing(
    rae: Member,
    ivo: Member,
    iris: Member,
    amara: Application,
    calm: PlannedInterview,
    team: Job,
    apply: Apply,
) -> None:
    card = evaluation.submit(amara, calm, said(calm), by=ivo)
    other = evaluation.plan_interview(team, by=rae, stage=calm.stage, name="Other", who=[iris])

    evaluation.submit(amara, other, Said(recommendation=3), by=iris)
    evaluation.submit(apply(team, 9), calm, said(calm), by=iris)

    assert card not in scorecards_visible_to(iris)


def test_a_manager_who_holds_the_interview_reads_others_after_their_own(
    rae: Member, ivo: Member, cleo: Member, amara: Application, calm: PlannedInterview
) -> None:
    card = evaluation.submit(amara, calm, said(calm), by=ivo)
    assert card in scorecards_visible_to(cleo)

    pool = evaluation.keep_pool(None, by=rae, name="Managers", trained=[cleo])
    evaluation.change_interview(
        calm, by=rae, stage=calm.stage, name="Panel talk", kind="video", minutes=45, seats=2, who=[ivo, pool]
    )
    assert card not in scorecards_visible_to(cleo)
    evaluation.submit(amara, calm, said(calm, points=1), by=cleo)
    assert card in scorecards_visible_to(cleo)


def test_a_recruiter_who_began_one_reads_others_after_submitting_it(
    rae: Member, ivo: Member, amara: Application, calm: PlannedInterview
) -> None:
    card = evaluation.submit(amara, calm, said(calm), by=ivo)
    assert card in scorecards_visible_to(rae)

    evaluation.save_draft(amara, calm, said(calm, points=1), by=rae)

    assert card not in scorecards_visible_to(rae)


def test_no_page_that_an_interviewer_opens_says_what_others_found(
    ivo: Member, iris: Member, amara: Application, calm: PlannedInterview, signed_in: SignedIn
) -> None:
    evaluation.submit(amara, calm, said(calm), by=ivo)
    browser = signed_in(iris)
    person = reverse("pipeline:candidate", args=["northwind", amara.candidate_id])

    for address in (person, page(amara, calm), reverse("evaluation:plan", args=["northwind", amara.job_id])):
        answer = browser.get(address)
        assert answer.status_code == 200, address
        assert SECRET not in answer.content.decode(), address
    shown = browser.get(person).content.decode()
    assert "Submitted by Ivo Interviewer" in shown
    browser.post(page(amara, calm), posted(calm, recommendation="3"))
    assert SECRET in browser.get(page(amara, calm)).content.decode()


def test_nobody_else_reads_a_draft(
    ivo: Member, rae: Member, amara: Application, calm: PlannedInterview, signed_in: SignedIn
) -> None:
    evaluation.save_draft(amara, calm, said(calm), by=ivo)

    assert SECRET not in signed_in(rae).get(page(amara, calm)).content.decode()
    assert SECRET in signed_in(ivo).get(page(amara, calm)).content.decode()


def test_a_draft_saves_itself_and_is_gone_on_with(
    ivo: Member, amara: Application, calm: PlannedInterview, signed_in: SignedIn
) -> None:
    browser = signed_in(ivo)

    answer = browser.post(page(amara, calm, "draft"), posted(calm), headers={"HX-Request": "true"})

    gone_on = browser.get(page(amara, calm)).content.decode()
    assert answer.content == b"Saved"
    assert "Stayed calm" in gone_on
    assert f'<rc-autosave key="scorecard-{amara.id}-{calm.id}">' in gone_on, (
        "what comes later outlives the session"
    )
    assert "data-keeps hx-post" in gone_on
    assert browser.post(page(amara, calm, "draft"), posted(calm)).status_code == 302


def test_what_was_typed_stays_when_the_recommendation_is_missing(
    ivo: Member, amara: Application, calm: PlannedInterview, signed_in: SignedIn
) -> None:
    answer = signed_in(ivo).post(page(amara, calm), posted(calm))

    assert answer.status_code == 422
    assert "Stayed calm" in answer.content.decode()
    assert not Scorecard.objects.submitted().exists()


def test_an_interviewer_of_no_team_finds_no_scorecard(
    amara: Application, calm: PlannedInterview, signed_in: SignedIn
) -> None:
    browser = signed_in(join("Nemo Nobody", "interviewer"))

    assert browser.get(page(amara, calm)).status_code == 404
    assert browser.post(page(amara, calm, "draft"), posted(calm)).status_code == 404
    assert not Scorecard.objects.exists()


def test_pages_ask_the_database_as_often_for_many_scorecards_as_for_few(
    rae: Member, ivo: Member, amara: Application, calm: PlannedInterview, signed_in: SignedIn
) -> None:
    browser = signed_in(rae)
    addresses = [page(amara, calm), reverse("pipeline:candidate", args=["northwind", amara.candidate_id])]

    def asked_with(*people: Member) -> list[int]:
        for member in people:
            evaluation.submit(amara, calm, said(calm), by=member)
        counts = []
        for address in addresses:
            browser.get(address)
            with CaptureQueriesContext(connection) as asked:
                browser.get(address)
            counts.append(len(asked))
        return counts

    few = asked_with(ivo)
    crowd = [join(f"Many{number} People", "interviewer") for number in range(4)]
    for each in crowd:
        TeamMember.objects.create(job=amara.job, member=each, part="interviewer")
    assert asked_with(*crowd) == few
