"""How a program enters: its key is found, and its request is one transaction in its organization."""

import base64
import binascii
from collections.abc import Callable

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from rolecall.accounts import behalf, directory
from rolecall.accounts.models import ApiKey
from rolecall.kit import clashes, clock, recording, tenancy, throttle
from rolecall.kit.ahead import Asking
from rolecall.kit.errors import NotAllowed, RuleBroken, TooMany
from rolecall.kit.written import Text, written

Answer = Callable[[HttpRequest], HttpResponse]
Opener = Callable[[str], ApiKey | None]
_openers: dict[str, Opener] = {}
_straight_on: list[Answer] = []
"""What `straight_on` found while middleware is put together, which begins with the innermost."""
USED_EVERY_SECONDS = 60


def remember_address(get_response: Answer) -> Answer:
    """Middleware: events remember the address that the request came from."""

    def middleware(request: HttpRequest) -> HttpResponse:
        token = recording.client_address.set(request.META.get("REMOTE_ADDR") or None)
        try:
            return get_response(request)
        finally:
            recording.client_address.reset(token)

    return middleware


def straight_on(get_response: Answer) -> Answer:
    """Middleware, the innermost: where `key_door` goes on with a program's request.

    What stands between the two is for people: sessions, messages, forms, parts of pages. A program that
    is known by its key has none of it, and would pay a twentieth of a small request for it.
    """
    _straight_on.append(get_response)
    return get_response


def key_door(get_response: Answer) -> Answer:
    """Middleware for `/api/`: `request.key`, and one transaction that an error answer rolls back."""
    straight = _straight_on.pop()

    def middleware(request: HttpRequest) -> HttpResponse:
        if not request.path.startswith("/api/"):
            return get_response(request)
        secret = secret_in(request.headers.get("Authorization", ""))
        organization_id = directory.key_owner(prefix_of(secret)) if secret else None
        if not secret or organization_id is None:
            return get_response(request)
        try:
            with clashes.told(), tenancy.acting_in(organization_id, ahead=_asking_key(secret)):
                _use(request, secret)
                answer = _within_limits(request, straight if hasattr(request, "key") else get_response)
                if answer.status_code >= 400:
                    transaction.set_rollback(True)
                return answer
        except clashes.AtTheSameMoment as clash:  # at the commit, when the answer was ready
            return _problem(request, clash)

    return middleware


def _within_limits(request: HttpRequest, get_response: Answer) -> HttpResponse:
    """The answer to a key that has not asked too often, with what it may still ask."""
    key = getattr(request, "key", None)
    if key is None:
        return get_response(request)
    allowance = throttle.count(settings.API_RATE, "key", str(key.id))
    answer = _too_many(request) if allowance.is_spent else _asked(request, get_response)
    answer.headers["X-RateLimit-Limit"] = str(allowance.most)
    answer.headers["X-RateLimit-Remaining"] = str(allowance.left)
    answer.headers["X-RateLimit-Reset"] = str(allowance.whole_in)
    if allowance.is_spent:
        answer.headers["Retry-After"] = str(max(allowance.whole_in, 1))
    return answer


def _asked(request: HttpRequest, get_response: Answer) -> HttpResponse:
    """The answer to a key, or to the member whom it names."""
    try:
        behalf.take_up(request)
    except NotAllowed as refused:
        return _problem(request, refused)
    return get_response(request)


def _too_many(request: HttpRequest) -> HttpResponse:
    return _problem(request, TooMany("The key has asked too often. Wait for `Retry-After` seconds."))


def _problem(request: HttpRequest, broken: RuleBroken) -> HttpResponse:
    from rolecall.kit import problems  # loaded with the API, not with the pages (decision 0009)

    return problems.problem(request, broken)


def prefix_of(secret: str) -> str:
    """The part of a key by which it is found: 'rk_' and eight characters."""
    return secret[:11]


def secret_in(authorization: str) -> str | None:
    """The key in an `Authorization` header: as Bearer, or as the user name of Basic."""
    scheme, _, credentials = authorization.partition(" ")
    if scheme.lower() == "bearer":
        return credentials.strip() or None
    if scheme.lower() == "basic":
        return _user_name_of(credentials)
    return None


def _user_name_of(credentials: str) -> str | None:
    try:
        name = base64.b64decode(credentials, validate=True).decode().partition(":")[0]
    except (binascii.Error, UnicodeDecodeError):
        return None
    # no key has a NUL in it, and the database cannot be asked for one
    return name if name and "\0" not in name else None


def _use(request: HttpRequest, secret: str) -> None:
    key = key_with(secret, request.META.get("REMOTE_ADDR"))
    if key is None:
        return
    request.key = key  # type: ignore[attr-defined]
    request.organization = key.organization  # type: ignore[attr-defined]
    now = clock.now()
    if key.last_used_at is None or (now - key.last_used_at).total_seconds() > USED_EVERY_SECONDS:
        key.note_use(now)


def key_with(secret: str, address: str | None) -> ApiKey | None:
    """The valid key of this organization that a secret opens, for whoever asks from this address.

    `secret` is `secret_in(…)` of an `Authorization` header; `address` is the asker's own, as
    `project.middleware.believe_proxies` finds it. Every door of programs asks here and nowhere else.
    What the key may do is then asked of its `role` and of `kit.scopes.require(key, scope)`.
    """
    key = _openers.get(secret[:3], _key_of)(secret)
    return key if key is not None and key.limits.admit(address) else None


def opens(mark: str) -> Callable[[Opener], Opener]:
    """Let secrets that begin so be looked up by a function: who comes with them is asked what keys are."""

    def register(opener: Opener) -> Opener:
        _openers[mark] = opener
        return opener

    return register


def _key_of(secret: str) -> ApiKey | None:
    found = _keys(Text(prefix_of(secret)))
    return found[0] if found and found[0].matches(secret) else None


def _asking_key(secret: str) -> list[Asking]:
    is_key = secret[:3] not in _openers
    return [_keys.asking(Text(prefix_of(secret)))] if is_key else []


@written
def _keys(prefix: Text) -> QuerySet[ApiKey]:
    return ApiKey.objects.select_related("organization").filter(prefix=prefix).order_by("pk")[:1]
