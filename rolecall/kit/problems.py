"""What goes wrong, as programs are told: problem documents (RFC 9457), whatever raised it."""

from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError

from rolecall.kit import clashes, scopes
from rolecall.kit.answering import answer
from rolecall.kit.describing import PROBLEM_TYPE
from rolecall.kit.errors import Invalid, NotFound, RuleBroken, TooMany

RESOURCE = "/api/v1"
"""What keys and tokens open, as the metadata of this instance names it."""


class FieldProblem(Schema):
    """One field that needs another look."""

    field: str
    """Where: 'candidate.email', or the name of a query parameter."""
    message: str
    """What to do about it."""


class Problem(Schema):
    """An RFC 9457 problem document."""

    type: str
    """A stable address of this kind of problem."""
    title: str
    status: int
    code: str
    """A stable name of this kind of problem, for programs."""
    detail: str
    """What is wrong and what to do, for people."""
    errors: list[FieldProblem] = []
    count: int | None = None
    """How many there are, where another number was expected."""
    request_id: str | None = None


class Unauthenticated(RuleBroken):
    """No key, or one that is not valid."""

    status = HTTPStatus.UNAUTHORIZED
    sentence = "Send a valid key as 'Authorization: Bearer …'."


def known_by(resource: str = RESOURCE) -> str:
    """How whoever is unknown becomes known, as `WWW-Authenticate` says it (RFC 9728)."""
    place = f"{settings.PUBLIC_URL}/.well-known/oauth-protected-resource{resource}"
    return f'Bearer realm="Rolecall", resource_metadata="{place}"'


def lacking(scope: str, resource: str = RESOURCE) -> str:
    """That a key or token lacks a scope, as `WWW-Authenticate` says it (RFC 6750, section 3.1)."""
    return f'{known_by(resource)}, error="insufficient_scope", scope="{scope}"'


def problem(request: HttpRequest, broken: RuleBroken) -> HttpResponse:
    """The problem document of a broken rule."""
    fields = (
        broken.fields
        if isinstance(broken, Invalid)
        else {broken.field: broken.sentence}
        if broken.field
        else {}
    )
    body = {
        "type": f"/docs/api/problems#{broken.code}",
        "title": HTTPStatus(broken.status).phrase,
        "status": int(broken.status),
        "code": broken.code,
        "detail": broken.sentence,
        "errors": [{"field": name, "message": message} for name, message in fields.items()],
        "count": broken.count,
        "request_id": getattr(request, "request_id", None),
    }
    document = answer(body, int(broken.status))
    document.headers["Content-Type"] = PROBLEM_TYPE
    if isinstance(broken, TooMany):
        document.headers["Retry-After"] = "60"
    if isinstance(broken, Unauthenticated):
        document.headers["WWW-Authenticate"] = known_by()
    if isinstance(broken, scopes.ScopeMissing):
        document.headers["WWW-Authenticate"] = lacking(broken.scope)
    return document


def speak_in_problems(api: NinjaAPI) -> None:
    """Make an API answer every error with a problem document."""

    @api.exception_handler(RuleBroken)
    def rule_broken(request: HttpRequest, broken: RuleBroken) -> HttpResponse:
        return problem(request, broken)

    @api.exception_handler(DatabaseError)
    def clashed(request: HttpRequest, error: DatabaseError) -> HttpResponse:
        if clash := clashes.clash_of(error):
            return problem(request, clash)
        raise error

    @api.exception_handler(AuthenticationError)
    def unauthenticated(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
        return problem(request, Unauthenticated())

    @api.exception_handler(Http404)
    def missing(request: HttpRequest, error: Http404) -> HttpResponse:
        return problem(request, NotFound())

    @api.exception_handler(ValidationError)
    def malformed(request: HttpRequest, error: ValidationError) -> HttpResponse:
        return problem(request, Invalid({_where(e["loc"]): _what(e) for e in error.errors}))

    @api.exception_handler(HttpError)
    def refused(request: HttpRequest, error: HttpError) -> HttpResponse:
        if isinstance(error.__cause__, RuleBroken):  # what the parser says is wrapped on its way
            return problem(request, error.__cause__)
        broken = RuleBroken(str(error))
        broken.status = error.status_code
        return problem(request, broken)


NOWHERE = ("body", "query", "path", "payload", "form", "file", "[key]")
"""Steps to a mistake that say nothing to whoever sent it."""


def _where(location: tuple[Any, ...]) -> str:
    inside = [str(step) for step in location if step not in NOWHERE]
    return ".".join(inside) or str(location[0])


def _what(error: dict[str, Any]) -> str:
    message = str(error["msg"]).removeprefix("Value error, ")
    return message[:1].upper() + message[1:] + ("" if message.endswith(".") else ".")
