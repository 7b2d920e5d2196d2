"""The organization's own fields of people: added, changed, put in order, removed and brought back."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.candidates import actions as candidates
from rolecall.candidates.field_queries import options_held
from rolecall.candidates.models import CustomField
from rolecall.kit import pages
from rolecall.kit.errors import Invalid
from rolecall.kit.seen import Seen
from rolecall.pipeline.forms.custom_fields import CustomFieldForm
from rolecall.pipeline.forms.field_options import people_have
from rolecall.pipeline.forms.people import chosen, chosen_ids
from rolecall.pipeline.queries.custom_fields import with_counts
from rolecall.pipeline.views.answers import slug_of


@members(*roles.ADMINS)
def fields(request: MemberRequest) -> HttpResponse:
    rows = list(with_counts())
    context = {
        "fields": [each for each in rows if each.removed_at is None],
        "removed": [each for each in rows if each.removed_at is not None],
        "moved": chosen(request.GET.get("moved")),
        "step": request.GET.get("step", ""),
    }
    return pages.render(request, "pipeline/custom_fields.html", context)


@require_http_methods(["GET", "POST"])
@members(*roles.ADMINS)
def add_field(request: MemberRequest) -> HttpResponse:
    form = CustomFieldForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _add(request, form):
        pages.toast(request, f"“{form.cleaned_data['name']}” is a field of people now.")
        return pages.go(request, _address(request))
    return _form(request, {"form": form})


@require_http_methods(["GET", "POST"])
@members(*roles.ADMINS)
def change_field(request: MemberRequest, custom_field_id: UUID) -> HttpResponse:
    field = _current(custom_field_id)
    form = CustomFieldForm(request.POST or None, of=field, held=_held(field))
    seen = Seen(form.initial, request.POST)
    if request.method == "POST" and form.is_valid() and _change(request, field, form, seen):
        pages.toast(request, " ".join([f"“{field.name}” is changed.", *_told_of_options(field)]))
        return pages.go(request, _address(request))
    return _form(request, {"form": form, "field": field, "seen": seen})


@require_POST
@members(*roles.ADMINS)
def order(request: MemberRequest) -> HttpResponse:
    ids = list(CustomField.objects.current().values_list("id", flat=True))
    step = -1 if "up" in request.POST else 1
    asked = chosen_ids(request.POST.getlist("up" if step < 0 else "down"))
    for moved in asked:
        if moved in ids:
            place = max(0, ids.index(moved) + step)
            ids.remove(moved)
            ids.insert(place, moved)
    candidates.put_in_order(ids, by=request.member)
    # the page gives the focus back to whoever moves a field by the keyboard
    moved_last = f"?moved={asked[-1]}&step={'up' if step < 0 else 'down'}" if asked else ""
    return pages.go(request, _address(request) + moved_last)


@require_http_methods(["GET", "POST"])
@members(*roles.ADMINS)
def remove_field(request: MemberRequest, custom_field_id: UUID) -> HttpResponse:
    field = _current(custom_field_id)
    if request.method == "POST":
        candidates.remove_field(field, by=request.member)
        back = reverse("pipeline:restore_custom_field", args=[slug_of(request), field.id])
        pages.toast(request, f"“{field.name}” is removed.", undo=back)
        return pages.go(request, _address(request))
    return pages.render(request, "pipeline/custom_field_remove.html", {"field": field})


@require_POST
@members(*roles.ADMINS)
def restore_field(request: MemberRequest, custom_field_id: UUID) -> HttpResponse:
    field = get_object_or_404(CustomField, id=custom_field_id)
    try:
        candidates.bring_back(field, by=request.member)
    except Invalid as invalid:
        messages.error(request, " ".join(invalid.fields.values()))
        return pages.go(request, _address(request))
    pages.toast(request, f"“{field.name}” is back, with what was filled in.")
    return pages.go(request, _address(request))


def _current(custom_field_id: UUID) -> Any:
    return get_object_or_404(with_counts().filter(removed_at=None), id=custom_field_id)


def _form(request: MemberRequest, context: dict[str, Any]) -> HttpResponse:
    status = 422 if context["form"].errors else 200
    return pages.render(request, "pipeline/custom_field.html", context, status)


def _add(request: MemberRequest, form: CustomFieldForm) -> bool:
    try:
        candidates.add_field(by=request.member, **form.wish(form.cleaned_data))
    except Invalid as invalid:
        form.explain(invalid)
        return False
    return True


def _change(request: MemberRequest, field: CustomField, form: CustomFieldForm, seen: Seen) -> bool:
    wanted = seen.of_the_writer(form.cleaned_data)
    if seen.asks(form) or ("options" in wanted and form.asks_of_options()):
        return False
    try:
        candidates.change_field(field, by=request.member, **form.wish(wanted))
    except Invalid as invalid:
        form.explain(invalid)
        return False
    return True


def _held(field: CustomField) -> dict[str, int]:
    return options_held(field) if field.behaviour.has_options else {}


def _told_of_options(field: CustomField) -> Iterator[str]:
    """How many people have something that is offered no longer."""
    for word, people in _held(field).items():
        if word not in field.options:
            yield f"{people_have(people).capitalize()} “{word}” still, which is offered no longer."


def _address(request: MemberRequest) -> str:
    return reverse("pipeline:custom_fields", args=[slug_of(request)])
