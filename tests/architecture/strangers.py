"""Rows of another organization, one of each kind, for tests that try to reach them."""

from uuid import UUID

from django.apps import apps
from django.db import models

from rolecall.kit import tenancy
from rolecall.kit.db import is_owned

OWNED = [m for m in apps.get_models() if is_owned(m) and m.__module__.startswith("rolecall.")]


def ids_in(organization_id: UUID) -> dict[str, UUID]:
    """One id of each kind of row that an organization has."""
    with tenancy.acting_in(organization_id):
        found = {
            model.__name__: model._default_manager.values_list("pk", flat=True).first() for model in OWNED
        }
    return {name: pk for name, pk in found.items() if pk is not None}


def contents_of(organization_id: UUID) -> dict[str, list[tuple[object, ...]]]:
    """Everything an organization has, to compare before and after; tasks and the log of acts included."""
    with tenancy.acting_in(organization_id):
        return {model.__name__: _rows(model) for model in OWNED}


def _rows(model: type[models.Model]) -> list[tuple[object, ...]]:
    return [tuple(str(value) for value in row) for row in model._default_manager.order_by("pk").values_list()]
