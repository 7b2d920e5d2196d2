"""Importing a table: what its columns are taken for, what a check says, what comes of it, and its undo."""

from collections.abc import Callable
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, EmailAddress
from rolecall.importing import actions as importing
from rolecall.importing.actions.tables import Choices
from rolecall.importing.cells import moment_of
from rolecall.importing.errors import AlreadyBegun, AlreadyTakenBack, NotChecked
from rolecall.importing.fields import guessed
from rolecall.importing.models import Run, RunRow
from rolecall.jobs.models import Job
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.models import EventRow
from rolecall.pipeline.models import Application, Comment
from tests.errands import do_errands
from tests.pipeline.conftest import job, open_job

__all__ = ["job"]
FILE = """First name;Last name;E-Mail;Cell Phone;City;Key Skills;Misc Notes;Applied for;Status;Applied on;ID
Hana;Lind;hana@mail.example.org;+49 30 5550 0142;Berlin;Python, Kites;Met;Backend Engineer;Panel;2026-03-30;7
Jonas;Öz;jonas@mail.example.org;n/a;;;;;;;8
;;nobody;;;;;;;;
Hana;Lind;hana@mail.example.org;;;Sails;;;;;7
Mei;Sato;;030;Kyoto;;;Sailmaker;;;
"""


def bring(by: Member, text: str = FILE, **choices: Any) -> Run:
    """A table that was checked, as it was guessed or with other choices."""
    run = importing.bring_table(text.encode(), "people.csv", by=by)
    run = importing.map_columns(run, Choices(**{"mapping": run.given["mapping"], **choices}), by=by)
    importing.check(run, by=by)
    do_errands("importing.check_table")
    return Run.objects.get(id=run.id)


def imported(by: Member, text: str = FILE, **choices: Any) -> Run:
    run = importing.commit(bring(by, text, **choices), by=by)
    do_errands("importing.commit_table")
    return Run.objects.get(id=run.id)


def undone(run: Run, by: Member) -> Run:
    importing.undo(run, by=by)
    do_errands("importing.undo_import")
    return Run.objects.get(id=run.id)


def everything() -> dict[str, list[Any]]:
    """What is known of people, to compare before and after."""
    return {
        model.__name__: list(model.objects.order_by("id").values())
        for model in (Candidate, Application, Comment)
    }


def test_headings_are_understood_in_many_languages_and_values_without_headings() -> None:
    assert guessed(["Name", "Vorname", "E-Mail-Adresse", "Handy"], []) == [
        "family",
        "given",
        "email",
        "phone",
    ]
    assert guessed(["Nom complet", "Courriel", "Ville"], []) == ["name", "email", "location"]
    assert guessed(["氏名", "メールアドレス", "Κινητό"], []) == ["name", "email", "phone"]
    assert guessed(["candidateID", "lastName", "firstName", "email1", "keySkills"], []) == [
        "external_id", "family", "given", "email", "tags",
    ]  # fmt: skip
    assert guessed(["A", "B", "C"], [["x", "a@example.org", "https://a.example.org"]]) == [
        "",
        "email",
        "link",
    ]


def test_a_check_counts_what_would_happen_and_changes_nobody(rae: Member, job: Job) -> None:
    candidates.add(by=rae, name="Jonas Öz", email="JONAS@mail.example.org")
    before = everything()

    run = bring(rae)

    assert run.state == "checked"
    assert run.counts == {"added": 2, "matched": 1, "repeated": 1, "refused": 1, "with_gaps": 1}
    assert everything() == before
    told = dict(run.rows.order_by("number").values_list("number", "sentence"))
    assert told[4] == "'nobody' is no e-mail address. Correct it in the file, or empty the cell."
    assert "no job called 'Sailmaker'" in told[6]
    assert "'030'" in told[6]


def test_a_table_becomes_people_with_everything_that_it_says(rae: Member, job: Job) -> None:
    run = imported(rae, source="Fair", tags=["2026"], system="OpenCATS")

    hana = Candidate.objects.get(name="Hana Lind")
    application = hana.applications.get()
    assert run.state == "finished"
    assert run.counts == {"added": 3, "completed": 1, "refused": 1}
    assert (hana.email, hana.phone, hana.location) == ("hana@mail.example.org", "+49 30 5550 0142", "Berlin")
    assert hana.source is not None
    assert hana.source.name == "Fair"
    assert {each.tag.name for each in hana.candidate_tags.all()} == {"Python", "Kites", "2026", "Sails"}
    assert (application.stage.name, application.applied_at.date().isoformat()) == ("Panel", "2026-03-30")
    assert (hana.comments.get().body, hana.comments.get().is_private) == ("Met", True)
    assert hana.external_ids.get().number == "7"
    assert EventRow.objects.filter(type="people_imported", actor_id=rae.id).count() == 1
    assert EventRow.objects.filter(type="candidate_added", about__subject_id=hana.id).count() == 1


def test_who_is_known_is_completed_and_never_overwritten(rae: Member, job: Job) -> None:
    known = candidates.add(by=rae, name="H. Lind", email="hana@mail.example.org", location="Bremen")

    run = imported(rae)

    known.refresh_from_db()
    assert (known.name, known.location, known.phone) == ("H. Lind", "Bremen", "+49 30 5550 0142")
    assert run.counts == {"added": 2, "completed": 2, "refused": 1}
    # of whom there is only a name, nobody knows whether it is the same person
    assert imported(rae).counts == {"known": 3, "added": 1, "refused": 1}


def test_a_number_elsewhere_is_the_person_and_a_phone_only_with_the_name(rae: Member) -> None:
    first = "name,phone,id\nMei Sato,+81 3 5550 0100,9\n"
    imported(rae, first)

    imported(rae, "name,phone,id\nMei Tanaka,,9\nMei Sato,+81 3 5550 0100,\nKen Sato,+81 3 5550 0100,\n")

    assert sorted(Candidate.objects.values_list("name", flat=True)) == ["Ken Sato", "Mei Sato"]


def test_a_tag_that_is_too_long_is_left_out_and_said(rae: Member) -> None:
    word = "Speaks at meetings " * 5
    with pytest.raises(Invalid) as refused:
        bring(rae, "name,tags\nBo Dahl,Kites\n", tags=[word])

    run = imported(rae, f"name,tags\nBo Dahl,Kites; {word}\n")

    assert "it has 94" in refused.value.fields["tags"]
    assert list(Candidate.objects.get().candidate_tags.values_list("tag__name", flat=True)) == ["Kites"]
    assert "was left out: it has over 60 letters" in run.rows.get().sentence


def test_names_that_look_like_nothing_and_what_stands_behind_them_stay(rae: Member) -> None:
    imported(rae, "First name,Last name\nNa,Li\nJennifer,Null\nMei,NULL\nn/a,Sato\n")
    imported(rae, 'Name\n"Martin King, Jr."\n"Lind, Hana"\n"Ida Falk, M.D., PhD"\n"Bo Dahl, Ph.D."\n')

    assert sorted(Candidate.objects.values_list("name", flat=True)) == [
        "Bo Dahl, Ph.D.", "Hana Lind", "Ida Falk, M.D., PhD", "Jennifer Null", "Martin King, Jr.", "Mei",
        "Na Li", "Sato",
    ]  # fmt: skip


def test_addresses_are_read_as_programs_of_mail_write_them(rae: Member) -> None:
    cells = (
        "Hana Lind <hana@mail.example.org>; h@mail.example.org",
        '""Öz, Jonas"" <jonas@mail.example.org>',
    )
    run = imported(rae, "Name,E-mail\n" + "".join(f'Somebody,"{cell}"\n' for cell in cells))

    assert run.counts == {"added": 2}
    assert sorted(EmailAddress.objects.values_list("email", flat=True)) == [
        "h@mail.example.org", "hana@mail.example.org", "jonas@mail.example.org",
    ]  # fmt: skip


def test_the_order_of_day_and_month_is_that_of_the_column(rae: Member, job: Job) -> None:
    head = "Name,Job,Applied on\n"
    days = {"03/25/2026": (3, 25), "03/04/2026 2:05 PM": (3, 4), "1/2/26": (1, 2)}
    run = imported(rae, head + "".join(f"{each},Backend Engineer,{each}\n" for each in days))
    assert run.given["month_first"] == ["applied"]
    imported(rae, head + "Day,Backend Engineer,03/04/2026\nOther,Backend Engineer,25/03/2026\n")
    days |= {"Day": (4, 3), "Other": (3, 25)}

    found = Application.objects.values_list("candidate__name", "applied_at")
    assert {name: (at.month, at.day) for name, at in found} == days


@pytest.mark.parametrize(
    ("cell", "month_first", "day"),
    [
        ("30.03.2026", True, "2026-03-30"),
        ("03.04.2026", True, "2026-04-03"),
        ("03/04/2026", False, "2026-04-03"),
        ("03/04/2026", True, "2026-03-04"),
        ("03-25-2026", False, "2026-03-25"),
        ("03-04-26", False, "2026-03-04"),
        ("3/4/26 08:15", False, "2026-04-03"),
        ("30 March 2026", False, "2026-03-30"),
        ("31/31/2026", True, None),
        ("03/04-2026", True, None),
    ],
)
def test_a_day_is_read_as_it_is_written(cell: str, month_first: bool, day: str | None) -> None:
    found = moment_of(cell, month_first=month_first)
    assert (found.date().isoformat() if found else None) == day


def test_an_address_of_somebody_else_is_left_out_and_said(rae: Member) -> None:
    candidates.add(by=rae, name="Ada Berg", email="ada@mail.example.org")
    text = "name,email,id\nBo Dahl,bo@mail.example.org,1\nBo Dahl,ada@mail.example.org,1\n"

    run = imported(rae, text)

    # the number says Bo, the address Ada: a number is surer once it is known
    assert Candidate.objects.get(name="Bo Dahl").email == "bo@mail.example.org"
    assert run.count("added") == 1


def test_of_two_jobs_of_one_title_the_one_that_is_not_closed_is_meant(rae: Member, job: Job) -> None:
    Job.objects.filter(id=job.id).update(state="closed")
    this_years = open_job(job.title)
    rows = f"Name;Job\nHana Lind;{job.title}\n"

    checked = bring(rae, rows)
    assert checked.count("with_gaps") == 0
    importing.commit(checked, by=rae)
    do_errands("importing.commit_table")

    assert Application.objects.get().job == this_years


@pytest.mark.parametrize("first", ["known", "new"])
def test_an_address_that_two_rows_share_is_one_persons(rae: Member, first: str) -> None:
    ann = candidates.add(by=rae, name="Ann Lee", phone="+49 30 5550 0142")
    rows = ["Ann Lee;office@mail.example.org;+49 30 5550 0142\n", "Bo Lee;office@mail.example.org;\n"]

    imported(rae, "Name;E-Mail;Phone\n" + "".join(rows if first == "known" else reversed(rows)))

    holder = EmailAddress.objects.get().candidate
    if first == "known":  # as if the second row had come with the next table
        assert (holder, Candidate.objects.count()) == (ann, 1)
    else:
        assert (holder.name, Candidate.objects.count()) == ("Bo Lee", 2)
        assert "was left out: it is somebody else's" in RunRow.objects.get(candidate=ann).sentence


def test_taking_back_leaves_everything_as_it_was(rae: Member, job: Job) -> None:
    candidates.add(by=rae, name="Jonas Öz", email="jonas@mail.example.org")
    known = candidates.add(by=rae, name="Mei Sato", email="mei@mail.example.org", phone="+81 3 5550 0100")
    before = everything()
    text = FILE + "Mei;Sato;mei@mail.example.org;;Kyoto;Sails;Speaks Greek;Backend Engineer;;;\n"

    run = undone(imported(rae, text), rae)

    after = everything()
    assert run.state == "undone"
    assert (run.count("undone"), run.count("kept")) == (4, 0)
    for row in (*before["Candidate"], *after["Candidate"]):
        row.pop("updated_at")
    assert after == before
    assert not known.candidate_tags.exists()
    assert EventRow.objects.filter(type="import_taken_back").count() == 1


def test_who_was_touched_since_is_kept_and_named(rae: Member, job: Job) -> None:
    run = imported(rae)
    candidates.tag(Candidate.objects.get(name="Hana Lind"), ["Hot"], by=rae)

    run = undone(run, rae)

    assert [each.name for each in Candidate.objects.all()] == ["Hana Lind"]
    kept = run.rows.filter(outcome="kept")
    assert {row.candidate.name for row in kept if row.candidate} == {"Hana Lind"}
    assert (run.count("undone"), run.count("kept")) == (2, 1)
    with pytest.raises(AlreadyTakenBack):
        importing.undo(run, by=rae)


def test_a_run_that_broke_off_goes_on_and_no_row_comes_twice(
    rae: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rolecall.importing.tasks.tables.BATCH", 2)
    text = "name,email\n" + "".join(f"Person {n},p{n}@mail.example.org\n" for n in range(5))
    run = importing.commit(bring(rae, text), by=rae)

    def die(*_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as breaking:
        breaking.setattr("rolecall.importing.tasks.tables.next_batch", die)
        with pytest.raises(KeyboardInterrupt):
            do_errands("importing.commit_table")
    assert not RunRow.objects.filter(run=run).exists()
    do_errands("importing.commit_table")

    run.refresh_from_db()
    assert (run.state, run.counts, run.progress) == ("finished", {"added": 5}, 5)
    assert Candidate.objects.count() == 5


def test_a_batch_is_done_before_what_followed_from_the_batch_before(rae: Member) -> None:
    importing.commit(bring(rae), by=rae)
    do_errands("importing.commit_table")

    follows = ProcrastinateJob.objects.filter(task_name__contains="reactions")
    batches = ProcrastinateJob.objects.filter(task_name="importing.commit_table")
    assert min(each.priority for each in batches) > max(each.priority for each in follows)


@pytest.mark.parametrize("line", ["sep=;", '"sep=;"', "\ufeffsep=;"])
def test_the_line_that_tells_a_separator_is_no_heading(rae: Member, line: str) -> None:
    text = f"{line}\r\nName;E-mail\r\nLind, Hana;hana@mail.example.org\r\nBo;nobody\r\n"
    run = bring(rae, text)

    assert (run.total, run.given["mapping"]) == (2, ["name", "email"])
    assert run.rows.get().number == 4


@pytest.mark.parametrize(
    "text",
    ["<html><table><tr><td>Name</td></tr></table></html>", "<?xml version='1.0'?>", '[{"name": "Hana"}]'],
)
def test_a_page_that_is_called_a_table_is_refused_as_what_it_is(rae: Member, text: str) -> None:
    with pytest.raises(Invalid) as refused:
        importing.bring_table(f"{text}\nHana\n".encode(), "people.xls", by=rae)
    assert "Save it as CSV or XLSX" in refused.value.fields["file"]


def test_what_cannot_be_read_is_refused_in_words(rae: Member) -> None:
    for data in (b"", b"only a head", b"PK\x03\x04" + b"x" * 200):
        with pytest.raises(Invalid) as refused:
            importing.bring_table(data, "people.xlsx", by=rae)
        assert refused.value.fields["file"]
    assert not Run.objects.exists()


def test_a_mapping_must_name_people_and_fit_the_file(rae: Member, job: Job) -> None:
    run = importing.bring_table(b"a,b\n1,2\n", "people.csv", by=rae)
    for choices in (Choices(["name"]), Choices(["name", "name"]), Choices(["name", "age"])):
        with pytest.raises(Invalid):
            importing.map_columns(run, choices, by=rae)
    importing.map_columns(run, Choices(["headline", ""]), by=rae)
    with pytest.raises(Invalid):
        importing.check(run, by=rae)
    with pytest.raises(NotChecked):
        importing.commit(run, by=rae)
    finished = imported(rae)
    with pytest.raises(AlreadyBegun):
        importing.commit(finished, by=rae)


def test_only_recruiters_import(cleo: Member, ivo: Member, rae: Member) -> None:
    run = bring(rae)
    acts: list[Callable[[Member], Any]] = [
        lambda by: importing.bring_table(FILE.encode(), "people.csv", by=by),
        lambda by: importing.commit(run, by=by),
        lambda by: importing.undo(run, by=by),
    ]
    for act in acts:
        for member in (cleo, ivo):
            with pytest.raises(NotAllowed):
                act(member)
    assert Run.objects.get().state == "checked"
    assert not Candidate.objects.exists()
