"""Two hundred applications while each part is killed: what they were told is received, is kept."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from email import message_from_bytes
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.journeys.companies import Company
from tests.journeys.programs import Program
from tests.runtime.rolecalls import PARTS, Running, until, untouched

MANY, AT_ONCE = 200, 8
BLOWS = dict(zip((40, 90, 140), PARTS, strict=True))
"""after how many acknowledged applications which part is killed"""
PATIENCE = 60


@dataclass(frozen=True)
class Sent:
    """What one person sends, every time they try."""

    number: int

    @property
    def email(self) -> str:
        return f"person.{self.number}@example.org"

    @property
    def is_impatient(self) -> bool:
        """Whether they send the form once more, as a browser does whose answer was lost."""
        return self.number % 8 == 0

    @property
    def resume(self) -> bytes:
        return f"Person {self.number}\n{self.email}\n\n".encode() + b"I keep lighthouses. " * (
            self.number * 7 + 5
        )

    @property
    def form(self) -> dict[str, str]:
        return {
            "name": f"Person Number {self.number}",
            "email": self.email,
            "submission": f"a-form-of-person-{self.number}",
            "consent": "on",
        }


@dataclass
class Stormy:
    """Applies for everybody, and strikes down a part of Rolecall whenever it is time."""

    rolecall: Running
    post: str
    acknowledged: int = 0
    tries: int = 0
    killed: dict[str, int] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def apply_all(self) -> None:
        with ThreadPoolExecutor(AT_ONCE) as crowd:
            list(crowd.map(self._apply, map(Sent, range(MANY))))

    def _apply(self, sent: Sent) -> None:
        with httpx.Client(timeout=20) as browser:
            for _ in range(2 if sent.is_impatient else 1):
                until(lambda: self._is_received(browser, sent), PATIENCE, lambda: sent.email)
        with self.lock:
            self.acknowledged += 1
            part = BLOWS.get(self.acknowledged)
        if part:
            self.killed[part] = self.rolecall.kill(part)

    def _is_received(self, browser: httpx.Client, sent: Sent) -> bool:
        self.tries += 1
        try:
            answer = browser.post(self.post, data=sent.form, files={"resume": ("cv.txt", sent.resume)})
        except httpx.HTTPError:
            return False
        return answer.status_code == 302 and answer.headers["Location"].endswith("/received/")


@pytest.fixture(scope="module")
def rolecall() -> Iterator[Running]:
    settings = {"ROLECALL_APPLY_RATE": "100000/minute", "ROLECALL_API_RATE": "100000/minute"}
    with untouched(settings) as running:
        yield running


def test_nothing_acknowledged_is_lost(rolecall: Running) -> None:
    company = Company(rolecall)
    company.found()
    program = Program(company.address, company.key("recruiter"))
    job, post = published(program, company)

    storm = Stormy(rolecall, post)
    storm.apply_all()

    assert storm.tries > MANY
    for part, killed in storm.killed.items():
        until(lambda part=part, killed=killed: rolecall.has_replaced(part, killed), PATIENCE)
    kept = everything_kept(program, job)
    assert [email for email, _ in kept] == sorted(Sent(number).email for number in range(MANY))
    assert dict(kept) == {sent.email: sent.resume for sent in map(Sent, range(MANY))}
    until(lambda: {Sent(n).email for n in range(MANY)} <= mailed_to(rolecall.data), PATIENCE)


def published(program: Program, company: Company) -> tuple[str, str]:
    """A job, and the address of its post."""
    wanted = {"title": "Lighthouse Keeper", "template_key": "office-manager", "workplace": "remote"}
    job = program.call("create_job", wanted)
    post = program.call("update_job_post", {"questions": []}, job_post_id=job["job_post_id"])
    program.call("publish_job", job_id=job["id"])
    return job["id"], f"{company.address}/careers/{company.slug}/jobs/{post['slug']}/"


def everything_kept(program: Program, job: str) -> list[tuple[str, bytes]]:
    """Each application's address and résumé, in order; somebody who is there twice is listed twice."""
    found = program.call("list_applications", query={"job_id": job, "per_page": 500})["items"]
    assert {each["versions"] for each in found} == {1}

    def kept(application: dict[str, Any]) -> tuple[str, bytes]:
        (sent,) = program.call("get_application_answers", application_id=application["id"])["items"]
        return sent["email"], program.ask("get_document_content", document_id=sent["resume_id"]).content

    with ThreadPoolExecutor(4) as readers:
        return sorted(readers.map(kept, found))


def mailed_to(data: Path) -> set[str]:
    """To whom mails lie in the outbox."""
    mails = [message_from_bytes(path.read_bytes()) for path in (data / "outbox").glob("**/*.eml")]
    return {str(mail["To"]) for mail in mails}
