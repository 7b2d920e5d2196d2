"""The words of the API's description: what each field and parameter means, said once for all of them."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

Json = dict[str, Any]


def say(schema: Json, name: str, words: Mapping[str, str]) -> None:
    for field, child in schema.get("properties", {}).items():
        said = words.get(f"{name}.{field}") or words.get(field) or _of_a_reference(field)
        if said and not child.get("description"):
            child["description"] = said


def say_of_parameter(parameter: Json, words: Mapping[str, str]) -> None:
    name = parameter["name"]
    said = words.get(f"{parameter['in']}.{name}") or words.get(name) or _of_a_reference(name)
    if said and not parameter.get("description"):
        parameter["description"] = said
    parameter["schema"].pop("description", None)


def _of_a_reference(field: str) -> str | None:
    if field.endswith("_id"):
        return f"The id of the {field.removesuffix('_id').replace('_', ' ')}."
    return f"The ids of {field.removesuffix('_ids').replace('_', ' ')}s." if field.endswith("_ids") else None


def words_of_fields(sources: Iterator[Path]) -> dict[str, str]:
    """What the schemas in these files say of their fields, in the line below each: by 'Schema.field'."""
    return {
        f"{schema.name}.{field.target.id}": _one_line(str(words.value.value))
        for source in sources
        for schema in ast.walk(ast.parse(source.read_text()))
        if isinstance(schema, ast.ClassDef)
        for field, words in zip(schema.body, schema.body[1:], strict=False)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(words, ast.Expr) and isinstance(words.value, ast.Constant)
    }


def without_titles(node: Any, *, named: bool = False) -> Any:
    """Without the titles that are only names once more; in `named` objects 'title' is a name itself."""
    if isinstance(node, list):
        return [without_titles(each) for each in node]
    if not isinstance(node, dict):
        return node
    return {
        str(key): value
        if key in ("example", "examples", "default")
        else without_titles(value, named=key == "properties")
        for key, value in node.items()
        if named or key != "title"
    }


def spaced(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).removesuffix(" Out").capitalize() + "."


def _one_line(text: str) -> str:
    return " ".join(text.split())
