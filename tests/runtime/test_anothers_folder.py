"""Root at the folder of somebody else, who has to be able to start there afterwards."""

import os
import pwd
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.runtime import rolecalls
from tests.runtime.rolecalls import Running, run
from tests.throwaway import own_folder

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be at what is another's")
OWNER = pwd.getpwnam("nobody").pw_uid


@pytest.fixture
def theirs() -> Iterator[Path]:
    with own_folder() as folder:
        rolecalls.lay_out(folder / "data")
        for path in (folder / "data", *(folder / "data").rglob("*")):
            os.chown(path, OWNER, -1, follow_symlinks=False)
        yield folder / "data"


def of_root(data: Path) -> list[str]:
    return [str(each.relative_to(data)) for each in data.rglob("*") if each.lstat().st_uid == 0]


def test_root_does_not_start_there_and_leaves_nothing(theirs: Path) -> None:
    refused = run("start", "--port=1", data=theirs)

    assert refused.returncode != 0
    assert "belongs to nobody, who could not start it any more" in refused.stderr
    assert f"sudo -u nobody bin/start --data {theirs}" in refused.stderr
    assert of_root(theirs) == []


def test_a_command_of_root_leaves_nothing_that_its_owner_cannot_change(theirs: Path) -> None:
    asked = run("key", "create", "--organization=nobodys", "--role=recruiter", data=theirs)

    assert "There is no organization" in asked.stderr
    assert of_root(theirs) == []


def test_root_starts_in_a_folder_that_somebody_else_made_for_it() -> None:
    with own_folder() as folder:
        rolecalls.lay_out(folder / "data")
        os.chown(folder / "data", OWNER, -1)
        with Running(folder / "data") as rolecall:
            rolecall.until_it_answers()
