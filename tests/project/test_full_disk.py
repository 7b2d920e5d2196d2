"""A disk without room, ours or the database's: people and programs are told, and nothing that runs ends."""

import errno
import sqlite3
from pathlib import Path

import pytest
from django.db import OperationalError, connection
from django.http import HttpResponse
from django.test import RequestFactory

from rolecall.project import views
from rolecall.project.runtime import children
from rolecall.project.runtime.room import Room, may_be_full

FULL = Path("/dev/full")
"""what the system has for this: it takes nothing"""
POST = "/careers/northwind/jobs/baker/"
SAYS = "There is no room left on our disk"


def answer_to(error: Exception, path: str = POST, **headers: str) -> HttpResponse:
    """What is answered where a request ended so."""
    request = RequestFactory(headers={"Referer": f"http://testserver{POST}", **headers}).post(path)
    try:
        raise error
    except (OSError, OperationalError, sqlite3.Error):
        return views.broken(request)


def no_room_in_the_database() -> Exception:
    with pytest.raises(OperationalError) as raised, connection.cursor() as cursor:
        cursor.execute("DO $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$")
    return raised.value


def no_room_among_the_files() -> Exception:
    with pytest.raises(OSError, match="No space") as raised, FULL.open("wb", buffering=0) as full:
        full.write(b"a resume")
    return raised.value


def test_a_person_is_told_and_led_back() -> None:
    said = answer_to(no_room_among_the_files())

    assert said.status_code == 507
    assert SAYS in said.content.decode()
    assert f'href="{POST}"' in said.content.decode()


@pytest.mark.django_db
def test_what_the_database_has_no_room_for_is_told_likewise() -> None:
    said = answer_to(no_room_in_the_database())

    assert (said.status_code, SAYS in said.content.decode()) == (507, True)


def test_where_acts_are_counted_there_may_be_no_room_either(tmp_path: Path) -> None:
    file = sqlite3.connect(tmp_path / "counts")
    file.execute("PRAGMA max_page_count = 1")
    with pytest.raises(sqlite3.OperationalError, match="full") as raised:
        file.execute("CREATE TABLE acts (at REAL)")

    assert answer_to(raised.value).status_code == 507


def test_where_an_act_is_answered_in_place_the_sentence_alone_is() -> None:
    said = answer_to(no_room_among_the_files(), **{"HX-Request": "true"})

    assert said["Content-Type"].startswith("text/plain")
    assert said.content.decode().startswith(SAYS)


def test_a_program_has_a_problem_document() -> None:
    said = answer_to(no_room_among_the_files(), "/api/v1/candidates")

    assert (said.status_code, said["Content-Type"]) == (507, "application/problem+json")
    assert b'"code":"disk_full"' in said.content.replace(b'": "', b'":"')


def test_any_other_fault_is_ours_and_leads_back_too() -> None:
    said = answer_to(OSError(errno.EIO, "broken"))

    assert said.status_code == 500
    assert f'href="{POST}"' in said.content.decode()


def test_the_host_is_told_once_when_room_gets_short_and_when_there_is_some_again(tmp_path: Path) -> None:
    said: list[str] = []
    room = Room(tmp_path, said.append, short=2**60)

    for _ in range(2):
        room.due = 0.0
        room.look()
    assert [line.partition(" MB")[0].split()[0] for line in said] == ["Only"]

    room.short, room.due = 0, 0.0
    room.look()
    assert "There is room on the disk again" in said[-1]


def test_what_finds_no_room_waits_and_ends_nothing() -> None:
    with may_be_full(), FULL.open("wb", buffering=0) as full:
        full.write(b"a process file")
    with pytest.raises(FileNotFoundError), may_be_full():
        Path("/nowhere/at/all").stat()


def test_a_long_log_gives_way_where_there_is_no_room_to_keep_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(children, "LOG_BYTES", 10)
    log, aside = tmp_path / "web.log", tmp_path / "web.log.1"
    log.write_text("a line of many words\n")
    aside.symlink_to(FULL)

    children.keep_short(log)

    assert log.stat().st_size == 0
    assert not aside.exists()
    assert FULL.exists()
