"""What the team says about a person."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.candidates.models import Candidate
from rolecall.kit import pages
from rolecall.kit.errors import Invalid
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.forms.people import CommentForm, chosen_ids
from rolecall.pipeline.models import Application, Comment
from rolecall.pipeline.queries.candidate import applications_of
from rolecall.pipeline.queries.comments import know_handles, spoken_to_in_vain
from rolecall.pipeline.queries.timeline import timeline_for
from rolecall.pipeline.views.candidate_screen import (
    address_of,
    comment_form_of,
    person_or_404,
    screen_of,
)


@require_POST
@members(*roles.EVERYONE)
def comment(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    candidate = person_or_404(request, candidate_id)
    know_handles(candidate)
    form = comment_form_of(request, candidate, request.POST)
    mine, chosen = applications_of(candidate, request.member), chosen_ids(request.POST.getlist("application"))
    application = next((each for each in mine if each.id in chosen), None)
    if form.is_valid():
        data = form.cleaned_data
        try:
            pipeline.comment(
                candidate,
                by=request.member,
                body=data["body"],
                application=application,
                private=data.get("private", False),
            )
        except Invalid as invalid:
            form.add_error("body", invalid.fields["body"])
    untold = "" if form.errors else _untold(form, candidate, application)
    if form.errors and not pages.wants_part(request):
        screen = screen_of(request, candidate, comment_form=form)
        return pages.render(request, "pipeline/candidate.html", screen, status=422)
    if not pages.wants_part(request):
        if untold:
            pages.toast(request, untold)
        return pages.go(request, address_of(request, candidate.id) + "#timeline")
    context = {
        "candidate": candidate,
        "application": application,
        "comment_form": form if form.errors else comment_form_of(request, candidate),
        "timeline": timeline_for(
            request.member, candidate, jobs={each.job_id: each.job.title for each in mine}
        ),
        "many_jobs": len(mine) > 1,
        "untold": untold,
    }
    return pages.render(
        request, "pipeline/_candidate_commented.html", context, status=422 if form.errors else 200
    )


def _untold(form: CommentForm, candidate: Candidate, application: Application | None) -> str:
    """What whoever wrote a comment is to know of those who were spoken to and may not read it."""
    private = form.cleaned_data.get("private", False)
    body = form.cleaned_data["body"]
    names = spoken_to_in_vain(body, candidate, application=application, private=private)
    if not names:
        return ""
    of = "this application" if application else "this person"
    why = "may not read what is only for recruiters" if private else f"may not read about {of}"
    return f"{', '.join(names)} {why}, and {'was' if len(names) == 1 else 'were'} not told of your comment."


@require_POST
@members(*roles.EVERYONE)
def remove_comment(request: MemberRequest, comment_id: UUID) -> HttpResponse:
    people = candidates_visible_to(request.member)
    comment = get_object_or_404(Comment, id=comment_id, removed_at=None, candidate__in=people)
    pipeline.remove_comment(comment, by=request.member)
    pages.toast(request, "The comment is gone.")
    return pages.go(request, address_of(request, comment.candidate_id))
