"""Keys, for programs: which there are, making, rotating and revoking them; and what one's own may do."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import access, roles
from rolecall.accounts import actions as accounts
from rolecall.accounts.doors import KeyRequest
from rolecall.accounts.limits import Limits, Reach
from rolecall.accounts.models import ApiKey
from rolecall.accounts.schemas import KeyIn, KeyOut, KeyPage, MeOut, NewKeyOut, RotationIn
from rolecall.accounts.sight import OnBehalf, member_of
from rolecall.kit import scopes
from rolecall.kit.errors import NotFound
from rolecall.kit.rest import Door, Paging, Synced, answer, answer_page, page_of
from rolecall.kit.scopes import NO_PERSONS

Json = dict[str, Any]
SHOWN = ("id", "name", "role", "prefix", "created_at", "last_used_at", "revoked_at")
LIMITS = (
    "scopes", "networks", "expires_at", "job_ids", "department_ids", "without_personal_data", "on_behalf",
)  # fmt: skip
OF_PLACE = ("id", "slug", "name", "time_zone", "currency", "created_at")
door = Door(tags=["organization"])


@door.get(
    "/me",
    roles=roles.EVERYONE,
    scope=scopes.FREE,
    response=MeOut,
    operation_id="get_me",
    heeds_reach=True,
    persons=NO_PERSONS,
)
def get_me(request: KeyRequest) -> HttpResponse:
    """Tell who this key is and what it may do."""
    key = request.key
    reach = {"rights": access.rights_of(key), "operations": scopes.open_to(key)}
    organization = {field: getattr(request.organization, field) for field in OF_PLACE}
    member = member_of(key)
    acting_for = {"id": member.id, "name": member.name} if member else None
    return answer({**_key_json(key), **reach, "acting_for": acting_for, "organization": organization})


@door.get("/api_keys", roles=roles.ADMINS, response=KeyPage, synced=Synced(ApiKey, by_row=True))
def list_keys(request: KeyRequest, paging: Query[Paging]) -> HttpResponse:
    """List the keys, newest first, revoked ones too; secrets are never shown again."""
    found, cursor = page_of(ApiKey.objects.of_programs(), paging)
    return answer_page([_key_json(row) for row in found], cursor, request)


@door.post("/api_keys", roles=roles.ADMINS, response={201: NewKeyOut})
def create_key(request: KeyRequest, payload: KeyIn) -> HttpResponse:
    """Create a key; its secret is in this answer and nowhere else."""
    limits = Limits(
        scopes=payload.scopes,
        networks=tuple(payload.networks),
        expires_at=payload.expires_at,
        reach=Reach.of(payload.job_ids, payload.department_ids),
        without_personal_data=payload.without_personal_data,
        on_behalf=payload.on_behalf,
    )
    made = accounts.create_key(by=request.key, name=payload.name, role=payload.role, limits=limits)
    return _shown_once(*made)


@door.get("/api_keys/{uuid:key_id}", roles=roles.ADMINS, response=KeyOut, row=ApiKey)
def get_key(request: KeyRequest, key_id: UUID) -> HttpResponse:
    """Read what is known of one key; its secret is never shown again."""
    return answer(_key_json(_key(key_id)))


@door.post("/api_keys/{uuid:key_id}/rotate", roles=roles.ADMINS, response={201: NewKeyOut})
def rotate_key(request: KeyRequest, key_id: UUID, payload: RotationIn) -> HttpResponse:
    """Give a key a successor with the same reach, whose secret is in this answer and nowhere else."""
    key = _key(key_id)
    return _shown_once(*accounts.rotate_key(key, by=request.key, hours=payload.hours))


@door.delete("/api_keys/{uuid:key_id}", roles=roles.ADMINS, response={204: None})
def revoke_key(request: KeyRequest, key_id: UUID) -> HttpResponse:
    """Revoke a key: what holds it is refused from now on."""
    accounts.revoke_key(_key(key_id), by=request.key)
    return HttpResponse(status=204)


def _shown_once(key: ApiKey, secret: str) -> HttpResponse:
    return answer({**_key_json(key), "secret": secret}, 201, headers={"Cache-Control": "no-store"})


def _key(key_id: UUID) -> ApiKey:
    key = ApiKey.objects.of_programs().filter(id=key_id).first()
    if key is None:
        raise NotFound
    return key


def _key_json(key: ApiKey | OnBehalf) -> Json:
    key = key.key if isinstance(key, OnBehalf) else key
    return {field: getattr(key, field) for field in (*SHOWN, *LIMITS)}
