"""Two who change the same task, fact or reason take nothing back from each other."""

import re
from collections.abc import Callable
from typing import Any

from django.test import Client

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.actions import Wish
from rolecall.pipeline.models import Application, RejectionReason, Task
from tests.pipeline.test_tasks_owed import THIRD, give

SignedIn = Callable[[Member], Client]
ASKED = "somebody else changed this: "
HERE = "/northwind"


def seen_on(answer: Any) -> dict[str, str]:
    found = re.search(r'name="seen" value="([^"]*)"', answer.content.decode())
    assert found
    return {"seen": found[1]}


def test_the_day_that_a_colleague_set_stays_when_the_note_is_written_on(
    rae: Member, ada: Member, amara: Application, signed_in: SignedIn
) -> None:
    task = give(amara, rae, rae)
    browser, form = signed_in(rae), f"{HERE}/tasks/{task.id}/"
    shown = {"title": task.title, "assignee": str(rae.id), "due_on": "2031-03-03", "note": task.note}
    seen = seen_on(browser.get(form))
    pipeline.change_task(task, Wish(task.title, ada, THIRD.replace(day=9), task.note), by=ada)

    browser.post(form, shown | seen | {"note": "And the first."})
    kept = Task.objects.get()
    asked = browser.post(form, shown | seen | {"due_on": "2031-03-20", "note": "Mine"})

    assert (kept.assignee, kept.due_on.day if kept.due_on else 0, kept.note) == (ada, 9, "And the first.")
    assert asked.status_code == 422
    assert f"{ASKED}Until; Note (now “And the first.”)" in asked.content.decode()
    assert ">Mine</textarea>" in asked.content.decode().replace("\n", "")
    assert Task.objects.get().note == "And the first."


def test_what_a_colleague_corrected_of_a_post_stays(
    rae: Member, ada: Member, amara: Application, signed_in: SignedIn
) -> None:
    fact = candidates.add_fact(
        amara.candidate, by=rae, section="experience", title="Keeper", organisation="Harbour Light"
    )
    browser, form = signed_in(rae), f"{HERE}/facts/{fact.id}/"
    shown = {
        "title": "Keeper",
        "organisation": "Harbour Light",
        "place": "",
        "start": "",
        "end": "",
        "text": "",
    }
    seen = seen_on(browser.get(form))
    candidates.correct_fact(fact, by=ada, organisation="Harbour Lights", start="2019-03")

    browser.post(form, shown | seen | {"place": "Piraeus"})
    fact.refresh_from_db()
    kept = (fact.organisation, fact.start, fact.place)
    asked = browser.post(form, shown | seen | {"organisation": "Mine"})

    assert kept == ("Harbour Lights", "2019-03", "Piraeus")
    assert asked.status_code == 422
    assert f"{ASKED}Organisation (now “Harbour Lights”)" in asked.content.decode()
    assert 'value="Mine"' in asked.content.decode()


def test_a_reason_that_was_renamed_meanwhile_is_not_renamed_unasked(ada: Member, signed_in: SignedIn) -> None:
    reason = pipeline.add_reason("Too far away", by=ada)
    browser, form = signed_in(ada), f"{HERE}/settings/rejection-reasons/{reason.id}/"
    seen = seen_on(browser.get(form))
    pipeline.rename_reason(reason, name="Cannot move here", by=ada)

    browser.post(form, seen | {"name": "Too far away"})
    kept = RejectionReason.objects.get(id=reason.id).name
    asked = browser.post(form, seen | {"name": "Far"})
    browser.post(form, seen_on(asked) | {"name": "Far"})

    assert kept == "Cannot move here"
    assert f"{ASKED}Reason (now “Cannot move here”)" in asked.content.decode()
    assert RejectionReason.objects.get(id=reason.id).name == "Far"
