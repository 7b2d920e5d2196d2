"""Giving tasks about a person, changing them, ticking them off, and taking each of it back."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.kit import pages
from rolecall.kit.errors import Invalid
from rolecall.kit.seen import Seen
from rolecall.pipeline import access
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.forms.people import chosen_ids
from rolecall.pipeline.forms.tasks_owed import TaskForm, form_of
from rolecall.pipeline.models import Application, Task
from rolecall.pipeline.queries.tasks_owed import removed_for, tasks_for, tasks_of
from rolecall.pipeline.views.candidate_screen import address_of, person_or_404

FIELDS = {"assignee_id": "assignee", "application_id": None}
"""Where the form says what the action says of a field."""


@members(*roles.EVERYONE)
def give(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    candidate = person_or_404(request, candidate_id)
    application = _application_of(request, candidate)
    form = form_of(candidate, request.member, request.POST if request.method == "POST" else None)
    given = form.is_valid() and _give(request, form, candidate, application)
    if request.headers.get("HX-Target") == "task-form":
        return _answered(request, candidate, application, form, given=given)
    if given:
        return pages.go(request, f"{address_of(request, candidate.id)}#tasks")
    return _page(request, candidate, form, {"application": application})


@require_GET
@members(*roles.EVERYONE)
def now(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    """The tasks alone, for a page that is open when one changes."""
    return _list(request, person_or_404(request, candidate_id))


@members(*roles.EVERYONE)
def change(request: MemberRequest, task_id: UUID) -> HttpResponse:
    task = _task_of(request, task_id)
    access.require(access.can_change_task(request.member, task))
    data = request.POST if request.method == "POST" else None
    form = form_of(task.candidate, request.member, data, task)
    seen = Seen(form.initial, request.POST)
    if form.is_valid() and _change(request, form, task, seen):
        pages.toast(request, "The task is changed.")
        return pages.go(request, _behind(request, task))
    about = {"task": task, "back": _behind(request, task), "seen": seen}
    return _page(request, task.candidate, form, about)


@require_POST
@members(*roles.EVERYONE)
def finish(request: MemberRequest, task_id: UUID) -> HttpResponse:
    task = pipeline.finish_task(_task_of(request, task_id), by=request.member)
    return _acted(request, task, f"“{task.title}” is done.", undo="reopen_task")


@require_POST
@members(*roles.EVERYONE)
def reopen(request: MemberRequest, task_id: UUID) -> HttpResponse:
    task = pipeline.reopen_task(_task_of(request, task_id), by=request.member)
    return _acted(request, task, f"“{task.title}” is to be done again.")


@require_POST
@members(*roles.EVERYONE)
def remove(request: MemberRequest, task_id: UUID) -> HttpResponse:
    task = _task_of(request, task_id)
    pipeline.remove_task(task, by=request.member)
    return _acted(request, task, f"“{task.title}” is removed.", undo="restore_task")


@require_POST
@members(*roles.EVERYONE)
def restore(request: MemberRequest, task_id: UUID) -> HttpResponse:
    task = pipeline.restore_task(
        get_object_or_404(removed_for(request.member), id=task_id), by=request.member
    )
    return _acted(request, task, f"“{task.title}” is back.")


def _task_of(request: MemberRequest, task_id: UUID) -> Task:
    return get_object_or_404(tasks_for(request.member), id=task_id)


def _application_of(request: MemberRequest, candidate: Candidate) -> Application | None:
    chosen = chosen_ids([request.POST.get("application", "") or request.GET.get("application", "")])
    return Application.objects.visible_to(request.member).filter(candidate=candidate, id__in=chosen).first()


def _give(
    request: MemberRequest, form: TaskForm, candidate: Candidate, application: Application | None
) -> bool:
    try:
        pipeline.give_task(candidate, _wish(form.cleaned_data), by=request.member, application=application)
    except Invalid as invalid:
        return _explain(form, invalid)
    return True


def _change(request: MemberRequest, form: TaskForm, task: Task, seen: Seen) -> bool:
    written = {**form.initial, **seen.of_the_writer(form.cleaned_data)}
    if seen.asks(form):
        return False
    try:
        pipeline.change_task(task, _wish(written), by=request.member)
    except Invalid as invalid:
        return _explain(form, invalid)
    return True


def _wish(data: dict[str, Any]) -> pipeline.Wish:
    assignee = Member.objects.select_related("organization").get(id=data["assignee"])
    return pipeline.Wish(data["title"], assignee, data["due_on"], data["note"])


def _explain(form: TaskForm, invalid: Invalid) -> bool:
    for field, sentence in invalid.fields.items():
        form.add_error(FIELDS.get(field, field), sentence)
    return False


def _answered(
    request: MemberRequest,
    candidate: Candidate,
    application: Application | None,
    form: TaskForm,
    *,
    given: bool,
) -> HttpResponse:
    """The line to add a task, empty again once one was given, and the list with it."""
    context = {
        "candidate": candidate,
        "application": application,
        "task_form": form_of(candidate, request.member) if given else form,
        "tasks": tasks_of(request.member, candidate),
        "given": given,
    }
    status = 200 if given else 422
    return pages.render(request, "pipeline/_task_given.html", context, status=status)


def _page(
    request: MemberRequest, candidate: Candidate, form: TaskForm, about: dict[str, Any]
) -> HttpResponse:
    context = {"candidate": candidate, "form": form, "application": None, "task": None, **about}
    return pages.render(request, "pipeline/task.html", context, status=422 if form.errors else 200)


def _list(request: MemberRequest, candidate: Candidate) -> HttpResponse:
    context = {"candidate": candidate, "tasks": tasks_of(request.member, candidate)}
    return pages.render(request, "pipeline/_task_list.html", context)


def _acted(request: MemberRequest, task: Task, said: str, *, undo: str = "") -> HttpResponse:
    address = reverse(f"pipeline:{undo}", args=[request.organization.slug, task.id]) if undo else ""
    pages.toast(request, said, undo=address)
    if request.headers.get("HX-Target") == "task-list":
        context = {"candidate": task.candidate, "tasks": tasks_of(request.member, task.candidate)}
        return pages.render(request, "pipeline/_task_acted.html", context)
    return pages.go(request, _behind(request, task))


def _behind(request: MemberRequest, task: Task) -> str:
    return pages.behind(request, address_of(request, task.candidate_id))
