"""The inbox: everything that waits for a member, on one page."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.accounts.owed import owed_by
from rolecall.kit.pages import render


@require_GET
@members(*roles.EVERYONE)
def inbox(request: MemberRequest) -> HttpResponse:
    groups = owed_by(request.member)
    context = {"groups": groups, "late": sum(row.is_late for group in groups for row in group.rows)}
    return render(request, "accounts/inbox.html", context)
