"""What the résumé says about the requirements of the job, for one application."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.kit import pages
from rolecall.pipeline.queries.comparing import comparison_of
from rolecall.pipeline.views.answers import application_of


@require_GET
@members(*roles.EVERYONE)
def evidence(request: MemberRequest, application_id: UUID) -> HttpResponse:
    application = application_of(request, application_id)
    comparison = comparison_of(application, request.organization.slug)
    context = {"application": application, "candidate": application.candidate, "comparison": comparison}
    template = "_comparing.html" if pages.wants_part(request) else "comparing.html"
    return pages.render(request, f"pipeline/{template}", context)
