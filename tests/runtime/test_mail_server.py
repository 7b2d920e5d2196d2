"""A mail server that takes connections and never says a word holds up letters, and nothing else."""

import socket
from collections.abc import Iterator

import pytest

from tests.journeys.companies import Company
from tests.journeys.programs import Program
from tests.runtime.rolecalls import until, untouched

INVITED = 8
PATIENCE = 150


@pytest.fixture(name="silent")
def _silent() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0), backlog=64) as server:
        server.setblocking(False)
        yield server


def test_a_resume_is_read_while_letters_wait_for_a_mail_server_that_says_nothing(
    silent: socket.socket,
) -> None:
    address = f"smtp://127.0.0.1:{silent.getsockname()[1]}"
    with untouched({"ROLECALL_SMTP_URL": address}) as rolecall:
        company = Company(rolecall)
        company.found()
        program = Program(company.address, company.key("admin"))
        for number in range(INVITED):
            wanted = {"email": f"colleague.{number}@example.org", "role": "recruiter"}
            program.call("invite_user", wanted)

        person = program.call("add_candidate", {"name": "Hana Tanaka"})
        sent = program.http.post(
            f"/api/v1/candidates/{person['id']}/documents",
            files={"file": ("cv.txt", b"Hana Tanaka\n\nBaker")},
        )
        assert sent.is_success, sent.text
        until(lambda: has_been_read(program), PATIENCE, rolecall.said)

        # each of their letters would have been tried before it, in the order in which they were queued
        assert tries(silent) < INVITED


def has_been_read(program: Program) -> bool:
    return bool(program.call("list_events", query={"type": "document_read"})["items"])


def tries(server: socket.socket) -> int:
    """How often somebody connected."""
    kept = []
    try:
        while True:
            kept.append(server.accept()[0])
    except BlockingIOError:
        return len(kept)
    finally:
        for each in kept:
            each.close()
