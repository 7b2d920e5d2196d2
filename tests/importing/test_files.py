"""Résumés read in: a person for each, those we know not twice, and all of it taken back."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, Document
from rolecall.importing import actions as importing
from rolecall.importing.models import Run
from rolecall.importing.unpacking import MOST_FILES, unpacked
from rolecall.kit.errors import Invalid, NotAllowed
from tests.errands import do_errands

HANA = b"Hana Lind\nhana@mail.example.org\n+49 30 5550 0142\n\nBackend engineer\n\nBuilt kites."
NOISE = b"\x00\x01\x02" * 200


def zip_of(**files: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/"), data)
    return file.getvalue()


def read_in(by: Member, *files: tuple[str, bytes]) -> Run:
    run = importing.bring_files(files, by=by)
    do_errands("importing.commit_files")
    return Run.objects.get(id=run.id)


def test_a_zip_becomes_people_and_what_cannot_be_read_is_kept_and_said(
    rae: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rolecall.importing.tasks.files.BATCH", 2)
    known = candidates.add(by=rae, name="H. Lind", email="HANA@mail.example.org")
    folder = zip_of(**{"people__hana.txt": HANA, "people__again.txt": HANA, "noise_of_kim.bin": NOISE})

    run = read_in(rae, ("all.zip", folder), ("large.pdf", b"x" * (10 * 2**20 + 1)))

    assert (run.state, run.progress) == ("finished", 4)
    assert run.counts == {"refused": 1, "completed": 1, "known": 1, "added": 1}
    assert known.documents.count() == 1
    kim = Candidate.objects.exclude(id=known.id).get()
    assert (kim.name, kim.candidate_tags.get().tag.name) == ("noise of kim", "Name to check")
    assert "noise_of_kim.bin" in run.rows.get(candidate=kim).sentence
    assert "larger than 10 MB" in run.rows.get(outcome="refused").sentence


def test_an_empty_file_is_refused_by_itself_and_the_others_come_in(rae: Member) -> None:
    run = read_in(rae, ("all.zip", zip_of(**{"empty.pdf": b"", "hana.txt": HANA})), ("also.txt", b""))

    assert (run.state, run.progress, run.counts) == ("finished", 3, {"refused": 2, "added": 1})
    said = run.rows.filter(outcome="refused").order_by("number").values_list("sentence", flat=True)
    assert [each.partition(":")[0] for each in said] == ["empty.pdf", "also.txt"]
    assert Candidate.objects.get().name == "Hana Lind"


def test_a_zip_in_a_zip_is_opened_and_what_systems_lay_beside_files_is_left_out(rae: Member) -> None:
    inner = zip_of(**{"hana.txt": HANA, "Thumbs.db": NOISE, "~$hana.docx": NOISE})
    outer = zip_of(**{"team__inner.zip": inner, "__MACOSX__._hana.txt": NOISE, "desktop.ini": NOISE})

    run = read_in(rae, ("all.zip", outer))

    assert (run.state, run.counts) == ("finished", {"refused": 0, "added": 1})
    assert Candidate.objects.get().name == "Hana Lind"


def test_zips_in_zips_count_and_one_too_deep_is_a_file(rae: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = HANA
    for _ in range(4):
        deep = zip_of(**{"in.zip": deep})
    assert [name for name, _ in unpacked([("all.zip", deep)])] == ["in.zip"]
    monkeypatch.setattr("rolecall.importing.unpacking.MOST_TOGETHER", 1000)
    with pytest.raises(Invalid):
        list(unpacked([("all.zip", zip_of(**{"in.zip": zip_of(a=b"x" * 1001)}))]))


def test_a_name_in_utf_8_that_is_not_said_to_be_is_read_as_it_was_meant() -> None:
    packed = zip_of(**{"Zoë Šimić.txt": HANA})
    # bit 11 of the flags says so, in the entry and in the directory: a Mac leaves it out
    unsaid = packed.replace(b"PK\x03\x04\x14\x00\x00\x08", b"PK\x03\x04\x14\x00\x00\x00")
    unsaid = unsaid.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x08", b"PK\x01\x02\x14\x03\x14\x00\x00\x00")
    assert unsaid != packed
    assert [name for name, _ in unpacked([("all.zip", unsaid)])] == ["Zoë Šimić.txt"]


def test_taking_back_removes_new_people_and_the_files_of_known_ones(rae: Member) -> None:
    known = candidates.add(by=rae, name="H. Lind", email="hana@mail.example.org")
    other = HANA.replace(b"hana@", b"other@").replace(b"Hana", b"Olga")
    run = read_in(rae, ("hana.txt", HANA), ("olga.txt", other))
    do_errands("candidates.read_document")

    importing.undo(run, by=rae)
    do_errands("importing.undo_import")

    run.refresh_from_db()
    assert (run.state, run.count("undone"), run.count("kept")) == ("undone", 2, 0)
    assert Candidate.objects.get() == known
    assert not Document.objects.exists()


def test_what_is_no_folder_of_resumes_is_refused_in_words(rae: Member, ivo: Member) -> None:
    too_many = zip_of(**{f"n{number}.txt": b"x" for number in range(MOST_FILES + 1)})
    for files in ((), (("a.zip", b"PK\x03\x04" + b"x" * 99),), (("b.zip", too_many),)):
        with pytest.raises(Invalid):
            importing.bring_files(files, by=rae)
    with pytest.raises(NotAllowed):
        importing.bring_files([("hana.txt", HANA)], by=ivo)
    assert not Run.objects.exists()


def test_resumes_are_brought_on_screen(rae: Member, signed_in: Callable[[Member], Client]) -> None:
    browser, here = signed_in(rae), reverse("importing:imports", args=["northwind"])
    given: dict[str, Any] = {"what": "files", "files": [SimpleUploadedFile("hana.txt", HANA)]}

    assert browser.post(here, {"what": "files"}).status_code == 422
    page = browser.post(here, given)
    do_errands("importing.commit_files")

    assert "Take it back" in browser.get(page["Location"]).content.decode()
    assert Candidate.objects.get().name == "Hana Lind"
