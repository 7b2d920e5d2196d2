"""Keys that see some jobs only hear of what happens there; those without personal data hear no text."""

import json
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rolecall.accounts import access, roles
from rolecall.accounts import actions as accounts
from rolecall.accounts.limits import Limits, Reach
from rolecall.audit import feed, hearing
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate
from rolecall.evaluation import actions as evaluation
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import Job
from rolecall.kit import tenancy
from rolecall.kit.db import oldest_transaction
from rolecall.kit.events import Automatic, registry
from rolecall.kit.models import EventRow
from rolecall.messaging import actions as messaging
from rolecall.pipeline import actions as pipeline
from rolecall.project.event_stream import Listener
from tests.cast import found, join
from tests.pipeline.conftest import open_job
from tests.runtime.rolecalls import until

pytestmark = pytest.mark.django_db(transaction=True)

BY = Automatic("The test")
SILENT = {
    # of two people, or of a pool or a run, which such a key does not see
    "candidate_pooled", "candidate_unpooled", "candidates_merged", "duplicate_dismissal_undone",
    "duplicate_dismissed", "imported_facts_taken_back", "merge_undone",
    # of somebody who is nobody's to see any more, and of a run
    "candidate_removed",
}  # fmt: skip


class Plant:
    """Two jobs in one organization; a key that sees the first."""

    def __init__(self) -> None:
        self.place = found("northwind", "Northwind Kites").id
        with tenancy.acting_in(self.place):
            self.rae = join("Rae Recruiter", roles.RECRUITER)
            self.department = accounts.add_department(by=access.HOST, name="Sails")
            self.near, self.far = open_job("Sailmaker"), open_job("Mastmaker")
            Job.objects.filter(id=self.near.id).update(department=self.department)

    def key(self, **limits: Any) -> dict[str, str]:
        with tenancy.acting_in(self.place):
            made = accounts.create_key(by=access.HOST, name="Plant", role="admin", limits=Limits(**limits))
        return {"Authorization": f"Bearer {made[1]}"}

    def heard(self, key: dict[str, str], query: str = "") -> list[dict[str, Any]]:
        """All that a key hears, page by page, once nothing is uncertain beside what the server tends."""
        until(self._is_certain, 60)
        items, after, more = [], "", True
        while more:
            page = Client().get(f"/api/v1/events?per_page=2{after}{query}", headers=key).json()
            items += page["items"]
            after, more = f"&after={page['after']}", page["has_more"]
        return items

    def _is_certain(self) -> bool:
        with tenancy.acting_in(self.place):
            newest = EventRow.objects.order_by("-transaction").values_list("transaction", flat=True).first()
        return oldest_transaction() > (newest or 0)

    def act_everywhere(self) -> dict[str, list[UUID]]:
        """The same in both jobs, with a person of its own each and one who is in both."""
        with tenancy.acting_in(self.place):
            both = candidates.add(by=BY, name="Bo Both", email="bo@mail.example.org")
            return {job.title: self._act(job, both) for job in (self.near, self.far)}

    def rename(self) -> None:
        """More of the same."""
        with tenancy.acting_in(self.place):
            person = Candidate.objects.get(name="Only Sailmaker")
            for number in range(20):
                candidates.update(person, by=BY, headline=f"Weaver {number}")

    def _act(self, job: Job, both: Candidate) -> list[UUID]:
        own = candidates.add(by=BY, name=f"Only {job.title}", email=f"{job.title}@mail.example.org")
        ids = [job.id, own.id]
        for person in (own, both):
            application = pipeline.add(job, person, by=BY)
            pipeline.move(application, to=job.current_stages()[1], by=BY)
            comment = pipeline.comment(person, by=self.rae, body="Hello", application=application)
            secret = pipeline.comment(person, by=self.rae, body="Hush", application=application, private=True)
            letter = messaging.write(person, application=application, by=BY, subject="S", body="<p>B</p>")
            planned = evaluation.plan_interview(
                job, by=self.rae, stage=application.stage, name=f"Talk {len(ids)}"
            )
            evaluation.submit(application, planned, evaluation.Said(recommendation=3), by=self.rae)
            wish = pipeline.Wish("Call", self.rae, None, "")
            task = pipeline.give_task(person, wish, application=application, by=BY)
            ids += [application.id, comment.id, secret.id, letter.id, planned.id, task.id]
        candidates.update(own, by=BY, headline="Weaver")
        jobs.hold(job, by=BY)
        return ids


@pytest.fixture
def plant() -> Plant:
    return Plant()


def ids_in(items: list[dict[str, Any]], ids: list[UUID]) -> set[str]:
    text = json.dumps(items)
    return {str(each) for each in ids if str(each) in text}


@pytest.mark.parametrize("by", ["job", "department"])
def test_a_key_hears_of_what_happens_in_its_jobs_and_of_nothing_else(plant: Plant, by: str) -> None:
    done = plant.act_everywhere()
    reach = Reach((plant.near.id,)) if by == "job" else Reach((), (plant.department.id,))

    heard = plant.heard(plant.key(reach=reach))
    whole = plant.heard(plant.key())

    assert ids_in(heard, done["Mastmaker"]) == set()
    near = [
        each for each in whole if ids_in([each], done["Sailmaker"]) and not ids_in([each], done["Mastmaker"])
    ]
    missing = [each["type"] for each in near if each not in heard]
    # private comments are for those who see everything
    assert missing == ["comment_added", "comment_added"]
    assert all(each["data"]["private"] for each in near if each not in heard)
    types = {each["type"] for each in heard}
    assert types >= {
        "application_moved", "candidate_added", "candidate_added_to_job", "candidate_changed",
        "comment_added", "interview_planned", "job_held", "message_queued", "scorecard_submitted",
        "task_given",
    }  # fmt: skip
    assert not types & {"department_added", "key_created", "organization_created"}
    assert [each["id"] for each in heard] == [each["id"] for each in whole if each in heard]


def test_who_is_reviewed_blind_is_not_heard_of(plant: Plant) -> None:
    plant.act_everywhere()
    key = plant.key(reach=Reach((plant.near.id,)))
    before = plant.heard(key)
    with tenancy.acting_in(plant.place):
        stage = Job.objects.get(id=plant.near.id).current_stages()[2]
        jobs.rename_stage(stage, by=plant.rae, name=stage.name, days_limit=stage.days_limit, blind=True)

    now = plant.heard(key)

    assert "Only Sailmaker" in json.dumps(before)
    assert "Only Sailmaker" not in json.dumps(now)
    assert {each["type"] for each in now} <= {"interview_planned", "job_held", "stage_renamed"}


def test_a_key_without_personal_data_hears_ids_and_moments_and_no_text_of_people(plant: Plant) -> None:
    plant.act_everywhere()
    heard = plant.heard(plant.key(without_personal_data=True))
    text = json.dumps(heard)

    for said in ("Only Sailmaker", "Bo Both", "mail.example.org", "Weaver", "Rae Recruiter", "Hello", "Call"):
        assert said not in text, said
    moved = next(each for each in heard if each["type"] == "application_moved")
    assert moved["data"]["object"]["job"]["title"] == "Sailmaker"
    assert moved["data"]["object"]["state"] == "active"
    assert moved["data"]["object"]["candidate"]["name"] is None
    assert moved["data"]["seconds_in_previous_stage"] == 0
    assert moved["data"]["to_stage_id"] is not None
    assert "object.candidate.name" in moved["data"]["withheld"]
    assert {each["type"] for each in heard} == {each["type"] for each in plant.heard(plant.key())}


def test_the_stream_tells_such_keys_the_same(plant: Plant) -> None:
    done = plant.act_everywhere()
    with tenancy.acting_in(plant.place):
        first = EventRow.objects.order_by("transaction", "id").first()
    assert first is not None
    key = plant.key(reach=Reach((plant.near.id,)), without_personal_data=True)
    listener = Listener(key["Authorization"].partition(" ")[2], str(first.id), [])

    told, more = listener.heard()

    expected = plant.heard(key)
    assert [str(each["id"]) for each in told] == [each["id"] for each in expected]
    assert ids_in(json.loads(json.dumps(told, default=str)), done["Mastmaker"]) == set()
    assert "Only Sailmaker" not in json.dumps(told, default=str)
    assert not more


def test_what_is_looked_at_is_bounded_and_one_goes_on_from_there(
    plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant.act_everywhere()
    key = plant.key(reach=Reach((plant.far.id,)))
    whole = plant.heard(key)

    monkeypatch.setattr(feed, "AT_MOST", 3)

    assert plant.heard(key) == whole


def test_whether_an_event_is_there_is_not_learnt_by_going_on_from_it(plant: Plant) -> None:
    plant.act_everywhere()
    key = plant.key(reach=Reach((plant.near.id,)))
    with tenancy.acting_in(plant.place):
        heard = [each["id"] for each in plant.heard(key)]
        unheard = EventRow.objects.exclude(id__in=heard).order_by("transaction", "id")[0].id
    nobodys = UUID(int=unheard.int + 1)

    answers = [
        Client().get(f"/api/v1/events?per_page=500&after={each}", headers=key) for each in (unheard, nobodys)
    ]

    assert [each.status_code for each in answers] == [200, 200]
    assert answers[0].json() == answers[1].json()
    assert answers[0].json()["items"]
    whole = Client().get(f"/api/v1/events?after={nobodys}", headers=plant.key())
    assert whole.status_code == 422


def test_queries_do_not_grow_with_events(plant: Plant) -> None:
    key = plant.key(reach=Reach((plant.near.id,)), without_personal_data=True)
    counts = []
    for _ in range(2):
        plant.act_everywhere() if not counts else plant.rename()
        with CaptureQueriesContext(connection) as asked:
            assert Client().get("/api/v1/events?per_page=500", headers=key).status_code == 200
        counts.append(len(asked))
    assert counts[0] >= counts[1]


def test_what_names_a_job_or_a_person_is_heard_or_known_to_be_silent() -> None:
    named = {"job_id", "application_id", "candidate_id"}
    told = {
        name
        for name, kind in registry.items()
        if name and not name.startswith("about") and named & {*kind.__dataclass_fields__}
    }
    assert told - {*hearing._audible()} == SILENT
