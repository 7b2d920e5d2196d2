"""Which operations of the API are tools, and how a model is told of them.

What reads, and what a recruiter does all day; nothing of settings, keys, imports or files.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from rolecall.developers import kept

Json = dict[str, Any]

# fmt: off
READING = (
    "get_me", "search_candidates", "list_candidates", "get_candidate", "get_profile", "get_timeline",
    "list_comments", "list_documents", "list_messages", "list_applications", "get_application",
    "get_application_answers", "get_evidence", "list_jobs", "get_job", "get_requirements",
    "list_stages", "get_hiring_team", "get_board_of_job", "list_openings", "list_interviews",
    "get_interview", "list_scorecards", "list_decisions", "list_tasks", "list_users", "list_tags",
    "list_sources", "list_custom_fields", "list_rejection_reasons", "list_departments", "list_locations",
    "list_message_templates", "find_free_times",
)
ACTING = (
    "add_comment", "set_tags", "give_task", "finish_task", "move_application", "reject_application",
    "unreject_application", "reopen_application", "hire_application", "undo_on_application",
    "add_candidate", "add_application", "write_message", "take_message_back", "book_interview",
    "cancel_interview", "record_decision",
)
# fmt: on
FAREWELLS = {"reject_application", "hire_application", "cancel_interview", "write_message", "set_tags"}
"""Acts of which people hear, or that put something in the place of what was there."""
UNSEEN = {"fields", "expand", "sync_token"}
"""Parameters that only programs need."""
REFERENCE = "#/components/schemas/"


@dataclass(frozen=True)
class Offer:
    """An operation as a tool: how to ask for it, and what a model is told."""

    name: str
    method: str
    path: str
    summary: str
    description: str
    of_path: tuple[str, ...]
    takes_body: bool
    scope: str
    schema: Json

    @property
    def reads(self) -> bool:
        """Whether nothing is changed by it."""
        return self.name in READING

    @property
    def is_final(self) -> bool:
        """Whether people hear of it, or something is replaced."""
        return self.name in FAREWELLS


@cache
def offers() -> dict[str, Offer]:
    """Every tool by its name, as the kept description of the API has it."""
    document = kept.read()
    schemas = document["components"]["schemas"]
    found = {
        operation["operationId"]: _offer(path, method, operation, schemas)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
        if operation.get("operationId") in {*READING, *ACTING}
    }
    return {name: found[name] for name in (*READING, *ACTING)}


def scopes() -> set[str]:
    """The scopes that the tools use together: what an assistant asks its member for."""
    return {each for offer in offers().values() for each in offer.scope.split()}


def _offer(path: str, method: str, operation: Json, schemas: Json) -> Offer:
    named = [each for each in operation.get("parameters", ()) if each["name"] not in UNSEEN]
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    return Offer(
        name=operation["operationId"],
        method=method.upper(),
        path=path,
        summary=operation["summary"].rstrip("."),
        description=operation["description"].strip(),
        of_path=tuple(each["name"] for each in named if each["in"] == "path"),
        takes_body=body is not None,
        scope=" ".join(operation["x-scopes"]),
        schema=_schema([each for each in named if each["in"] in ("path", "query")], body, schemas),
    )


def _schema(parameters: list[Json], body: Json | None, schemas: Json) -> Json:
    """One object of the parameters and, under `body`, of what is sent; whole in itself."""
    properties = {each["name"]: {"description": each["description"], **each["schema"]} for each in parameters}
    required = [each["name"] for each in parameters if each.get("required")]
    if body is not None:
        properties["body"] = body
        required.append("body")
    needed: Json = {}
    written = _inside(properties, schemas, needed)
    whole = {"type": "object", "properties": written, "required": required, "additionalProperties": False}
    return whole | ({"$defs": needed} if needed else {})


def _inside(value: Any, schemas: Json, needed: Json) -> Any:
    """The same with every schema that it points to kept in `needed`."""
    if isinstance(value, list):
        return [_inside(each, schemas, needed) for each in value]
    if not isinstance(value, dict):
        return value
    name = str(value.get("$ref", "")).removeprefix(REFERENCE)
    if name and name not in needed:
        needed[name] = {}
        needed[name] = _inside(schemas[name], schemas, needed)
    pointed = {"$ref": f"#/$defs/{name}"} if name else {}
    return {key: _inside(each, schemas, needed) for key, each in value.items() if key != "$ref"} | pointed
