"""What is to go: an operation that has a successor says so, long before, in its headers and its description.

`Deprecation` is RFC 9745's, `Sunset` RFC 8594's. A door that is declared to close sooner than we promise does
not stop at a review: the product does not start.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.http import http_date

View = Callable[..., HttpResponse]
MONTHS = 18
"""So long before it goes is it said at the least."""


@dataclass(frozen=True)
class Fading:
    """Since when something should not be used any more, when it goes, and what is there instead."""

    since: date
    sunset: date
    successor: str = ""

    def __post_init__(self) -> None:
        if _months(self.since, self.sunset) < MONTHS:
            raise ValueError(f"What is to go is announced {MONTHS} months before: {self}.")

    def headers(self) -> dict[str, str]:
        """As every answer says it."""
        said = {"Deprecation": f"@{_seconds(self.since)}", "Sunset": http_date(_seconds(self.sunset))}
        return said | ({"Link": f'<{self.successor}>; rel="successor-version"'} if self.successor else {})

    def described(self) -> dict[str, Any]:
        """As the description of the operation says it."""
        said = {"deprecated": True, "x-deprecated-since": f"{self.since}", "x-sunset": f"{self.sunset}"}
        return said | ({"x-successor": self.successor} if self.successor else {})


def announced(view: View, fading: Fading) -> View:
    """A view whose answers say that it is to go; a `Link` that they have stays."""

    @wraps(view)
    def answer(request: HttpRequest, **values: Any) -> HttpResponse:
        done = view(request, **values)
        for name, value in fading.headers().items():
            had = done.headers.get(name)
            done.headers[name] = f"{had}, {value}" if had else value
        return done

    return answer


def _months(since: date, until: date) -> int:
    return (until.year - since.year) * 12 + until.month - since.month - (until.day < since.day)


def _seconds(day: date) -> int:
    return int(datetime.combine(day, time.min, UTC).timestamp())
