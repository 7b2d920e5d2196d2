"""What every operation of the API keeps to without saying so itself: tags, preconditions, repeats, trying."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.http import HttpRequest, HttpResponse

from rolecall.kit import lists, repeating, scopes, shaping, versions
from rolecall.kit.errors import Invalid
from rolecall.kit.syncing import TOKEN, Synced

View = Callable[..., HttpResponse]
DRY_RUN, DRY = "dry_run", "X-Dry-Run"
REPEATED = "Sent again with this key within 48 hours, it is not done again; the first answer is given."
EXPECTED = "The `ETag` that you saw. If the thing has changed since, nothing is done (412)."
FOLLOWED = "The `sync_token` of the last page: only what changed since is listed, and what went."
BEHALF = "On-Behalf-Of"
FOR_WHOM = (
    "A member's id or e-mail address: the key acts for them, if it was made for it, as far as both may."
)
TRIED = "`true`: everything is checked and answered as if it were done, and nothing is kept."


def held_to(
    view: View,
    path: str,
    methods: list[str],
    *,
    row: type[Model] | None,
    shown: Any,
    public: bool,
    synced: Synced | None,
) -> View:
    """A view that keeps the conventions; `row` and `shown`: model and schema of what it answers."""
    if "GET" in methods:
        if row is not None:
            versions.remember(path, view, row, shown)
        return versions.tagged(shaping.shaped(lists.placed(view, synced), shown, public=public))
    if public:
        return view
    changing = versions.if_unchanged(view, path, shown)
    return trying(repeatable(changing) if "POST" in methods else changing)


def repeatable(view: View) -> View:
    """Make a `POST` heed `Idempotency-Key`."""

    @wraps(view)
    def answer(request: HttpRequest, **values: Any) -> HttpResponse:
        by = scopes.whose(request.key)  # type: ignore[attr-defined]
        return repeating.once(request, lambda: view(request, **values), by=by)

    return answer


def trying(view: View) -> View:
    """Make a change heed `dry_run=true`: all of it is done, answered, and rolled back."""

    @wraps(view)
    def answer(request: HttpRequest, **values: Any) -> HttpResponse:
        wanted = request.GET.get(DRY_RUN, "false")
        if wanted not in ("true", "false"):
            raise Invalid({DRY_RUN: "Say true or false."})
        if wanted == "false":
            return view(request, **values)
        done = view(request, **values)
        done.headers[DRY] = "true"
        transaction.set_rollback(True)
        return done

    return answer


def parameters_of(methods: list[str], *, public: bool, synced: bool) -> list[dict[str, Any]]:
    """What the conventions take besides an operation's own parameters, for OpenAPI."""
    for_whom = [] if public else [_parameter(BEHALF, "header", FOR_WHOM)]
    if "GET" in methods:
        followed = [_parameter(TOKEN, "query", FOLLOWED)] if synced else []
        return [
            *followed,
            *for_whom,
            _parameter("If-None-Match", "header", "The `ETag` that you have; 304 if it is still so."),
            _parameter(shaping.FIELDS, "query", "Only these fields, with commas between them; `id` stays."),
            _parameter(shaping.EXPAND, "query", "Whole things for references, such as `candidate,job`."),
        ]
    asked = [
        _parameter("If-Match", "header", EXPECTED),
        _parameter(DRY_RUN, "query", TRIED, {"type": "boolean", "default": False}),
    ]
    form = {"type": "string", "minLength": 1, "maxLength": 255, "pattern": r"^[\x21-\x7e]+$"}
    repeated = [_parameter(repeating.HEADER, "header", REPEATED, form)] if "POST" in methods else []
    return repeated if public else [*asked, *repeated, *for_whom]


def _parameter(
    name: str, place: str, description: str, schema: dict[str, Any] | None = None
) -> dict[str, Any]:
    return {
        "name": name,
        "in": place,
        "required": False,
        "description": description,
        "schema": schema or {"type": "string"},
    }
