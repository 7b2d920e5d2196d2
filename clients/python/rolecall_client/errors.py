"""Problems: what the API answers instead of what was asked for. And the version of what it answered."""

from contextvars import ContextVar
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from math import ceil
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
    """The API refused a request. `code` is stable; `detail` says what to do; `errors` names fields.

    What stands before an instance, such as a proxy, has no `code`.
    """

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
        self.retry_after: int | None = _seconds(headers.get("Retry-After", ""))
        super().__init__(f"{status} {self.code}: {self.detail}")


def checked(response: httpx.Response) -> httpx.Response:
    """The answer, unless it is a problem: that is raised."""
    if response.is_success:
        _tag.set(response.headers.get("ETag", ""))
        return response
    is_problem = response.headers.get("Content-Type", "").startswith(
        "application/problem+json"
    )
    document = response.json() if is_problem else {"detail": _instead(response)}
    raise Problem(response.status_code, document, response.headers)


def _instead(response: httpx.Response) -> str:
    """What is said by something else than the API."""
    if response.has_redirect_location:
        return f"Nothing was done: it is answered at {response.headers['Location']}. Let base_url name that place."
    return response.reason_phrase


def _seconds(said: str) -> int | None:
    """How long to wait; proxies may name a moment instead."""
    if said.isdecimal():
        return int(said)
    try:
        until = parsedate_to_datetime(said)
    except ValueError:
        return None
    return max(
        0,
        ceil(
            (
                until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)
            ).total_seconds()
        ),
    )


__all__ = ["Problem", "checked", "etag"]
