"""Lists under a person or an application are followed as all others are: `test_syncing` tells how."""

import random
from collections import Counter
from collections.abc import Callable

import pytest

from rolecall.accounts.actions import rename_user
from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate
from rolecall.evaluation import actions as evaluation
from rolecall.evaluation.models import PlannedInterview
from rolecall.kit import clock, tenancy
from rolecall.kit.db import uuid7
from rolecall.messaging import actions as messaging
from rolecall.messaging.models import RECEIVED, Message, Reply
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, Comment
from rolecall.project.api import api
from tests.pipeline.conftest import open_job
from tests.project.test_syncing import ACTS, BY, FOLLOWED, ROUNDS, Acts, Copy, CountedCopy, Place

pytestmark = pytest.mark.django_db(transaction=True)

UNDER = {
    "candidates": ("comments", "messages"),
    "applications": ("scorecards", "decisions"),
}
ELSEWHERE = {
    "/api_keys", "/approval_rules", "/approvals", "/apps", "/candidates/bulk", "/exports", "/invitations",
    "/message_templates",
    "/offer_templates", "/rooms", "/webhooks",
}  # fmt: skip
"""Lists whose rows are found by when they were written, and by their own events: nothing can be left out."""


class ActsUnder(Acts):
    """What happens to people whose files, letters and scorecards are followed too."""

    def next(self) -> Callable[[], object]:
        return self.chance.choice([
            self.add, self.apply, self.move, self.take_off, self.merge, self.merge, self.undo_merge,
            self.undo_merge, self.say, self.say, self.unsay, self.write, self.write, self.take_back,
            self.score, self.score, self.draft, self.decide,
        ])  # fmt: skip

    def rae(self) -> Member:
        return Member.objects.get()

    def application(self) -> Application:
        found: Application = self.some(Application.objects.active())
        return found

    def say(self) -> None:
        pipeline.comment(self.person(), by=self.rae(), body=self.word(), private=self.chance.random() < 0.3)

    def unsay(self) -> None:
        pipeline.remove_comment(self.some(Comment.objects.filter(removed_at=None)), by=self.rae())

    def write(self) -> None:
        about = self.application()
        messaging.write(about.candidate, application=about, by=BY, subject=self.word(), body="<p>Hello</p>")

    def take_back(self) -> None:
        messaging.take_back(self.some(Message.objects), by=self.rae())

    def planned(self, about: Application) -> PlannedInterview:
        found: PlannedInterview = self.some(PlannedInterview.objects.filter(job=about.job))
        return found

    def said(self) -> evaluation.Said:
        return evaluation.Said(recommendation=self.chance.randint(1, 4), summary=self.word())

    def score(self) -> None:
        about = self.application()
        evaluation.submit(about, self.planned(about), self.said(), by=self.rae())

    def draft(self) -> None:
        about = self.application()
        evaluation.save_draft(about, self.planned(about), self.said(), by=self.rae())

    def decide(self) -> None:
        rae = self.rae()
        evaluation.decide(self.application(), outcome="go_on", reason=self.word(), people=[rae], by=rae)


@pytest.mark.parametrize("seed", [3, 11])
def test_a_copy_of_a_list_under_something_is_what_a_full_read_gives(seed: int) -> None:
    place, acts = Place(), ActsUnder(random.Random(seed))
    with tenancy.acting_in(place.id):
        _begin(acts)
    copies: dict[str, Copy] = {}
    came = Counter[str]()

    for number in range(ROUNDS + 2):
        if number == ROUNDS:
            rename_user(place.rae.user, "Rae Renamed")
        for _ in range(ACTS):
            place.act(acts.next())
        for name in _lists(place):
            page = place.ask(name, per_page=500)
            if page.status_code != 200:  # a person who was merged into another is read there
                assert page.json()["code"] in ("merged_into_another", "not_found")
                continue
            if name in copies:
                copies[name].sync()
            else:
                copies[name] = Copy(place, name)
            assert copies[name].rows == {row["id"]: row for row in page.json()["items"]}, name
            came[name.rpartition("/")[2]] += len(copies[name].rows)

    assert all(came[kind] for kinds in UNDER.values() for kind in kinds)
    assert any(copy.tombstones for copy in copies.values())


def test_what_is_said_about_others_does_not_come() -> None:
    place, acts = Place(), ActsUnder(random.Random(1))
    with tenancy.acting_in(place.id):
        _begin(acts)
    with tenancy.acting_in(place.id):
        one, other = Candidate.objects.order_by("id")[:2]
        said = [pipeline.comment(each, by=place.rae, body="Hello") for each in (one, other)]
    copy = CountedCopy(place, f"candidates/{one.id}/comments")

    place.act(lambda: pipeline.remove_comment(said[1], by=place.rae))
    place.act(lambda: pipeline.comment(other, by=place.rae, body="And more"))
    assert copy.sync() == 0

    place.act(lambda: pipeline.remove_comment(said[0], by=place.rae))
    assert copy.sync() == 1
    assert [gone["id"] for gone in copy.tombstones] == [str(said[0].id)]
    elsewhere = place.ask(f"candidates/{other.id}/comments", sync_token=copy.token)
    assert elsewhere.status_code == 422


def test_what_was_said_about_somebody_goes_with_them_when_a_merge_is_undone() -> None:
    place, acts = Place(), ActsUnder(random.Random(4))
    with tenancy.acting_in(place.id):
        _begin(acts)
        one, other = Candidate.objects.order_by("id")[:2]
        said = pipeline.comment(other, by=place.rae, body="Hello")
        letter = messaging.write(other, by=BY, subject="When?", body="<p>When?</p>")
        merge = pipeline.merge(one, other, by=BY)
    copies = [Copy(place, f"candidates/{one.id}/{kind}") for kind in UNDER["candidates"]]
    assert [[*copy.rows] for copy in copies] == [[str(said.id)], [str(letter.id)]]

    place.act(lambda: pipeline.undo_merge(merge, by=BY))

    for copy in copies:
        copy.sync()
        assert (copy.rows, copy.tombstones[0]["reason"]) == ({}, "no_longer_visible")


def test_that_an_answer_was_read_comes_with_its_message() -> None:
    place, acts = Place(), ActsUnder(random.Random(2))
    with tenancy.acting_in(place.id):
        _begin(acts)
    with tenancy.acting_in(place.id):
        person = Candidate.objects.exclude(applications=None).first()
        assert person is not None
        letter = messaging.write(person, by=BY, subject="When?", body="<p>When?</p>")
        came = Message.objects.create(
            candidate=person, state=RECEIVED, subject="Re: When?", body="<p>Soon</p>", send_after=clock.now()
        )
        reply = Reply.objects.create(message=came, answers=letter, mail_id="a", origin="candidate")
    copy = CountedCopy(place, f"candidates/{person.id}/messages")
    assert copy.sync() == 0

    place.act(lambda: messaging.read_reply(reply, by=place.rae))

    assert copy.sync() == 1
    assert copy.rows[str(came.id)]["reply"]["read_at"] is not None


def test_every_list_that_can_be_followed_is_walked() -> None:
    followed = {
        path.removeprefix("/api/v1")
        for path, methods in api.get_openapi_schema()["paths"].items()
        if any(each["name"] == "sync_token" for each in methods.get("get", {}).get("parameters", ()))
    }
    under = {
        f"/{above}/{{{above.removesuffix('s')}_id}}/{kind}"
        for above, kinds in UNDER.items()
        for kind in kinds
    }

    assert followed == {*(f"/{name}" for name in FOLLOWED), *ELSEWHERE, *under}


def test_every_other_list_says_why_it_has_no_token() -> None:
    silent = [
        path
        for path, methods in api.get_openapi_schema()["paths"].items()
        if (names := {each["name"] for each in methods.get("get", {}).get("parameters", ())}) >= {"cursor"}
        and "sync_token" not in names
        and "no `sync_token`" not in " ".join(methods["get"]["description"].split())
    ]

    assert silent == []


def _begin(acts: ActsUnder) -> None:
    for title in ("Backend Engineer", "Sailmaker"):
        job = open_job(title)
        evaluation.plan_interview(job, by=acts.rae(), stage=job.current_stages()[1], name="Panel")
        for _ in range(3):
            word = acts.word()
            person = candidates.add(by=BY, name=word, email=f"{uuid7().hex}@mail.example.org")
            pipeline.add(job, person, by=BY)


def _lists(place: Place) -> list[str]:
    with tenancy.acting_in(place.id):
        rows = {
            "candidates": Candidate.objects.order_by("id"),
            "applications": Application.objects.order_by("id"),
        }
        return [
            f"{above}/{each.pk}/{kind}"
            for above, kinds in UNDER.items()
            for each in rows[above]
            for kind in kinds
        ]
