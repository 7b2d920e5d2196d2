"""Tasks about people, for programs."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.rest import answer, answer_page, page_of
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.api import following
from rolecall.pipeline.api.door import door
from rolecall.pipeline.models import Application, Task
from rolecall.pipeline.queries.tasks_owed import Owing, removed_for, shown, tasks_for
from rolecall.pipeline.schemas.tasks_owed import TaskChangeIn, TaskFilters, TaskIn, TaskOut, TaskPage

TASKS = ["tasks"]
ONE = "/tasks/{uuid:task_id}"


@door.get("/tasks", roles=roles.EVERYONE, response=TaskPage, tags=TASKS, synced=following.TASKS)
def list_tasks(request: KeyRequest, filters: Query[TaskFilters]) -> HttpResponse:
    """List tasks, newest first."""
    rows = tasks_for(request.key)
    if filters.candidate_id:
        rows = rows.filter(candidate=filters.candidate_id)
    if filters.assignee_id:
        rows = rows.filter(assignee=filters.assignee_id)
    if filters.open is not None:
        rows = rows.filter(done_at__isnull=filters.open)
    found, cursor = page_of(rows, filters)
    return answer_page([_task_json(each) for each in shown(request.key, found)], cursor, request)


@door.post("/tasks", roles=roles.EVERYONE, response={201: TaskOut}, tags=TASKS)
def give_task(request: KeyRequest, payload: TaskIn) -> HttpResponse:
    """Ask a member for something about a person."""
    candidate = candidates_visible_to(request.key).filter(id=payload.candidate_id).first()
    if candidate is None:
        raise Invalid({"candidate_id": "There is no such person, or they are out of the key's reach."})
    application = _application(request, candidate, payload.application_id)
    wish = pipeline.Wish(payload.title, _member(payload.assignee_id), payload.due_on, payload.note)
    task = pipeline.give_task(candidate, wish, by=request.key, application=application)
    return _answer(request, task.id, 201)


@door.get(ONE, roles=roles.EVERYONE, response=TaskOut, tags=TASKS, row=Task)
def get_task(request: KeyRequest, task_id: UUID) -> HttpResponse:
    """One task."""
    return _answer(request, task_id)


@door.patch(ONE, roles=roles.RECRUITERS, response=TaskOut, tags=TASKS)
def change_task(request: KeyRequest, task_id: UUID, payload: TaskChangeIn) -> HttpResponse:
    """Give a task other words, another day, or to another member."""
    task = _one(request, task_id)
    given = payload.model_dump(exclude_unset=True)
    if (assignee_id := given.pop("assignee_id", None)) is not None:
        given["assignee"] = _member(assignee_id)
    wish = pipeline.Wish(task.title, task.assignee, task.due_on, task.note)
    pipeline.change_task(task, replace(wish, **given), by=request.key)
    return _answer(request, task_id)


@door.post(f"{ONE}/done", roles=roles.EVERYONE, response=TaskOut, tags=TASKS)
def finish_task(request: KeyRequest, task_id: UUID) -> HttpResponse:
    """Tick a task off."""
    pipeline.finish_task(_one(request, task_id), by=request.key)
    return _answer(request, task_id)


@door.post(f"{ONE}/reopen", roles=roles.EVERYONE, response=TaskOut, tags=TASKS)
def reopen_task(request: KeyRequest, task_id: UUID) -> HttpResponse:
    """Take the tick back."""
    pipeline.reopen_task(_one(request, task_id), by=request.key)
    return _answer(request, task_id)


@door.delete(ONE, roles=roles.RECRUITERS, response={204: None}, tags=TASKS)
def remove_task(request: KeyRequest, task_id: UUID) -> HttpResponse:
    """Take a task away; it can be put back."""
    pipeline.remove_task(_one(request, task_id), by=request.key)
    return HttpResponse(status=204)


@door.post(f"{ONE}/restore", roles=roles.RECRUITERS, response=TaskOut, tags=TASKS)
def restore_task(request: KeyRequest, task_id: UUID) -> HttpResponse:
    """Put a removed task back."""
    task = removed_for(request.key).filter(id=task_id).first()
    if task is None:
        raise NotFound
    pipeline.restore_task(task, by=request.key)
    return _answer(request, task_id)


def _one(request: KeyRequest, task_id: UUID) -> Task:
    found = tasks_for(request.key).filter(id=task_id).first()
    if found is None:
        raise NotFound
    return found


def _application(
    request: KeyRequest, candidate: Candidate, application_id: UUID | None
) -> Application | None:
    if application_id is None:
        return None
    rows = Application.objects.visible_to(request.key).filter(candidate=candidate, id=application_id)
    found: Application | None = rows.first()
    if found is None:
        raise Invalid({"application_id": "Name an application of this person."})
    return found


def _member(member_id: UUID) -> Member:
    found = Member.objects.active().select_related("organization").filter(id=member_id).first()
    if found is None:
        raise Invalid({"assignee_id": "Name a member of your organization; GET /users lists them."})
    return found


def _answer(request: KeyRequest, task_id: UUID, status: int = 200) -> HttpResponse:
    (found,) = shown(request.key, [_one(request, task_id)])
    return answer(_task_json(found), status)


def _task_json(owing: Owing) -> dict[str, Any]:
    task = owing.task
    names = ("id", "candidate_id", "application_id", "title", "note", "assignee_id", "due_on")
    return {name: getattr(task, name) for name in names} | {
        "assignee": task.assignee.name,
        "is_late": owing.is_late,
        "author": task.author_name,
        "created_at": task.created_at,
        "done_at": task.done_at,
        "done_by": task.done_by_name,
    }
