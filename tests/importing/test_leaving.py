"""Who is removed for good leaves the tables, files and results of runs; everybody else stays in them."""

from uuid import UUID

import pytest

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import many
from rolecall.candidates.models import Candidate
from rolecall.importing import actions as importing
from rolecall.importing import kept
from rolecall.importing.models import Run, RunRow
from rolecall.importing.queries import problems_as_csv
from rolecall.importing.selecting import Selection
from rolecall.importing.tasks import leaving
from rolecall.kit import mail, storage, tenancy
from tests.candidates.papers import rtf_of
from tests.errands import do_errands
from tests.importing.test_tables import bring, imported, undone

TABLE = """\
name,email,phone,city
Amara Nwosu,Amara@mail.example.org,not a number,Lagos
Eli Osei,eli@mail.example.org,030,Accra
Hana Lind,hana at mail,,Kyoto
"""
LEAVE = ("importing.take_out", "candidates.discard_files")


def remove(name: str, by: Member) -> None:
    many.remove_many([Candidate.objects.get(name=name)], by=by)
    do_errands(*LEAVE)


def cells(run: Run) -> list[list[str]]:
    return [row for _, row in kept.rows_of(Run.objects.get(id=run.id).key)]


def sentences(run: Run) -> dict[int, str]:
    return dict(run.rows.order_by("number").values_list("number", "sentence"))


def test_their_row_is_empty_and_all_others_are_as_they_came(ada: Member) -> None:
    run = imported(ada, TABLE)
    before, said, key = cells(run), sentences(run), run.key

    remove("Amara Nwosu", ada)

    assert cells(run) == [["", "", "", ""], *before[1:]]
    assert sentences(run) == {**said, 2: ""}
    assert said[2]
    assert RunRow.objects.get(run=run, number=2).outcome == "added"
    assert "Amara" not in "".join(problems_as_csv(Run.objects.get(id=run.id)))
    with pytest.raises(FileNotFoundError):
        storage.fetch(key)


def test_a_table_that_is_still_to_be_imported_does_not_bring_them_back(ada: Member) -> None:
    candidates.add(by=ada, name="Amara Nwosu", email="amara@mail.example.org")
    run = bring(ada, TABLE)

    remove("Amara Nwosu", ada)
    importing.commit(Run.objects.get(id=run.id), by=ada)
    do_errands("importing.commit_table")

    assert set(Candidate.objects.values_list("name", flat=True)) == {"Eli Osei"}
    assert Run.objects.get(id=run.id).counts == {"added": 1, "refused": 2}


def test_what_is_said_of_another_row_does_not_name_their_address(ada: Member) -> None:
    candidates.add(by=ada, name="Amara Nwosu", email="amara@mail.example.org")
    candidates.add(by=ada, name="Eli Osei", email="eli@mail.example.org")
    run = imported(ada, "name,email\nEli Osei,eli@mail.example.org; amara@mail.example.org\n")
    assert "amara@mail.example.org" in sentences(run)[2]

    remove("Amara Nwosu", ada)

    assert sentences(run) == {2: ""}
    assert cells(run) == [["", ""]]


def test_an_import_that_is_taken_back_leaves_its_people_in_the_tables(ada: Member) -> None:
    run, corrected = imported(ada, TABLE), bring(ada, TABLE)
    before = cells(corrected)

    undone(run, ada)
    do_errands(*LEAVE)

    assert Candidate.objects.count() == 0
    assert cells(corrected) == before


def test_exports_that_wait_are_discarded(ada: Member) -> None:
    eli = candidates.add(by=ada, name="Eli Osei")
    candidates.add(by=ada, name="Amara Nwosu")
    run = importing.export_people(Selection(ids=[eli.id]), by=ada)
    do_errands("importing.write_export")
    key = Run.objects.get(id=run.id).key

    remove("Amara Nwosu", ada)

    assert Run.objects.get(id=run.id).key == ""
    with pytest.raises(FileNotFoundError):
        storage.fetch(key)


def test_files_of_a_run_that_stands_still_go_where_they_were_read_in(ada: Member) -> None:
    files = [(f"{name}.rtf", rtf_of(name, "Skills", "Knots")) for name in ("Amara Nwosu", "Eli Osei")]
    run = importing.bring_files(files, by=ada)
    assert run.name == "2 files"
    (_, theirs, _), (_, other, _) = run.given["files"]
    amara = candidates.add(by=ada, name="Amara Nwosu")
    RunRow.objects.create(run=run, number=1, candidate=amara, outcome="added")

    remove("Amara Nwosu", ada)

    assert Run.objects.get(id=run.id).given["files"] == [[1, theirs, ""], [2, other, "Eli Osei.rtf"]]
    assert storage.fetch(other) == files[1][1]
    with pytest.raises(FileNotFoundError):
        storage.fetch(theirs)


def test_what_was_written_for_them_alone_goes_and_what_was_for_several_stays(ada: Member) -> None:
    two = [candidates.add(by=ada, name=name, email=f"{name[:3]}@example.org") for name in ("Amara", "Eli")]
    runs = [
        importing.act_on_many(
            Selection(ids=[each.id for each in people]),
            "message",
            {"subject": "Hi", "body": "<p>Hi</p>"},
            by=ada,
        )
        for people in (two[:1], two)
    ]
    do_errands("importing.act_batch")

    remove("Amara", ada)

    alone, both = (Run.objects.get(id=run.id).given for run in runs)
    assert "subject" not in alone
    assert both["subject"] == "Hi"


def test_another_organization_keeps_what_it_was_brought(ada: Member, elsewhere: UUID) -> None:
    with tenancy.acting_in(elsewhere):
        theirs = bring(Member.objects.get(), TABLE)
        before = cells(theirs)
    imported(ada, TABLE)

    remove("Amara Nwosu", ada)

    with tenancy.acting_in(elsewhere):
        do_errands(*LEAVE)
        assert cells(theirs) == before


def test_an_address_is_found_in_a_cell_however_long() -> None:
    marks = [mail.mark_of("amara@mail.example.org")]
    long = "x" * 400_000
    assert leaving._has_one_of(marks, [long, f"{long} Write to <amara@mail.example.org>."])
    assert not leaving._has_one_of(marks, [f"{long}@mail.example.org", "not.amara@mail.example.org"])
