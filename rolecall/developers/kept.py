"""The description of the API as it is kept beside the code: what is served, shown, and promised.

Making it takes seconds and loads every context, so it is made when the API changes (`describe_api`), not when
it is asked for; a test holds it against the code.
"""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from django.conf import settings

Json = dict[str, Any]
FILE = Path(__file__).parent / "openapi.json"
PROBLEMS = Path(__file__).parent / "problems.json"


def read() -> Json:
    """The description as it is kept."""
    kept: Json = msgspec.json.decode(FILE.read_bytes())
    return kept


def problems() -> list[Json]:
    """The problems that it can answer, by code."""
    found: list[Json] = msgspec.json.decode(PROBLEMS.read_bytes())
    return found


def write_problems(problems: list[Json]) -> None:
    """Keep them, each on a line."""
    PROBLEMS.write_text("[\n" + ",\n".join(_line(each) for each in problems) + "\n]\n")


@cache
def scopes() -> frozenset[str]:
    """The scopes that its operations take."""
    operations = (each for methods in read()["paths"].values() for each in methods.values())
    return frozenset(scope for each in operations for scope in each.get("x-scopes", ()))


def write(document: Json) -> None:
    """Keep a description."""
    FILE.write_text(laid_out(document))


def laid_out(document: Json) -> str:
    """The description with a line for each operation and component, so that a change of it can be read."""
    lines = [f"{json.dumps(name)}: {_part(name, value)}" for name, value in sorted(document.items())]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _part(name: str, value: Any) -> str:
    if name not in ("paths", "components"):
        return _line(value)
    parts = [
        f" {json.dumps(group)}: {{\n"
        + ",\n".join(f"  {json.dumps(each)}: {_line(inside[each])}" for each in sorted(inside))
        + "\n }"
        for group, inside in sorted(value.items())
    ]
    return "{\n" + ",\n".join(parts) + "\n}"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@cache
def served() -> tuple[bytes, str]:
    """The description with this instance's address, and its version."""
    document = read() | {"servers": [{"url": settings.PUBLIC_URL}]}
    body = msgspec.json.encode(document)
    return body, f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
