"""Files of runs are kept as long as they are needed and as is promised; no run waits for one that is gone."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.importing import actions as importing
from rolecall.importing.actions.tables import Choices
from rolecall.importing.errors import TableNoLongerKept
from rolecall.importing.models import Run
from rolecall.importing.selecting import Selection
from rolecall.importing.tasks import forget_file
from rolecall.kit import clock
from rolecall.kit.errors import RuleBroken
from rolecall.pipeline.queries.people import Wanted
from tests.errands import do_errands
from tests.importing.test_stopped import _stopped
from tests.importing.test_tables import bring

ROWS = "Name\nHana Lind\nMei Sato\n"


def forgotten(run: Run) -> Run:
    forget_file(run_id=str(run.id))
    return Run.objects.get(id=run.id)


def test_a_table_that_is_no_longer_kept_is_not_begun_but_brought_again(
    rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    run = forgotten(bring(rae, ROWS))

    for refused in (
        lambda: importing.commit(run, by=rae),
        lambda: importing.check(run, by=rae),
        lambda: importing.map_columns(run, Choices(mapping=["name"]), by=rae),
    ):
        with pytest.raises(TableNoLongerKept, match="Bring it again"):
            refused()
    assert Run.objects.get(id=run.id).state == "checked"
    page = signed_in(rae).get(reverse("importing:run", args=["northwind", run.id])).content.decode()
    assert "no longer kept" in page
    assert "Import 2 rows" not in page


def test_what_goes_on_keeps_its_table_until_it_is_through(rae: Member) -> None:
    run = forgotten(importing.commit(bring(rae, ROWS), by=rae))

    do_errands("importing.commit_table")

    run.refresh_from_db()
    assert (run.state, Candidate.objects.count()) == ("finished", 2)
    later = ProcrastinateJob.objects.filter(task_name="importing.forget_file").order_by("id").last()
    assert later is not None
    assert later.scheduled_at < clock.now() + timedelta(days=2)
    assert forgotten(run).key == ""


def test_an_export_that_is_written_late_is_not_kept_for_ever(rae: Member) -> None:
    run = forgotten(importing.export_people(Selection(wanted=Wanted()), by=rae))

    do_errands("importing.write_export")

    later = ProcrastinateJob.objects.filter(task_name="importing.forget_file").order_by("id").last()
    assert later is not None
    assert str(run.id) == later.args["run_id"]
    assert ProcrastinateJob.objects.filter(task_name="importing.forget_file").count() == 2


def test_what_stood_still_until_its_table_was_gone_is_ended_and_not_taken_over(
    rae: Member, ada: Member
) -> None:
    run = forgotten(_stopped(importing.commit(bring(rae, ROWS), by=rae), rae))

    with pytest.raises(RuleBroken, match="Bring it again"):
        importing.take_over(run, by=ada)
    importing.end(run, by=ada)

    assert Run.objects.get(id=run.id).state == "finished"
