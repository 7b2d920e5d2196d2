"""The organization's own fields of people for programs; what they say stands with the people."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.candidates import actions as candidates
from rolecall.candidates.field_queries import custom_fields, options_held
from rolecall.candidates.models import CustomField
from rolecall.kit.errors import NotFound
from rolecall.kit.rest import answer
from rolecall.kit.scopes import NO_PERSONS
from rolecall.pipeline.api.door import door
from rolecall.pipeline.schemas.custom_fields import (
    CustomFieldChangeIn,
    CustomFieldIn,
    CustomFieldOrderIn,
    CustomFieldOut,
    CustomFieldsOut,
    OptionsHeldOut,
)
from rolecall.questions.schemas import Range

ONE = "/custom_fields/{uuid:custom_field_id}"
ABOUT: dict[str, Any] = {"tags": ["candidates"], "persons": NO_PERSONS}
CHANGING: dict[str, Any] = {**ABOUT, "roles": roles.ADMINS, "heeds_reach": False}
"""Of what an administrator does for the whole organization."""


@door.get("/custom_fields", roles=roles.EVERYONE, response=CustomFieldsOut, row=CustomField, **ABOUT)
def list_custom_fields(request: KeyRequest) -> HttpResponse:
    """List the organization's own fields of people, in their order."""
    return _all()


@door.post("/custom_fields", response={201: CustomFieldOut}, **CHANGING)
def add_custom_field(request: KeyRequest, payload: CustomFieldIn) -> HttpResponse:
    """Keep one more fact of people; it stands last."""
    given = {**payload.model_dump(exclude={"limits"}), "limits": _limits(payload.limits)}
    return answer(_json(candidates.add_field(by=request.key, **given)), 201)


@door.put("/custom_fields/order", response=CustomFieldsOut, **CHANGING)
def order_custom_fields(request: KeyRequest, payload: CustomFieldOrderIn) -> HttpResponse:
    """Put the fields in order."""
    candidates.put_in_order(payload.ids, by=request.key)
    return _all()


@door.get(ONE, roles=roles.EVERYONE, response=CustomFieldOut, row=CustomField, **ABOUT)
def get_custom_field(request: KeyRequest, custom_field_id: UUID) -> HttpResponse:
    """Read one field that is offered."""
    return answer(_json(_current(custom_field_id)))


@door.get(f"{ONE}/options", roles=roles.RECRUITERS, response=OptionsHeldOut, heeds_reach=False, **ABOUT)
def list_custom_field_options(request: KeyRequest, custom_field_id: UUID) -> HttpResponse:
    """List the options of a field with how many people have each; those that are offered no longer too."""
    field = _current(custom_field_id)
    held = options_held(field) if field.behaviour.has_options else {}
    items = [
        {"option": each, "people": held.get(each, 0), "is_offered": each in field.options}
        for each in dict.fromkeys([*field.options, *held])
    ]
    return answer({"items": items})


@door.patch(ONE, response=CustomFieldOut, **CHANGING)
def change_custom_field(
    request: KeyRequest, custom_field_id: UUID, payload: CustomFieldChangeIn
) -> HttpResponse:
    """Change the name, hint, options or limits of a field; what people have of it stays, or is renamed."""
    given = payload.model_dump(exclude_unset=True, exclude={"limits"})
    changes = {name: value for name, value in given.items() if value is not None}
    if "limits" in payload.model_fields_set:
        changes["limits"] = _limits(payload.limits)
    field = candidates.change_field(_current(custom_field_id), by=request.key, **changes)
    return answer(_json(field))


@door.delete(ONE, response={204: None}, **CHANGING)
def remove_custom_field(request: KeyRequest, custom_field_id: UUID) -> HttpResponse:
    """Offer and show a field no longer; what it says of people is kept, and comes back with it."""
    candidates.remove_field(_current(custom_field_id), by=request.key)
    return HttpResponse(status=204)


@door.post(f"{ONE}/restore", response=CustomFieldOut, **CHANGING)
def restore_custom_field(request: KeyRequest, custom_field_id: UUID) -> HttpResponse:
    """Offer a field again that was removed, with what it says of people; it stands last."""
    field = CustomField.objects.filter(id=custom_field_id).first()
    if field is None:
        raise NotFound
    return answer(_json(candidates.bring_back(field, by=request.key)))


def _current(custom_field_id: UUID) -> CustomField:
    field = CustomField.objects.current().filter(id=custom_field_id).first()
    if field is None:
        raise NotFound
    return field


def _limits(limits: Range | None) -> dict[str, Any] | None:
    return limits.model_dump(exclude_none=True) or None if limits else None


def _all() -> HttpResponse:
    return answer({"items": [_json(each) for each in custom_fields()]})


def _json(field: CustomField) -> dict[str, Any]:
    return {name: getattr(field, name) for name in CustomFieldOut.model_fields}
