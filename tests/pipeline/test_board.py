"""A board: who stands where, what a card says, and who sees and changes it."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.jobs.models import Job, Stage
from rolecall.kit import clock, tenancy
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.queries import board as boards
from rolecall.pipeline.queries.board import LAST_ID, board_of
from rolecall.pipeline.queries.board_sql import CARDS_SQL, SOME_CARDS_SQL
from rolecall.pipeline.queries.columns import CARDS, Filters
from rolecall.questions.actions import Row
from rolecall.questions.models import Question
from tests.cast import join
from tests.pipeline.boards import SignedIn, address, shown
from tests.pipeline.conftest import EVERYTHING, Apply, fill, open_job, stage


def test_people_stand_in_their_columns_the_newest_first(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    first, second, third = (apply(job, number) for number in (1, 2, 3))
    pipeline.move(second, to=stage(job, "Panel"), by=rae)
    pipeline.hire(third, by=rae)

    board = signed_in(rae).get(address("board", job.id))

    assert shown(board) == {
        "Applied": ["Person 001"],
        "Phone screen": [],
        "Panel": ["Person 002"],
        "Offer": [],
        "Hired": ["Person 003"],
    }
    assert f"/candidates/{first.candidate_id}/?application={first.id}" in board.content.decode()


def test_a_card_says_what_matters(organization: object, apply: Apply, rae: Member) -> None:
    job = open_job("Nurse", Row("Are you registered?", "yes_no", must_have="yes"))
    application = apply(job, answers={Question.objects.get().id: "no"})
    apply(job, answers={Question.objects.get().id: "no"})
    candidates.tag([application.candidate], ["Strong", "Nights", "Weekends"], by=rae)

    card = board_of(job, Filters(), EVERYTHING).columns[0].cards[0]

    assert card.tags == [
        ("New", "accent"),
        ("Careers site", ""),
        ("0 of 1 must-haves", "warn"),
        ("Applied 2 times", ""),
        ("Strong", ""),
        ("Nights", ""),
    ]


def test_a_column_says_how_many_wait_too_long(job: Job, apply: Apply, rae: Member) -> None:
    late, early = apply(job, 1), apply(job, 2)
    with clock.at(clock.now() - timedelta(days=3)):
        pipeline.move(late, to=stage(job, "Phone screen"), by=rae)
    pipeline.move(early, to=stage(job, "Phone screen"), by=rae)

    screen = board_of(job, Filters(), EVERYTHING).columns[1]

    assert (screen.count, screen.over) == (2, "1 over 2 days")
    over = board_of(job, Filters(over=True), EVERYTHING)
    assert [card.id for card in over.columns[1].cards] == [late.id]
    assert over.states["active"] == 1


@pytest.mark.parametrize("page", ["board", "table"])
def test_the_limit_of_a_stage_leaves_out_nobody_who_is_under_way_no_longer(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn, page: str
) -> None:
    with clock.at(clock.now() - timedelta(days=3)):
        for each in (apply(job, 1, name="Amara Nwosu"), apply(job, 2, name="Björn Ek")):
            pipeline.move(each, to=stage(job, "Phone screen"), by=rae)
        pipeline.reject(each, by=rae)
    browser = signed_in(rae)

    late, rejected = (
        browser.get(address(page, job.id), {"over": "1", "state": state}).content.decode()
        for state in ("active", "rejected")
    )

    assert ("Amara Nwosu" in late, "Björn Ek" in late) == (True, False)
    assert ("Amara Nwosu" in rejected, "Björn Ek" in rejected) == (False, True)


def test_filters_leave_out_everybody_else(organization: object, apply: Apply, rae: Member) -> None:
    job = open_job("Nurse", Row("Are you registered?", "yes_no", must_have="yes"))
    question = Question.objects.get().id
    amara = apply(job, 1, name="Amara Nwosu", answers={question: "yes"})
    bjorn = apply(job, 2, name="Björn Ek", answers={question: "no"}, source_name="Referral")
    tag = candidates.tag([amara.candidate], ["Strong"], by=rae)[0]

    def found(**filters: object) -> list[UUID]:
        return [card.id for card in board_of(job, Filters(**filters), EVERYTHING).columns[0].cards]  # type: ignore[arg-type]

    assert (found(q="nwo"), found(q="bjorn e"), found(q="wosu")) == ([amara.id], [bjorn.id], [])
    assert (found(source=bjorn.source_id), found(tag=tag.id), found(unmet=True)) == (
        [bjorn.id],
        [amara.id],
        [bjorn.id],
    )


def test_the_rejected_are_in_view_on_demand_with_the_reason(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    reason = pipeline.add_reason("Skills do not match", by=join("Ada Admin", "admin"))
    pipeline.reject(apply(job, 1), by=rae, reason=reason)
    apply(job, 2)

    board = signed_in(rae).get(address("board", job.id), {"state": "rejected"})

    assert shown(board)["Applied"] == ["Person 001"]
    assert "Skills do not match" in board.content.decode()
    assert "data-move-url" not in board.content.decode()


def test_a_board_takes_as_many_statements_for_three_hundred_as_for_five(
    job: Job, rae: Member, signed_in: SignedIn
) -> None:
    client = signed_in(rae)

    def statements(page: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address(page, job.id)).status_code == 200
        return len(captured)

    fill(job, 5)
    few = statements("board"), statements("table")
    fill(job, 295)

    assert (statements("board"), statements("table")) == few
    assert few[0] <= 20


@pytest.mark.parametrize("statement", [CARDS_SQL, SOME_CARDS_SQL], ids=["all", "some"])
def test_the_cards_are_read_from_the_index_of_the_board(job: Job, statement: str) -> None:
    fill(job, 600)
    for number in range(5):
        fill(open_job(f"Other {number}"), 200)
    stages = boards.stages_of(job)
    parameters = {
        "job": job.id,
        "stages": [each.id for each in stages],
        "states": ["active"] * len(stages),
        "most": [CARDS] * len(stages),
        "late": ["-infinity"] * len(stages),
        "at": "infinity",
        "last": LAST_ID,
        **Filters().as_sql(),
    }
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == ("rolecall_app",)
        cursor.execute(f"EXPLAIN {statement}", parameters)
        plan = "\n".join(row[0] for row in cursor.fetchall())

    assert "Index Scan using board_of_job" in plan
    assert "Seq Scan on pipeline_application" not in plan


def test_interviewers_look_and_hiring_managers_move_on_their_own_jobs(
    team: Job, apply: Apply, cleo: Member, ivo: Member, signed_in: SignedIn
) -> None:
    application, other = apply(team), open_job("Designer")

    looks, moves = (signed_in(each).get(address("board", team.id)) for each in (ivo, cleo))

    assert ("data-move-url" in looks.content.decode(), "data-move-url" in moves.content.decode()) == (
        False,
        True,
    )
    assert signed_in(cleo).get(address("board", other.id)).status_code == 404
    assert signed_in(ivo).post(address("move", application.id), {"stage": "x"}).status_code == 403


def test_the_board_of_another_organization_is_not_there(
    rae: Member, elsewhere: UUID, signed_in: SignedIn
) -> None:
    with tenancy.acting_in(elsewhere):
        theirs = open_job("Sailmaker")
        stage_id = Stage.objects.filter(job=theirs).first().id  # type: ignore[union-attr]
    client = signed_in(rae)

    for name, args in (("board", [theirs.id]), ("table", [theirs.id]), ("changes", [theirs.id])):
        assert client.get(address(name, *args)).status_code == 404
    assert client.get(address("column", theirs.id, stage_id)).status_code == 404


@pytest.mark.parametrize(
    "asked", ["source=x", "tag=' OR 1", "state=dead", "q=%00", "over=yes", "q=" + "a" * 900]
)
def test_filters_that_make_no_sense_filter_nothing(
    job: Job, rae: Member, signed_in: SignedIn, asked: str
) -> None:
    for name in ("board", "table"):
        assert signed_in(rae).get(f"{address(name, job.id)}?{asked}").status_code == 200


def test_a_board_whose_openings_are_filled_offers_to_close_the_job(
    team: Job, apply: Apply, rae: Member, ivo: Member, signed_in: SignedIn
) -> None:
    hired = apply(team, 1)
    before = signed_in(rae).get(address("board", team.id)).content.decode()
    pipeline.hire(hired, by=rae)
    after, for_ivo = (
        signed_in(member).get(address("board", team.id)).content.decode() for member in (rae, ivo)
    )

    offer = "Every opening is filled."
    assert (offer in before, offer in after, offer in for_ivo) == (False, True, False)
