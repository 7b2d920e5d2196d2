"""Apps, for programs."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.kit.errors import NotFound
from rolecall.kit.rest import Door, Paging, Synced, Told, answer, answer_page, page_of
from rolecall.oauth import actions
from rolecall.oauth.actions import Wish
from rolecall.oauth.models import App
from rolecall.oauth.schemas import AppChangeIn, AppIn, AppOut, AppPage, NewAppOut

Json = dict[str, Any]
ONCE = {"Cache-Control": "no-store"}
SHOWN = (
    "id name client_id redirect_uris scopes needed_scopes is_public acts_for_members created_at revoked_at"
)
door = Door(tags=["apps"])


@door.get(
    "/apps", roles=roles.ADMINS, response=AppPage, synced=Synced(App, told=(Told("app_id"),), by_row=True)
)
def list_apps(request: KeyRequest, paging: Query[Paging]) -> HttpResponse:
    """List the apps, the last registered first, revoked ones too."""
    rows, cursor = page_of(App.objects.visible_to(request.key).select_related("key"), paging)
    return answer_page([_app_json(row) for row in rows], cursor, request)


@door.post("/apps", roles=roles.ADMINS, response={201: NewAppOut})
def register_app(request: KeyRequest, payload: AppIn) -> HttpResponse:
    """Register an app; its secret is in this answer and nowhere else."""
    app, secret = actions.register_app(Wish(**payload.model_dump()), by=request.key)
    return answer({**_app_json(app), "client_secret": secret or None}, 201, headers=ONCE)


@door.get("/apps/{uuid:app_id}", roles=roles.ADMINS, response=AppOut, row=App)
def get_app(request: KeyRequest, app_id: UUID) -> HttpResponse:
    """Read what is known of one app; its secret is never shown again."""
    return answer(_app_json(_app(request, app_id)))


@door.patch("/apps/{uuid:app_id}", roles=roles.ADMINS, response=AppOut)
def change_app(request: KeyRequest, app_id: UUID, payload: AppChangeIn) -> HttpResponse:
    """Change the name of an app, where it sends members back to, or what it may ask for."""
    return answer(_app_json(actions.change_app(_app(request, app_id), by=request.key, **payload.given())))


@door.post("/apps/{uuid:app_id}/replace_secret", roles=roles.ADMINS, response=NewAppOut)
def replace_app_secret(request: KeyRequest, app_id: UUID) -> HttpResponse:
    """Give an app a new secret; the old one proves nothing any more."""
    app, secret = actions.replace_secret(_app(request, app_id), by=request.key)
    return answer({**_app_json(app), "client_secret": secret}, headers=ONCE)


@door.delete("/apps/{uuid:app_id}", roles=roles.ADMINS, response={204: None})
def revoke_app(request: KeyRequest, app_id: UUID) -> HttpResponse:
    """Revoke an app: its tokens, and all that members allowed it, are worth nothing from now on."""
    actions.revoke_app(_app(request, app_id), by=request.key)
    return HttpResponse(status=204)


def _app(request: KeyRequest, app_id: UUID) -> App:
    app = App.objects.visible_to(request.key).select_related("key").filter(id=app_id).first()
    if app is None:
        raise NotFound
    return app


def _app_json(app: App) -> Json:
    known = {field: getattr(app, field) for field in SHOWN.split()}
    role = app.key.role if app.key else None
    return {**known, "role": role, "registered_itself": app.registered_itself, "last_used_at": app.used_at}
