"""Exports: what fits and may be seen, in files that run nothing, told in the log."""

import csv
import io
import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from python_calamine import CalamineWorkbook

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate
from rolecall.importing import actions as importing
from rolecall.importing.actions.tables import Choices
from rolecall.importing.models import Run
from rolecall.importing.selecting import Selection
from rolecall.importing.tasks import forget_file
from rolecall.jobs.models import Job
from rolecall.kit import storage
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.models import EventRow
from rolecall.pipeline.queries.people import Wanted
from tests.errands import do_errands
from tests.pipeline.conftest import Apply, apply, job, team

__all__ = ["apply", "job", "team"]
EVERYBODY = Selection(wanted=Wanted())


def exported(by: Member, file_kind: str, selection: Selection = EVERYBODY, *columns: str) -> bytes:
    run = importing.export_people(selection, by=by, columns=columns, file_kind=file_kind)
    do_errands("importing.write_export")
    return storage.fetch(Run.objects.get(id=run.id).key)


def table(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


@pytest.fixture
def people(rae: Member) -> list[Candidate]:
    evil = ("=1+1", "@SUM(A1)", "-2", 'Ordinary, "quoted"', "\tTab")
    return [
        candidates.add(by=rae, name=f"P{n}", headline=each, phone="+49 30 5550 0100")
        for n, each in enumerate(evil)
    ]


def test_columns_stand_in_the_order_in_which_they_are_asked_for(rae: Member, people: list[Candidate]) -> None:
    asked = ("phones", "headline", "name", "phones")

    assert table(exported(rae, "csv", EVERYBODY, *asked))[0] == ["Phone", "Headline", "Name"]
    first = json.loads(exported(rae, "json", EVERYBODY, *asked))[0]
    assert list(first) == ["phones", "headline", "name"]


def test_a_column_that_there_is_not_is_named_with_those_that_there_are(rae: Member) -> None:
    with pytest.raises(Invalid) as refused:
        importing.export_people(EVERYBODY, by=rae, columns=["name", "email"])

    assert refused.value.fields["columns"].startswith(
        "There is no column email. Name some of these: name, headline, location, emails, "
    )
    assert not Run.objects.exists()


def test_no_cell_of_a_csv_or_a_workbook_is_a_formula(rae: Member, people: list[Candidate]) -> None:
    rows = table(exported(rae, "csv", EVERYBODY, "name", "headline", "phones"))
    book = CalamineWorkbook.from_filelike(io.BytesIO(exported(rae, "xlsx", EVERYBODY, "name", "headline")))

    assert rows[0] == ["Name", "Headline", "Phone"]
    assert [row[1] for row in rows[1:]] == ["Tab", 'Ordinary, "quoted"', "'-2", "'@SUM(A1)", "'=1+1"]
    assert {row[2] for row in rows[1:]} == {"'+49 30 5550 0100"}
    assert book.get_sheet_by_index(0).to_python()[-1] == ["P0", "=1+1"]
    assert b"<f>" not in exported(rae, "xlsx")


@pytest.mark.parametrize("file_kind", ["csv", "xlsx"])
def test_what_left_comes_in_again_as_it_was(rae: Member, file_kind: str) -> None:
    hana = candidates.add(
        by=rae, name="Hana Lind", email="hana@mail.example.org", headline="@ sea, =1",
        location="Kyōto", links=["https://example.org/hana"], tags=["Kites", "On call"],
    )  # fmt: skip
    candidates.update(hana, by=rae, phones=["+49 30 5550 0142", "+81 3 5550 0100"])
    left = exported(rae, file_kind)
    known = ("name", "headline", "location", "emails", "phones", "links", "tags")
    before = table(exported(rae, "csv", EVERYBODY, *known))
    Candidate.objects.all().delete()

    run = importing.bring_table(left, f"people.{file_kind}", by=rae)
    run = importing.map_columns(run, Choices(run.given["mapping"]), by=rae)
    importing.check(run, by=rae)
    do_errands("importing.check_table")
    importing.commit(Run.objects.get(id=run.id), by=rae)
    do_errands("importing.commit_table")

    assert Run.objects.get(id=run.id).counts == {"added": 1}
    assert "'+49 30 5550 0142, +81 3 5550 0100" in before[1]
    assert table(exported(rae, "csv", EVERYBODY, *known)) == before


def test_json_has_the_values_as_they_are(
    rae: Member, people: list[Candidate], job: Job, apply: Apply
) -> None:
    apply(job, 1)

    said = json.loads(exported(rae, "json", EVERYBODY, "name", "phones", "applications"))

    assert len(said) == 6
    assert said[0]["applications"][0]["job"] == job.title
    assert said[1] == {"name": "P4", "phones": ["+49 30 5550 0100"], "applications": []}


def test_only_what_fits_or_was_chosen_leaves_and_the_log_tells_it(
    rae: Member, people: list[Candidate]
) -> None:
    chosen = table(exported(rae, "csv", Selection(ids=[people[1].id]), "name"))
    fitting = table(exported(rae, "csv", Selection(wanted=Wanted(q="p3")), "name"))

    assert (chosen[1:], fitting[1:]) == ([["P1"]], [["P3"]])
    told = EventRow.objects.filter(type="people_exported").latest("id")
    assert (told.actor_id, told.data["count"], told.data["wanted"]) == (
        rae.id,
        1,
        {"q": "p3", "sort": "newest"},
    )


def test_a_hiring_manager_exports_those_of_their_jobs_and_an_interviewer_nobody(
    cleo: Member, ivo: Member, team: Job, apply: Apply, people: list[Candidate]
) -> None:
    mine = apply(team, 1).candidate

    assert table(exported(cleo, "csv", EVERYBODY, "name"))[1:] == [[mine.name]]
    with pytest.raises(NotAllowed):
        exported(ivo, "csv")
    with pytest.raises(Invalid):
        exported(cleo, "csv", EVERYBODY, "salary")


def test_an_export_is_made_and_fetched_on_screen_for_a_day(
    rae: Member, cleo: Member, people: list[Candidate], signed_in: Callable[[Member], Client]
) -> None:
    browser, here = signed_in(rae), reverse("importing:export", args=["northwind"])
    assert "All 5 people" in browser.get(f"{here}?scope=all").content.decode()

    begun = browser.post(f"{here}?scope=all", {"columns": ["name"], "file_kind": "csv"})
    do_errands("importing.write_export")
    run = Run.objects.get()
    file = reverse("importing:file", args=["northwind", run.id])
    assert "Download" in browser.get(begun["Location"]).content.decode()
    assert len(table(browser.get(file).content)) == 6
    assert signed_in(cleo).get(file).status_code == 404
    forget_file(run_id=str(run.id))
    assert "no longer kept" in browser.get(file).content.decode()
    assert run.finished_at - run.created_at < timedelta(minutes=5)


def test_the_people_of_a_job_leave_by_the_filters_of_its_table(
    rae: Member, team: Job, apply: Apply, signed_in: Callable[[Member], Client]
) -> None:
    apply(team, 1)
    apply(team, 2)
    browser = signed_in(rae)
    page = browser.get(reverse("pipeline:table", args=["northwind", team.id]) + "?q=002").content.decode()
    here = reverse("importing:export_job", args=["northwind", team.id])
    assert f"{here}?q=002" in page

    browser.post(f"{here}?q=002", {"columns": ["name", "stage"], "file_kind": "csv"})
    do_errands("importing.write_export")

    assert table(storage.fetch(Run.objects.get().key))[1:] == [["Person 002", "Applied"]]
