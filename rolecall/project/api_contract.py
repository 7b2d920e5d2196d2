"""What programs may rely on: a description after another that breaks none of them, or how it does.

What is sent may only become wider, what is answered only fuller. A new value of an enumeration in an answer
is no breach: programs are told to expect it (docs/api/README.md).
"""

from collections.abc import Iterator
from typing import Any, Literal

from rolecall.kit.describing import operations_of

Json = dict[str, Any]
Way = Literal["sent", "answered"]
AT_LEAST, AT_MOST = ("minLength", "minimum", "minItems"), ("maxLength", "maximum", "maxItems")


def breaches(before: Json, after: Json) -> list[str]:
    """What a program that was written by one description loses under another, in words."""
    return list(Comparison(before, after).breaches())


class Comparison:
    """Two descriptions of one API, the older one first."""

    def __init__(self, before: Json, after: Json) -> None:
        self.before, self.after = before, after
        self.seen: set[tuple[str, str, str]] = set()

    def breaches(self) -> Iterator[str]:
        known = {(path, method): operation for path, method, operation in operations_of(self.after)}
        for path, method, old in operations_of(self.before):
            name, new = f"{method.upper()} {path}", known.get((path, method))
            if new is None:
                yield f"{name} is gone"
                continue
            for breach in self._of_operation(old, new):
                yield f"{name}: {breach}"

    def _of_operation(self, old: Json, new: Json) -> Iterator[str]:
        if old["operationId"] != new["operationId"]:
            yield f"its operationId was {old['operationId']} and is {new['operationId']}"
        if lost := sorted(set(old["x-roles"]) - set(new["x-roles"])):
            yield f"keys of these roles may not call it any more: {', '.join(lost)}"
        yield from self._of_parameters(old["parameters"], new["parameters"])
        yield from self._of_request(old.get("requestBody"), new.get("requestBody"))
        yield from self._of_answers(old["responses"], new["responses"])

    def _of_parameters(self, old: list[Json], new: list[Json]) -> Iterator[str]:
        taken = {(each["in"], each["name"]): each for each in new}
        given = {(each["in"], each["name"]): each for each in old}
        for place, each in taken.items():
            if each["required"] and not given.get(place, {"required": False})["required"]:
                yield f"the parameter '{place[1]}' is required now"
        for place, each in given.items():
            if place not in taken:
                yield f"the parameter '{place[1]}' is gone"
            else:
                yield from self._of_schema(each["schema"], taken[place]["schema"], "sent", place[1])

    def _of_request(self, old: Json | None, new: Json | None) -> Iterator[str]:
        if new is not None and old is None:
            yield "it needs a body now"
        for kind, content in (old or {}).get("content", {}).items():
            taken = (new or {}).get("content", {}).get(kind)
            if taken is None:
                yield f"it takes no {kind} any more"
            else:
                yield from self._of_schema(content["schema"], taken["schema"], "sent", "body")

    def _of_answers(self, old: Json, new: Json) -> Iterator[str]:
        for code in (code for code in old if code.startswith("2")):
            if code not in new:
                yield f"it does not answer {code} any more"
                continue
            for kind, content in old[code].get("content", {}).items():
                given = new[code].get("content", {}).get(kind)
                if given is None:
                    yield f"it does not answer with {kind} any more"
                else:
                    yield from self._of_schema(content["schema"], given["schema"], "answered", "answer")

    def _of_schema(self, old: Json, new: Json, way: Way, place: str) -> Iterator[str]:
        pair = (str(old.get("$ref")), str(new.get("$ref")), way)
        if "$ref" in old and pair in self.seen:
            return  # told of where it was met first
        self.seen.add(pair)
        were, are = _kinds(old, self.before), _kinds(new, self.after)
        if lost := [kind for kind in were if kind not in are and "any" not in are] if way == "sent" else []:
            yield f"'{place}' does not take {_or(lost)} any more"
        if come := [kind for kind in are if kind not in were and "any" not in were] if way != "sent" else []:
            yield f"'{place}' may be {_or(come)} now"
        for kind in were.keys() & are.keys():
            yield from self._of_kind(were[kind], are[kind], way, place)

    def _of_kind(self, old: Json, new: Json, way: Way, place: str) -> Iterator[str]:
        yield from self._of_fields(old, new, way, place)
        if "items" in old and "items" in new:
            yield from self._of_schema(old["items"], new["items"], way, f"{place}[]")
        if way == "sent":
            yield from _narrowed(old, new, place)
        if lost := [str(value) for value in _values(old) if _values(new) and value not in _values(new)]:
            yield f"'{place}' cannot be {_or(lost)} any more"

    def _of_fields(self, old: Json, new: Json, way: Way, place: str) -> Iterator[str]:
        were, are = old.get("properties", {}), new.get("properties", {})
        for field in [field for field in were if field not in are]:
            yield f"'{place}.{field}' is gone"
        needed, promised = set(new.get("required", ())), set(old.get("required", ()))
        if way == "sent":
            yield from (f"'{place}.{field}' is required now" for field in sorted(needed - promised))
        else:
            kept = (promised - needed) & are.keys()
            yield from (f"'{place}.{field}' may be missing now" for field in sorted(kept))
        for field in [field for field in were if field in are]:
            yield from self._of_schema(were[field], are[field], way, f"{place}.{field}")


def _kinds(schema: Json, document: Json) -> dict[str, Json]:
    """The kinds of value that a schema allows, each with what it says of them."""
    if "$ref" in schema:
        return _kinds(document["components"]["schemas"][schema["$ref"].rpartition("/")[2]], document)
    either = schema.get("anyOf") or schema.get("oneOf")
    if either:
        return {name: each for option in either for name, each in _kinds(option, document).items()}
    kind = schema.get("type") or (_type_of(_values(schema)[0]) if _values(schema) else "any")
    return {str(kind) if not schema.get("format") else f"{kind} ({schema['format']})": schema}


def _values(schema: Json) -> list[Any]:
    return schema.get("enum") or ([schema["const"]] if "const" in schema else [])


def _type_of(value: object) -> str:
    return {str: "string", bool: "boolean", int: "integer"}.get(type(value), "any")


def _narrowed(old: Json, new: Json, place: str) -> Iterator[str]:
    """What was allowed to be sent and is not any more, besides kinds and fields."""
    if _values(new) and not _values(old):
        yield f"'{place}' takes only some values now"
    for bound in AT_LEAST:
        if new.get(bound, 0) > old.get(bound, 0):
            yield f"'{place}' has a greater {bound}"
    for bound in AT_MOST:
        if bound in new and new[bound] < old.get(bound, float("inf")):
            yield f"'{place}' has a smaller {bound}"
    if new.get("pattern") not in (None, old.get("pattern")):
        yield f"'{place}' has another pattern"


def _or(names: list[str]) -> str:
    return " or ".join(names)
