"""Exports on screen: which columns, as what, and the file."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.importing import actions as importing
from rolecall.importing.columns import APPLICATIONS, PEOPLE
from rolecall.importing.errors import NoLongerKept
from rolecall.importing.export_forms import ExportForm
from rolecall.importing.models import EXPORT, Run
from rolecall.importing.own_fields import with_own
from rolecall.importing.views.finding import run_of, to_run
from rolecall.importing.views.many import selection_context, selection_of
from rolecall.jobs.models import Job
from rolecall.kit import pages, storage
from rolecall.kit.downloads import attached
from rolecall.kit.errors import NotFound


@members(*roles.DECIDERS)
def export(request: MemberRequest) -> HttpResponse:
    selection = selection_of(request)
    context = selection_context(request, selection)
    form = ExportForm(request.POST if request.method == "POST" else None, columns=with_own(PEOPLE))
    if request.method == "POST" and context["count"] and form.is_valid():
        return to_run(request, importing.export_people(selection, by=request.member, **form.cleaned_data))
    return _screen(request, form, {"title": "Export people", "job": None, **context})


@members(*roles.DECIDERS)
def export_job(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = Job.objects.visible_to(request.member).filter(id=job_id).first()
    if job is None:
        raise NotFound
    form = ExportForm(request.POST if request.method == "POST" else None, columns=with_own(APPLICATIONS))
    filters = request.GET.urlencode()
    if request.method == "POST" and form.is_valid():
        run = importing.export_applications(job, by=request.member, filters=filters, **form.cleaned_data)
        return to_run(request, run)
    table = reverse("pipeline:table", args=[request.organization.slug, job.id])
    context = {"back": f"{table}?{filters}", "address": f"{request.path}?{filters}", "job": job}
    return _screen(request, form, {"title": f"Export the people of {job.title}", **context})


@require_GET
@members(*roles.DECIDERS)
def file(request: MemberRequest, run_id: UUID) -> HttpResponse:
    return attached(bytes_of(run_of(request, run_id)), run_of(request, run_id).name)


def bytes_of(run: Run) -> bytes:
    """The file of an export while it is kept."""
    if run.kind != EXPORT:
        raise NotFound
    if not run.key:
        raise NoLongerKept
    return storage.fetch(run.key)


def _screen(request: MemberRequest, form: ExportForm, context: dict[str, Any]) -> HttpResponse:
    status = 422 if form.errors else 200
    return pages.render(request, "importing/export.html", {"form": form, **context}, status=status)
