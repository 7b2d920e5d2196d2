"""How the pages of this context find what they are about, and explain what was wrong."""

from uuid import UUID

from django.shortcuts import get_object_or_404
from django.urls import reverse

from rolecall.accounts.doors import MemberRequest
from rolecall.candidates.models import Candidate
from rolecall.kit.errors import Invalid
from rolecall.messaging import queries
from rolecall.messaging.forms import LetterForm, RejectForm, TemplateForm
from rolecall.messaging.models import Message, Reply
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.models import Application, ApplicationQuerySet


def candidate_of(request: MemberRequest, candidate_id: UUID) -> Candidate:
    """The person, if the member may see them."""
    return get_object_or_404(
        candidates_visible_to(request.member).select_related("organization"), id=candidate_id
    )


def applications_of(request: MemberRequest) -> ApplicationQuerySet:
    """The applications that the member may see, with what letters name."""
    rows = Application.objects.visible_to(request.member)
    return rows.select_related("job", "candidate__organization")


def message_of(request: MemberRequest, message_id: UUID) -> Message:
    """The message, if the member may read it."""
    people = candidates_visible_to(request.member)
    found = get_object_or_404(
        Message.objects.select_related("candidate"), id=message_id, candidate__in=people
    )
    return get_object_or_404(queries.letters_for(request.member, found.candidate), id=message_id)


def reply_of(request: MemberRequest, reply_id: UUID) -> Reply:
    """What a candidate answered, if the member may read it."""
    return get_object_or_404(queries.replies_for(request.member), id=reply_id)


def thread_address(request: MemberRequest, candidate_id: UUID) -> str:
    """The page of a person's messages."""
    return reverse("messaging:messages", args=[slug_of(request), candidate_id])


def slug_of(request: MemberRequest) -> str:
    """The organization's part of an address."""
    return str(request.organization.slug)


def explain(form: LetterForm | RejectForm | TemplateForm, invalid: Invalid) -> None:
    """Say beside each field what is wrong with it."""
    for field, sentence in invalid.fields.items():
        form.add_error(field, sentence)


def uuids(words: list[str]) -> list[UUID]:
    """Those of some words that are ids."""
    found = []
    for word in words:
        try:
            found.append(UUID(word))
        except ValueError:
            continue
    return found
