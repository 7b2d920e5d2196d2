"""Settings: members and the invitations that wait for an answer."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from rolecall.accounts import access, queries, roles
from rolecall.accounts import actions as accounts
from rolecall.accounts.doors import MemberRequest, members
from rolecall.accounts.forms import InvitationForm, RoleForm
from rolecall.accounts.models import Invitation, Member
from rolecall.accounts.owed import left_by
from rolecall.kit import throttle
from rolecall.kit.pages import go, render, toast
from rolecall.kit.seen import Seen


@members(*roles.RECRUITERS)
def members_page(request: MemberRequest) -> HttpResponse:
    page = queries.members_page(q=request.GET.get("q", ""), after=request.GET.get("after", ""))
    can_change = access.can_administer(request.member)
    invitations = Invitation.objects.waiting().order_by("-id") if can_change else []
    context = {
        "page": page,
        "invitations": invitations,
        "can_change": can_change,
        "role_names": roles.LABELS,
    }
    return render(request, "accounts/members.html", context)


@members(*roles.ADMINS)
def invite(request: MemberRequest) -> HttpResponse:
    form = InvitationForm.of(request, initial={"role": roles.INTERVIEWER})
    if form.is_bound:
        throttle.spend(accounts.INVITATIONS, "invite", str(request.organization.id))
    if form.try_to(partial(accounts.invite, by=request.member)):
        toast(request, f"Invited {form.cleaned_data['email']}.")
        return go(request, _members(request))
    return render(request, "accounts/invite.html", {"form": form}, form.status)


@require_POST
@members(*roles.ADMINS)
def resend_invitation(request: MemberRequest, invitation_id: UUID) -> HttpResponse:
    throttle.spend(accounts.INVITATIONS, "invite", str(request.organization.id))
    invitation = get_object_or_404(Invitation, id=invitation_id)
    accounts.resend_invitation(invitation, by=request.member)
    toast(request, f"Sent again to {invitation.email}. The link of the letter before has ended.")
    return go(request, _members(request))


@require_POST
@members(*roles.ADMINS)
def revoke_invitation(request: MemberRequest, invitation_id: UUID) -> HttpResponse:
    invitation = get_object_or_404(Invitation, id=invitation_id)
    accounts.revoke_invitation(invitation, by=request.member)
    toast(request, f"Took back the invitation of {invitation.email}.")
    return go(request, _members(request))


@members(*roles.ADMINS)
def change_role(request: MemberRequest, member_id: UUID) -> HttpResponse:
    member = get_object_or_404(Member.objects.active(), id=member_id)
    form = RoleForm.of(request, initial={"role": member.role})
    seen = Seen(form.shown, request.POST)
    change = partial(accounts.change_role, member, by=request.member, role=member.role)
    if form.try_to(change, seen=seen):
        toast(request, f"{member.name} is {roles.with_article(member.role)} now.")
        return go(request, _members(request))
    context = {"form": form, "who": member, "seen": seen}
    return render(request, "accounts/member.html", context, form.status)


@members(*roles.EVERYONE)
def end_membership(request: MemberRequest, member_id: UUID) -> HttpResponse:
    access.end_membership(who := get_object_or_404(Member.objects.active(), id=member_id), request.member)
    if request.method != "POST":
        context = {"who": who, "left": left_by(who)}
        return render(request, "accounts/end_membership.html", context)
    accounts.end_membership(who, by=request.member)
    if who.id == request.member.id:
        return go(request, "/")
    toast(request, f"{who.name} is not a member any more.")
    return go(request, _members(request))


def _members(request: MemberRequest) -> str:
    return reverse("accounts:members", args=[request.organization.slug])
