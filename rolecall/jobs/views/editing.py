"""Writing a job: the job itself with its requirements, the words of its post, its application form."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.jobs import access
from rolecall.jobs import actions as jobs
from rolecall.jobs.forms import (
    FaqRows,
    FixedFieldsForm,
    JobForm,
    PostForm,
    QuestionRows,
    RequirementRows,
    SectionRows,
    blame,
    blame_rows,
)
from rolecall.jobs.forms.rows import QuestionForm
from rolecall.jobs.models import Job
from rolecall.jobs.views.finding import go, job_of, page
from rolecall.kit import pages
from rolecall.kit.errors import Invalid, NotAllowed, RuleBroken
from rolecall.kit.seen import Seen

MANY_MUSTS = 8


@require_http_methods(["GET", "HEAD", "POST"])
@members(*roles.RECRUITERS)
def edit(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = job_of(request, job_id)
    part = request.POST.get("part", "")
    form, rows = _job_form(request, job, part), _requirement_rows(request, job, part)
    seen = Seen(form.initial, request.POST if part == "job" else None)
    seen_rows = Seen({"requirements": rows.initial}, request.POST if part == "requirements" else None)
    if part == "job" and form.is_valid() and _job_saved(request, job, form, seen):
        return go(request, "jobs:edit", job)
    if part == "requirements" and rows.is_valid() and _requirements_saved(request, job, rows, seen_rows):
        return go(request, "jobs:edit", job)
    musts = job.requirements.filter(necessity="must").count()
    context = {
        "form": form,
        "rows": rows,
        "seen": seen,
        "seen_rows": seen_rows,
        "too_many_musts": musts if musts > MANY_MUSTS else 0,
    }
    return page(request, "jobs/edit.html", job, "edit", context, wrong=bool(part))


@require_http_methods(["GET", "HEAD", "POST"])
@members(*roles.EVERYONE)
def post(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = job_of(request, job_id)
    if access.can_edit(request.member):
        return _write_post(request, job)
    if request.method == "POST":
        raise NotAllowed
    return page(request, "jobs/post_read.html", job, "post", {"post": job.post})


@require_http_methods(["GET", "HEAD", "POST"])
@members(*roles.RECRUITERS)
def application_form(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = job_of(request, job_id)
    data, words = request.POST or None, job.post
    fixed = FixedFieldsForm(data, initial=FixedFieldsForm.initial_of(words))
    asked = [QuestionForm.initial_of(each) for each in words.question_set.asked]
    rows = QuestionRows(data, prefix="questions", initial=asked)
    seen = Seen({"questions": asked, **fixed.initial}, data)
    if data and fixed.is_valid() and rows.is_valid() and _form_saved(request, job, fixed, rows, seen):
        return go(request, "jobs:application_form", job)
    context = {"fixed": fixed, "rows": rows, "post": words, "seen": seen}
    return page(request, "jobs/application_form.html", job, "form", context, wrong=bool(data))


def _write_post(request: MemberRequest, job: Job) -> HttpResponse:
    data, words = request.POST or None, job.post
    form = PostForm(data, initial={"title": words.title, "summary": words.summary})
    sections = SectionRows(data, prefix="sections", initial=words.sections)
    faq = FaqRows(data, prefix="faq", initial=words.faq)
    seen = Seen({**form.initial, "sections": words.sections, "faq": words.faq}, data)
    are_fine = bool(data) and all([form.is_valid(), sections.is_valid(), faq.is_valid()])
    if are_fine and _post_saved(request, job, form, sections, faq, seen):
        return go(request, "jobs:post", job)
    context = {"form": form, "sections": sections, "faq": faq, "post": words, "seen": seen}
    return page(request, "jobs/post.html", job, "post", context, wrong=bool(data))


def _post_saved(
    request: MemberRequest, job: Job, form: PostForm, sections: Any, faq: Any, seen: Seen
) -> bool:
    words = seen.of_the_writer({**form.cleaned_data, "sections": sections.rows(), "faq": faq.rows()})
    if seen.asks(form):
        return False
    try:
        jobs.write_post(job, by=request.member, **words)
    except RuleBroken as broken:
        _blame_post(form, sections, faq, broken)
        return False
    pages.toast(request, "The job post is saved.")
    return True


def _job_form(request: MemberRequest, job: Job, part: str) -> JobForm:
    organization = request.organization
    return JobForm(
        request.POST if part == "job" else None,
        initial=JobForm.initial_of(job, organization),
        organization=organization,
    )


def _requirement_rows(request: MemberRequest, job: Job, part: str) -> Any:
    names = ("id", "text", "kind", "necessity", "level", "years")
    return RequirementRows(
        request.POST if part == "requirements" else None,
        prefix="requirements",
        initial=list(job.requirements.values(*names)),
    )


def _job_saved(request: MemberRequest, job: Job, form: JobForm, seen: Seen) -> bool:
    wanted = form.wanted(seen.of_the_writer(form.cleaned_data), job)
    if seen.asks(form):
        return False
    try:
        jobs.update(job, by=request.member, **wanted)
    except RuleBroken as broken:
        blame(form, broken)
        return False
    pages.toast(request, "The job is saved.")
    return True


def _requirements_saved(request: MemberRequest, job: Job, rows: Any, seen: Seen) -> bool:
    wanted = seen.of_the_writer({"requirements": rows.rows()})["requirements"]
    if seen.question():
        blame_rows(rows, "requirements", Invalid({"requirements": seen.question()}))
        return False
    try:
        jobs.set_requirements(job, wanted, by=request.member)
    except RuleBroken as broken:
        blame_rows(rows, "requirements", broken)
        return False
    pages.toast(request, "The requirements are saved.")
    return True


def _form_saved(request: MemberRequest, job: Job, fixed: FixedFieldsForm, rows: Any, seen: Seen) -> bool:
    member = request.member
    wanted = seen.of_the_writer({**fixed.cleaned_data, "questions": rows.rows()})
    if seen.asks(fixed):
        return False
    questions = wanted.pop("questions", None)
    try:
        with transaction.atomic():
            if questions is not None:
                jobs.set_questions(job, questions, by=member)
            jobs.write_post(job, by=member, **wanted)
    except RuleBroken as broken:
        blame_rows(rows, "questions", broken)
        return False
    pages.toast(request, "The application form is saved.")
    return True


def _blame_post(form: PostForm, sections: Any, faq: Any, broken: RuleBroken) -> None:
    problems = getattr(broken, "fields", {})
    blame_rows(sections, "sections", broken)
    blame_rows(faq, "faq", broken)
    for field in set(problems) & set(form.fields):
        form.add_error(field, problems[field])
