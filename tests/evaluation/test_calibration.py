from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.evaluation import actions as evaluation
from rolecall.evaluation.actions import CriterionRow, Rated, Said
from rolecall.evaluation.calibration import rows
from rolecall.evaluation.models import PlannedInterview
from rolecall.jobs.models import Job, TeamMember
from rolecall.kit import clock
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from tests.cast import join
from tests.evaluation.test_api import call
from tests.pipeline.conftest import fill

SignedIn = Callable[[Member], Client]
People = list[Application]


@pytest.fixture
def people(rae: Member, panel: PlannedInterview) -> People:
    """Six people of the job, whose panel assesses one thing."""
    evaluation.set_criteria(panel, [CriterionRow("Python")], by=rae)
    fill(panel.job, 6, stage_name="Panel")
    return list(Application.objects.filter(job=panel.job))


def score(
    application: Application, planned: PlannedInterview, by: Member, points: int, verdict: int = 3
) -> None:
    criterion = planned.criteria.get(removed_at=None)
    evaluation.submit(application, planned, Said({criterion.id: Rated(points)}, verdict), by=by)


def score_all(people: People, planned: PlannedInterview, **points: tuple[Member, int]) -> None:
    for application in people:
        for by, given in points.values():
            score(application, planned, by, given)


def page(name: str = "calibration", *args: object, **query: object) -> str:
    asked = "&".join(f"{key}={value}" for key, value in query.items())
    return reverse(f"evaluation:{name}", args=["northwind", *args]) + (f"?{asked}" if asked else "")


def seen_by(actor: Member, **narrowed: object) -> dict[str, rows.Figures]:
    zone = clock.zone_named("Europe/Athens")
    since, until = rows.last_year(zone)
    wanted = rows.Wanted(zone, since, until, **narrowed)  # type: ignore[arg-type]
    return {row.member.name: row.figures for row in rows.calibration_of(actor, wanted).rows}


def test_figures_are_those_of_the_newest_submitted_versions(
    rae: Member, ivo: Member, cleo: Member, people: People, panel: PlannedInterview
) -> None:
    score_all(people, panel, ivo=(ivo, 1), cleo=(cleo, 2))
    score_all(people, panel, ivo=(ivo, 4))
    draft = Said({panel.criteria.get().id: Rated(1)}, 1)
    evaluation.save_draft(people[0], panel, draft, by=ivo)

    found = seen_by(rae)

    assert (found[ivo.name].scorecards, found[ivo.name].spread.counts) == (6, (0, 0, 0, 6))
    assert (found[ivo.name].leniency.mean, found[cleo.name].leniency.mean) == (2, -2)
    assert found[ivo.name].agreement.exact.value == 1


def test_only_marks_of_the_period_count_and_others_are_what_they_are_compared_with(
    rae: Member, ivo: Member, cleo: Member, people: People, panel: PlannedInterview
) -> None:
    with clock.at(clock.now() - timedelta(days=400)):
        score_all(people, panel, cleo=(cleo, 2))
    score_all(people, panel, ivo=(ivo, 3))

    found = seen_by(rae)

    assert list(found) == [ivo.name]
    assert (found[ivo.name].leniency.n, found[ivo.name].leniency.mean) == (6, 1)


def test_what_was_decided_is_the_newest_decision_and_else_how_it_ended(
    rae: Member, ivo: Member, people: People, panel: PlannedInterview
) -> None:
    score_all(people, panel, ivo=(ivo, 3))
    about = {"reason": "Because", "people": [rae], "by": rae}
    evaluation.decide(people[0], outcome="reject", **about)  # type: ignore[arg-type]
    evaluation.decide(people[0], outcome="offer", **about)  # type: ignore[arg-type]
    evaluation.decide(people[1], outcome="reject", **about)  # type: ignore[arg-type]
    evaluation.decide(people[2], outcome="hold", **about)  # type: ignore[arg-type]
    pipeline.reject(people[3], by=rae)
    pipeline.hire(people[4], by=rae)

    decided = seen_by(rae)[ivo.name].decided

    assert (decided.n, decided.hits) == (4, 2)


def test_a_recruiter_who_owes_a_scorecard_sees_no_figure_of_what_is_hidden_from_them(
    rae: Member, ivo: Member, people: People, panel: PlannedInterview
) -> None:
    score_all(people, panel, ivo=(ivo, 4))
    evaluation.save_draft(people[0], panel, Said(recommendation=1), by=rae)

    assert seen_by(rae)[ivo.name].spread.counts == (0, 0, 0, 5)


@pytest.mark.parametrize(
    "narrowed", [{"kind": "phone"}, {"criterion": "german"}, {"department": 1}, {"job": 1}]
)
def test_what_is_asked_for_narrows_the_ratings(
    rae: Member,
    ivo: Member,
    cleo: Member,
    people: People,
    panel: PlannedInterview,
    narrowed: dict[str, object],
) -> None:
    score_all(people, panel, ivo=(ivo, 3))
    nobodys = {name: people[0].id if value == 1 else value for name, value in narrowed.items()}
    ours = {"kind": panel.kind, "criterion": "PYTH", "job": panel.job_id, "department": None}

    assert sum(found.spread.n for found in seen_by(rae, **nobodys).values()) == 0
    assert seen_by(rae, **{name: ours[name] for name in narrowed})[ivo.name].spread.n == 6


def test_the_page_lists_interviewers_by_name_with_too_few_said_and_sorts_when_asked(
    rae: Member, ivo: Member, cleo: Member, people: People, panel: PlannedInterview, signed_in: SignedIn
) -> None:
    score_all(people, panel, ivo=(ivo, 4), cleo=(cleo, 2))
    score(people[0], panel, rae, 3)

    by_name = signed_in(rae).get(page()).content.decode()
    by_leniency = signed_in(rae).get(page(sort="leniency")).content.decode()

    names = [cleo.name, ivo.name, rae.name]
    assert sorted(names, key=_rows_of(by_name).index) == [cleo.name, ivo.name, rae.name]
    assert sorted(names, key=_rows_of(by_leniency).index) == [ivo.name, cleo.name, rae.name]
    assert "+1.92" in by_name
    assert "too few (n=1)" in by_name


def _rows_of(shown: str) -> str:
    return shown[shown.index("<tbody>") :]


def test_the_page_of_one_interviewer_leads_to_the_scorecards_that_count(
    rae: Member, ivo: Member, cleo: Member, people: People, panel: PlannedInterview, signed_in: SignedIn
) -> None:
    score_all(people, panel, ivo=(ivo, 4), cleo=(cleo, 2))

    shown = signed_in(rae).get(page("calibration_of", ivo.id)).content.decode()

    assert "Ratings are 2.00 points above those of others." in shown
    assert all(page("scorecard", each.id, panel.id) in shown for each in people)


def test_everybody_sees_their_own_scoring_and_no_others_name(
    rae: Member, ivo: Member, cleo: Member, people: People, panel: PlannedInterview, signed_in: SignedIn
) -> None:
    score_all(people, panel, ivo=(ivo, 4), cleo=(cleo, 2))

    shown = signed_in(ivo).get(page("own_calibration")).content.decode()

    assert "Ratings are 2.00 points above those of others." in shown
    assert cleo.name not in shown
    assert signed_in(ivo).get(page("own_calibration", member=cleo.id)).content.decode().count("+2.00") > 0


def test_ones_own_figures_count_others_only_where_ones_own_scorecard_is_in(
    ivo: Member, cleo: Member, people: People, panel: PlannedInterview
) -> None:
    score_all(people, panel, cleo=(cleo, 2))
    score_all(people[:5], panel, ivo=(ivo, 3))

    assert seen_by(ivo, member=ivo.id)[ivo.name].leniency.n == 5
    assert seen_by(ivo)[cleo.name].spread.n == 5


@pytest.mark.parametrize("who", ["cleo", "ivo"])
def test_managers_and_interviewers_open_nobody_elses_figures(
    who: str,
    request: pytest.FixtureRequest,
    rae: Member,
    people: People,
    panel: PlannedInterview,
    signed_in: SignedIn,
) -> None:
    score(people[0], panel, rae, 3)
    browser = signed_in(request.getfixturevalue(who))

    assert browser.get(page()).status_code == 403
    assert browser.get(page("calibration_of", rae.id)).status_code == 403
    assert browser.get(page("own_calibration")).status_code == 200


def test_what_makes_no_sense_is_said_and_narrows_nothing(
    rae: Member, ivo: Member, people: People, panel: PlannedInterview, signed_in: SignedIn
) -> None:
    score_all(people, panel, ivo=(ivo, 3))

    for query, sentence in (
        ({"since": "soon"}, "Choose a date, such as 2026-03-14."),
        ({"until": "9999-12-31"}, "Choose a date before 2100."),
        ({"since": "2026-05-01", "until": "2026-04-01"}, "Choose a day that is not before the first."),
        ({"job": "none"}, "Select a valid choice"),
    ):
        shown = signed_in(rae).get(page(**query))
        assert shown.status_code == 200
        assert sentence in shown.content.decode()
        assert ivo.name in shown.content.decode()


def test_the_pages_ask_the_database_as_often_for_many_as_for_few(
    rae: Member, ivo: Member, people: People, panel: PlannedInterview, team: Job, signed_in: SignedIn
) -> None:
    browser = signed_in(rae)

    def asked() -> list[int]:
        counts = []
        for each in (page(), page("calibration_of", ivo.id), page("own_calibration")):
            browser.get(each)
            with CaptureQueriesContext(connection) as queries:
                browser.get(each)
            counts.append(len(queries))
        return counts

    score_all(people[:1], panel, ivo=(ivo, 3), rae=(rae, 3))
    few = asked()
    score_all(people[1:], panel, ivo=(ivo, 3), rae=(rae, 3))
    for number in range(4):
        member = join(f"Many{number} People", "interviewer")
        TeamMember.objects.create(job=team, member=member, part="interviewer")
        score_all(people, panel, member=(member, number + 1 if number < 4 else 4))
    assert asked() == few


def test_a_program_reads_the_same_figures(
    ada: Member, ivo: Member, cleo: Member, people: People, panel: PlannedInterview
) -> None:
    score_all(people, panel, ivo=(ivo, 4), cleo=(cleo, 2))

    found = call(ada, "GET", "/calibration?since=2020-01-01&criterion=pyth").json()

    assert [each["name"] for each in found["items"]] == [cleo.name, ivo.name]
    first, shares = found["items"][1], {"1": 0, "2": 0, "3": 0, "4": 1}
    assert first["leniency"] == {"n": 6, "mean": 2, "low": 2, "high": 2}
    assert first["spread"] == {"n": 6, "deviation": 0, "shares": shares}
    assert first["decided"] == {"n": 0, "value": None}
    assert found["together"]["agreement"]["exact"] == {"n": 6, "value": 1}
    assert [each["leniency"] for each in first["drift"]] == [first["leniency"]]


@pytest.mark.parametrize("query", ["since=2026-05-01&until=2026-04-01", "until=9999-01-01", "kind=party"])
def test_a_program_that_asks_for_no_period_or_kind_is_told(ada: Member, query: str) -> None:
    assert call(ada, "GET", f"/calibration?{query}").status_code == 422


@pytest.mark.parametrize("role", ["hiring_manager", "interviewer"])
def test_keys_below_recruiter_read_no_figures(ada: Member, role: str) -> None:
    assert call(ada, "GET", "/calibration", role=role).status_code == 403
