"""The version of a thing, as its `ETag`: readers fetch only what is new, writers change only what they saw.

The tag is made of what a `GET` shows, so it changes exactly when something that was seen has. `If-Match` is
checked under a lock of the thing's row, which every writer waits for: of many changes with one tag, one wins.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, wraps
from http import HTTPStatus
from inspect import signature
from typing import Any

from django.db import connection
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified

from rolecall.kit.errors import Invalid, NotFound, RuleBroken

View = Callable[..., HttpResponse]
GOES_ON, FOLLOWED = b',"next_cursor":', b',"sync_token":'
"""Where the end of a synced list begins. In a text of its rows the quotes would be escaped."""


class ChangedMeanwhile(RuleBroken):
    """The thing is not as the writer saw it."""

    status = HTTPStatus.PRECONDITION_FAILED
    sentence = "It was changed since you read it. Read it again, then decide whether your change still holds."


@dataclass(frozen=True)
class Look:
    """How one thing is read: the view of its `GET`, the row behind it and the parameter that names the row.

    Without a `model` there is one such thing in each organization, whose row is locked instead.
    """

    path: str
    view: View
    parameters: tuple[str, ...]
    model: type[Model] | None
    schema: Any

    def hold(self, request: HttpRequest, values: dict[str, Any]) -> None:
        """Make every other writer of the thing wait for this transaction."""
        model = self.model or type(request.organization)  # type: ignore[attr-defined]
        key = values[self.parameters[-1]] if self.model else request.organization.pk  # type: ignore[attr-defined]
        with connection.cursor() as cursor:
            # not the key itself: others may go on to add rows that point here
            cursor.execute(f'SELECT 1 FROM "{model._meta.db_table}" WHERE id = %s FOR NO KEY UPDATE', [key])  # noqa: S608
            if cursor.fetchone() is None:
                raise NotFound

    def tag(self, request: HttpRequest, values: dict[str, Any]) -> str:
        """The tag of the thing as it is now."""
        return tag_of(self.view(request, **{name: values[name] for name in self.parameters}))


def tag_of(answer: HttpResponse) -> str:
    """The entity tag of what is shown: not of the marks at its end by which a list goes on (`kit.lists`)."""
    return f'"{hashlib.blake2b(_shown(answer.content), digest_size=12).hexdigest()}"'


def tagged(view: View) -> View:
    """Make a `GET` answer with its tag, and with 304 to whoever has that already."""

    @wraps(view)
    def answer(request: HttpRequest, **values: Any) -> HttpResponse:
        shown = view(request, **values)
        if shown.status_code != HTTPStatus.OK or shown.streaming or shown.headers.get("Content-Disposition"):
            return shown
        shown.headers["ETag"] = tag_of(shown)
        if shown.headers["ETag"] in _tags(request, "If-None-Match"):
            return HttpResponseNotModified(headers={"ETag": shown.headers["ETag"]})
        return shown

    return answer


def if_unchanged(view: View, path: str, schema: Any) -> View:
    """Make a change heed `If-Match`, and answer with the new tag where it shows what the `GET` shows."""

    look = cache(lambda: look_for(path))  # when all have been declared

    @wraps(view)
    def answer(request: HttpRequest, **values: Any) -> HttpResponse:
        wanted = _tags(request, "If-Match")
        seen = look()
        if wanted:
            _check(wanted, seen, request, values)
        done = view(request, **values)
        if seen and schema is not None and schema is seen.schema and done.status_code == HTTPStatus.OK:
            done.headers["ETag"] = tag_of(done)
        return done

    return answer


def remember(path: str, view: View, model: type[Model], schema: Any) -> None:
    """Declare how what is at an address is read; `view` takes the address's parameters and nothing else."""
    path = _plain(path)
    parameters = tuple(re.findall(r"{(\w+)}", path))
    if tuple(signature(view).parameters)[1:] != parameters:
        raise TypeError(
            f"{view.__qualname__} takes more than its address says, so it cannot be compared with."
        )
    _looks[path] = Look(path, view, parameters, model if parameters else None, schema)


def look_for(path: str) -> Look | None:
    """How what an operation changes is read: at its own address, or at the nearest one above."""
    above = [look for look in _looks.values() if f"{_plain(path)}/".startswith(f"{look.path}/")]
    return max(above, key=lambda look: len(look.path), default=None)


def _plain(path: str) -> str:
    """The path without the types of its parameters, as OpenAPI writes it."""
    return re.sub(r"{\w+:", "{", path)


def readable() -> list[str]:
    """The addresses of everything that has a tag to be held to."""
    return sorted(_looks)


_looks: dict[str, Look] = {}


def _shown(content: bytes) -> bytes:
    shown, _, onward = content.rpartition(GOES_ON)
    if FOLLOWED not in onward:
        return content
    return shown + (b"" if onward.startswith(b"null") else GOES_ON)


def _check(wanted: list[str], look: Look | None, request: HttpRequest, values: dict[str, Any]) -> None:
    if look is None:
        raise Invalid({"If-Match": "There is nothing here to compare with. Leave it out."})
    look.hold(request, values)
    if wanted != ["*"] and look.tag(request, values) not in wanted:
        raise ChangedMeanwhile


def _tags(request: HttpRequest, header: str) -> list[str]:
    return [
        tag.strip().removeprefix("W/") for tag in request.headers.get(header, "").split(",") if tag.strip()
    ]
