"""Work whose beginner may not go on with it: it stands still, says so, and is taken over or ended."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate
from rolecall.importing import actions as importing
from rolecall.importing.errors import NotStopped, SeenByOneOnly
from rolecall.importing.models import Run, RunRow
from rolecall.importing.selecting import Selection
from rolecall.kit.errors import NotAllowed
from rolecall.kit.models import EventRow
from rolecall.pipeline.queries.people import Wanted
from tests.cast import join
from tests.errands import do_errands
from tests.importing.test_tables import bring, imported

ROWS = "Name\nHana Lind\nMei Sato\n"


@pytest.fixture
def stood(rae: Member) -> Run:
    """An import of Rae's, who was made an interviewer before it began."""
    run = importing.commit(bring(rae, ROWS), by=rae)
    return _stopped(run, rae)


def _stopped(run: Run, by: Member) -> Run:
    by.role = roles.INTERVIEWER
    by.save()
    do_errands(
        "importing.commit_table", "importing.undo_import", "importing.act_batch", "importing.write_export"
    )
    return Run.objects.get(id=run.id)


def told() -> list[str]:
    names = ("run_stopped", "run_taken_over", "run_ended")
    return list(EventRow.objects.filter(type__in=names).order_by("id").values_list("type", flat=True))


def test_it_stands_still_and_an_administrator_takes_it_over_as_theirs(stood: Run, ada: Member) -> None:
    assert (stood.state, stood.progress, Candidate.objects.count()) == ("stopped", 0, 0)

    importing.take_over(stood, by=ada)
    do_errands("importing.commit_table")

    run = Run.objects.get()
    assert (run.state, run.author_name, run.counts) == ("finished", "Ada Admin", {"added": 2})
    assert Candidate.objects.get(name="Mei Sato").added_by == ada
    assert told() == ["run_stopped", "run_taken_over"]
    with pytest.raises(NotStopped):
        importing.end(run, by=ada)


def test_it_is_ended_where_it_stands_and_what_is_done_can_be_taken_back(rae: Member, ada: Member) -> None:
    run = importing.undo(imported(rae, ROWS), by=rae)
    assert _stopped(run, rae).state == "stopped"
    importing.end(run, by=ada)
    assert Run.objects.get().state == "finished"

    importing.undo(run, by=ada)
    do_errands("importing.undo_import")

    assert (Run.objects.get().state, Candidate.objects.count()) == ("undone", 0)
    assert told() == ["run_stopped", "run_ended"]


def test_whoever_was_not_reached_is_refused_when_acts_on_many_are_ended(rae: Member, ada: Member) -> None:
    imported(rae, ROWS)
    people = Selection(ids=list(Candidate.objects.values_list("id", flat=True)))
    run = _stopped(importing.act_on_many(people, "tag", {"tags": ["kites"]}, by=rae), rae)

    importing.end(run, by=ada)

    run.refresh_from_db()
    assert (run.state, run.counts) == ("finished", {"refused": 2})
    assert set(RunRow.objects.filter(run=run).values_list("outcome", flat=True)) == {"refused"}


def test_only_administrators_decide_about_it_and_an_export_is_not_taken_over(
    stood: Run, ada: Member, cleo: Member
) -> None:
    rob = join("Rob Recruiter", roles.RECRUITER)
    for act in (importing.take_over, importing.end):
        for member in (rob, cleo):
            with pytest.raises(NotAllowed):
                act(stood, by=member)
    assert Run.objects.get().state == "stopped"

    export = _stopped(importing.export_people(Selection(wanted=Wanted()), by=cleo), cleo)
    with pytest.raises(SeenByOneOnly):
        importing.take_over(export, by=ada)
    importing.end(export, by=ada)
    export.refresh_from_db()
    assert (export.state, export.key) == ("finished", "")


def test_the_page_says_what_happened_and_its_buttons_decide(
    stood: Run, rae: Member, ada: Member, signed_in: Callable[[Member], Client]
) -> None:
    browser = signed_in(ada)
    address = reverse("importing:run", args=["northwind", stood.id])

    page = browser.get(address).content.decode()
    assert "Rae Recruiter has left, or may not do this any more, so it stopped after 0 of 2 rows." in page
    assert "every 1s" not in page
    assert browser.post(f"{address}end/").status_code == 302
    assert "It was ended after 0 of 2 rows." in browser.get(address).content.decode()
    assert browser.post(f"{address}take-over/").status_code == 409


def test_a_program_of_an_administrator_takes_over_and_ends(stood: Run, ada: Member) -> None:
    people = Selection(ids=[candidates.add(by=ada, name="Noor Haddad").id])
    rob = join("Rob Recruiter", roles.RECRUITER)
    many = _stopped(importing.act_on_many(people, "tag", {"tags": ["kites"]}, by=rob), rob)
    _, secret = accounts.create_key(by=ada, name="Desk", role=roles.ADMIN)
    _, other = accounts.create_key(by=ada, name="Import", role=roles.RECRUITER)

    def call(path: str, key: str = secret) -> tuple[int, str]:
        answer = Client().post(f"/api/v1{path}", headers={"Authorization": f"Bearer {key}"})
        return answer.status_code, answer.json().get("state", "")

    for path in (f"/imports/{stood.id}", f"/candidates/bulk/{many.id}"):
        assert call(f"{path}/take_over", other)[0] == call(f"{path}/end", other)[0] == 403
        assert call(f"{path}/take_over") == (200, "running")
        assert call(f"{path}/end")[0] == 409
    do_errands("importing.commit_table", "importing.act_batch")
    assert {run.state for run in Run.objects.all()} == {"finished"}
