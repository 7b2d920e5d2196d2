"""How a person enters an organization's pages: signed in, a member, with a role that the view names."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from rolecall.accounts import directory
from rolecall.accounts.models import ApiKey, Member, Organization, User
from rolecall.accounts.waiting import count_anew
from rolecall.kit import clashes, pages, tenancy
from rolecall.kit.ahead import Asking
from rolecall.kit.errors import NotAllowed, RuleBroken
from rolecall.kit.events import Viewer
from rolecall.kit.written import written

View = Callable[..., HttpResponse]
Asks = Callable[..., list[Asking]]
"""What a page will ask of the database, told by the request, who reads it, and what its view is given."""
SAFE = ("GET", "HEAD", "OPTIONS")


class MemberRequest(HttpRequest):
    """What a view behind `members` is given: a request that knows its member and their organization."""

    member: Member
    organization: Organization


class PersonRequest(HttpRequest):
    """What a view behind `signed_in` is given: a request that knows who signed in."""

    user: User


class KeyRequest(HttpRequest):
    """What an API operation with roles is given: a request that knows its key and the key's organization."""

    key: ApiKey
    organization: Organization


def members(*roles: str, asks: Asks | None = None) -> Callable[[View], View]:
    """Declare that a view is for members of the organization in its address who have one of these roles.

    The view runs in one transaction inside the organization, as `request.member` of
    `request.organization`. Whoever is not a member is answered as if nothing were there. What it surely
    `asks` goes to the database with the beginning of the transaction (`kit.ahead`).
    """

    def declare(view: View) -> View:
        @wraps(view)
        def enter(request: HttpRequest, organization: str, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return _sign_in_first(request)
            membership = _membership_of(request, organization)
            try:
                asked = [_members.asking(membership.member_id)]
                if asks is not None and membership.role in roles:
                    reader = Viewer(membership.role, "member", membership.member_id)
                    asked += asks(request, reader, *args, **kwargs)
                with clashes.told(), tenancy.acting_in(membership.organization_id, ahead=asked):
                    _step_inside(request, membership, roles)
                    answer = view(request, *args, **kwargs)
                    _undo_unless_fine(answer)
                if request.method not in SAFE:
                    count_anew(membership.member_id)
                return _kept_by_nobody(answer)
            except RuleBroken as broken:
                # answered out here, so that the transaction of the refused act is rolled back first
                with tenancy.acting_in(membership.organization_id):
                    return _kept_by_nobody(pages.refusal(request, broken))

        enter.access = pages.Access("members", roles)  # type: ignore[attr-defined]
        return enter

    return declare


def signed_in(view: View) -> View:
    """Declare a view for whoever is signed in, in no organization."""

    @wraps(view)
    def enter(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return _sign_in_first(request)
        with transaction.atomic():
            return _kept_by_nobody(view(request, *args, **kwargs))

    enter.access = pages.Access("signed_in")  # type: ignore[attr-defined]
    return enter


def _kept_by_nobody(answer: HttpResponse) -> HttpResponse:
    """Unless it says otherwise: who signs out leaves nothing behind 'back', and a proxy keeps nothing."""
    answer.headers.setdefault("Cache-Control", "no-store")
    return answer


def _sign_in_first(request: HttpRequest) -> HttpResponse:
    """Ask who it is, and lead back to the page on which they clicked: what they typed is kept there."""
    here = request.get_full_path()
    stands = request.method in SAFE and not pages.wants_part(request)
    sign_in = (
        f"{reverse('account_login')}?{urlencode({'next': here if stands else pages.behind(request, here)})}"
    )
    return pages.go(request, sign_in)


def _membership_of(request: HttpRequest, slug: str) -> directory.Membership:
    memberships = request.user.memberships()  # type: ignore[union-attr]
    request.memberships = memberships  # type: ignore[attr-defined]
    for membership in memberships:
        if membership.slug == slug:
            return membership
    raise Http404


def _step_inside(request: HttpRequest, membership: directory.Membership, roles: tuple[str, ...]) -> None:
    member = _members(membership.member_id)[0]
    request.member = member  # type: ignore[attr-defined]
    request.organization = member.organization  # type: ignore[attr-defined]
    if member.role not in roles:
        raise NotAllowed


@written
def _members(member: UUID) -> QuerySet[Member]:
    return Member.objects.select_related("organization").filter(id=member)


def _undo_unless_fine(answer: HttpResponse) -> None:
    if answer.status_code >= 500:
        transaction.set_rollback(True)
