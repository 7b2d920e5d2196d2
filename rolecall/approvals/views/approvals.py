"""Pages of approvals: what waits for me, one of them, and my absence."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.approvals import access, actions, kinds, queries
from rolecall.approvals.forms import AbsenceForm, AnswerForm, explain
from rolecall.approvals.models import ASK, NO, REPLY, YES, Approval
from rolecall.kit import pages
from rolecall.kit.errors import Invalid

SAID = {
    YES: "Your approval is in.",
    NO: "You declined it. Whoever asked is told.",
    ASK: "Your question is sent.",
    REPLY: "Your answer is sent.",
}


@require_http_methods(["GET", "POST"])
@members(*roles.EVERYONE)
def approvals(request: MemberRequest) -> HttpResponse:
    form = AbsenceForm(request.POST or None, member=request.member)
    if request.method == "POST" and form.is_valid() and _delegate(request, form):
        return pages.go(request, _list(request))
    before = _before(request)
    asked = queries.asked_by(request.member, before)
    context = {
        "waiting": queries.waiting_for(request.member).order_by("id")[: queries.PER_PAGE],
        "asked": asked,
        "older": f"?before={asked[-1].id}" if len(asked) == queries.PER_PAGE else "",
        "absence": queries.absence_of(request.member),
        "form": form,
    }
    return pages.render(request, "approvals/approvals.html", context, status=422 if form.errors else 200)


@require_POST
@members(*roles.EVERYONE)
def end_absence(request: MemberRequest) -> HttpResponse:
    actions.end_delegation(request.member, by=request.member)
    pages.toast(request, "You approve for yourself again.")
    return pages.go(request, _list(request))


@require_http_methods(["GET"])
@members(*roles.EVERYONE)
def approval(request: MemberRequest, approval_id: UUID) -> HttpResponse:
    return _page(request, _approval(request, approval_id), AnswerForm())


@require_POST
@members(*roles.EVERYONE)
def answer(request: MemberRequest, approval_id: UUID) -> HttpResponse:
    found = _approval(request, approval_id)
    given = request.POST.get("answer", "")
    if given not in SAID:
        raise Http404
    form = AnswerForm(request.POST, answer=given)
    if not form.is_valid() or not _answer(request, found, given, form):
        return _page(request, found, form, status=422)
    pages.toast(request, SAID[given])
    return pages.go(request, reverse("approvals:approval", args=[request.organization.slug, found.id]))


@require_POST
@members(*roles.EVERYONE)
def cancel(request: MemberRequest, approval_id: UUID) -> HttpResponse:
    found = _approval(request, approval_id)
    actions.cancel(found, by=request.member)
    pages.toast(request, "Nobody is asked for this approval any more.")
    return pages.go(request, reverse("approvals:approval", args=[request.organization.slug, found.id]))


def _page(request: MemberRequest, found: Approval, form: AnswerForm, status: int = 200) -> HttpResponse:
    page = kinds.page_of(found.kind, found.subject_id)
    kind = kinds.kind_of(found.kind)
    may_open = page and kind and found.subject_id in set(
        kind.visible_to(request.member).filter(pk=found.subject_id).values_list("pk", flat=True)
    )  # fmt: skip
    may_cancel = access.can_cancel(request.member, found)
    steps = queries.steps_of(found)
    context: dict[str, Any] = {
        "approval": found,
        "fields": kinds.in_words(found.kind, found.fields),
        "steps": steps,
        "form": form,
        "reply_form": form if request.POST.get("answer") == REPLY else AnswerForm(answer=REPLY),
        "was_asked": any(vote.answer == ASK for shown in steps for vote in shown.said),
        "is_asked": queries.waiting_for(request.member).filter(id=found.id).exists(),
        "may_cancel": may_cancel and found.state != "cancelled",
        "subject_page": page if may_open else None,
    }
    return pages.render(request, "approvals/approval.html", context, status=status)


def _answer(request: MemberRequest, found: Approval, given: str, form: AnswerForm) -> bool:
    comment = form.cleaned_data["comment"]
    try:
        if given == REPLY:
            actions.answer(found, by=request.member, comment=comment)
        else:
            actions.vote(found, given, by=request.member, comment=comment)
    except Invalid as invalid:
        explain(form, invalid)
        return False
    return True


def _delegate(request: MemberRequest, form: AbsenceForm) -> bool:
    try:
        actions.delegate(request.member, by=request.member, **form.cleaned_data)
    except Invalid as invalid:
        explain(form, invalid)
        return False
    pages.toast(request, f"{form.cleaned_data['to'].name} approves for you in that time.")
    return True


def _approval(request: MemberRequest, approval_id: UUID) -> Approval:
    return get_object_or_404(Approval.objects.visible_to(request.member), id=approval_id)


def _list(request: MemberRequest) -> str:
    return reverse("approvals:approvals", args=[request.organization.slug])


def _before(request: MemberRequest) -> UUID | None:
    try:
        return UUID(request.GET.get("before", ""))
    except ValueError:
        return None
