"""`rolecall check` says what is not fit for production; production refuses what would not be safe."""

import os
import secrets
from pathlib import Path

import pytest

from tests.runtime.rolecalls import run

FIT = {
    "ROLECALL_URL": "https://jobs.example.org",
    "ROLECALL_HOSTS": "jobs.example.org",
    "ROLECALL_SECRET_KEY": secrets.token_hex(32),
    "ROLECALL_SMTP_URL": "submission://mailer:password@mail.example.org:587",
    "ROLECALL_MAIL_FROM": "jobs@company.example",
    "ROLECALL_FILES_SHARED": "true",
}


@pytest.fixture
def fit() -> dict[str, str]:
    return FIT | {"DATABASE_URL": os.environ["DATABASE_URL"]}


@pytest.mark.django_db
def test_nothing_is_said_when_all_is_well(tmp_path: Path, fit: dict[str, str]) -> None:
    said = run("check", data=tmp_path, settings=fit)

    assert (said.stdout, said.returncode) == ("Nothing found: these settings are fit for production.\n", 0)


WRONG = {
    "ROLECALL_SECRET_KEY": ("insecure-default", "Set ROLECALL_SECRET_KEY to what"),
    "ROLECALL_DEBUG": ("1", "Leave ROLECALL_DEBUG unset"),
    "ROLECALL_URL": ("http://jobs.example.org", "set ROLECALL_URL to its https address"),
    "ROLECALL_HOSTS": ("", "Set ROLECALL_HOSTS"),
    "ROLECALL_SMTP_URL": ("", "Set ROLECALL_SMTP_URL"),
    "ROLECALL_FILES_SHARED": ("false", "Back that folder up"),
    "DATABASE_URL": ("postgresql://127.0.0.1:1/rolecall", "The database cannot be reached"),
}


def test_each_thing_that_is_wrong_is_named(tmp_path: Path) -> None:
    said = run("check", data=tmp_path, settings={name: value for name, (value, _) in WRONG.items()})

    assert said.returncode == 1
    assert [sentence for _, sentence in WRONG.values() if sentence not in said.stdout] == []
    assert said.stdout.count("- ") == len(WRONG), said.stdout


@pytest.mark.django_db
def test_example_address_as_sender_is_named(tmp_path: Path, fit: dict[str, str]) -> None:
    said = run("check", data=tmp_path, settings=fit | {"ROLECALL_MAIL_FROM": "hello@rolecall.example.org"})

    assert (
        said.stdout == "- Mail would come from an example address. Set ROLECALL_MAIL_FROM to one of yours.\n"
    )


@pytest.mark.django_db
def test_role_that_owns_the_tables_is_named(tmp_path: Path, fit: dict[str, str]) -> None:
    said = run("check", data=tmp_path, settings=fit | {"DATABASE_URL": os.environ["DATABASE_OWNER_URL"]})

    assert "Name a role there that owns nothing" in said.stdout


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("ROLECALL_SMTP_URL", "smtp://mailer:password@mail.example.org", "leaves without encryption"),
        ("ROLECALL_HOSTS", "https://jobs.example.org,jobs.example.org", "write the name alone"),
        ("ROLECALL_HOSTS", "careers.example.org", "ROLECALL_HOSTS lacks jobs.example.org"),
    ],
)
def test_what_would_not_do_what_it_is_meant_to_is_named(
    tmp_path: Path, fit: dict[str, str], name: str, value: str, said: str
) -> None:
    checked = run("check", data=tmp_path, settings=fit | {name: value})

    assert said in checked.stdout
    assert checked.stdout.count("- ") == 1, checked.stdout


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("ROLECALL_SMTP_URL", "mail.example.org", "names no mail server. Write it like submission://"),
        ("ROLECALL_API_RATE", "lots", "'lots' is no rate; write it as 500/10 seconds."),
        ("ROLECALL_PROXIES", "two", "ROLECALL_PROXIES cannot be understood: Not a valid integer."),
        ("ROLECALL_RATE_LIMIT_STORE", "redis://cache.example.org", "It needs the Python package redis."),
        ("ROLECALL_RATE_LIMIT_STORE", "cache.example.org:6379", "Write it like valkey://"),
        ("DATABASE_URL", "mysql://db.example.org/rolecall", "Write it like postgresql://"),
    ],
)
def test_what_cannot_be_understood_is_said_before_anything_starts(
    tmp_path: Path, name: str, value: str, said: str
) -> None:
    database = {"DATABASE_URL": "postgresql://127.0.0.1:1/rolecall"}

    refused = run("serve", data=tmp_path, settings=FIT | database | {name: value})

    assert refused.returncode == 1
    assert said in refused.stderr
    assert "Traceback" not in refused.stderr


def test_embedded_settings_are_for_one_machine(tmp_path: Path) -> None:
    said = run("check", data=tmp_path)

    assert said.returncode == 1
    assert "The database is the embedded one" in said.stdout


@pytest.mark.parametrize("command", ["serve", "worker", "start", "migrate"])
def test_production_without_a_secret_key_is_refused(tmp_path: Path, command: str) -> None:
    said = run(command, data=tmp_path, settings={"DATABASE_URL": "postgresql://nowhere.example.org/rolecall"})

    assert said.returncode == 1
    assert "ROLECALL_SECRET_KEY is missing" in said.stderr
    assert "Traceback" not in said.stderr


@pytest.mark.parametrize("command", ["serve", "worker"])
def test_web_and_worker_apart_need_a_database_of_the_hosts_own(tmp_path: Path, command: str) -> None:
    said = run(command, data=tmp_path)

    assert said.returncode == 1
    assert "On this machine bin/start runs everything together" in said.stderr
