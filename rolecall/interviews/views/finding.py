"""The application that an address names, if it is there for whoever asks; its person, and who is mailed."""

from uuid import UUID

from django.shortcuts import get_object_or_404
from django.urls import reverse

from rolecall.accounts.doors import MemberRequest
from rolecall.pipeline.models import Application


def application_or_404(request: MemberRequest, application_id: UUID) -> Application:
    """One application with what scheduling says about it."""
    rows = Application.objects.visible_to(request.member)
    return get_object_or_404(rows.select_related("job", "candidate__organization"), id=application_id)


def everybody(application: Application, what: str) -> str:
    """Who gets a mail, and whom somebody has to tell: '… is invited by mail'."""
    candidate = application.candidate
    if candidate.email:
        return f"everybody {what}"
    return f"everybody but {candidate.name} {what}: they have no e-mail address, so tell them yourself"


def person_of(request: MemberRequest, application: Application) -> str:
    """The address of the person's page, with this application open."""
    address = reverse("pipeline:candidate", args=[request.organization.slug, application.candidate_id])
    return f"{address}?application={application.id}"
