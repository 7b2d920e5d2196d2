"""The API's own description: OpenAPI 3.1, from what operations declare and what their door adds to each.

django-ninja describes inputs and answers; here each operation gets the problems that it can answer, the
headers that go with it, words for every field and parameter, and an example of its request and answer.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from http import HTTPStatus
from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from rolecall.kit.describing_words import say, say_of_parameter, spaced, without_titles
from rolecall.kit.text import listed

Json = dict[str, Any]
JSON, PROBLEM_TYPE = "application/json", "application/problem+json"
REFERENCE = "#/components/{kind}/{name}"
REFERENCE_TO_SCHEMA = "#/components/schemas/{model}"
PROBLEMS: dict[str, tuple[HTTPStatus, str]] = {
    "Malformed": (HTTPStatus.BAD_REQUEST, "The body cannot be read: it is no JSON, or no form."),
    "Unauthenticated": (HTTPStatus.UNAUTHORIZED, "No key, or one that is not valid."),
    "NotAllowed": (HTTPStatus.FORBIDDEN, "The key does not reach this far: its role or its scopes."),
    "NotFound": (HTTPStatus.NOT_FOUND, "There is nothing here, or the key may not see it."),
    "RuleBroken": (HTTPStatus.CONFLICT, "A rule refuses it; `code` names the rule, `detail` what to do."),
    "SyncTokenExpired": (HTTPStatus.GONE, "What went since is known no longer; read the whole list again."),
    "ChangedMeanwhile": (HTTPStatus.PRECONDITION_FAILED, "It is not as it was when `If-Match` was read."),
    "TooLarge": (HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The body is larger than is taken."),
    "Invalid": (HTTPStatus.UNPROCESSABLE_ENTITY, "Fields need another look; `errors` names each."),
    "TooMany": (HTTPStatus.TOO_MANY_REQUESTS, "Asked too often; wait for `Retry-After` seconds."),
}
"""What can be answered instead, by the name of its component."""
TEXT, NUMBER = {"type": "string"}, {"type": "integer", "minimum": 0}
HEADERS: dict[str, tuple[str, Json]] = {
    "X-Request-Id": ("The number of this request, to talk about it.", {"type": "string", "format": "uuid"}),
    "X-RateLimit-Limit": ("How many requests the key has in each period.", NUMBER),
    "X-RateLimit-Remaining": ("How many are left in this one.", NUMBER),
    "X-RateLimit-Reset": ("In how many seconds all of them are back.", NUMBER),
    "ETag": ("The version of what is shown, for `If-None-Match` and `If-Match`.", TEXT),
    "Link": ('The address of the next page, as `rel="next"`, where there is one.', TEXT),
    "Idempotent-Replayed": ("`true`: it had been done before, and this is what was answered then.", TEXT),
    "X-Dry-Run": ("`true`: it was only tried, and nothing was kept.", TEXT),
    "Retry-After": ("After how many seconds to ask again.", NUMBER),
    "WWW-Authenticate": ("How a key is sent; of a key that lacks a scope, which.", TEXT),
}
ROW = "x-row"
"""Says of a `GET` that what it shows has a row, so that changes of it can be held to its version."""
LIMITS = ("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset")


class Quick(OpenAPISchema):
    """The description as django-ninja makes it; a schema that several operations share is made once."""

    def __init__(self, api: NinjaAPI, path_prefix: str) -> None:
        self._made: dict[tuple[Any, ...], tuple[Json, bool]] = {}
        super().__init__(api, path_prefix)

    def methods(self, operations: list[Any]) -> Json:
        """By their methods; that `HEAD` answers as `GET` does goes without saying."""
        described: Json = super().methods(operations)
        described.pop("head", None)
        return described

    def _create_schema_from_model(self, model: Any, *args: Any, **options: Any) -> tuple[Json, bool]:
        asked = (model, *args, *sorted(options.items()))
        if asked not in self._made:
            self._made[asked] = super()._create_schema_from_model(model, *args, **options)
        schema, required = self._made[asked]
        return deepcopy(schema), required


def completed(document: Json, words: Mapping[str, str], examples: Mapping[str, Json]) -> Json:
    """The description with everything that holds for all operations; the one given is changed.

    `words` say what a field or parameter means, by its name or, where one name means several things, by
    'Schema.field'. `examples` are by operation: `request` and `answer`.
    """
    schemas = document["components"]["schemas"]
    for name, schema in schemas.items():
        schema.setdefault("description", spaced(name))
        say(schema, name, words)
    for path, method, operation in operations_of(document):
        _complete(operation, path, method, document)
        for parameter in operation["parameters"]:
            say_of_parameter(parameter, words)
        _show(operation, examples.get(operation["operationId"], {}))
    for _, _, operation in operations_of(document):
        operation.pop(ROW, None)
    document["components"] |= {"responses": dict(_problems()), "headers": dict(_headers())}
    document["components"]["securitySchemes"] = {
        "key": BEARER, "key_as_user_name": BASIC, "app": _app_scheme(document)
    }  # fmt: skip
    return {**document, **{part: without_titles(document[part]) for part in ("paths", "components")}}


BEARER = {"type": "http", "scheme": "bearer", "description": "A key: `Authorization: Bearer rk_…`."}
BASIC = {"type": "http", "scheme": "basic", "description": "A key as the user name, with an empty password."}


def _app_scheme(document: Json) -> Json:
    """How apps become known, with every scope that an operation takes."""
    named = {each for _, _, operation in operations_of(document) for each in operation.get("x-scopes", ())}
    tokens = {"tokenUrl": "/oauth/token", "refreshUrl": "/oauth/token"}
    common = {**tokens, "scopes": {each: _scope_in_words(each) for each in sorted(named)}}
    flows = {
        "authorizationCode": {"authorizationUrl": "/oauth/authorize", **common},
        "clientCredentials": common,
    }
    said = "An app's token, for the member who allowed it (PKCE with S256) or for the app itself."
    return {"type": "oauth2", "description": said, "flows": flows}


def _scope_in_words(scope: str) -> str:
    resource, _, act = scope.partition(":")
    return f"{'Read' if act == 'read' else 'Change'} {resource.replace('_', ' ')}."


def operations_of(document: Json) -> Iterator[tuple[str, str, Json]]:
    """Path, method and description of every operation."""
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def _complete(operation: Json, path: str, method: str, document: Json) -> None:
    public = "public" in operation["x-roles"]
    operation["tags"] = sorted({tag.lower() for tag in operation["tags"]})
    operation["description"] = _described(operation, public=public)
    operation.pop("security", None)
    if not public:
        scopes = list(operation.get("x-scopes", ()))
        operation["security"] = [{name: scopes} for name in ("key", "key_as_user_name", "app")]
    for status, answer in operation["responses"].items():
        answer["headers"] = {
            name: _refer("headers", name) for name in _headers_of(operation, method, document)
        }
        if _has_tag(operation, path, method, str(status), document):
            answer["headers"]["ETag"] = _refer("headers", "ETag")
    if method == "get" and JSON in _success(operation).get("content", {}):
        operation["responses"]["304"] = {"description": "It is as it was when the `ETag` was read."}
    possible = _problems_of(operation, path, method, public)
    operation["responses"] |= {str(PROBLEMS[name][0].value): _refer("responses", name) for name in possible}
    operation["responses"] = dict(sorted(operation["responses"].items()))


def _described(operation: Json, *, public: bool) -> str:
    """What the operation does and who may call it."""
    roles = [role.replace("_", " ") for role in operation["x-roles"]]
    who = "It takes no key." if public else f"For keys with the role {listed(roles, 'or')}."
    said = str(operation.get("description") or operation["summary"]).strip()
    return f"{said}\n\n{who}"


def _headers_of(operation: Json, method: str, document: Json) -> Iterator[str]:
    """The headers of an answer to what went well."""
    public = "public" in operation["x-roles"]
    yield "X-Request-Id"
    if not public:
        yield from LIMITS
    if _is_paged(operation, document):
        yield "Link"
    if method == "post" and not public:
        yield "Idempotent-Replayed"
    if method != "get" and not public:
        yield "X-Dry-Run"


def _is_paged(operation: Json, document: Json) -> bool:
    shown = _success(operation).get("content", {}).get(JSON, {}).get("schema", {})
    schema = document["components"]["schemas"].get(shown.get("$ref", "").rpartition("/")[2], shown)
    return "next_cursor" in schema.get("properties", {})


def _success(operation: Json) -> Json:
    found = [answer for status, answer in operation["responses"].items() if str(status).startswith("2")]
    return found[0] if found else {}


def _has_tag(operation: Json, path: str, method: str, status: str, document: Json) -> bool:
    """Whether an answer comes with the version of what it shows (`kit.versions`)."""
    answer = operation["responses"].get(int(status)) or operation["responses"].get(status) or {}
    shown = answer.get("content", {}).get(JSON)
    if shown is None or status != "200":
        return False
    return method == "get" or _shown_above(path, document) == shown["schema"]


def _shown_above(path: str, document: Json) -> Json | None:
    """What a `GET` shows at this address, or at the nearest one above that can be held to a version."""
    steps = path.split("/")
    for length in range(len(steps), 0, -1):
        read = document["paths"].get("/".join(steps[:length]), {}).get("get")
        if read is not None and read.get(ROW):
            shown: Json = _success(read)["content"][JSON]["schema"]
            return shown
    return None


def _problems_of(operation: Json, path: str, method: str, public: bool) -> Iterator[str]:
    """The problems that an operation can answer, by what it takes and does."""
    yield "Invalid"
    if not public:
        yield from ("Unauthenticated", "NotAllowed", "TooMany")
    if any(parameter["name"] == "sync_token" for parameter in operation["parameters"]):
        yield "SyncTokenExpired"
    if "{" in path or "uuid" in str(operation.get("requestBody", "")):
        yield "NotFound"
    if "requestBody" in operation:
        yield from ("Malformed", "TooLarge")
    if method != "get" or "{" in path:
        yield "RuleBroken"
    if method != "get":
        yield from ("TooMany",) if public else ("ChangedMeanwhile",)


def _problems() -> Iterator[tuple[str, Json]]:
    content = {PROBLEM_TYPE: {"schema": _refer("schemas", "Problem")}}
    own = {"TooMany": "Retry-After", **dict.fromkeys(("Unauthenticated", "NotAllowed"), "WWW-Authenticate")}
    for name, (_, sentence) in PROBLEMS.items():
        headers = {each: _refer("headers", each) for each in ("X-Request-Id", own.get(name)) if each}
        yield name, {"description": sentence, "headers": headers, "content": content}


def _headers() -> Iterator[tuple[str, Json]]:
    for name, (sentence, schema) in HEADERS.items():
        yield name, {"description": sentence, "schema": schema}


def _show(operation: Json, example: Json) -> None:
    """Put the example of an operation where readers of the document look for it."""
    for content in operation.get("requestBody", {}).get("content", {}).values():
        if "request" in example:
            content["example"] = example["request"]
    shown = _success(operation).get("content", {}).get(JSON)
    if shown is not None and "answer" in example:
        shown["example"] = example["answer"]
    for parameter in operation["parameters"]:
        if parameter["name"] in example.get("parameters", {}):
            parameter["example"] = example["parameters"][parameter["name"]]


def _refer(kind: str, name: str) -> Json:
    return {"$ref": REFERENCE.format(kind=kind, name=name)}
