"""The shell around a member's page: places, pinned jobs, the menu of the member."""

from django.http import HttpRequest

from rolecall.ui.navigation import Member, Navigation


def around(request: HttpRequest) -> Navigation:
    """What the shell shows on this page."""
    return Navigation(
        places=(),
        member=Member(request.member.name, request.member.id),  # type: ignore[attr-defined]
        organization=request.organization.name,  # type: ignore[attr-defined]
        home_url="/",
        search_url="/",
        sign_out_url="/accounts/logout/",
    )
