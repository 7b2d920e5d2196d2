"""The organization, its members, places and keys, for programs."""

from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet
from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.api_keys import door as keys_door
from rolecall.accounts.doors import KeyRequest
from rolecall.accounts.models import Department, Invitation, Location, Member, Organization
from rolecall.accounts.schemas import (
    DepartmentIn,
    DepartmentOut,
    DepartmentPage,
    InvitationIn,
    InvitationOut,
    InvitationPage,
    LocationChangeIn,
    LocationIn,
    LocationOut,
    LocationPage,
    OrganizationIn,
    OrganizationOut,
    UserIn,
    UserOut,
    UserPage,
)
from rolecall.kit import throttle
from rolecall.kit.errors import NotFound
from rolecall.kit.rest import Door, Paging, Synced, Told, answer, answer_page, page_of
from rolecall.kit.scopes import NO_PERSONS
from rolecall.kit.shaping import expands

M = TypeVar("M", bound=Model)
Json = dict[str, Any]
door = Door(tags=["organization"])
door.add_router("", keys_door)


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
    "/users",
    roles=roles.RECRUITERS,
    response=UserPage,
    synced=Synced(Member, by_row=True, shared=True),
    heeds_reach=True,
)
def list_users(request: KeyRequest, paging: Query[Paging], active: bool | None = None) -> HttpResponse:
    """List the members, newest first; `active` keeps those who are, or are not, members now."""
    rows = Member.objects.all() if active is None else Member.objects.filter(left_at__isnull=active)
    found, cursor = page_of(rows, paging)
    return answer_page([_user_json(row) for row in found], cursor, request)


@expands("user", "member", "assignee", "author", "hiring_manager", "recruiter", "owner", scope="users:read")
def users_by_id(request: KeyRequest, ids: list[UUID]) -> dict[UUID, Json]:
    """Members, for those who may list them."""
    rows = Member.objects.filter(id__in=ids) if request.key.role in roles.RECRUITERS else ()
    return {row.id: _user_json(row) for row in rows}


@door.get("/users/{uuid:user_id}", roles=roles.RECRUITERS, response=UserOut, row=Member, heeds_reach=True)
def get_user(request: KeyRequest, user_id: UUID) -> HttpResponse:
    """Read one member."""
    return answer(_user_json(_found(Member.objects.all(), user_id)))


@door.patch("/users/{uuid:user_id}", roles=roles.ADMINS, response=UserOut)
def change_user(request: KeyRequest, user_id: UUID, payload: UserIn) -> HttpResponse:
    """Give a member another role."""
    member = _found(Member.objects.all(), user_id)
    return answer(_user_json(accounts.change_role(member, role=payload.role, by=request.key)))


@door.post("/users/{uuid:user_id}/deactivate", roles=roles.ADMINS, response=UserOut)
def deactivate_user(request: KeyRequest, user_id: UUID) -> HttpResponse:
    """End a membership; what the person did stays."""
    member = _found(Member.objects.all(), user_id)
    accounts.end_membership(member, by=request.key)
    return answer(_user_json(member))


@door.post("/users/invite", roles=roles.ADMINS, response={201: InvitationOut})
def invite_user(request: KeyRequest, payload: InvitationIn) -> HttpResponse:
    """Invite a person by mail to become a member."""
    throttle.spend(accounts.INVITATIONS, "invite", str(request.organization.id))
    invitation = accounts.invite(by=request.key, **payload.model_dump())
    return answer(_invitation_json(invitation), 201)


@door.get("/invitations", roles=roles.ADMINS, response=InvitationPage, synced=Synced(Invitation, by_row=True))
def list_invitations(request: KeyRequest, paging: Query[Paging]) -> HttpResponse:
    """List the invitations, newest first."""
    found, cursor = page_of(Invitation.objects.all(), paging)
    return answer_page([_invitation_json(row) for row in found], cursor, request)


@door.get("/invitations/{uuid:invitation_id}", roles=roles.ADMINS, response=InvitationOut, row=Invitation)
def get_invitation(request: KeyRequest, invitation_id: UUID) -> HttpResponse:
    """Read one invitation."""
    return answer(_invitation_json(_found(Invitation.objects.all(), invitation_id)))


@door.post("/invitations/{uuid:invitation_id}/resend", roles=roles.ADMINS, response=InvitationOut)
def resend_invitation(request: KeyRequest, invitation_id: UUID) -> HttpResponse:
    """Send an invitation again; the link of the letter before ends."""
    throttle.spend(accounts.INVITATIONS, "invite", str(request.organization.id))
    invitation = _found(Invitation.objects.all(), invitation_id)
    return answer(_invitation_json(accounts.resend_invitation(invitation, by=request.key)))


@door.delete("/invitations/{uuid:invitation_id}", roles=roles.ADMINS, response={204: None})
def revoke_invitation(request: KeyRequest, invitation_id: UUID) -> HttpResponse:
    """Take an invitation back."""
    accounts.revoke_invitation(_found(Invitation.objects.all(), invitation_id), by=request.key)
    return HttpResponse(status=204)


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


def _user_json(member: Member) -> Json:
    json = _some(member, "id name email title role created_at")
    return {**json, "active": member.left_at is None, "deactivated_at": member.left_at}


def _invitation_json(invitation: Invitation) -> Json:
    json = _some(invitation, "id email name role state expires_at created_at")
    return {**json, "invited_by": invitation.invited_by_name}


def _department_json(department: Department) -> Json:
    return _some(department, "id name created_at")


def _location_json(location: Location) -> Json:
    return _some(location, "id name country is_remote city region address time_zone created_at")
