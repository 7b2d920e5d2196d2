"""What is wrong with a body, so that it can be put right: which fields there are, that it is an object."""

from collections.abc import Iterator, Sequence
from typing import Any, get_args

from pydantic import BaseModel

UNKNOWN = "extra_forbidden"
NO_OBJECT = ("model_attributes_type", "model_type", "dict_type")
LONGEST_LIST = 40


def explained(error: dict[str, Any], model: type[BaseModel]) -> dict[str, Any]:
    """A mistake with what to do about it, where it is no field that there is, or no object."""
    if error["type"] == "missing" and _is_whole(error["loc"], model):
        return error | {"msg": "Send a body: a JSON object, with Content-Type: application/json."}
    if error["type"] in NO_OBJECT:
        return error | {"msg": "Send an object here, in curly brackets."}
    if error["type"] != UNKNOWN:
        return error
    *steps, _ = error["loc"]
    known = sorted({name for found in _at(model, steps) for name in _names(found)})
    told = ", ".join(known) if 0 < len(known) <= LONGEST_LIST else ""
    return error | {"msg": "There is no such field here. " + _what_to_do(told)}


def _is_whole(steps: Sequence[int | str], model: type[BaseModel]) -> bool:
    return len(steps) == 1 and any(_at(model, steps))


def _what_to_do(told: str) -> str:
    return f"Leave it out, or use one of: {told}." if told else "Leave it out."


def _at(model: type[BaseModel], steps: Sequence[int | str]) -> list[type[BaseModel]]:
    """The models that a place in a body can hold."""
    here = [model]
    for step in steps:
        found = [
            field for each in here for name, field in each.model_fields.items() if step in (name, field.alias)
        ]
        # places in lists and names of alternatives lead nowhere by themselves
        here = [each for field in found for each in _models(field.annotation)] if found else here
    return here


def _names(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield field.alias or name


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in get_args(annotation):
        yield from _models(each)
