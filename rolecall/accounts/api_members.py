"""Members, what waits for them, and invitations, for programs."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.accounts.models import Invitation, Member
from rolecall.accounts.owed import Group, left_by
from rolecall.accounts.schemas import (
    InvitationIn,
    InvitationOut,
    InvitationPage,
    LeftList,
    UserIn,
    UserOut,
    UserPage,
)
from rolecall.kit import throttle
from rolecall.kit.errors import NotFound
from rolecall.kit.rest import Door, Paging, Synced, answer, answer_page, page_of
from rolecall.kit.shaping import expands

Json = dict[str, Any]
OF_MEMBERS = ("id", "name", "email", "title", "role", "created_at")
OF_INVITATIONS = ("id", "email", "name", "role", "state", "expires_at", "created_at")
OF_WHAT_WAITS = ("title", "about", "since", "clock_time")
door = Door(tags=["organization"])


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
    return answer(_user_json(_member(user_id)))


@door.patch("/users/{uuid:user_id}", roles=roles.ADMINS, response=UserOut)
def change_user(request: KeyRequest, user_id: UUID, payload: UserIn) -> HttpResponse:
    """Give a member another role."""
    member = _member(user_id)
    return answer(_user_json(accounts.change_role(member, role=payload.role, by=request.key)))


@door.post("/users/{uuid:user_id}/deactivate", roles=roles.ADMINS, response=UserOut)
def deactivate_user(request: KeyRequest, user_id: UUID) -> HttpResponse:
    """End a membership; what the person did stays.

    What waits for them waits for nobody then: `GET /users/{user_id}/waiting` tells what to hand over,
    before or after.
    """
    member = _member(user_id)
    accounts.end_membership(member, by=request.key)
    return answer(_user_json(member))


@door.get("/users/{uuid:user_id}/waiting", roles=roles.ADMINS, response=LeftList)
def list_what_waits_for_user(request: KeyRequest, user_id: UUID) -> HttpResponse:
    """List what would wait for nobody if this member left: hand it over before they do, or after."""
    member = _member(user_id)
    return answer({"items": [_group_json(each) for each in left_by(member)]})


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
    return answer(_invitation_json(_invitation(invitation_id)))


@door.post("/invitations/{uuid:invitation_id}/resend", roles=roles.ADMINS, response=InvitationOut)
def resend_invitation(request: KeyRequest, invitation_id: UUID) -> HttpResponse:
    """Send an invitation again; the link of the letter before ends."""
    throttle.spend(accounts.INVITATIONS, "invite", str(request.organization.id))
    invitation = _invitation(invitation_id)
    return answer(_invitation_json(accounts.resend_invitation(invitation, by=request.key)))


@door.delete("/invitations/{uuid:invitation_id}", roles=roles.ADMINS, response={204: None})
def revoke_invitation(request: KeyRequest, invitation_id: UUID) -> HttpResponse:
    """Take an invitation back."""
    accounts.revoke_invitation(_invitation(invitation_id), by=request.key)
    return HttpResponse(status=204)


def _member(member_id: UUID) -> Member:
    member = Member.objects.filter(id=member_id).first()
    if member is None:
        raise NotFound
    return member


def _invitation(invitation_id: UUID) -> Invitation:
    invitation = Invitation.objects.filter(id=invitation_id).first()
    if invitation is None:
        raise NotFound
    return invitation


def _group_json(group: Group) -> Json:
    rows = [
        {**_some(row, OF_WHAT_WAITS), "address": f"{settings.PUBLIC_URL}{row.href}"} for row in group.rows
    ]
    return {"title": group.title, "rows": rows, "has_more": group.has_more}


def _user_json(member: Member) -> Json:
    left = {"active": member.left_at is None, "deactivated_at": member.left_at}
    return {**_some(member, OF_MEMBERS), **left}


def _invitation_json(invitation: Invitation) -> Json:
    return {**_some(invitation, OF_INVITATIONS), "invited_by": invitation.invited_by_name}


def _some(row: Any, fields: tuple[str, ...]) -> Json:
    return {field: getattr(row, field) for field in fields}
