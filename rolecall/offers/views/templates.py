"""The settings page of offer templates."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.kit import pages
from rolecall.kit.errors import Invalid
from rolecall.kit.seen import Seen
from rolecall.offers import actions, queries, terms
from rolecall.offers.actions import Field
from rolecall.offers.forms import FieldRows, TemplateForm, explain, fields_shown
from rolecall.offers.models import OfferTemplate
from rolecall.offers.starters import LETTER


@require_GET
@members(*roles.RECRUITERS)
def templates(request: MemberRequest) -> HttpResponse:
    return pages.render(request, "offers/templates.html", {"templates": queries.templates()})


@require_http_methods(["GET", "POST"])
@members(*roles.RECRUITERS)
def template(request: MemberRequest, offer_template_id: UUID | None = None) -> HttpResponse:
    in_use = OfferTemplate.objects.in_use()
    kept = get_object_or_404(in_use, id=offer_template_id) if offer_template_id else None
    names = ("name", "letter", "days_to_answer", "countersigned")
    initial = {name: getattr(kept, name) for name in names} if kept else {"letter": LETTER}
    form = TemplateForm(request.POST or None, initial=initial)
    rows = FieldRows(request.POST or None, prefix="fields", initial=fields_shown(kept))
    seen = Seen({"fields": kept.fields if kept else [], **initial}, request.POST or None)
    are_fine = request.method == "POST" and form.is_valid() and rows.is_valid()
    if are_fine and _keep(request, kept, form, rows, seen):
        pages.toast(request, "The template is saved.")
        return pages.go(request, _list(request))
    context = {"form": form, "rows": rows, "template": kept, "seen": seen, "placeholders": terms.PLACEHOLDERS}
    wrong = request.method == "POST"
    return pages.render(request, "offers/template.html", context, status=422 if wrong else 200)


@require_POST
@members(*roles.RECRUITERS)
def remove_template(request: MemberRequest, offer_template_id: UUID) -> HttpResponse:
    kept = get_object_or_404(OfferTemplate.objects.in_use(), id=offer_template_id)
    actions.remove_template(kept, by=request.member)
    pages.toast(request, f"“{kept.name}” is out of use.")
    return pages.go(request, _list(request))


def _keep(
    request: MemberRequest, kept: OfferTemplate | None, form: TemplateForm, rows: Any, seen: Seen
) -> bool:
    fields = [row.field().kept() for row in rows.ordered_forms]
    now = {"fields": kept.fields if kept else [], **form.initial}
    written = {**now, **seen.of_the_writer({**form.cleaned_data, "fields": fields})}
    if seen.asks(form):
        return False
    own = [Field.of(each) for each in written.pop("fields")]
    try:
        actions.keep_template(kept, by=request.member, fields=own, **written)
    except Invalid as invalid:
        explain(form, invalid)
        return False
    return True


def _list(request: MemberRequest) -> str:
    return reverse("offers:templates", args=[request.organization.slug])
