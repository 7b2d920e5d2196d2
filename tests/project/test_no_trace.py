"""Who is removed for good is gone from every column of every table, and from every file."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.audit.queries import Wanted, trail
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import many
from rolecall.candidates.models import Candidate
from rolecall.importing import actions as importing
from rolecall.importing.models import Run
from rolecall.importing.selecting import Selection
from rolecall.jobs.models import Job
from rolecall.kit.models import EventRow
from rolecall.pipeline.models import Comment
from rolecall.questions.actions import Row
from rolecall.webhooks import actions as webhooks
from tests.messaging.conftest import _own_outbox
from tests.pipeline.conftest import open_job
from tests.project.traces import (
    MARK,
    Somebody,
    files,
    found_in_files,
    found_in_tables,
    tables_of_people,
    told,
    work,
)
from tests.webhooks.conftest import Kept, Receiver, kept, receiver, start

__all__ = ["_own_outbox", "kept", "receiver", "start"]

OF_WHO_IS_NOT_REMOVED = {
    "offers_offer", "offers_offerpaper", "offers_offerquestion", "offers_offersignature", "pipeline_hire",
}  # fmt: skip
"""Who was hired or has an offer is not removed: those papers have to be kept."""


@pytest.fixture
def job(ada: Member) -> Job:
    return open_job("Harbour Master", Row("Why here?", "long"))


def remove(somebody: Somebody, by: Member) -> Run:
    run = importing.act_on_many(Selection(ids=[somebody.candidate.id]), "remove", {}, by=by)
    work()
    return Run.objects.get(id=run.id)


def test_nothing_says_who_they_were(
    ada: Member, rae: Member, job: Job, kept: Kept, receiver: Receiver, signed_in: Callable[[Member], Client]
) -> None:
    of_others = files()
    late, _ = webhooks.add(by=ada, url=receiver.url.replace("hooks", "late"), description="Late")
    webhooks.pause(late, by=ada)
    eli = candidates.add(by=ada, name="Eli Osei", email="eli@mail.example.org")
    somebody = Somebody(job, ada, eli)
    signed_in(ada).get(f"/northwind/candidates/{somebody.candidate.id}/")
    before, written = told(found_in_tables()), told(found_in_files(of_others))
    events = list(EventRow.objects.order_by("id").values_list("id", "type", "actor_id", "created_at"))
    assert "procrastinate_jobs" not in before, "tasks are told ids, never words"
    assert tables_of_people() - {*before} == OF_WHO_IS_NOT_REMOVED
    places = {
        name
        for name in ("files", "waiting", "outbox", "search")
        if any(f"/{name}/" in each for each in written)
    }
    assert places == {"files", "waiting", "outbox", "search"}

    run = remove(somebody, ada)

    assert run.counts == {"done": 1}
    assert told(found_in_tables()) == {}
    assert told(found_in_files(of_others)) == {}
    # a picture of a page says nothing to who searches for words: no file is left but those of others
    here = f"/files/{ada.organization_id}/"
    left = {path.name for path in files() - of_others if here in str(path)}
    assert left == {each.key.rpartition("/")[2] for each in Run.objects.exclude(key="")}
    kept_events = EventRow.objects.filter(id__in=[each[0] for each in events]).order_by("id")
    assert list(kept_events.values_list("id", "type", "actor_id", "created_at")) == events
    pages = [
        signed_in(ada).get(path).content.decode()
        for path in (
            "/northwind/settings/audit/",
            "/northwind/settings/audit/?before=" + str(trail(Wanted())[20].id),
        )
    ]
    assert "Somebody who was removed" in pages[0]
    assert not any(MARK in page.lower() for page in pages)

    receiver.got.clear()
    webhooks.resume(late, by=ada)
    work("webhooks.send")
    sent = [json.loads(body) for _, body in receiver.got]
    assert {each["type"] for each in sent} > {"candidate_added", "application_received", "candidate_removed"}
    assert MARK not in json.dumps(sent).lower()
    theirs = [each for each in sent if str(somebody.candidate.id) in each["data"]["subjects"]]
    untold = {each["type"] for each in theirs if not each["data"]["redacted_at"]}
    assert (untold, len(theirs) > 40) == ({"candidate_removed"}, True)


def test_what_a_program_was_answered_about_them_is_forgotten_and_not_done_again(ada: Member) -> None:
    amara, eli = (candidates.add(by=ada, name=name) for name in ("Amara Nwosu", "Eli Osei"))
    _, secret = accounts.create_key(by=ada, name="Program", role="admin")

    def comment(person: Candidate, name: str) -> Any:
        return Client(headers={"Authorization": f"Bearer {secret}"}).post(
            f"/api/v1/candidates/{person.id}/comments",
            {"body": "Calm"},
            content_type="application/json",
            headers={"Idempotency-Key": name},
        )

    first = [comment(amara, "one").status_code, comment(eli, "two").status_code]
    many.remove_many([amara], by=ada)
    work()

    assert first == [201, 201]
    assert comment(amara, "one").status_code == 409
    again = comment(eli, "two")
    assert (again.status_code, again.headers["Idempotent-Replayed"]) == (201, "true")
    assert Comment.objects.count() == 1
