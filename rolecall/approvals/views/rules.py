"""The settings page of the rules that ask for approval."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.approvals import actions, kinds, queries
from rolecall.approvals.forms import (
    RuleForm,
    StepRows,
    explain,
    members_to_choose,
    step_of,
    steps_in,
    steps_shown,
)
from rolecall.approvals.models import ApprovalRule
from rolecall.kit import pages
from rolecall.kit.errors import Invalid
from rolecall.kit.seen import Seen


@members(*roles.ADMINS)
def rules(request: MemberRequest) -> HttpResponse:
    names = dict(kinds.choices())
    return pages.render(request, "approvals/rules.html", {"rules": queries.rules(), "kinds": names})


@require_http_methods(["GET", "POST"])
@members(*roles.ADMINS)
def rule(request: MemberRequest, approval_rule_id: UUID | None = None) -> HttpResponse:
    kept = get_object_or_404(ApprovalRule.objects.in_use(), id=approval_rule_id) if approval_rule_id else None
    initial = RuleForm.initial_of(kept) if kept else {"currency": request.organization.currency}
    form = RuleForm(request.POST or None, initial=initial)
    rows = StepRows(
        request.POST or None,
        prefix="steps",
        initial=steps_shown(kept),
        form_kwargs={"members": members_to_choose()},
    )
    seen = Seen({**initial, "steps": steps_shown(kept)} if kept else {}, request.POST or None)
    are_fine = request.method == "POST" and form.is_valid() and rows.is_valid()
    if are_fine and _keep(request, kept, form, rows, seen):
        pages.toast(request, "The rule is saved. It asks from now on.")
        return pages.go(request, reverse("approvals:rules", args=[request.organization.slug]))
    wrong = request.method == "POST"
    context = {"form": form, "rows": rows, "rule": kept, "seen": seen}
    return pages.render(request, "approvals/rule.html", context, status=422 if wrong else 200)


@require_POST
@members(*roles.ADMINS)
def remove_rule(request: MemberRequest, approval_rule_id: UUID) -> HttpResponse:
    kept = get_object_or_404(ApprovalRule.objects.in_use(), id=approval_rule_id)
    actions.remove_rule(kept, by=request.member)
    pages.toast(request, f"“{kept.name}” asks no more.")
    return pages.go(request, reverse("approvals:rules", args=[request.organization.slug]))


def _keep(request: MemberRequest, kept: ApprovalRule | None, form: RuleForm, rows: Any, seen: Seen) -> bool:
    written = seen.of_the_writer({**form.cleaned_data, "steps": steps_in(rows)})
    if seen.asks(form):
        return False
    # what only others changed is as it is now
    now = {**{name: form.initial.get(name) for name in form.fields}, "steps": rows.initial}
    wanted = {**now, **written}
    steps = [step_of(each, members_to_choose()) for each in wanted.pop("steps")]
    try:
        actions.keep_rule(kept, by=request.member, steps=steps, **wanted)
    except Invalid as invalid:
        explain(form, invalid)
        return False
    return True
