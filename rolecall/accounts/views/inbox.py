"""The inbox: everything that waits for a member, on one page, and whether it is mailed to them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from rolecall.accounts import actions as accounts
from rolecall.accounts import digest, roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.accounts.models import Member
from rolecall.accounts.owed import owed_by
from rolecall.accounts.waiting import count_now, remember
from rolecall.kit import tenancy, throttle
from rolecall.kit.pages import for_one_person, go, public, render, toast

RATE = "60/10 minutes"


@require_GET
@members(*roles.EVERYONE)
def inbox(request: MemberRequest) -> HttpResponse:
    groups = owed_by(request.member)
    remember(request.member, groups)
    context = {
        "groups": groups,
        "late": sum(row.is_late for group in groups for row in group.rows),
        "has_digest": request.member.has_digest,
    }
    return render(request, "accounts/inbox.html", context)


@require_GET
@members(*roles.EVERYONE)
def waiting(request: MemberRequest) -> HttpResponse:
    return render(request, "accounts/_waiting.html", {"waiting": count_now(request.member)})


@require_POST
@members(*roles.EVERYONE)
def want_digest(request: MemberRequest) -> HttpResponse:
    wanted = request.POST.get("wanted") == "yes"
    accounts.want_digest(request.member, wanted=wanted, by=request.member)
    said = (
        "You get this list by mail on working mornings."
        if wanted
        else "This list is not mailed to you any more."
    )
    toast(request, said)
    return go(request, reverse("accounts:inbox", args=[request.organization.slug]))


@public
@require_http_methods(["GET", "POST"])
def stop_digest(request: HttpRequest, token: str) -> HttpResponse:
    """Stop it as the member to whom it was mailed, without signing in; only the button on the page does."""
    throttle.spend(RATE, "digest", str(request.META.get("REMOTE_ADDR")))
    named = digest.opened_by(token)
    if named is None:
        raise Http404
    with tenancy.acting_in(named[0]):
        member = Member.objects.active().select_related("organization").filter(id=named[1]).first()
        if member is None:
            raise Http404
        if request.method == "POST":
            accounts.want_digest(member, wanted=False, by=member)
        context = {
            "member": member,
            "organization": member.organization.name,
            "is_done": request.method == "POST",
        }
        return for_one_person(render(request, "accounts/digest_ended.html", context))
