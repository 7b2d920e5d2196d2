"""`bin/start` on one machine: it comes up, stays up, goes down; what is wrong is named with what to do."""

import os
import signal
import socket
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from rolecall.kit.embedded import Cluster
from tests.runtime.rolecalls import PARTS, Running, run, until
from tests.throwaway import own_folder

TASK = "procrastinate.builtin_tasks.remove_old_jobs"
UNDER_WAY = """INSERT INTO procrastinate_jobs (queue_name, status, task_name, args)
               VALUES ('default', 'doing', %s, '{"max_hours": 24}')"""
LEFT = "SELECT count(*) FROM procrastinate_jobs WHERE task_name = %s"


@pytest.fixture(scope="module")
def rolecall() -> Iterator[Running]:
    """One for all tests of this file, which follow its life: up, wounded, killed, stopped, up again."""
    with own_folder() as folder, Running(folder / "data") as running:
        running.until_it_answers()
        yield running


def test_it_answers_and_says_where(rolecall: Running) -> None:
    assert rolecall.status_of("/healthz") == 200
    assert rolecall.status_of("/readyz") == 200
    assert f"http://127.0.0.1:{rolecall.port}" in rolecall.said()


def test_each_part_has_a_process_file(rolecall: Running) -> None:
    for part in PARTS:
        os.kill(rolecall.pid(part), 0)


def test_static_files_are_served(rolecall: Running) -> None:
    assert rolecall.status_of("/static/staticfiles.json") == 200
    assert rolecall.status_of("/static/../secrets/secret_key") == 404


@pytest.mark.parametrize("part", PARTS)
def test_killed_part_comes_back(rolecall: Running, part: str) -> None:
    killed = rolecall.kill(part)

    until(lambda: rolecall.has_replaced(part, killed), 20, rolecall.said)
    until(lambda: rolecall.status_of("/readyz") == 200, 20, rolecall.said)


def test_process_that_answers_comes_back_when_killed_behind_the_web_process(rolecall: Running) -> None:
    answering = psutil.Process(rolecall.pid("web")).children()

    for process in answering:
        process.kill()

    until(lambda: not any(process.is_running() for process in answering), 20)
    until(lambda: rolecall.status_of("/readyz") == 200, 20, rolecall.said)


def test_task_under_way_is_taken_up_again_when_the_worker_is_killed(rolecall: Running) -> None:
    with psycopg.connect(Cluster(rolecall.data).urls().owner, autocommit=True) as owner:
        owner.execute(UNDER_WAY, [TASK])

        killed = rolecall.kill("worker")

        until(lambda: owner.execute(LEFT, [TASK]).fetchone() == (0,), 30, rolecall.said)
    assert rolecall.has_replaced("worker", killed)


def test_second_rolecall_on_the_same_folder_is_refused(rolecall: Running) -> None:
    second = run("start", "--no-demo", "--port=1", data=rolecall.data)

    assert second.returncode == 1
    assert f"Another Rolecall runs on {rolecall.data}, at http://127.0.0.1:{rolecall.port}" in second.stderr


def test_command_uses_the_running_database_and_leaves_it_running(rolecall: Running) -> None:
    before = rolecall.pid("postgres")

    said = run("django", "showmigrations", "accounts", data=rolecall.data)

    assert "[X] 0001_initial" in said.stdout, said.stderr
    assert rolecall.pid("postgres") == before
    assert rolecall.status_of("/readyz") == 200


def test_key_for_an_unknown_organization_is_refused_in_words(rolecall: Running) -> None:
    said = run("key", "create", "--organization=nobody", "--role=recruiter", data=rolecall.data)

    assert (said.returncode, said.stdout) == (1, "")
    assert "nobody" in said.stderr
    assert "Traceback" not in said.stderr


# Down and up again


def test_everything_killed_at_once_starts_again(rolecall: Running) -> None:
    victims = rolecall.processes()
    for victim in victims:
        victim.kill()
    rolecall.process.wait(10)
    psutil.wait_procs(victims, timeout=60)  # on a busy machine the dying hold their port a while

    rolecall.start_again()

    assert rolecall.status_of("/readyz") == 200


def test_killed_watcher_leaves_nothing_in_the_way(rolecall: Running) -> None:
    left = {part: rolecall.pid(part) for part in ("web", "worker")}
    rolecall.process.kill()
    rolecall.process.wait(10)

    rolecall.start_again()

    assert rolecall.status_of("/readyz") == 200
    assert not {process.pid for process in rolecall.processes()} & set(left.values())


TICKET = (
    "import uuid; from rolecall.kit import live; print('ticket', live.ticket(uuid.uuid4(), uuid.uuid4()))"
)


def test_open_stream_does_not_hold_up_the_stop(rolecall: Running) -> None:
    ticket = run("django", "shell", "-c", TICKET, data=rolecall.data).stdout.split("ticket ")[1].strip()
    with urllib.request.urlopen(f"http://127.0.0.1:{rolecall.port}/live?ticket={ticket}") as stream:
        assert stream.readline() == b"retry: 1000\n"

        assert rolecall.stop() == 0

        assert stream.read().startswith(b"\n")
    assert "refused to gracefully stop" not in (rolecall.data / "logs" / "web.log").read_text()


def test_stop_ends_every_process_and_removes_the_process_files(rolecall: Running) -> None:
    rolecall.start_again()

    assert rolecall.stop(signal.SIGINT) == 0

    assert rolecall.processes() == []
    assert not any((rolecall.data / "run" / f"{part}.pid").exists() for part in PARTS)
    assert rolecall.status_of("/healthz") == 0


def test_command_starts_the_database_for_its_own_length(rolecall: Running) -> None:
    said = run("django", "showmigrations", "accounts", data=rolecall.data)

    assert "[X] 0001_initial" in said.stdout, said.stderr
    assert rolecall.processes() == []


def test_second_start_makes_nothing_again(rolecall: Running) -> None:
    rolecall.start_again()

    assert "Making the tables" not in rolecall.said()


# What is wrong is named


def test_taken_port_is_named(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        said = run("start", f"--port={port}", data=tmp_path / "data")

    assert said.returncode == 1
    assert f"Port {port} is taken by another program. Choose another one: --port {port + 1}" in said.stderr


def test_folder_that_cannot_be_written_is_named() -> None:
    said = run("start", data=Path("/sys/rolecall"))

    assert said.returncode == 1
    assert "Rolecall cannot write in /sys/rolecall" in said.stderr
    assert "--data" in said.stderr


def test_folder_that_cannot_be_made_is_named() -> None:
    said = run("start", data=Path("/proc/rolecall"))

    assert said.returncode == 1
    assert said.stderr.startswith("Rolecall cannot write in /proc/rolecall")


@pytest.mark.parametrize(
    "command", [["key", "create", "--organization=halden", "--role=admin"], ["signin-link"]]
)
def test_folder_in_which_there_is_no_rolecall_is_named_and_left_alone(
    tmp_path: Path, command: list[str]
) -> None:
    said = run(*command, data=tmp_path / "data")

    assert said.returncode == 1
    assert f"There is no Rolecall in {tmp_path / 'data'}." in said.stderr
    assert "bin/start --data" in said.stderr
    assert not (tmp_path / "data").exists()


def test_tables_that_are_not_there_are_named() -> None:
    with own_folder() as folder:
        run("django", "check", data=folder / "data")

        said = run("key", "create", "--organization=halden", "--role=admin", data=folder / "data")

    assert said.returncode == 1
    assert "are not there yet" in said.stderr
    assert "Traceback" not in said.stderr


def test_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")

    said = run("start", data=tmp_path / "data" / "inside")

    assert said.returncode == 1
    assert "is not a folder" in said.stderr
