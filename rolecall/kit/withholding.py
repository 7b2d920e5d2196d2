"""Answers to keys that were made without personal data: what could tell who somebody is, is left empty.

An answer is held against its own schema. Numbers, ids, moments, yes and no, and words of a fixed list stay;
text that somebody wrote does not, unless its field is `Open`. So a field that is new is withheld until
somebody thought about it. What an operation says of no person at all is declared with `persons=NO_PERSONS`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, wraps
from typing import Annotated, Any

import msgspec
from django.http import HttpRequest, HttpResponse
from ninja import Schema
from pydantic import Field, TypeAdapter

from rolecall.kit.describing import JSON
from rolecall.kit.errors import Invalid
from rolecall.kit.scopes import NO_PERSONS, PersonalDataWithheld

View = Callable[..., HttpResponse]
Json = dict[str, Any]
OPEN = "x-open"
Open = Annotated[str, Field(json_schema_extra={OPEN: True})]
"""Text of the organization, such as the title of a job: it tells of no candidate."""
FIXED = ("uuid", "date", "date-time")
ONWARD = ("next_cursor", "sync_token", "after")
"""Marks by which lists go on."""
TELLING = "A key without personal data asks for nobody by what is written of them. Leave it out."
EXPANDED = "A key without personal data gets no whole things. Read each at its own address."


@dataclass(frozen=True)
class Mask:
    """What stays of an answer: of each field all, nothing, or what stays of the things in it."""

    fields: Mapping[str, "Mask | bool"] = field(default_factory=dict)

    def laid_on(self, value: Any, withheld: set[str], path: str = "") -> Any:
        """What stays of a value, which may be a list of such things; the fields that do not are named."""
        if isinstance(value, list):
            return [self.laid_on(each, withheld, path) for each in value]
        if not isinstance(value, dict):
            return value
        return {name: self._left_of(name, each, withheld, path) for name, each in value.items()}

    def _left_of(self, name: str, value: Any, withheld: set[str], path: str) -> Any:
        here, stays = f"{path}.{name}" if path else name, self.fields.get(name, False)
        if isinstance(stays, Mask):
            return stays.laid_on(value, withheld, "" if here == "items" else here)
        if not stays:
            withheld.add(here)
        return value if stays else None


def masked(view: View, shown: Mapping[int, Any], *, persons: str) -> View:
    """Make an operation answer keys without personal data accordingly; `shown`: its schemas by status."""
    if persons == NO_PERSONS:
        return view

    @wraps(view)
    def answer(request: HttpRequest, **values: Any) -> HttpResponse:
        done = view(request, **values)
        if is_withheld_from(request) and done.status_code < 400 and done.status_code != 204:
            _withhold(done, mask_of(shown.get(done.status_code)))
        return done

    return answer


def refuse_telling(view: View, models: Iterable[type[Any]], *, persons: str) -> View:
    """Make a `GET` refuse such keys the parameters that are free text: by them somebody could be guessed."""
    asked_by = tuple(models)
    if persons == NO_PERSONS or not asked_by:
        return view

    @wraps(view)
    def answer(request: HttpRequest, **values: Any) -> HttpResponse:
        if request.GET and is_withheld_from(request):
            told = [name for name in telling_of(asked_by) if name in request.GET]
            if told:
                raise Invalid(dict.fromkeys(told, TELLING))
        return view(request, **values)

    return answer


def is_withheld_from(request: HttpRequest) -> bool:
    """Whether a request's key was made without personal data."""
    return getattr(getattr(request, "key", None), "without_personal_data", False)


def _withhold(done: HttpResponse, mask: Mask) -> None:
    if done.streaming or not done.headers["Content-Type"].startswith(JSON):
        raise PersonalDataWithheld
    withheld: set[str] = set()
    left = mask.laid_on(msgspec.json.decode(done.content), withheld)
    told = {"withheld": sorted(withheld)}
    done.content = msgspec.json.encode(left | told if isinstance(left, dict) else left)


@cache
def mask_of(schema: Any) -> Mask:
    """What stays of an answer of this schema."""
    described = TypeAdapter(schema).json_schema(mode="serialization") if schema is not None else {}
    mask = _stays(described, described.get("$defs", {}))
    fields = dict(mask.fields) if isinstance(mask, Mask) else {}
    return Mask(fields | {name: True for name in ONWARD if name in fields})


@cache
def telling_of(models: tuple[type[Schema], ...]) -> list[str]:
    """The parameters that are free text, found when such a key first asks: few do, and every start waits."""
    return sorted({name for each in models for name in _free_in(each)})


def _free_in(model: type[Schema]) -> Iterable[str]:
    described = model.model_json_schema()
    parts = [described, *described.get("$defs", {}).values()]
    for name, each in ((name, each) for part in parts for name, each in part.get("properties", {}).items()):
        if name not in ("cursor", *ONWARD) and _stays(each, described.get("$defs", {})) is False:
            yield name


def _stays(node: Json, known: Json, inside: tuple[str, ...] = ()) -> Mask | bool:
    """What stays of a value that a JSON schema describes."""
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        return name not in inside and _stays(known[name], known, (*inside, name))
    if node.get(OPEN) or "const" in node or "enum" in node or node.get("format") in FIXED:
        return True
    options = [each for way in ("anyOf", "oneOf", "allOf") for each in node.get(way, ())]
    if options:
        return _stays_of_any([_stays(each, known, inside) for each in options if each.get("type") != "null"])
    if "items" in node:
        return _stays(node["items"], known, inside)
    if "properties" in node:
        return _stays_of_all({name: _stays(each, known, inside) for name, each in node["properties"].items()})
    return node.get("type") in ("integer", "number", "boolean", "null")


def _stays_of_any(options: list[Mask | bool]) -> Mask | bool:
    if all(each is True for each in options):
        return True
    return options[0] if len(options) == 1 else False


def _stays_of_all(fields: dict[str, Mask | bool]) -> Mask | bool:
    return all(each is True for each in fields.values()) or Mask(fields)
