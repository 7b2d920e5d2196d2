"""One word for one thing, in files, tables, fields and the API; and no name that says nothing."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import models
from ninja import Schema

from rolecall.project.api import api

ROOT = Path(__file__).resolve().parent.parent.parent
SAYS_NOTHING = {
    "base", "common", "helper", "helpers", "lib", "manager", "managers", "misc", "miscellaneous", "service",
    "services", "shared", "stuff", "tools", "util", "utils",
}  # fmt: skip
INSTEAD = {
    "advert": "job post", "annotation": "comment", "applicant": "candidate", "applicants": "candidates",
    "candidature": "application", "company": "organization", "curriculum": "resume", "cv": "resume",
    "deleted": "removed", "feedback": "scorecard", "headcount": "openings", "jobseeker": "candidate",
    "panelist": "interviewer", "phase": "stage", "phases": "stages", "posting": "job post",
    "postings": "job posts", "recruitment": "hiring", "remark": "comment", "status": "state",
    "story": "requirement", "tenant": "organization", "vacancies": "jobs", "vacancy": "job",
    "workspace": "organization",
}  # fmt: skip
"""Synonyms, with the word of the domain that tables, fields and addresses are named by."""
OF_OTHERS = {"Problem.status", "Tombstone.deleted"}
"""Names that others gave: problem documents are those of RFC 9457; integrators know what is `deleted`."""
NEVER_SENT = {"In"}
"""Schemas that others inherit from and none is described by."""
ORDERS = (models.PositiveIntegerField, models.PositiveSmallIntegerField)

NAMED_BY_DJANGO = {"rolecall/kit/postgresql/base.py"}
"""Django looks for a backend of databases under this name."""


def test_no_module_is_called_what_says_nothing() -> None:
    named = [path for path in (ROOT / "rolecall").rglob("*") if path.suffix == ".py" or path.is_dir()]
    found = {str(path.relative_to(ROOT)) for path in named if path.stem in SAYS_NOTHING}

    assert found - NAMED_BY_DJANGO == set()


def test_tables_and_fields_are_named_in_the_words_of_the_domain() -> None:
    names = [*tables_and_fields()]

    assert {name: INSTEAD[word] for name in names for word in words_of(name) if word in INSTEAD} == {}


def test_the_api_is_named_in_the_words_of_the_domain() -> None:
    names = [name for name in names_of_the_api() if name not in OF_OTHERS]

    assert {name: INSTEAD[word] for name in names for word in words_of(name) if word in INSTEAD} == {}


def test_no_two_schemas_of_the_api_have_one_name() -> None:
    """The later of two would be described in place of the earlier."""
    modules: dict[str, set[str]] = defaultdict(set)
    for schema in schemas_of(Schema):
        modules[schema.__name__].add(schema.__module__)

    assert {name: found for name, found in modules.items() if len(found) > 1 and name not in NEVER_SENT} == {}


def test_a_position_is_a_place_in_an_order_and_never_a_job() -> None:
    positions = [field for model in ours() for field in model._meta.local_fields if "position" in field.name]

    assert positions
    assert [str(field) for field in positions if not isinstance(field, ORDERS)] == []


def test_no_statement_of_ours_skips_rows_by_their_number() -> None:
    """Lists go on after a row; what pages send is looked at in test_query_counts and test_plans."""
    written = {path: path.read_text() for path in (ROOT / "rolecall").rglob("*.py")}

    assert [str(path) for path, text in written.items() if re.search(r"\bOFFSET\s+[%{\d]", text)] == []


def schemas_of(base: type[Schema]) -> Iterator[type[Schema]]:
    """All schemas of ours that are made from one."""
    for schema in base.__subclasses__():
        if schema.__module__.startswith("rolecall."):
            yield schema
        yield from schemas_of(schema)


def ours() -> Iterator[type[models.Model]]:
    for model in apps.get_models():
        if model.__module__.startswith("rolecall."):
            yield model


def tables_and_fields() -> Iterator[str]:
    for model in ours():
        yield model.__name__
        yield from (f"{model.__name__}.{field.name}" for field in model._meta.local_fields)


def names_of_the_api() -> Iterator[str]:
    document = api.get_openapi_schema()
    yield from document["paths"]
    for methods in document["paths"].values():
        for operation in methods.values():
            yield from (each["name"] for each in operation.get("parameters", []))
    schemas: dict[str, Any] = document["components"]["schemas"]
    for name, schema in schemas.items():
        yield name
        yield from (f"{name}.{each}" for each in schema.get("properties", {}))


def words_of(name: str) -> list[str]:
    """The words of a name in any of our ways to write it."""
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name).lower()
    return re.findall(r"[a-z0-9]+", apart)
