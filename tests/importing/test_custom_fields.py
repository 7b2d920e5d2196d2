"""The organization's own fields come in with tables, go with their undo, and leave with exports."""

import io
import json
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob
from python_calamine import CalamineWorkbook

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member, Organization
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import custom_fields as fields
from rolecall.candidates.field_queries import filled_by
from rolecall.candidates.models import Candidate, CustomField, CustomFieldValue
from rolecall.importing import actions as importing
from rolecall.importing.actions.tables import Choices
from rolecall.importing.models import Run
from rolecall.importing.own_fields import said_in
from rolecall.jobs.models import Job
from rolecall.kit import storage
from rolecall.kit.errors import Invalid
from rolecall.kit.models import EventRow
from rolecall.questions.kinds import BadAnswer
from tests.errands import do_errands
from tests.importing.test_exports import EVERYBODY, exported, table
from tests.importing.test_tables import bring, imported, undone
from tests.pipeline.conftest import Apply, apply, job, team

__all__ = ["apply", "job", "team"]
SignedIn = Callable[[Member], Client]
Own = dict[str, CustomField]
KINDS: dict[str, tuple[str, list[str]]] = {
    "Salary wish": ("number", []),
    "Free from": ("date", []),
    "Work permit": ("yes_no", []),
    "Office": ("one_of", ["Athens", "None", "Port Linden"]),
    "Certificates": ("several_of", ["Forklift", "First aid, advanced", "First aid"]),
    "Remarks": ("long", []),
}
SAID = {
    "Salary wish": -2.5,
    "Free from": "2027-03-01",
    "Work permit": "yes",
    "Office": "Port Linden",
    "Certificates": ["Forklift", "First aid, advanced"],
    "Remarks": '=1+1, and "more"\nin two lines',
}


@pytest.fixture
def own(ada: Member) -> Own:
    return {
        name: fields.add_field(by=ada, name=name, kind=kind, options=options)
        for name, (kind, options) in KINDS.items()
    }


def said_of(person: Candidate) -> dict[str, object]:
    return {field.name: value for field, value in filled_by([person.id]).get(person.id, [])}


def column(field: CustomField) -> str:
    return f"field:{field.id}"


def rows_of(*rows: str) -> str:
    head = "Name;E-Mail;SALARY_WISH;Free from;Work permit;Office;Certificates;Remarks"
    return "\n".join((head, *rows, ""))


HANA = 'Hana Lind;hana@mail.example.org;0;1.3.2027;ja;port  linden;"First aid, advanced; forklift";'
JONAS = "Jonas Öz;jonas@mail.example.org;lots;soon;perhaps;None;Forklift, Juggling;n/a"
TWICE = "Hana Lind;hana@mail.example.org;7;;;;;Came twice"


def test_columns_called_as_fields_fill_them_where_nothing_is_known(own: Own, rae: Member) -> None:
    known = candidates.add(by=rae, name="Hana Lind", email="hana@mail.example.org")
    fields.fill(known, {own["Salary wish"].id: 5}, by=rae)

    run = imported(rae, rows_of(HANA, JONAS, TWICE))

    assert run.given["mapping"] == ["name", "email", *(column(each) for each in own.values())]
    assert said_of(known) == {
        "Salary wish": 5,
        "Free from": "2027-03-01",
        "Work permit": "yes",
        "Office": "Port Linden",
        "Certificates": ["Forklift", "First aid, advanced"],
        "Remarks": "Came twice",
    }
    assert said_of(Candidate.objects.get(name="Jonas Öz")) == {"Office": "None"}
    assert {row.number: row.outcome for row in run.rows.all()} == {2: "completed", 3: "added", 4: "completed"}
    told = EventRow.objects.filter(type="candidate_fields_filled", data__candidate_id=str(known.id))
    assert told.count() == 2


def test_what_a_field_does_not_take_is_said_row_by_row_before_anything_is_written(
    own: Own, rae: Member
) -> None:
    fields.change_field(own["Salary wish"], by=_admin(rae), limits={"min": 0, "max": 10})
    run = bring(rae, rows_of(HANA.replace(";0;", ";11;"), JONAS))

    said = {row.number: row.sentence for row in run.rows.all()}
    assert said[2] == "'11' for Salary wish was left out. Enter a number from 0 to 10."
    assert said[3] == (
        "'lots' for Salary wish was left out. Enter a number, such as 4 or 2.5. 'soon' for Free from was left"
        " out. Enter a date as year-month-day, such as 2027-03-01. 'perhaps' for Work permit was left out."
        " Choose yes or no. 'Forklift, Juggling' for Certificates was left out. Choose from the answers that"
        " are offered: Forklift, First aid, advanced, First aid."
    )
    assert not CustomFieldValue.objects.exists()


def _admin(somebody: Member) -> Member:
    return Member.objects.get(role="admin", organization=somebody.organization)


def test_taking_back_empties_what_was_filled_and_nothing_else(own: Own, rae: Member) -> None:
    known = candidates.add(by=rae, name="Hana Lind", email="hana@mail.example.org")
    fields.fill(known, {own["Salary wish"].id: 5}, by=rae)

    run = undone(imported(rae, rows_of(HANA, JONAS)), rae)

    assert run.count("undone") == 2
    assert said_of(known) == {"Salary wish": 5}
    assert CustomFieldValue.objects.count() == 1
    assert not Candidate.objects.filter(name="Jonas Öz").exists()


def test_many_rows_are_written_with_as_many_statements_as_few(own: Own, rae: Member) -> None:
    def statements(first: int, count: int) -> int:
        rows = [
            f"P{n};p{n}@mail.example.org;{n};;yes;Athens;Forklift;Some" for n in range(first, first + count)
        ]
        run = bring(rae, rows_of(*rows))
        ProcrastinateJob.objects.all().delete()  # or what was done before is looked at once more
        importing.commit(run, by=rae)
        with CaptureQueriesContext(connection) as queries:
            do_errands("importing.commit_table")
        assert Run.objects.get(id=run.id).count("added") == count
        return len(queries)

    statements(0, 2)
    assert statements(10, 2) == statements(100, 60)


def test_a_column_holds_a_field_of_now_once_and_programs_say_so(
    organization: Organization, own: Own, ada: Member, rae: Member, signed_in: SignedIn
) -> None:
    run = bring(rae, rows_of(HANA))
    client = signed_in(rae)
    page = client.get(reverse("importing:mapping", args=[organization.slug, run.id])).content.decode()
    wish = column(own["Salary wish"])
    assert f'<option value="{wish}" selected>Salary wish</option>' in page
    mapping = run.given["mapping"]
    with pytest.raises(Invalid) as doubled:
        importing.map_columns(run, Choices([*mapping[:3], wish, *mapping[4:]]), by=rae)
    assert doubled.value.fields == {"mapping": "Only one column can be 'Salary wish'. Leave the others out."}
    _, secret = accounts.create_key(by=ada, name="Importer", role="recruiter")
    programs = {"Authorization": f"Bearer {secret}"}
    sent = {"mapping": ["name", "email", "", "", "", "", "", wish]}
    told = client.patch(f"/api/v1/imports/{run.id}", sent, content_type="application/json", headers=programs)
    assert (told.status_code, told.json()["mapping"]) == (200, sent["mapping"])
    fields.remove_field(own["Salary wish"], by=ada)
    with pytest.raises(Invalid):
        importing.map_columns(run, Choices(sent["mapping"]), by=rae)
    importing.check(run, by=rae)  # it was said before the field was removed: the column is left out
    do_errands("importing.check_table")
    assert Run.objects.get(id=run.id).counts == {"added": 1}


def test_a_heading_of_everybody_is_no_field_and_a_choice_may_be_called_none(
    own: Own, ada: Member, rae: Member
) -> None:
    fields.add_field(by=ada, name="Location", kind="short")
    run = bring(rae, "Name;Location;Note\nMei;Kyoto;x\n")
    assert run.given["mapping"] == ["name", "location", "note"]
    assert said_in(own["Office"], "None") == "None"
    assert said_in(own["Remarks"], "None") is None
    for name, cell in (
        ("Work permit", "2"),
        ("Certificates", "First aid, forklifts"),
        ("Free from", "31.2.2027"),
    ):
        with pytest.raises(BadAnswer):
            said_in(own[name], cell)


@pytest.mark.parametrize("file_kind", ["csv", "xlsx"])
def test_what_left_comes_in_again_and_runs_nothing(own: Own, rae: Member, file_kind: str) -> None:
    hana = candidates.add(by=rae, name="Hana Lind", email="hana@mail.example.org")
    fields.fill(hana, {own[name].id: value for name, value in SAID.items()}, by=rae)
    left = exported(rae, file_kind)
    Candidate.objects.all().delete()

    run = importing.bring_table(left, f"people.{file_kind}", by=rae)
    run = importing.map_columns(run, Choices(run.given["mapping"]), by=rae)
    importing.check(run, by=rae)
    do_errands("importing.check_table")
    importing.commit(Run.objects.get(id=run.id), by=rae)
    do_errands("importing.commit_table")

    assert said_of(Candidate.objects.get(name="Hana Lind")) == SAID
    assert "'-2.5" in table(exported(rae, "csv"))[1]
    assert '\'=1+1, and "more"\nin two lines' in table(exported(rae, "csv"))[1]
    assert b"<f>" not in exported(rae, "xlsx")


def test_every_kind_of_file_has_the_fields_that_were_chosen(
    own: Own, ada: Member, rae: Member, cleo: Member, team: Job, apply: Apply
) -> None:
    amara = apply(team, 1)
    fields.fill(amara.candidate, {own[name].id: value for name, value in SAID.items()}, by=rae)
    candidates.add(by=rae, name="Bela Quist")
    chosen = ("name", column(own["Salary wish"]), column(own["Certificates"]))

    rows = table(exported(rae, "csv", EVERYBODY, *chosen))
    assert rows[0] == ["Name", "Salary wish", "Certificates"]
    assert rows[1:] == [["Bela Quist", "", ""], ["Person 001", "'-2.5", "Forklift, First aid, advanced"]]
    book = CalamineWorkbook.from_filelike(io.BytesIO(exported(rae, "xlsx", EVERYBODY, *chosen)))
    assert book.get_sheet_by_index(0).to_python()[2] == [
        "Person 001",
        "-2.5",
        "Forklift, First aid, advanced",
    ]
    assert json.loads(exported(cleo, "json", EVERYBODY, *chosen)) == [
        {
            "name": "Person 001",
            "custom_fields": {"Salary wish": -2.5, "Certificates": ["Forklift", "First aid, advanced"]},
        }
    ]
    run = importing.export_applications(team, by=cleo, columns=chosen, file_kind="csv")
    fields.remove_field(own["Certificates"], by=ada)
    do_errands("importing.write_export")
    assert table(storage.fetch(Run.objects.get(id=run.id).key)) == [
        ["Name", "Salary wish"],
        ["Person 001", "'-2.5"],
    ]
    told = EventRow.objects.filter(type="people_exported").latest("id")
    assert told.data["columns"] == ["name", "Salary wish"]
    with pytest.raises(Invalid):
        importing.export_people(EVERYBODY, by=rae, columns=[chosen[2]])
