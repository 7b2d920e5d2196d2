"""Blind stages: whom they are closed to, from where to where, and to whom they stay open."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.jobs.models import Job
from rolecall.kit.errors import NotAllowed
from rolecall.pipeline import access
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries import comments
from rolecall.pipeline.queries.board import board_of, states_of
from rolecall.pipeline.queries.columns import Filters
from rolecall.pipeline.queries.table import table_of
from tests.pipeline.conftest import Apply, stage


@pytest.fixture
def blind(team: Job) -> Job:
    """A job whose panel is blind, and with it whatever comes before."""
    team.stages.filter(name="Panel").update(blind=True)
    return team


def sees(member: Member, application: Application) -> bool:
    return Application.objects.visible_to(member).filter(id=application.id).exists()


def test_until_the_last_blind_stage_is_passed_only_recruiters_see_an_application(
    blind: Job, apply: Apply, rae: Member, ada: Member, cleo: Member, ivo: Member
) -> None:
    person = apply(blind)
    for name, is_open in [("Applied", False), ("Panel", False), ("Offer", True)]:
        pipeline.move(person, to=stage(blind, name), by=rae)

        assert (sees(rae, person), sees(ada, person)) == (True, True)
        assert (sees(cleo, person), sees(ivo, person)) == (is_open, is_open), name
        known = access.candidates_visible_to(cleo).filter(id=person.candidate_id)
        assert known.exists() is is_open
        assert Application.objects.blind_to(ivo).filter(id=person.id).exists() is not is_open


def test_who_was_rejected_in_a_blind_stage_stays_unknown_and_who_was_hired_is_known(
    blind: Job, apply: Apply, rae: Member, cleo: Member
) -> None:
    rejected, hired = apply(blind, 1), apply(blind, 2)
    pipeline.reject(rejected, by=rae)
    pipeline.hire(hired, by=rae)

    assert not sees(cleo, rejected)
    assert sees(cleo, hired)


def test_a_job_without_a_blind_stage_hides_nobody_and_a_removed_one_counts_no_more(
    blind: Job, apply: Apply, rae: Member, cleo: Member
) -> None:
    person = apply(blind)
    assert not sees(cleo, person)

    pipeline.remove_stage(stage(blind, "Panel"), by=rae)

    assert sees(cleo, person)
    assert Application.objects.blind_to(cleo).count() == 0


def test_a_key_follows_its_role(blind: Job, apply: Apply, ada: Member) -> None:
    person = apply(blind)
    Job.objects.filter(id=blind.id).update(visibility="public")
    of_recruiters, _ = accounts.create_key(by=ada, name="All", role="recruiter")
    of_managers, _ = accounts.create_key(by=ada, name="Some", role="hiring_manager")

    assert Application.objects.visible_to(of_recruiters).filter(id=person.id).exists()
    assert not Application.objects.visible_to(of_managers).filter(id=person.id).exists()
    assert not Application.objects.blind_to(of_managers).exists()


def test_the_board_and_the_table_show_a_blind_reader_no_card_no_count_and_no_match(
    blind: Job, apply: Apply, rae: Member, cleo: Member
) -> None:
    apply(blind, 1, name="Zofia Blind")
    known = apply(blind, 2, name="Zofia Known")
    pipeline.move(known, to=stage(blind, "Offer"), by=rae)

    for filters in (Filters(), Filters(q="zofia")):
        board = board_of(blind, filters, cleo)
        assert [each.is_blind for each in board.columns] == [True, True, True, False, False]
        assert [each.count for each in board.columns] == [0, 0, 0, 1, 0]
        assert [card.name for each in board.columns for card in each.cards] == ["Zofia Known"]
        assert states_of(blind, filters, cleo) == {"active": 1}
        assert [row.card.name for row in table_of(blind, filters, cleo, sort="newest").rows] == [
            "Zofia Known"
        ]
    assert board_of(blind, Filters(), rae).columns[0].count == 1


def test_the_pages_of_a_person_are_not_there_for_a_blind_reader(
    blind: Job, apply: Apply, cleo: Member, ivo: Member, signed_in: Callable[[Member], Client]
) -> None:
    person = apply(blind, name="Zofia Blind")
    for member in (cleo, ivo):
        browser, slug = signed_in(member), member.organization.slug

        page = browser.get(reverse("pipeline:candidate", args=[slug, person.candidate_id]))
        board = browser.get(reverse("pipeline:board", args=[slug, blind.id]))

        assert page.status_code == 404
        assert "Zofia" not in board.content.decode()
        assert "Reviewed blind" in board.content.decode()


def test_nobody_who_reviews_a_person_blind_can_be_mentioned_about_them(
    blind: Job, apply: Apply, rae: Member, cleo: Member
) -> None:
    person = apply(blind)
    assert cleo.name not in {each.name for _, each in comments.readers_of(_candidate(person))}

    said = pipeline.comment(_candidate(person), by=rae, body="Look, @cleo.manager", application=person)
    assert not said.mentions.exists()

    pipeline.move(person, to=stage(blind, "Offer"), by=rae)
    assert cleo.name in {each.name for _, each in comments.readers_of(_candidate(person))}


def test_an_act_is_not_taken_back_by_who_must_not_know_of_whom_it_is(
    blind: Job, apply: Apply, rae: Member, cleo: Member
) -> None:
    person = apply(blind)
    pipeline.move(person, to=stage(blind, "Offer"), by=rae)
    back = pipeline.move(person, to=stage(blind, "Panel"), by=cleo)

    with pytest.raises(NotAllowed, match="reviewed blind"):
        pipeline.undo(back.batch_id, by=cleo)

    person.refresh_from_db()
    assert person.stage.name == "Panel"


def _candidate(person: Application) -> Candidate:
    return Candidate.objects.get(id=person.candidate_id)
