"""What is left of an event for a key without personal data: no text that could tell who somebody is."""

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import Any
from uuid import UUID

from rolecall.audit import feed
from rolecall.audit.shapes import shapes
from rolecall.kit.models import EventRow
from rolecall.kit.scopes import Limited
from rolecall.kit.withholding import Mask, mask_of


class _Plain(Mask):
    """What stays of what an event says itself: ids, numbers, yes and no; of text nothing."""

    def laid_on(self, value: Any, withheld: set[str], path: str = "") -> Any:
        if isinstance(value, list):
            return [self.laid_on(each, withheld, path) for each in value]
        if isinstance(value, dict):
            return {name: self.laid_on(each, withheld, f"{path}.{name}") for name, each in value.items()}
        if not isinstance(value, str) or _is_id(value):
            return value
        withheld.add(path)
        return None


PLAIN = _Plain()


class _Changed(Mask):
    """What stays of what was before and after, by the fields of an object: never more than of the object."""

    def laid_on(self, value: Any, withheld: set[str], path: str = "") -> Any:
        parts = {name: each for name, each in self.fields.items() if isinstance(each, Mask)}
        if not isinstance(value, dict):
            return PLAIN.laid_on(value, withheld, path)
        of_object = {
            name: parts[name].laid_on(value[name], withheld, f"{path}.{name}")
            for name in parts.keys() & value.keys()
        }
        return PLAIN.laid_on({**value, **of_object}, withheld, path)


def told(rows: Sequence[EventRow], *, to: Limited) -> list[dict[str, Any]]:
    """Events as a key gets them, that may have been made without personal data."""
    every = feed.told(rows)
    return [without_persons(each) for each in every] if to.without_personal_data else every


def without_persons(event: dict[str, Any]) -> dict[str, Any]:
    """An event with what stays of its object where the API gives it; `withheld` in `data` names the rest."""
    data, object_ = event["data"], _mask_of(event["data"]["object_type"])
    withheld: set[str] = set()
    whole: dict[str, Mask | bool] = {"object_type": True, "object": object_, "previous": object_}
    if "changes" in data:
        whole["changes"] = _Changed(object_.fields)
    left = Mask({**dict.fromkeys(data, PLAIN), **whole}).laid_on(data, withheld)
    return {
        **event,
        "actor": {**event["actor"], "name": None},
        "data": {**left, "withheld": sorted(withheld)},
        "previous": object_.laid_on(event["previous"], withheld),
    }


@cache
def _mask_of(kind: str | None) -> Mask:
    """What stays of a kind of object; of one whose schema is not known nothing."""
    if kind not in shapes:
        return Mask()
    module, _, name = shapes[kind].rpartition(".")
    mask = mask_of(getattr(import_module(module), name))
    return mask if isinstance(mask, Mask) else Mask()


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return len(text) == 36
