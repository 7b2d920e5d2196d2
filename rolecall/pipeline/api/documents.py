"""Files and comments of people, for programs."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from ninja import File, Form, Query
from ninja.files import UploadedFile

from rolecall.accounts import roles
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Document
from rolecall.kit import storage
from rolecall.kit.downloads import attached
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.rest import Paging, answer, answer_page, page_of
from rolecall.kit.scopes import ONLY_PERSONS
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.api import following
from rolecall.pipeline.api.door import door
from rolecall.pipeline.api.people import PEOPLE, KeyRequest, visible
from rolecall.pipeline.models import Application, Comment
from rolecall.pipeline.queries import records
from rolecall.pipeline.queries.comments import comments_for
from rolecall.pipeline.schemas.people import (
    CommentIn,
    CommentOut,
    CommentPage,
    DocumentKind,
    DocumentOut,
    DocumentsOut,
)

"""Files and comments of people, for programs."""

CONTENT = {
    "responses": {
        200: {
            "description": "The bytes, as they came.",
            "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
        }
    }
}


@door.get(
    "/candidates/{uuid:candidate_id}/documents", roles=roles.EVERYONE, response=DocumentsOut, tags=PEOPLE
)
def list_documents(request: KeyRequest, candidate_id: UUID) -> HttpResponse:
    """List the files of a person, the latest first."""
    return answer({"items": _documents(visible(request, candidate_id).id)})


@door.post(
    "/candidates/{uuid:candidate_id}/documents",
    roles=roles.RECRUITERS,
    response={201: DocumentOut},
    tags=PEOPLE,
)
def attach_document(
    request: KeyRequest, candidate_id: UUID, file: File[UploadedFile], kind: Form[DocumentKind] = "resume"
) -> HttpResponse:
    """Add a file of up to 10 MB; the same file twice is one document."""
    candidate = visible(request, candidate_id)
    kept = candidates.attach(
        candidate, by=request.key, data=file.read(), file_name=file.name or "", kind=kind
    )
    return answer(_document_json(kept), 201)


@door.get(
    "/documents/{uuid:document_id}/content",
    roles=roles.EVERYONE,
    tags=PEOPLE,
    openapi_extra=CONTENT,
    persons=ONLY_PERSONS,
)
def get_document_content(request: KeyRequest, document_id: UUID) -> HttpResponse:
    """Read the bytes of a file, as they came."""
    document = _document(request, document_id)
    try:
        return attached(storage.fetch(document.key), document.file_name)
    except FileNotFoundError:
        raise NotFound from None


@door.post(
    "/documents/{uuid:document_id}/make_resume", roles=roles.RECRUITERS, response=DocumentOut, tags=PEOPLE
)
def make_resume(request: KeyRequest, document_id: UUID) -> HttpResponse:
    """Make a file the person's résumé."""
    return answer(_document_json(candidates.mark_as_resume(_document(request, document_id), by=request.key)))


@door.get(
    "/documents/{uuid:document_id}", roles=roles.EVERYONE, response=DocumentOut, tags=PEOPLE, row=Document
)
def get_document(request: KeyRequest, document_id: UUID) -> HttpResponse:
    """Read what is known of one file."""
    return answer(_document_json(_document(request, document_id)))


@door.delete("/documents/{uuid:document_id}", roles=roles.RECRUITERS, response={204: None}, tags=PEOPLE)
def remove_document(request: KeyRequest, document_id: UUID) -> HttpResponse:
    """Remove a file for good."""
    candidates.detach(_document(request, document_id), by=request.key)
    return HttpResponse(status=204)


@door.get(
    "/candidates/{uuid:candidate_id}/comments",
    roles=roles.EVERYONE,
    response=CommentPage,
    tags=PEOPLE,
    synced=following.COMMENTS,
)
def list_comments(request: KeyRequest, candidate_id: UUID, paging: Query[Paging]) -> HttpResponse:
    """List what was said about a person, newest first."""
    found, more = page_of(comments_for(request.key, visible(request, candidate_id)), paging)
    return answer_page(records.comment_records(found), more, request)


@door.post(
    "/candidates/{uuid:candidate_id}/comments",
    roles=roles.EVERYONE,
    response={201: CommentOut},
    tags=PEOPLE,
)
def add_comment(request: KeyRequest, candidate_id: UUID, payload: CommentIn) -> HttpResponse:
    """Say something about a person; @first.last speaks to a member."""
    candidate = visible(request, candidate_id)
    application = None
    if payload.application_id is not None:
        mine = Application.objects.visible_to(request.key).filter(candidate=candidate)
        application = mine.filter(id=payload.application_id).first()
        if application is None:
            raise Invalid({"application_id": "This person has no such application."})
    comment = pipeline.comment(
        candidate, by=request.key, body=payload.body, application=application, private=payload.private
    )
    return answer(records.comment_records([comment])[0], 201)


@door.get("/comments/{uuid:comment_id}", roles=roles.EVERYONE, response=CommentOut, tags=PEOPLE, row=Comment)
def get_comment(request: KeyRequest, comment_id: UUID) -> HttpResponse:
    """Read one comment."""
    return answer(records.comment_records([_comment(request, comment_id)])[0])


@door.delete("/comments/{uuid:comment_id}", roles=roles.EVERYONE, response={204: None}, tags=PEOPLE)
def remove_comment(request: KeyRequest, comment_id: UUID) -> HttpResponse:
    """Remove a comment; administrators may."""
    pipeline.remove_comment(_comment(request, comment_id), by=request.key)
    return HttpResponse(status=204)


def _comment(request: KeyRequest, comment_id: UUID) -> Comment:
    comment = Comment.objects.filter(id=comment_id, removed_at=None).select_related("candidate").first()
    if comment is None or not comments_for(request.key, comment.candidate).filter(id=comment_id).exists():
        raise NotFound
    return comment


def _document(request: KeyRequest, document_id: UUID) -> Document:
    people = candidates_visible_to(request.key)
    document = (
        Document.objects.filter(id=document_id, candidate__in=people).select_related("candidate").first()
    )
    if document is None:
        raise NotFound
    return document


def _documents(candidate_id: UUID) -> list[dict[str, Any]]:
    return [row | {"content_url": _content_url(row["id"])} for row in records.documents_of(candidate_id)]


def _document_json(document: Document) -> dict[str, Any]:
    return next(row for row in _documents(document.candidate_id) if row["id"] == document.id)


def _content_url(document_id: UUID) -> str:
    return reverse("api:get_document_content", args=[document_id])
