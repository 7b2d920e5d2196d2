"""The organization and its places, for programs; members and keys have doors of their own."""

from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet
from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.api_keys import door as keys_door
from rolecall.accounts.api_members import door as members_door
from rolecall.accounts.doors import KeyRequest
from rolecall.accounts.models import Department, Location, Organization
from rolecall.accounts.schemas import (
    DepartmentIn,
    DepartmentOut,
    DepartmentPage,
    LocationChangeIn,
    LocationIn,
    LocationOut,
    LocationPage,
    OrganizationIn,
    OrganizationOut,
)
from rolecall.kit.errors import NotFound
from rolecall.kit.rest import Door, Paging, Synced, Told, answer, answer_page, page_of
from rolecall.kit.scopes import NO_PERSONS

M = TypeVar("M", bound=Model)
Json = dict[str, Any]
door = Door(tags=["organization"])
door.add_router("", keys_door)
door.add_router("", members_door)


@door.get(
    "/organization",
    roles=roles.EVERYONE,
    response=OrganizationOut,
    row=Organization,
    heeds_reach=True,
    persons=NO_PERSONS,
)
def get_organization(request: KeyRequest) -> HttpResponse:
    """Read the organization of this key."""
    return answer(_organization_json(request.organization))


@door.patch("/organization", roles=roles.ADMINS, response=OrganizationOut)
def change_organization(request: KeyRequest, payload: OrganizationIn) -> HttpResponse:
    """Change the name, time zone or currency of the organization."""
    changed = accounts.change_organization(request.organization, by=request.key, **payload.given())
    return answer(_organization_json(changed))


@door.get(
    "/departments",
    roles=roles.EVERYONE,
    response=DepartmentPage,
    synced=Synced(Department, told=(Told("department_id"),), by_row=True, shared=True),
    heeds_reach=True,
    persons=NO_PERSONS,
)
def list_departments(request: KeyRequest, paging: Query[Paging]) -> HttpResponse:
    """List the departments, newest first."""
    found, cursor = page_of(Department.objects.all(), paging)
    return answer_page([_department_json(row) for row in found], cursor, request)


@door.post("/departments", roles=roles.RECRUITERS, response={201: DepartmentOut}, persons=NO_PERSONS)
def add_department(request: KeyRequest, payload: DepartmentIn) -> HttpResponse:
    """Add a department."""
    return answer(_department_json(accounts.add_department(by=request.key, name=payload.name)), 201)


@door.get(
    "/departments/{uuid:department_id}",
    roles=roles.EVERYONE,
    response=DepartmentOut,
    row=Department,
    heeds_reach=True,
    persons=NO_PERSONS,
)
def get_department(request: KeyRequest, department_id: UUID) -> HttpResponse:
    """Read one department."""
    return answer(_department_json(_found(Department.objects.all(), department_id)))


@door.patch(
    "/departments/{uuid:department_id}", roles=roles.RECRUITERS, response=DepartmentOut, persons=NO_PERSONS
)
def rename_department(request: KeyRequest, department_id: UUID, payload: DepartmentIn) -> HttpResponse:
    """Rename a department, wherever it is shown."""
    department = _found(Department.objects.all(), department_id)
    return answer(_department_json(accounts.rename_department(department, by=request.key, name=payload.name)))


@door.delete(
    "/departments/{uuid:department_id}", roles=roles.RECRUITERS, response={204: None}, persons=NO_PERSONS
)
def remove_department(request: KeyRequest, department_id: UUID) -> HttpResponse:
    """Remove a department that no job belongs to."""
    accounts.remove_department(_found(Department.objects.all(), department_id), by=request.key)
    return HttpResponse(status=204)


@door.get(
    "/locations",
    roles=roles.EVERYONE,
    response=LocationPage,
    synced=Synced(Location, told=(Told("location_id"),), by_row=True, shared=True),
    heeds_reach=True,
    persons=NO_PERSONS,
)
def list_locations(request: KeyRequest, paging: Query[Paging]) -> HttpResponse:
    """List the locations, newest first."""
    found, cursor = page_of(Location.objects.all(), paging)
    return answer_page([_location_json(row) for row in found], cursor, request)


@door.post("/locations", roles=roles.RECRUITERS, response={201: LocationOut}, persons=NO_PERSONS)
def add_location(request: KeyRequest, payload: LocationIn) -> HttpResponse:
    """Add a location: a place with an address, or 'remote in …'."""
    return answer(_location_json(accounts.add_location(by=request.key, **payload.given())), 201)


@door.get(
    "/locations/{uuid:location_id}",
    roles=roles.EVERYONE,
    response=LocationOut,
    row=Location,
    heeds_reach=True,
    persons=NO_PERSONS,
)
def get_location(request: KeyRequest, location_id: UUID) -> HttpResponse:
    """Read one location."""
    return answer(_location_json(_found(Location.objects.all(), location_id)))


@door.patch("/locations/{uuid:location_id}", roles=roles.RECRUITERS, response=LocationOut, persons=NO_PERSONS)
def change_location(request: KeyRequest, location_id: UUID, payload: LocationChangeIn) -> HttpResponse:
    """Change what is said about a location."""
    location = _found(Location.objects.all(), location_id)
    return answer(_location_json(accounts.change_location(location, by=request.key, **payload.given())))


@door.delete(
    "/locations/{uuid:location_id}", roles=roles.RECRUITERS, response={204: None}, persons=NO_PERSONS
)
def remove_location(request: KeyRequest, location_id: UUID) -> HttpResponse:
    """Remove a location where no job is."""
    accounts.remove_location(_found(Location.objects.all(), location_id), by=request.key)
    return HttpResponse(status=204)


def _found(rows: QuerySet[M], row_id: UUID) -> M:
    row = rows.filter(pk=row_id).first()
    if row is None:
        raise NotFound
    return row


def _some(row: Any, fields: str) -> Json:
    return {field: getattr(row, field) for field in fields.split()}


def _organization_json(organization: Organization) -> Json:
    return _some(organization, "id slug name time_zone currency created_at")


def _department_json(department: Department) -> Json:
    return _some(department, "id name created_at")


def _location_json(location: Location) -> Json:
    return _some(location, "id name country is_remote city region address time_zone created_at")
