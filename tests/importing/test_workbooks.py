"""Tables as people keep them: titles above the headings, a sheet of words first, several sheets of people."""

import io
import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest
import xlsxwriter  # type: ignore[import-untyped]
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.candidates.models import EmailAddress
from rolecall.importing import actions as importing
from rolecall.importing.actions.tables import Choices
from rolecall.importing.models import Run
from rolecall.importing.tasks import forget_file
from rolecall.kit.errors import Invalid
from tests.errands import do_errands

Browser = Callable[[Member], Client]
PEOPLE = [["Name", "E-mail", "Phone"], ["Hana Lind", "hana@mail.example.org", "+49 30 5550 0142"]]
OLDER = [["Name", "E-mail"], ["Jonas Öz", "jonas@mail.example.org"]]
Cells = Sequence[Sequence[str]]


def workbook(**sheets: Cells) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name.replace("_", " "))
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return file.getvalue()


def brought(by: Member, data: bytes, name: str = "people.xlsx") -> Run:
    return importing.bring_table(data, name, by=by)


@pytest.mark.parametrize(
    "above",
    [
        [["Candidates of Northwind, 2026"]],
        [["Candidates"], [""], ["As of", "30 November 2026"]],
        [["Report", "kites"], ["by", "Rae"]],
    ],
)
def test_what_stands_above_the_headings_is_no_heading(above: Cells, rae: Member) -> None:
    run = brought(rae, workbook(People=[*above, *PEOPLE]))

    assert (run.given["mapping"], run.total) == (["name", "email", "phone"], 1)
    importing.check(importing.map_columns(run, Choices(run.given["mapping"]), by=rae), by=rae)
    do_errands("importing.check_table")
    importing.commit(Run.objects.get(), by=rae)
    do_errands("importing.commit_table")
    assert EmailAddress.objects.get().candidate.name == "Hana Lind"


def test_a_program_is_told_of_a_table_what_the_page_tells(ada: Member) -> None:
    _, secret = accounts.create_key(by=ada, name="Program", role=roles.RECRUITER)
    headers = {"Authorization": f"Bearer {secret}"}

    def bring_in(data: bytes, name: str) -> Any:
        told = Client().post("/api/v1/imports", {"file": SimpleUploadedFile(name, data)}, headers=headers)
        return told.json()["table"]

    read = bring_in(workbook(People=PEOPLE, Older=OLDER), "people.xlsx")
    assert read["headings"] == PEOPLE[0]
    assert (read["sheet"], read["sheets_left_out"], read["no_headings"]) == ("People", ["Older"], False)
    assert bring_in(b"Hana Lind,hana@mail.example.org\nJo,jo@mail.example.org\n", "a.csv")["no_headings"]

    run = Run.objects.order_by("id").first()
    assert run
    address = f"/api/v1/imports/{run.id}"
    said = {"source": "Fair", "tags": ["2026"], "private": False}
    Client().patch(address, json.dumps(said), content_type="application/json", headers=headers)
    table = Client().get(address, headers=headers).json()["table"]
    assert said == {name: table[name] for name in said}
    forget_file(run_id=str(run.id))
    assert Client().get(address, headers=headers).json()["table"]["headings"] == []


def test_a_title_above_a_table_of_text_is_no_heading_either(rae: Member) -> None:
    run = brought(rae, b"Candidates of Northwind\n\nName;E-mail\nHana Lind;hana@mail.example.org\n", "a.csv")

    assert (run.given["mapping"], run.total) == (["name", "email"], 1)


@pytest.mark.parametrize("head", [["Who", "Reached at"], ["", ""], ["Name", ""]])
def test_headings_that_are_not_understood_stay_headings(head: list[str], rae: Member) -> None:
    people = [["Hana Lind", "hana@mail.example.org"], ["Name", "jonas@mail.example.org"]]

    assert brought(rae, workbook(People=[head, *people])).total == (1 if not any(head) else 2)


def test_a_title_above_headings_with_nobody_below_is_refused(rae: Member) -> None:
    with pytest.raises(Invalid) as refused:
        brought(rae, workbook(People=[["Candidates"], PEOPLE[0]]))

    assert "only one row" in refused.value.fields["file"]


def test_a_sheet_of_words_before_the_people_is_passed_over(rae: Member) -> None:
    run = brought(rae, workbook(Read_me=[["An export."], ["See the next sheet."]], Data=PEOPLE))

    assert (run.given["mapping"], run.total) == (["name", "email", "phone"], 1)
    assert run.given["sheets_left_out"] == []


def test_sheets_that_are_left_out_are_named(rae: Member, signed_in: Browser) -> None:
    run = brought(rae, workbook(People=PEOPLE, Notes=[["Only words"]], Older=OLDER))

    page = signed_in(rae).get(reverse("importing:mapping", args=["northwind", run.id])).content.decode()

    assert run.total == 1
    assert "Only the sheet “People” is read." in page
    assert "“Older” holds rows too" in page
