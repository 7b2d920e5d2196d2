"""Files of people: looked at as pictures of ours, sent as they came, added and removed.

No file is found by its name or its key: the row is found first, among those of people that the
member may see, and only then its bytes. They leave as an attachment that no browser runs.
"""

from functools import wraps
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Document, DocumentPage
from rolecall.kit import pages, storage
from rolecall.kit.downloads import attached, picture
from rolecall.kit.errors import Invalid
from rolecall.kit.pages import View
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.forms.people import FileForm
from rolecall.pipeline.queries import paper
from rolecall.pipeline.views.candidate_screen import FILES, RESUME, address_of, person_or_404, screen_of


def nothing_for_strangers(view: View) -> View:
    """Files are not there for whoever has not signed in: who guesses addresses is shown no door."""

    @wraps(view)
    def enter(request: MemberRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            raise Http404
        return view(request, *args, **kwargs)

    return enter


@nothing_for_strangers
@members(*roles.EVERYONE)
def document(request: MemberRequest, document_id: UUID) -> HttpResponse:
    shown = document_or_404(request, document_id)
    candidate = person_or_404(request, shown.candidate_id)
    screen = screen_of(request, candidate, tab=RESUME, document=shown)
    return pages.render(request, "pipeline/candidate.html", screen)


@nothing_for_strangers
@members(*roles.EVERYONE)
def paper_part(request: MemberRequest, document_id: UUID) -> HttpResponse:
    shown = document_or_404(request, document_id)
    context = {
        "candidate": shown.candidate,
        "paper": paper.paper_of(shown),
        "here": reverse("pipeline:document", args=[request.organization.slug, shown.id]),
    }
    return pages.render(request, "pipeline/_candidate_paper.html", context)


@nothing_for_strangers
@members(*roles.EVERYONE)
def sheet(request: MemberRequest, document_id: UUID, number: int) -> HttpResponse:
    found = paper.sheet_of(document_or_404(request, document_id), number)
    if found is None:
        raise Http404
    return pages.render(request, "pipeline/_sheet.html", {"sheet": found})


@nothing_for_strangers
@members(*roles.EVERYONE)
def page_image(request: MemberRequest, document_id: UUID, number: int) -> HttpResponse:
    shown = document_or_404(request, document_id)
    page = get_object_or_404(DocumentPage, document=shown, number=number)
    return picture(_bytes_or_404(page.key), "image/webp")


@nothing_for_strangers
@members(*roles.EVERYONE)
def download(request: MemberRequest, document_id: UUID) -> HttpResponse:
    wanted = document_or_404(request, document_id)
    return attached(_bytes_or_404(wanted.key), wanted.file_name)


@require_POST
@members(*roles.RECRUITERS)
def upload(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    candidate = person_or_404(request, candidate_id)
    form = FileForm(request.POST, request.FILES)
    if form.is_valid():
        file, kind = form.cleaned_data["file"], form.cleaned_data["kind"] or "resume"
        try:
            kept = candidates.attach(
                candidate, by=request.member, data=file.read(), file_name=file.name, kind=kind
            )
        except Invalid as invalid:
            form.add_error("file", invalid.fields["file"])
        else:
            pages.toast(request, f"{kept.file_name} is here.")
            return pages.go(request, address_of(request, candidate.id, tab=FILES))
    screen = screen_of(request, candidate, tab=FILES, upload=form)
    return pages.render(request, "pipeline/candidate.html", screen, status=422)


@require_POST
@members(*roles.RECRUITERS)
def remove(request: MemberRequest, document_id: UUID) -> HttpResponse:
    gone = document_or_404(request, document_id)
    candidates.detach(gone, by=request.member)
    pages.toast(request, f"{gone.file_name} is removed.")
    return pages.go(request, address_of(request, gone.candidate_id, tab=FILES))


@require_POST
@members(*roles.RECRUITERS)
def make_resume(request: MemberRequest, document_id: UUID) -> HttpResponse:
    marked = candidates.mark_as_resume(document_or_404(request, document_id), by=request.member)
    pages.toast(request, f"{marked.file_name} is the résumé now.")
    return pages.go(request, address_of(request, marked.candidate_id, tab=RESUME))


def document_or_404(request: MemberRequest, document_id: UUID) -> Document:
    """A file of a person whom the member may see."""
    people = candidates_visible_to(request.member)
    return get_object_or_404(
        Document.objects.select_related("candidate").defer("text", "facts", "said"),
        id=document_id,
        candidate__in=people,
    )


def _bytes_or_404(key: str) -> bytes:
    try:
        return storage.fetch(key)
    except FileNotFoundError:
        raise Http404 from None
