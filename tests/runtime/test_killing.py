"""Killing each part amid 200 applications loses none that was acknowledged, nor a file, nor a mail."""

import base64
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from email import message_from_bytes, policy
from typing import Any

import httpx
import pytest

from tests.journeys.companies import Company
from tests.runtime.rolecalls import PARTS, Running, until
from tests.throwaway import own_folder

PEOPLE = 200
SECONDS = 120


@pytest.fixture
def company() -> Iterator[Company]:
    with (
        own_folder() as folder,
        Running(folder / "data", {"ROLECALL_APPLY_RATE": "100000/minute"}) as rolecall,
    ):
        rolecall.until_it_answers()
        company = Company(rolecall)
        company.found()
        yield company


def test_nothing_that_was_acknowledged_is_lost(company: Company) -> None:
    job_id, slug = published(company)
    acknowledged: list[int] = []

    with ThreadPoolExecutor(9) as threads:
        killer = threads.submit(kill_each_part, company.rolecall, acknowledged)
        list(threads.map(lambda number: apply(company, slug, number, acknowledged), range(PEOPLE)))
        killer.result()

    with api(company) as program:
        until(lambda: program.get("/jobs").status_code == 200, SECONDS)
        applications = all_of(program, "/applications", job_id=job_id)
        people = {each["id"]: each["emails"][0] for each in all_of(program, "/candidates")}
        assert Counter(people[each["candidate"]["id"]] for each in applications) == Counter(
            address(number) for number in range(PEOPLE)
        )
        for candidate_id, email in people.items():
            assert kept_file(program, candidate_id) == resume(int(email.split("@")[0].removeprefix("p")))
    until(lambda: confirmed(company) == {address(number) for number in range(PEOPLE)}, SECONDS)


def kill_each_part(rolecall: Running, acknowledged: list[int]) -> None:
    for part, after in zip(PARTS, (30, 80, 130), strict=True):
        until(lambda after=after: len(acknowledged) >= after, SECONDS)  # type: ignore[misc]
        killed = rolecall.kill(part)
        until(lambda part=part, killed=killed: rolecall.has_replaced(part, killed), SECONDS)  # type: ignore[misc]


def apply(company: Company, slug: str, number: int, acknowledged: list[int]) -> None:
    """Send one application, again and again, until it is acknowledged."""
    body = {
        "name": f"Person {number}",
        "email": address(number),
        "resume": {"file_name": "cv.txt", "content": base64.b64encode(resume(number)).decode()},
        "consent": True,
        "submission_id": f"submission-{number}",
    }
    url = f"{company.address}/api/v1/careers/{company.slug}/posts/{slug}/applications"
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        try:
            if httpx.post(url, json=body, timeout=20).status_code == 201:
                acknowledged.append(number)
                return
        except httpx.TransportError:
            threading.Event().wait(0.05)
    raise AssertionError(f"application {number} was never acknowledged")


def published(company: Company) -> tuple[str, str]:
    with api(company) as program:
        job = program.post("/jobs", json={"title": "Kite maker", "workplace": "remote"}).json()
        post = program.get("/job_posts", params={"job_id": job["id"]}).json()["items"][0]
        assert (
            program.patch(f"/job_posts/{post['id']}", json={"summary": "You make kites."}).status_code == 200
        )
        assert program.post(f"/jobs/{job['id']}/publish").status_code == 200
    return job["id"], post["slug"]


def api(company: Company) -> httpx.Client:
    key = {"Authorization": f"Bearer {company.key('recruiter')}"}
    return httpx.Client(base_url=f"{company.address}/api/v1", headers=key, timeout=30)


def all_of(program: httpx.Client, path: str, **where: str) -> list[dict[str, Any]]:
    found, cursor = [], None
    while True:
        page = program.get(path, params={**where, **({"cursor": cursor} if cursor else {})}).json()
        found += page["items"]
        cursor = page["next_cursor"]
        if not cursor:
            return found


def kept_file(program: httpx.Client, candidate_id: str) -> bytes:
    (document,) = program.get(f"/candidates/{candidate_id}/documents").json()["items"]
    return program.get(f"/documents/{document['id']}/content").content


def confirmed(company: Company) -> set[str]:
    outbox = (company.rolecall.data / "outbox").glob("*.eml")
    mails = [message_from_bytes(path.read_bytes(), policy=policy.default) for path in outbox]
    return {mail["To"] for mail in mails if "Kite maker" in mail["Subject"]}


def address(number: int) -> str:
    return f"p{number}@people.example.org"


def resume(number: int) -> bytes:
    return f"Person {number}\n{address(number)}\n".encode() + b"Made kites for years.\n" * 400
