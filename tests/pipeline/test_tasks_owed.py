"""What members are to do about people: given, done, taken back; found by whom it concerns and nobody else."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.accounts.owed import owed_by
from rolecall.jobs.models import Job, TeamMember
from rolecall.kit import clock
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.models import EventRow
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.actions import Wish
from rolecall.pipeline.errors import TaskIsDone
from rolecall.pipeline.models import Application, Task
from rolecall.pipeline.queries.tasks_owed import tasks_of
from tests.pipeline.conftest import Apply

Browser = Callable[[Member], Client]
THIRD = date(2031, 3, 3)


def give(application: Application, to: Member, by: Member, title: str = "Ask for references") -> Task:
    wish = Wish(title, to, THIRD, "The last two employers.")
    return pipeline.give_task(application.candidate, wish, by=by, application=application)


def told() -> list[str]:
    rows = EventRow.objects.filter(type__startswith="task_").order_by("id")
    return [row.type for row in rows]


def inbox(member: Member) -> list[tuple[str, bool]]:
    found = {group.title: group.rows for group in owed_by(member)}
    return [(row.title, row.is_late) for row in found.get("Tasks", [])]


def test_a_task_is_found_by_whom_it_was_given_to_until_it_is_done(
    rae: Member, cleo: Member, ivo: Member, team: Job, amara: Application
) -> None:
    task = give(amara, cleo, rae)
    assert (len(inbox(cleo)), inbox(rae), inbox(ivo)) == (1, [], [])

    pipeline.finish_task(task, by=ivo)
    pipeline.finish_task(task, by=cleo)
    assert inbox(cleo) == []
    assert Task.objects.get().done_by_name == ivo.name
    pipeline.reopen_task(task, by=cleo)
    assert len(inbox(cleo)) == 1
    pipeline.remove_task(task, by=cleo)
    assert inbox(cleo) == []
    pipeline.restore_task(task, by=rae)

    assert len(inbox(cleo)) == 1
    assert told() == ["task_given", "task_done", "task_reopened", "task_removed", "task_restored"]


def test_it_is_late_once_its_day_is_over_where_the_assignee_is(
    rae: Member, cleo: Member, team: Job, amara: Application
) -> None:
    give(amara, cleo, rae)

    def late(hour: int, minute: int) -> bool:
        with clock.at(datetime(2031, 3, 3, hour, minute, tzinfo=UTC)):
            return inbox(cleo)[0][1]

    # the organization is in Athens, two hours before UTC
    assert [late(21, 59), late(22, 0)] == [False, True]


def test_those_that_are_due_stand_first_and_those_of_no_day_last(rae: Member, amara: Application) -> None:
    for title, day in (("No day", None), ("Later", date(2031, 5, 1)), ("Sooner", THIRD)):
        pipeline.give_task(amara.candidate, Wish(title, rae, day), by=rae)

    assert [title for title, _ in inbox(rae)] == ["Sooner", "Later", "No day"]


def test_nobody_is_given_what_is_about_somebody_they_may_not_see(
    rae: Member, cleo: Member, ivo: Member, job: Job, amara: Application
) -> None:
    with pytest.raises(Invalid) as refused:
        give(amara, cleo, rae)
    assert "assignee_id" in refused.value.fields
    with pytest.raises(NotAllowed):
        give(amara, rae, ivo)
    TeamMember.objects.create(job=job, member=cleo, part="hiring_manager")
    accounts.end_membership(cleo, by=cleo)
    cleo.refresh_from_db()
    with pytest.raises(Invalid):
        give(amara, cleo, rae)
    with pytest.raises(Invalid):
        give(amara, rae, rae, title=" \x00 ")

    assert not Task.objects.exists()
    assert told() == []


def test_whoever_leaves_the_team_no_longer_finds_it(
    rae: Member, cleo: Member, team: Job, amara: Application, signed_in: Browser
) -> None:
    task = give(amara, cleo, rae)
    TeamMember.objects.filter(member=cleo).delete()

    assert inbox(cleo) == []
    done = signed_in(cleo).post(reverse("pipeline:finish_task", args=["northwind", task.id]))
    assert done.status_code == 404
    assert not Task.objects.get().is_done


def test_a_blind_reviewer_is_given_nothing_and_sees_no_task(
    rae: Member, cleo: Member, team: Job, amara: Application
) -> None:
    give(amara, cleo, rae)
    amara.stage.blind = True
    amara.stage.save()

    assert inbox(cleo) == []
    with pytest.raises(Invalid):
        give(amara, cleo, rae)


def test_it_is_changed_by_whom_it_concerns_and_not_once_it_is_done(
    rae: Member, cleo: Member, ivo: Member, team: Job, amara: Application
) -> None:
    task = give(amara, cleo, rae)
    with pytest.raises(NotAllowed):
        pipeline.change_task(task, Wish("Mine", ivo), by=ivo)
    with pytest.raises(NotAllowed):
        pipeline.remove_task(task, by=ivo)

    pipeline.change_task(task, Wish("Ask for references", ivo, THIRD, "The last two employers."), by=cleo)
    pipeline.change_task(task, Wish("Ask for references", ivo, THIRD, "The last two employers."), by=rae)

    event = EventRow.objects.filter(type="task_changed").get()
    assert event.data["changes"] == {"assignee": [cleo.name, ivo.name]}
    pipeline.finish_task(task, by=ivo)
    with pytest.raises(TaskIsDone):
        pipeline.change_task(task, Wish("Other", ivo), by=rae)


def test_a_task_is_added_on_the_persons_page_ticked_off_and_taken_back(
    rae: Member, cleo: Member, team: Job, amara: Application, signed_in: Browser
) -> None:
    browser, page = signed_in(rae), reverse("pipeline:candidate", args=["northwind", amara.candidate_id])
    address = reverse("pipeline:give_task", args=["northwind", amara.candidate_id])
    words = {
        "title": "Call <them>",
        "assignee": str(cleo.id),
        "due_on": "2031-03-03",
        "application": str(amara.id),
    }

    shown = browser.post(address, words, follow=True).content.decode()

    assert "Call &lt;them&gt;" in shown
    assert "Asked Cleo Manager for “Call &lt;them&gt;”" in shown
    task = Task.objects.get()
    done = signed_in(cleo).post(
        reverse("pipeline:finish_task", args=["northwind", task.id]),
        {"next": "/northwind/inbox/"},
        follow=True,
    )
    undo = reverse("pipeline:reopen_task", args=["northwind", task.id])
    assert undo in done.content.decode()
    assert "Nothing waits for you" in done.content.decode()
    signed_in(cleo).post(undo)
    assert not Task.objects.get().is_done

    part = browser.post(undo.replace("reopen", "done"), HTTP_HX_REQUEST="true", HTTP_HX_TARGET="task-list")
    assert part.content.decode().lstrip().startswith('<div id="task-list"')
    assert undo in part.content.decode()
    assert undo in browser.get(page).content.decode()


def test_what_is_wrong_with_a_task_is_said_and_nothing_typed_is_lost(
    rae: Member, cleo: Member, job: Job, amara: Application, signed_in: Browser
) -> None:
    address = reverse("pipeline:give_task", args=["northwind", amara.candidate_id])
    words = {"title": "Typed with care", "assignee": str(cleo.id), "due_on": "soon", "note": "And this"}
    part = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "task-form"}

    for headers in ({}, part):
        answer = signed_in(rae).post(address, words, **headers)  # type: ignore[arg-type]
        assert answer.status_code == 422
        assert "Typed with care" in answer.content.decode()
        assert "Choose one of these." in answer.content.decode()
    assert not Task.objects.exists()


def test_a_task_is_changed_and_removed_in_its_dialog(
    rae: Member, cleo: Member, ivo: Member, team: Job, amara: Application, signed_in: Browser
) -> None:
    task = give(amara, cleo, rae)
    address = reverse("pipeline:change_task", args=["northwind", task.id])
    assert "The last two employers." in signed_in(cleo).get(address).content.decode()
    assert signed_in(ivo).get(address).status_code == 403

    signed_in(cleo).post(address, {"title": "Ask for two", "assignee": str(ivo.id), "due_on": "", "note": ""})

    task.refresh_from_db()
    assert (task.title, task.assignee_id, task.due_on) == ("Ask for two", ivo.id, None)
    gone = signed_in(ivo).post(reverse("pipeline:remove_task", args=["northwind", task.id]), follow=True)
    restore = reverse("pipeline:restore_task", args=["northwind", task.id])
    assert restore in gone.content.decode()
    signed_in(ivo).post(restore)
    assert Task.objects.kept().exists()  # type: ignore[attr-defined]


def test_programs_give_list_change_and_finish_tasks(
    ada: Member, rae: Member, cleo: Member, team: Job, amara: Application
) -> None:
    keys = {
        role: accounts.create_key(name=role, role=role, by=ada)[1] for role in ("recruiter", "interviewer")
    }

    def call(method: str, path: str, body: dict[str, Any] | None = None, role: str = "recruiter") -> Any:
        headers = {"Authorization": f"Bearer {keys[role]}"}
        text = json.dumps(body) if body is not None else ""
        return Client().generic(method, f"/api/v1{path}", text, "application/json", headers=headers)

    wish = {"candidate_id": str(amara.candidate_id), "title": "Call", "assignee_id": str(cleo.id)}
    given = call("POST", "/tasks", {**wish, "due_on": "2020-02-29"})
    assert given.status_code == 201
    one = f"/tasks/{given.json()['id']}"
    assert (given.json()["is_late"], given.json()["author"]) == (True, "recruiter")
    assert call("POST", "/tasks", {**wish, "application_id": str(cleo.id)}).status_code == 422
    assert call("PATCH", one, {"due_on": None}, "interviewer").status_code == 403
    assert call("PATCH", one, {"due_on": None}).json()["due_on"] is None
    assert call("PATCH", one, {"title": ""}).status_code == 422

    listed = [
        call("GET", f"/tasks?{query}").json()["items"]
        for query in (f"assignee_id={cleo.id}", f"candidate_id={amara.candidate_id}&open=true", "open=false")
    ]
    assert [len(items) for items in listed] == [1, 1, 0]
    assert call("POST", f"{one}/done").json()["done_by"] == "recruiter"
    assert call("POST", f"{one}/reopen").json()["done_at"] is None
    assert (call("DELETE", one).status_code, call("GET", one).status_code) == (204, 404)
    assert call("POST", f"{one}/restore").json()["title"] == "Call"


def test_tasks_of_many_people_take_as_many_queries_as_those_of_one(
    rae: Member, job: Job, apply: Apply, amara: Application
) -> None:
    def counted() -> tuple[int, int]:
        with CaptureQueriesContext(connection) as owed:
            found = inbox(rae)
        with CaptureQueriesContext(connection) as shown:
            tasks_of(rae, amara.candidate)
        assert found
        return len(owed), len(shown)

    give(amara, rae, rae)
    counted()  # what is kept between requests is kept now
    few = counted()
    for number in range(5):
        give(apply(job, number), rae, rae)
        give(amara, rae, rae)

    assert counted() == few
