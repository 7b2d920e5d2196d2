"""Door 2, programs: routers whose every operation names its roles, and keeps the conventions of the API.

Routing, input and OpenAPI are django-ninja's; answers are plain rows encoded by msgspec, because a
response schema over ORM objects costs more than the query (`architecture.md`).
"""

from collections.abc import Callable
from functools import cached_property
from typing import Any

import msgspec
from django.http import HttpRequest
from ninja import NinjaAPI, Router
from ninja.decorators import decorate_view
from ninja.errors import ValidationError, ValidationErrorContext

from rolecall.kit import conventions, describing, lists, scopes, withholding
from rolecall.kit.answering import Moment, answer
from rolecall.kit.describing import Quick
from rolecall.kit.fading import announced
from rolecall.kit.lists import (
    MOST_PER_PAGE,
    PER_PAGE,
    Onward,
    Paging,
    answer_page,
    cursor_after,
    id_of,
    page_of,
    page_read,
)
from rolecall.kit.mistaken_bodies import explained
from rolecall.kit.parameters import ALWAYS, take_known_only
from rolecall.kit.problems import Problem, Unauthenticated
from rolecall.kit.syncing import TOKEN, Synced, Told, with_sync

__all__ = [
    "MOST_PER_PAGE", "PER_PAGE", "Api", "Door", "KeyOf", "Moment", "Onward", "Paging", "Synced", "Told",
    "answer", "answer_page", "cursor_after", "id_of", "page_of", "page_read",
]  # fmt: skip


class Api(NinjaAPI):
    """An API that describes itself whole (`kit.describing`), in words and examples that it is given."""

    def __init__(
        self, *, words: Callable[[], dict[str, str]], examples: Callable[[], dict[str, Any]], **options: Any
    ) -> None:
        super().__init__(**options)
        self._words, self._examples = words, examples

    def validation_error_from_error_contexts(
        self, error_contexts: list[ValidationErrorContext[Any]]
    ) -> ValidationError:
        """What is wrong, in words that say what to do."""
        made = super().validation_error_from_error_contexts(error_contexts)
        found = [
            explained(dict(error), context.model)
            for context in error_contexts
            for error in context.pydantic_validation_error.errors(include_url=False)
        ]
        for told, error in zip(made.errors, found, strict=True):
            told["msg"] = error["msg"]
        return made

    def get_openapi_schema(self, **options: Any) -> Any:
        """The description, made once: it is not to be changed by whoever reads it."""
        return self._description

    @cached_property
    def _description(self) -> Any:
        made = Quick(self, self.get_root_path({}))
        problem = Problem.model_json_schema(ref_template=describing.REFERENCE_TO_SCHEMA)
        made["components"]["schemas"] |= {**problem.pop("$defs"), "Problem": problem}
        # as whoever fetches it reads it
        plain = msgspec.json.decode(msgspec.json.encode(dict(made), enc_hook=str))
        return describing.completed(plain, self._words(), self._examples())


class Door(Router):
    """A router whose operations do not exist without `roles=…`, and all keep the `conventions` of the API.

    `row=Model` beside a `GET` of one thing says which row stands behind it, for `If-Match` of its changes.
    `synced=Synced(Model, …)` beside a list says how its changes are found, for `sync_token`.
    `fading=Fading(since, sunset, successor)` says of an operation that it is to go.
    `scope="candidates:read"` names another scope than the one that address and method give (`kit.scopes`).
    `heeds_reach=True`, beside an operation or for the whole door, says that rows are read by `visible_to`
    alone, so that a key that was made for some jobs may come; it is refused everywhere else.
    `persons=NO_PERSONS` says in the same two places that nothing is told of any person. Else keys without
    personal data get what `kit.withholding` leaves of a `GET`, and change nothing but by `SOME_PERSONS`.
    """

    def __init__(self, *, heeds_reach: bool = False, persons: str = "", **options: Any) -> None:
        super().__init__(**options)
        self.heeds_reach, self.persons = heeds_reach, persons

    def add_api_operation(self, path: str, methods: Any, view_func: Any, **options: Any) -> None:
        roles = options.pop("roles", None)
        if roles is None:
            raise TypeError(f"{view_func.__qualname__} declares no roles.")
        options["summary"] = (view_func.__doc__ or "").strip().partition("\n")[0]
        options.setdefault("operation_id", view_func.__name__)
        row, synced, fading = (options.pop(name, None) for name in ("row", "synced", "fading"))
        extra = {**(options.get("openapi_extra") or {}), **(fading.described() if fading else {})}
        if synced is not None:
            options["response"] = with_sync(options["response"])
        public, scope = "public" in roles, options.pop("scope", scopes.of(path, methods))
        heeds_reach = options.pop("heeds_reach", self.heeds_reach)
        persons = options.pop("persons", self.persons) or (
            scopes.SOME_PERSONS if "GET" in methods else scopes.ONLY_PERSONS
        )
        declared = scopes.Declared(options["operation_id"], tuple(roles), scope, heeds_reach, persons)
        headers = conventions.parameters_of(methods, public=public, synced=synced is not None)
        options["openapi_extra"] = {**extra, "x-roles": list(roles), "parameters": headers}
        if not public:
            options["openapi_extra"]["x-scopes"] = [scope] if scope else []
            options["openapi_extra"] |= {"x-heeds-reach": heeds_reach, "x-persons": persons}
            scopes.declare(declared)
        if row is not None:
            options["openapi_extra"][describing.ROW] = True
        shown = _as_dict(options.get("response")).get(200)
        options["auth"] = None if public else KeyOf(declared)
        options["response"] = _as_dict(options.get("response"))
        if "GET" in methods:
            decorate_view(lists.cursors_alone)(view_func)
        super().add_api_operation(path, methods, view_func, **options)
        operation = view_func._ninja_operation
        view = withholding.masked(view_func, options["response"], persons=persons)
        operation.view_func = conventions.held_to(
            view, path, methods, row=row, shown=shown, public=public, synced=synced
        )
        if "GET" in methods:
            models = [model for model in operation.models if model.__ninja_param_source__ == "query"]
            operation.view_func = withholding.refuse_telling(operation.view_func, models, persons=persons)
            take_known_only(operation, *ALWAYS, *([TOKEN] if synced else []))
            # answered by the same view; what serves leaves the body out
            operation.methods = [*methods, "HEAD"]
        else:
            take_known_only(operation, *([] if public else [conventions.DRY_RUN]))
        if fading is not None:
            operation.view_func = announced(operation.view_func, fading)

    def operation(
        self, methods: list[str], path: str, **options: Any
    ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Declare one operation: `@door.operation(['GET'], '/jobs', roles=…, response=JobOut)`."""

        def declare(function: Callable[..., Any]) -> Callable[..., Any]:
            self.add_api_operation(path, methods, function, **(_DEFAULTS | options))
            return function

        return declare

    def get(self, path: str, **options: Any) -> Any:
        return self.operation(["GET"], path, **options)

    def post(self, path: str, **options: Any) -> Any:
        return self.operation(["POST"], path, **options)

    def patch(self, path: str, **options: Any) -> Any:
        return self.operation(["PATCH"], path, **options)

    def put(self, path: str, **options: Any) -> Any:
        return self.operation(["PUT"], path, **options)

    def delete(self, path: str, **options: Any) -> Any:
        return self.operation(["DELETE"], path, **options)


_DEFAULTS: dict[str, Any] = {"exclude_none": False}


class KeyOf:
    """Lets in a request whose key (found by middleware, in the organization's transaction) reaches it."""

    openapi_type = "http"
    openapi_scheme = "bearer"
    openapi_name = "bearer"

    def __init__(self, declared: scopes.Declared) -> None:
        self.declared = declared
        self.openapi_security_schema = {"type": "http", "scheme": "bearer"}

    def __call__(self, request: HttpRequest) -> Any:
        key = getattr(request, "key", None)
        if key is None:
            raise Unauthenticated
        self.declared.admit(key)
        return key


def _as_dict(response: Any) -> dict[Any, Any]:
    return response if isinstance(response, dict) else {200: response}
