"""A key that acts for members: with what both may do, and as both in the log. And what keys are told went."""

import json
from typing import Any
from uuid import UUID, uuid4

import pytest

from rolecall.accounts import access, roles
from rolecall.accounts import actions as accounts
from rolecall.accounts.limits import Limits, Reach
from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions.many import remove_many
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import TeamMember
from rolecall.kit import tenancy
from rolecall.kit.models import EventRow
from rolecall.messaging import actions as messaging
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Comment
from tests.accounts.test_key_reach import ask_as
from tests.pipeline.conftest import open_job, someone
from tests.project.test_syncing import BY, Place, until_all_is_told

PORTAL = Limits(on_behalf=True)


def made(role: str, limits: Limits) -> str:
    return accounts.create_key(by=access.HOST, name="Portal", role=role, limits=limits)[1]


def test_a_key_acts_for_a_member_as_far_as_both_may(
    ada: Member, rae: Member, cleo: Member, elsewhere: UUID
) -> None:
    led, other, third = (open_job(title) for title in ("Led", "Other", "Third"))
    TeamMember.objects.create(job=led, member=cleo, part="hiring_manager")
    TeamMember.objects.create(job=third, member=cleo, part="hiring_manager")
    whole, less = made(roles.RECRUITER, PORTAL), made(roles.HIRING_MANAGER, PORTAL)
    narrow = made(roles.ADMIN, Limits(on_behalf=True, reach=Reach((led.id, other.id))))
    reader = made(roles.ADMIN, Limits(on_behalf=True, scopes=("jobs:read",)))
    gone = Member.objects.get(id=rae.id)
    gone.left_at = gone.created_at
    gone.save()
    with tenancy.acting_in(elsewhere):
        stranger = Member.objects.get()
    every, new = {"Led", "Other", "Third"}, ("POST", "/departments", {"name": "Sails"})

    cases: list[tuple[str, object, tuple[Any, ...], object]] = [
        (whole, None, ("GET", "/jobs"), every),
        (whole, ada.email.upper(), ("GET", "/jobs"), every),
        (whole, cleo.id, ("GET", "/jobs"), {"Led", "Third"}),
        (whole, cleo.email, ("GET", f"/jobs/{other.id}"), "not_found"),
        (whole, cleo.email, new, "not_allowed"),
        (whole, ada.id, ("GET", "/api_keys"), "not_allowed"),
        (less, ada.id, new, "not_allowed"),
        (narrow, cleo.id, ("GET", "/jobs"), {"Led"}),
        (narrow, ada.id, ("GET", "/jobs"), {"Led", "Other"}),
        (narrow, ada.id, new, "beyond_reach"),
        (reader, ada.id, new, "scope_missing"),
        (whole, gone.id, ("GET", "/jobs"), "no_such_member"),
        (whole, stranger.email, ("GET", "/jobs"), "no_such_member"),
        (whole, uuid4(), ("GET", "/me"), "no_such_member"),
        (whole, "", ("GET", "/me"), "no_such_member"),
        (made(roles.ADMIN, Limits()), ada.id, ("GET", "/jobs"), "may_not_act_for_members"),
    ]
    for secret, named, request, expected in cases:
        answer = ask_as(secret, named, *request)
        said = answer.json()
        found = {each["title"] for each in said["items"]} if "items" in said else said["code"]
        assert (found, answer.status_code) == (expected, _status(expected)), (named, request)


def _status(expected: object) -> int:
    return 200 if isinstance(expected, set) else 404 if expected == "not_found" else 403


def test_what_is_done_for_a_member_is_theirs_through_the_key(cleo: Member, ada: Member) -> None:
    job = open_job()
    TeamMember.objects.create(job=job, member=cleo, part="hiring_manager")
    candidate = pipeline.apply(job.posts.get(), someone(), by=BY).candidate
    secret = made(roles.RECRUITER, PORTAL)
    path, body = f"/candidates/{candidate.id}/comments", {"body": "Let us meet"}

    first = ask_as(secret, cleo.email, "POST", path, body, Idempotency_Key="a")
    again = ask_as(secret, cleo.email, "POST", path, body, Idempotency_Key="a")
    for_another = ask_as(secret, ada.email, "POST", path, body, Idempotency_Key="a")
    told = ask_as(secret, cleo.id, "GET", "/me").json()

    assert [first.status_code, again.status_code, for_another.status_code] == [201, 201, 422]
    assert Comment.objects.get().author == cleo
    event = EventRow.objects.get(type="comment_added")
    assert (event.actor_kind, event.actor_id) == ("member", cleo.id)
    assert event.actor_name == "Cleo Manager through Portal"
    assert told["acting_for"] == {"id": str(cleo.id), "name": "Cleo Manager"}
    assert "create_job" not in told["operations"]


@pytest.mark.django_db(transaction=True)
def test_what_was_never_in_reach_leaves_no_tombstone_and_what_left_it_does() -> None:
    place = Place()
    with tenancy.acting_in(place.id):
        near, far = (accounts.add_department(by=access.HOST, name=name) for name in ("Near", "Far"))
        job, beyond = open_job("Near by"), open_job("Far away")
        for each, department in ((job, near), (beyond, far)):
            jobs.update(each, by=BY, department=department, workplace="remote")
        post = job.posts.get()
        ours = [pipeline.apply(job.posts.get(), someone(n), by=BY) for n in (1, 2, 3)]
        theirs = [pipeline.apply(beyond.posts.get(), someone(n), by=BY) for n in (4, 5)]
        secret = made(roles.RECRUITER, Limits(reach=Reach(department_ids=(near.id,))))
    place.headers = {"Authorization": f"Bearer {secret}"}
    lists = ("candidates", "applications", "jobs", "job_posts", "departments")
    until_all_is_told()
    tokens = {name: place.ask(name).json()["sync_token"] for name in lists}

    def news(name: str) -> tuple[set[str], dict[str, str]]:
        until_all_is_told()
        page = place.ask(name, sync_token=tokens[name]).json()
        tokens[name] = page["sync_token"]
        return {each["id"] for each in page["items"]}, {t["id"]: t["reason"] for t in page["tombstones"]}

    place.act(lambda: candidates.update(theirs[0].candidate, by=BY, name="Changed Beyond"))
    place.act(lambda: remove_many([theirs[1].candidate], by=BY))
    place.act(lambda: jobs.update(beyond, by=BY, title="Farther"))
    unseen = {name: news(name) for name in lists}
    place.act(lambda: remove_many([ours[2].candidate], by=BY))
    removed = {name: news(name) for name in lists}
    place.act(lambda: jobs.update(job, by=BY, department=far))
    left = {name: news(name) for name in lists}

    assert unseen == dict.fromkeys(lists, (set(), {}))
    assert removed["candidates"][1] == {str(ours[2].candidate_id): "deleted"}
    assert removed["applications"][1] == {str(ours[2].id): "deleted"}
    assert left["jobs"][1] == {str(job.id): "no_longer_visible"}
    assert left["applications"][1] == {str(each.id): "no_longer_visible" for each in ours[:2]}
    assert left["job_posts"][1] == {str(post.id): "no_longer_visible"}


@pytest.mark.django_db(transaction=True)
def test_what_was_said_in_private_or_about_another_job_leaves_no_tombstone() -> None:
    place = Place()
    with tenancy.acting_in(place.id):
        job, beyond = open_job("Near by"), open_job("Far away")
        here = pipeline.apply(job.posts.get(), someone(1), by=BY)
        there = pipeline.add(beyond, here.candidate, by=BY)
        said, hushed, elsewhere = (
            pipeline.comment(here.candidate, by=place.rae, body="Hello", application=about, private=private)
            for about, private in ((here, False), (here, True), (there, False))
        )
        letters = [
            messaging.write(here.candidate, application=about, by=BY, subject="S", body="<p>B</p>")
            for about in (here, there)
        ]
        secret = made(roles.RECRUITER, Limits(reach=Reach((job.id,))))
    place.headers = {"Authorization": f"Bearer {secret}"}
    names = [f"candidates/{here.candidate_id}/{kind}" for kind in ("comments", "messages")]
    first = [place.ask(name).json() for name in names]

    for comment in (said, hushed, elsewhere):
        place.act(lambda comment=comment: pipeline.remove_comment(comment, by=place.rae))  # type: ignore[misc]
    for letter in letters:
        place.act(lambda letter=letter: messaging.take_back(letter, by=place.rae))  # type: ignore[misc]

    news = [
        place.ask(name, sync_token=page["sync_token"]).json() for name, page in zip(names, first, strict=True)
    ]
    assert [[each["id"] for each in page["items"]] for page in first] == [
        [str(said.id)],
        [str(letters[0].id)],
    ]
    assert [each["id"] for each in news[0]["tombstones"]] == [str(said.id)]
    assert str(letters[1].id) not in json.dumps(news[1])
