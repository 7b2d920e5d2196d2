"""Departments and locations: how an organization is organised."""

from typing import Any

from django.db.models import ProtectedError

from rolecall.accounts import access
from rolecall.accounts.events import (
    DepartmentAdded,
    DepartmentChanged,
    DepartmentRemoved,
    LocationAdded,
    LocationChanged,
    LocationRemoved,
    changes_of,
)
from rolecall.accounts.models import Department, Location
from rolecall.kit.db import normalised
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.recording import record


class NameTaken(RuleBroken):
    """Two places of one name could not be told apart."""

    sentence = "There is one with this name already. Choose another name."


class StillUsedByJobs(RuleBroken):
    """What a job points at stays."""

    sentence = "Jobs still use it. Give those jobs another one first."


class StillNamed(RuleBroken):
    """What something of a context above points at stays."""

    sentence = "Rooms, requisitions or rules name it, also past ones. It stays for them."


def add_department(*, by: Actor, name: str) -> Department:
    """Add a department."""
    access.arrange_places(by)
    _must_be_free(Department, name)
    department = Department.objects.create(name=name)
    record(DepartmentAdded(department.id, name), by=by)
    return department


def rename_department(department: Department, *, by: Actor, name: str) -> Department:
    """Rename a department, wherever it is shown."""
    access.arrange_places(by)
    _must_be_free(Department, name, apart_from=department)
    changes = changes_of(department, {"name": name})
    if changes:
        department.name = name
        department.save()
        record(DepartmentChanged(department.id, changes), by=by)
    return department


def remove_department(department: Department, *, by: Actor) -> None:
    """Remove a department that no job belongs to."""
    access.arrange_places(by)
    _must_be_unused(department)
    removed = DepartmentRemoved(department.id, department.name)
    _delete(department)
    record(removed, by=by)


def add_location(*, by: Actor, name: str, country: str, **details: Any) -> Location:
    """Add a location: a place with an address, or 'remote in …'."""
    access.arrange_places(by)
    _must_be_free(Location, name)
    location = Location.objects.create(name=name, country=country, **details)
    record(LocationAdded(location.id, name), by=by)
    return location


def change_location(location: Location, *, by: Actor, **wanted: Any) -> Location:
    """Change what is said about a location."""
    access.arrange_places(by)
    _must_be_free(Location, wanted.get("name", location.name), apart_from=location)
    changes = changes_of(location, wanted)
    if changes:
        for field, (_, value) in changes.items():
            setattr(location, field, value)
        location.save()
        record(LocationChanged(location.id, location.name, changes), by=by)
    return location


def remove_location(location: Location, *, by: Actor) -> None:
    """Remove a location where no job is."""
    access.arrange_places(by)
    _must_be_unused(location)
    removed = LocationRemoved(location.id, location.name)
    _delete(location)
    record(removed, by=by)


def _delete(place: Department | Location) -> None:
    try:
        place.delete()
    except ProtectedError:
        raise StillNamed from None


def _must_be_free(
    model: type[Department] | type[Location], name: str, apart_from: Department | Location | None = None
) -> None:
    same = model._default_manager.filter(name_normalised=normalised(name))
    if apart_from is not None:
        same = same.exclude(id=apart_from.id)
    if same.exists():
        raise NameTaken(field="name")


def _must_be_unused(place: Department | Location) -> None:
    # `jobs` is a context above; Django gives the way back to it without an import
    if place.jobs.exists():
        raise StillUsedByJobs
