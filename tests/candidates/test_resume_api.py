"""A résumé is read for a program, or on the command line, and nothing of it is kept."""

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from rolecall.accounts import access
from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Organization
from rolecall.candidates.api import RATE
from rolecall.candidates.models import Candidate, Document
from rolecall.kit import throttle
from rolecall.project.cli import rolecall

RESUME = b"""Ada Example
Engineer
ada@example.org | +49 30 5550 0142 | Berlin, Germany

Skills
Python, k8s

Languages
English (C1)
"""


def posted(role: str, data: bytes) -> tuple[int, Any]:
    _, secret = accounts.create_key(by=access.HOST, name="Program", role=role)
    answer = Client().post(
        "/api/v1/resumes/read",
        {"file": SimpleUploadedFile("ada.txt", data)},
        headers={"Authorization": f"Bearer {secret}"},
    )
    return answer.status_code, answer.json()


def test_a_program_has_a_resume_read_and_nothing_is_kept(organization: Organization) -> None:
    status, found = posted("recruiter", RESUME)

    assert (status, found["state"], found["kind"]) == (200, "read", "txt")
    assert found["profile"]["name"]["value"] == "Ada Example"
    assert found["profile"]["skills"][1]["known_as"] == "Kubernetes"
    assert found["json_resume"]["basics"]["email"] == "ada@example.org"
    assert not Candidate.objects.exists()
    assert not Document.objects.exists()


def test_an_unreadable_file_has_a_reason(organization: Organization) -> None:
    status, found = posted("admin", b"%PDF-1.7")

    assert (status, found["state"]) == (200, "unreadable")
    assert found["reason"] == "The file is damaged and could not be read. Ask for a new copy."


def test_an_interviewers_key_reads_none(organization: Organization) -> None:
    status, _ = posted("interviewer", RESUME)

    assert status == 403


def test_no_program_has_more_read_than_the_rate_allows(organization: Organization) -> None:
    key, secret = accounts.create_key(by=access.HOST, name="Program", role="recruiter")
    for _ in range(int(RATE.partition("/")[0])):
        throttle.spend(RATE, "resume-read", str(key.id))

    answer = Client().post(
        "/api/v1/resumes/read",
        {"file": SimpleUploadedFile("ada.txt", RESUME)},
        headers={"Authorization": f"Bearer {secret}"},
    )

    assert answer.status_code == 429


def test_the_command_line_reads_a_folder_with_progress(tmp_path: Path) -> None:
    (tmp_path / "ada.txt").write_bytes(RESUME)
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "noise.bin").write_bytes(b"\0\1\2" * 99)
    (tmp_path / ".hidden").write_bytes(RESUME)

    ended = CliRunner().invoke(rolecall, ["resume", "read", "--json-resume", str(tmp_path)])

    first, second = map(json.loads, ended.stdout.splitlines())
    assert first["resume"]["basics"]["name"] == "Ada Example"
    assert (second["state"], second["resume"].get("basics")) == ("unreadable", None)
    assert [line.split()[:3] for line in ended.stderr.splitlines()] == [["1", "of", "2"], ["2", "of", "2"]]
    assert ended.exit_code == 1


def test_the_command_line_says_it_in_words_or_as_json(tmp_path: Path) -> None:
    file = tmp_path / "ada.txt"
    file.write_bytes(RESUME)

    words = CliRunner().invoke(rolecall, ["resume", "read", str(file)])
    facts = CliRunner().invoke(rolecall, ["resume", "read", "--json", str(file)])

    assert "skills      Python, k8s" in words.stdout
    assert json.loads(facts.stdout)["emails"][0]["evidence"][0]["line"].startswith("ada@example.org")
    assert (words.exit_code, facts.exit_code) == (0, 0)
