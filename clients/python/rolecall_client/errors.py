"""Problems: what the API answers instead of what was asked for. And the version of what it answered."""

from contextvars import ContextVar
from typing import Any

import httpx

_tag: ContextVar[str] = ContextVar("rolecall_etag", default="")


def etag() -> str:
    """The version of what the last answer in this thread or task showed, for `if_match` of a change of it."""
    if not _tag.get():
        raise LookupError(
            "The last answer showed nothing that has a version. Read the thing first."
        )
    return _tag.get()


class Problem(Exception):
    """The API refused a request. `code` is stable; `detail` says what to do; `errors` names fields."""

    def __init__(
        self, status: int, document: dict[str, Any], headers: httpx.Headers
    ) -> None:
        self.status = status
        self.code: str = document.get("code", "")
        self.detail: str = document.get("detail", "")
        self.errors: dict[str, str] = {
            each["field"]: each["message"] for each in document.get("errors", [])
        }
        self.request_id: str | None = document.get("request_id")
        self.retry_after: int | None = (
            int(headers["Retry-After"]) if "Retry-After" in headers else None
        )
        super().__init__(f"{status} {self.code}: {self.detail}")


def checked(response: httpx.Response) -> httpx.Response:
    """The answer, unless it is a problem: that is raised."""
    if response.status_code < 400:
        _tag.set(response.headers.get("ETag", ""))
        return response
    is_problem = response.headers.get("Content-Type", "").startswith(
        "application/problem+json"
    )
    raise Problem(
        response.status_code, response.json() if is_problem else {}, response.headers
    )


__all__ = ["Problem", "checked", "etag"]
