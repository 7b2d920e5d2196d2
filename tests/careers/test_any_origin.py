"""A careers page of one's own reads the posts and applies from a visitor's browser, wherever it stands."""

from base64 import b64encode
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.jobs.models import Job
from tests.pipeline.conftest import job

__all__ = ["job"]
POSTS = "/api/v1/careers/northwind/posts"
PAGE = {"Origin": "https://kites.example.org"}
RESUME = {"file_name": "hana.txt", "content": b64encode(b"Hana Lind, kite maker").decode()}
ALLOWED = "Access-Control-Allow-Origin"


def apply(job: Job, **sent: Any) -> Any:
    address = f"{POSTS}/{job.posts.get().slug}/applications"
    return Client().post(address, sent, content_type="application/json", headers=PAGE)


def test_posts_are_read_from_any_origin(job: Job) -> None:
    read = Client().get(POSTS, headers=PAGE)
    missing = Client().get(f"{POSTS}/none", headers=PAGE)

    assert (read.status_code, read.headers[ALLOWED]) == (200, "*")
    assert "ETag" in read.headers["Access-Control-Expose-Headers"]
    assert (missing.status_code, missing.headers[ALLOWED]) == (404, "*")


def test_an_application_is_asked_for_and_sent_and_what_is_wrong_can_be_read(job: Job) -> None:
    asks = {**PAGE, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    may = Client().options(f"{POSTS}/{job.posts.get().slug}/applications", headers=asks)
    taken = apply(job, name="Hana Lind", email="hana@example.org", consent=True, resume=RESUME)
    refused = apply(job, name="Hana Lind")

    assert (may.status_code, may.headers[ALLOWED]) == (204, "*")
    assert "POST" in may.headers["Access-Control-Allow-Methods"]
    assert "Content-Type" in may.headers["Access-Control-Allow-Headers"]
    assert "Authorization" not in may.headers["Access-Control-Allow-Headers"]
    assert (taken.status_code, taken.headers[ALLOWED]) == (201, "*")
    assert (refused.status_code, refused.headers[ALLOWED]) == (422, "*")


@pytest.mark.parametrize("path", ["/api/v1/jobs", "/api/v1/careers_site", "/northwind/jobs/", "/profile/"])
def test_nothing_else_is_open_to_other_pages(
    rae: Member, signed_in: Callable[[Member], Client], path: str
) -> None:
    asks = {**PAGE, "Access-Control-Request-Method": "GET"}

    assert ALLOWED not in signed_in(rae).get(path, headers=PAGE).headers
    assert ALLOWED not in Client().options(path, headers=asks).headers
