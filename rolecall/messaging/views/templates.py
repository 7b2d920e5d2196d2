"""Keeping mail templates."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.kit import pages
from rolecall.kit.errors import Invalid
from rolecall.kit.seen import Seen
from rolecall.messaging import actions, letters, queries
from rolecall.messaging.forms import TemplateForm
from rolecall.messaging.views.finding import explain, slug_of


@members(*roles.RECRUITERS)
def templates(request: MemberRequest) -> HttpResponse:
    return pages.render(request, "messaging/templates.html", {"templates": queries.templates()})


@members(*roles.RECRUITERS)
def template(request: MemberRequest, template_id: UUID | None = None) -> HttpResponse:
    kept = get_object_or_404(queries.templates(), id=template_id) if template_id else None
    form = TemplateForm(request.POST or None, instance=kept)
    seen = Seen(form.initial, request.POST)
    if request.method == "POST" and form.is_valid() and _keep(request, form, template_id, seen):
        pages.toast(request, "The template is saved.")
        return pages.go(request, reverse("messaging:templates", args=[slug_of(request)]))
    context = {"form": form, "seen": seen, "template": kept, "placeholders": letters.PLACEHOLDERS}
    return pages.render(request, "messaging/template.html", context, status=422 if form.errors else 200)


@require_POST
@members(*roles.RECRUITERS)
def remove_template(request: MemberRequest, template_id: UUID) -> HttpResponse:
    kept = get_object_or_404(queries.templates(), id=template_id)
    actions.remove_template(kept, by=request.member)
    pages.toast(request, f"“{kept.name}” is out of use.")
    return pages.go(request, reverse("messaging:templates", args=[slug_of(request)]))


def _keep(request: MemberRequest, form: TemplateForm, template_id: UUID | None, seen: Seen) -> bool:
    written = {**form.initial, **seen.of_the_writer(form.cleaned_data)}
    if seen.asks(form):
        return False
    kept = get_object_or_404(queries.templates(), id=template_id) if template_id else None
    try:
        actions.keep_template(kept, by=request.member, **written)
    except Invalid as invalid:
        explain(form, invalid)
        return False
    return True
