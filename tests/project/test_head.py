"""`HEAD` is asked by what checks links and counts sizes: it is told what `GET` would tell, without a body."""

from typing import Any

from django.test import Client

from rolecall.project.api import api
from tests.project.test_conventions import Program, program

__all__ = ["program"]


def told(answer: Any) -> tuple[int, dict[str, str]]:
    """The status and the headers, without what is another in each answer."""
    changing = ("X-Request-Id", "X-RateLimit-Remaining", "X-RateLimit-Reset", "Content-Length")
    return answer.status_code, {name: it for name, it in answer.headers.items() if name not in changing}


def test_head_answers_as_get_does_and_without_a_body(program: Program) -> None:
    program("POST", "/departments", {"name": "Sails"})
    program("POST", "/departments", {"name": "Masts"})
    nobody = "00000000-0000-7000-8000-000000000000"
    for path in ("/departments?per_page=1", "/me", f"/departments/{nobody}", "/departments?colour=red"):
        asked, read = program("HEAD", path), program("GET", path)

        assert told(asked) == told(read), path
        assert asked.content == b""
    assert "ETag" in program("HEAD", "/me").headers
    assert "Link" in program("HEAD", "/departments?per_page=1").headers


def test_head_heeds_what_the_reader_has(program: Program) -> None:
    tag = program("GET", "/departments").headers["ETag"]

    assert program("HEAD", "/departments", If_None_Match=tag).status_code == 304


def test_head_opens_nothing_that_get_does_not(program: Program) -> None:
    assert Client().head("/api/v1/departments").status_code == 401
    assert Client().head("/api/v1/careers/northwind/posts").status_code == 200
    assert Program("interviewer")("HEAD", "/audit_events").status_code == 403
    assert program("HEAD", "/departments/bulk").status_code in (404, 405)


def test_an_address_without_get_has_no_head(program: Program) -> None:
    refused = program("HEAD", "/resumes/read")

    assert (refused.status_code, refused.headers["Allow"]) == (405, "POST")


def test_the_description_tells_of_get_alone() -> None:
    assert not [path for path, methods in api.get_openapi_schema()["paths"].items() if "head" in methods]
