"""`bin/start` on one machine: it comes up, stays up, goes down; what is wrong is named with what to do."""

import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.runtime.rolecalls import PARTS, Running, command, plain_environment, run, until
from tests.throwaway import own_folder


@pytest.fixture(scope="module")
def rolecall() -> Iterator[Running]:
    with own_folder() as folder:
        running = Running(folder / "data")
        running.until_it_answers()
        yield running
        running.stop()


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


# Down and up again, in this order, on a Rolecall of their own


@pytest.fixture(scope="module")
def restarted() -> Iterator[Running]:
    with own_folder() as folder:
        running = Running(folder / "data")
        running.until_it_answers()
        yield running
        running.stop()


def test_everything_killed_at_once_starts_again(restarted: Running) -> None:
    victims = restarted.processes()
    for victim in victims:
        victim.kill()
    restarted.process.wait(10)

    restarted.start_again()

    assert restarted.status_of("/readyz") == 200


def test_killed_watcher_leaves_nothing_in_the_way(restarted: Running) -> None:
    left = {part: restarted.pid(part) for part in ("web", "worker")}
    restarted.process.kill()
    restarted.process.wait(10)

    restarted.start_again()

    assert restarted.status_of("/readyz") == 200
    assert not {process.pid for process in restarted.processes()} & set(left.values())


def test_stop_ends_every_process_and_removes_the_process_files(restarted: Running) -> None:
    assert restarted.stop(signal.SIGINT) == 0

    assert restarted.processes() == []
    assert not any((restarted.data / "run" / f"{part}.pid").exists() for part in PARTS)
    assert restarted.status_of("/healthz") == 0


def test_command_starts_the_database_for_its_own_length(restarted: Running) -> None:
    said = run("django", "showmigrations", "accounts", data=restarted.data)

    assert "[X] 0001_initial" in said.stdout, said.stderr
    assert restarted.processes() == []


def test_second_start_makes_nothing_again(restarted: Running) -> None:
    restarted.start_again()

    assert "Making the tables" not in restarted.said()


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


def test_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")

    said = run("start", data=tmp_path / "data" / "inside")

    assert said.returncode == 1
    assert "is not a folder" in said.stderr


def test_production_without_a_secret_key_is_refused(tmp_path: Path) -> None:
    said = subprocess.run(
        command("serve", data=tmp_path),
        env=plain_environment() | {"DATABASE_URL": "postgresql://nowhere.example.org/rolecall"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert said.returncode == 1
    assert "ROLECALL_SECRET_KEY is missing" in said.stderr


def test_check_names_what_is_not_fit_for_production(tmp_path: Path) -> None:
    said = run("check", data=tmp_path / "data")

    assert said.returncode == 1
    assert said.stdout.startswith("- ")
