"""Many at once: exactly those who were meant, a result for each, and the way back."""

import json
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import merging
from rolecall.candidates.models import Candidate, CandidateTag
from rolecall.importing import actions as importing
from rolecall.importing.models import Run
from rolecall.importing.selecting import NotAsMany, Selection
from rolecall.jobs.models import Job
from rolecall.kit import mail
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.models import EventRow
from rolecall.messaging import actions as messaging
from rolecall.messaging.models import Message
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries.people import Wanted
from rolecall.search import actions as searches
from rolecall.search.models import PooledCandidate
from tests.errands import do_errands
from tests.messaging.conftest import _own_outbox
from tests.pipeline.conftest import Apply, apply, job, stage, team

__all__ = ["_own_outbox", "apply", "job", "team"]
LETTER = {"subject": "About {job}", "body": "<p>Dear {name}</p>"}


def act(by: Member, people: list[Candidate], what: str, **given: Any) -> Run:
    run = importing.act_on_many(Selection(ids=[each.id for each in people]), what, given, by=by)
    do_errands("importing.act_batch")
    return Run.objects.get(id=run.id)


def back(run: Run, by: Member) -> Run:
    importing.undo(run, by=by)
    do_errands("importing.undo_acts")
    return Run.objects.get(id=run.id)


@pytest.fixture
def three(rae: Member) -> list[Candidate]:
    names = ("Ada Berg", "Bo Dahl", "Cy Falk")
    return [
        candidates.add(by=rae, name=each, email=f"{each[:2].strip()}@mail.example.org", tags=["Old"])
        for each in names
    ]


def test_a_filter_and_a_selection_by_hand_mean_exactly_those(rae: Member, three: list[Candidate]) -> None:
    candidates.tag(three[0], ["Hot"], by=rae)

    act(rae, three[1:2], "tag", tags=["New"])
    tagged = CandidateTag.objects.filter(tag__name="New")
    assert [each.candidate for each in tagged] == three[1:2]
    all_of_them = Selection(wanted=Wanted(q="a"))
    assert all_of_them.count(rae) == 1
    with pytest.raises(NotAsMany):
        importing.act_on_many(all_of_them, "tag", {"tags": ["X"]}, by=rae, expected=2)
    for nobody in (Selection(), Selection(ids=[uuid4()])):
        with pytest.raises(Invalid):
            importing.act_on_many(nobody, "tag", {"tags": ["X"]}, by=rae)
    assert not CandidateTag.objects.filter(tag__name="X").exists()


def test_people_go_into_a_pool_with_a_result_for_each_and_out_again_but_for_those_who_were_in_it(
    rae: Member, cleo: Member, three: list[Candidate]
) -> None:
    silver = searches.add_pool("Silver", by=rae)
    searches.pool(three[:1], silver, by=rae)
    with pytest.raises(NotAllowed):
        importing.act_on_many(Selection(ids=[three[0].id]), "pool", {"pool_id": silver.id}, by=cleo)
    with pytest.raises(Invalid):
        importing.act_on_many(Selection(ids=[three[0].id]), "pool", {"pool_id": uuid4()}, by=rae)
    run = act(rae, three, "pool", pool_id=silver.id, note="Nearly")
    assert (run.counts, run.state) == ({"done": 2, "known": 1}, "finished")
    assert set(PooledCandidate.objects.values_list("candidate_id", "note")) == {
        (three[0].id, ""), (three[1].id, "Nearly"), (three[2].id, "Nearly"),
    }  # fmt: skip
    assert EventRow.objects.filter(type="candidate_pooled").count() == 3
    searches.unpool(three[1:2], silver, by=rae)
    run = back(run, rae)
    assert run.counts == {"done": 2, "known": 1, "undone": 1, "kept": 1}
    assert [each.candidate for each in PooledCandidate.objects.all()] == three[:1]
    searches.remove_pool(silver, by=rae)


def test_tags_go_on_and_off_and_what_was_there_before_stays(rae: Member, three: list[Candidate]) -> None:
    candidates.tag(three[0], ["Hot"], by=rae)

    run = act(rae, three, "tag", tags=["Hot"])
    assert (run.counts, run.state) == ({"done": 2, "known": 1}, "finished")
    back(run, rae)
    assert [each.candidate for each in CandidateTag.objects.filter(tag__name="Hot")] == three[:1]
    old = three[0].candidate_tags.get(tag__name="Old").tag
    off = act(rae, three, "untag", tag_id=old.id)
    assert not CandidateTag.objects.filter(tag=old).exists()
    assert back(off, rae).counts == {"done": 3, "undone": 3}
    assert CandidateTag.objects.filter(tag=old).count() == 3
    assert EventRow.objects.filter(type="many_acted").count() == 2


def test_who_was_merged_since_keeps_their_tag_and_the_others_are_taken_back(
    rae: Member, three: list[Candidate]
) -> None:
    ada, bo, cy = three
    run = act(rae, [bo, cy], "tag", tags=["New"])
    merging.hold_addresses(ada, bo)
    merging.merge(*merging.hold_people(ada, bo), by=rae)

    run = back(run, rae)

    assert (run.state, run.count("undone"), run.count("kept")) == ("undone", 1, 1)
    assert run.rows.get(outcome="kept").candidate == bo
    assert set(CandidateTag.objects.filter(tag__name="New").values_list("candidate", flat=True)) == {ada.id}


def test_people_are_put_on_a_job_and_those_who_are_there_are_told(
    rae: Member, three: list[Candidate], job: Job
) -> None:
    pipeline.add(job, three[0], by=rae)

    run = act(rae, three, "add", job_id=job.id, stage_id=stage(job, "Panel").id)
    assert run.counts == {"done": 2, "refused": 1}
    assert "already" in run.rows.get(candidate=three[0]).sentence
    candidates.tag(three[1], ["Met"], by=rae)
    pipeline.move(three[2].applications.get(), to=stage(job, "Offer"), by=rae)

    run = back(run, rae)
    # a tag is nothing that happened with the application; a move is
    assert (run.count("undone"), run.count("kept")) == (1, 1)
    assert {each.candidate for each in Application.objects.all()} == {three[0], three[2]}


def test_a_move_and_a_rejection_with_mail_are_taken_back(rae: Member, job: Job, apply: Apply) -> None:
    people = [apply(job, number).candidate for number in (1, 2)]
    outside = candidates.add(by=rae, name="Not On The Job")

    moved = act(rae, [*people, outside], "move", job_id=job.id, stage_id=stage(job, "Panel").id)
    assert moved.counts == {"done": 2, "refused": 1}
    assert back(moved, rae).count("undone") == 2
    rejected = act(rae, people, "reject", job_id=job.id, note="Later", **LETTER)
    assert set(Application.objects.values_list("state", flat=True)) == {"rejected"}
    assert Message.objects.filter(purpose="rejected", state="waiting").count() == 2
    assert back(rejected, rae).count("undone") == 2
    assert {each.stage.name for each in Application.objects.all()} == {"Applied"}
    assert set(Message.objects.filter(purpose="rejected").values_list("state", flat=True)) == {"taken_back"}


def test_who_applied_again_keeps_nobody_else_from_being_taken_back(
    rae: Member, job: Job, apply: Apply
) -> None:
    ada, bo = (apply(job, number).candidate for number in (1, 2))
    rejected = act(rae, [ada, bo], "reject", job_id=job.id, **LETTER)
    again = pipeline.add(job, bo, by=rae)

    taken_back = back(rejected, rae)

    assert (taken_back.count("undone"), taken_back.count("kept")) == (1, 1)
    assert "so it was left as it is" in taken_back.rows.get(candidate=bo).sentence
    states = Application.objects.exclude(id=again.id).values_list("candidate", "state")
    assert dict(states) == {ada.id: "active", bo.id: "rejected"}
    letters = Message.objects.filter(purpose="rejected").values_list("candidate", "state")
    assert dict(letters) == {ada.id: "taken_back", bo.id: "waiting"}


def test_who_has_no_address_is_not_written_to_and_it_is_said(rae: Member, three: list[Candidate]) -> None:
    nowhere = candidates.add(by=rae, name="No Where")

    run = act(rae, [*three, nowhere], "message", subject="Hello", body="<p>Hello</p>")
    assert run.counts == {"done": 3, "refused": 1}
    assert "no e-mail address" in run.rows.get(candidate=nowhere).sentence
    assert back(run, rae).count("undone") == 3
    assert not Message.objects.exclude(state="taken_back").exists()


def test_only_administrators_remove_and_not_who_is_under_way(
    ada: Member, rae: Member, three: list[Candidate], job: Job
) -> None:
    pipeline.add(job, three[0], by=rae)
    with pytest.raises(NotAllowed):
        act(rae, three, "remove")
    assert Candidate.objects.count() == 3

    run = act(ada, three, "remove")

    assert run.counts == {"done": 2, "refused": 1}
    assert Candidate.objects.get() == three[0]
    assert EventRow.objects.filter(type="candidate_removed").count() == 2


def test_the_mails_that_were_kept_here_go_with_who_is_removed(ada: Member, three: list[Candidate]) -> None:
    def kept(organization: str = str(ada.organization_id)) -> list[str]:
        return sorted(str(each["To"]) for _, each in mail.outbox(organization))

    ours, others = str(ada.organization_id), str(uuid4())
    for to, organization in (*[(each.email, ours) for each in three], (three[0].email, others)):
        mail.send(mail.Letter(to=to, subject="Hello", html="<p>Hello</p>", organization_id=organization))
    assert kept() == ["Ad@mail.example.org", "Bo@mail.example.org", "Cy@mail.example.org"]

    act(ada, three[:2], "remove")
    do_errands("candidates.discard_mails")

    assert kept() == ["Cy@mail.example.org"]
    assert kept(others) == ["Ad@mail.example.org"], "another organization's mails are its own"
    asked = ProcrastinateJob.objects.get(task_name="candidates.discard_mails")
    assert "mail.example.org" not in str(asked.args)


def test_a_mail_that_went_to_an_address_that_was_corrected_since_goes_too(
    ada: Member, three: list[Candidate]
) -> None:
    person = three[0]
    messaging.write(person, by=ada, subject="Hello", body="<p>Dear Ada</p>", after=messaging.AT_ONCE)
    do_errands("messaging.deliver")
    assert [str(each["To"]) for _, each in mail.outbox(str(ada.organization_id))] == [person.email]
    candidates.update(person, by=ada, emails=["ada.berg@mail.example.org"])

    act(ada, [person], "remove")
    do_errands("candidates.discard_mails")

    assert mail.outbox(str(ada.organization_id)) == []


def test_administrators_remove_somebody_from_where_they_look_at_them(
    ada: Member, rae: Member, three: list[Candidate], signed_in: Callable[[Member], Client]
) -> None:
    person = reverse("pipeline:candidate", args=["northwind", three[0].id])
    asked = f"/northwind/candidates/many/?scope=chosen&amp;act=remove&amp;person={three[0].id}"

    page = signed_in(ada).get(person).content.decode()
    removing = signed_in(ada).get(asked.replace("&amp;", "&")).content.decode()

    assert asked in page
    assert "It cannot be taken back" in removing
    assert "Remove for good" not in signed_in(rae).get(person).content.decode()


def test_a_hiring_manager_acts_on_the_people_of_their_jobs_only(
    cleo: Member, team: Job, apply: Apply, three: list[Candidate]
) -> None:
    mine = apply(team, 1).candidate
    with pytest.raises(NotAllowed):
        act(cleo, [mine], "tag", tags=["Mine"])
    with pytest.raises(Invalid):
        act(cleo, three, "move", job_id=team.id, stage_id=stage(team, "Panel").id)

    run = act(cleo, [mine, *three], "move", job_id=team.id, stage_id=stage(team, "Panel").id)

    assert (run.total, run.counts) == (1, {"done": 1})


def test_whoever_may_not_any_more_does_nothing(rae: Member, cleo: Member, three: list[Candidate]) -> None:
    run = importing.act_on_many(Selection(ids=[three[0].id]), "tag", {"tags": ["X"]}, by=rae)
    Member.objects.filter(id=rae.id).update(role="interviewer")

    do_errands("importing.act_batch")

    assert Run.objects.get().state == "stopped"
    assert not CandidateTag.objects.filter(tag__name="X").exists()
    assert not Run.objects.visible_to(cleo).filter(id=run.id).exists()


def test_the_screen_says_the_exact_number_and_acts_on_no_others(
    rae: Member, three: list[Candidate], signed_in: Callable[[Member], Client]
) -> None:
    browser, here = signed_in(rae), reverse("importing:many", args=["northwind"])
    people = browser.get(reverse("pipeline:candidates", args=["northwind"])).content.decode()
    assert 'name="person"' in people
    assert f'<rc-picked key="{rae.organization_id}" most="150">' in people, "kept over the pages"
    assert "Nobody is selected" in browser.get(f"{here}?scope=chosen&act=tag").content.decode()

    one = f"{here}?scope=chosen&act=tag&person={three[0].id}&q=zzz"
    chosen = browser.get(one).content.decode()
    assert "Tag: 1 person" in chosen
    assert f'data-uses-picked="{rae.organization_id}"' in chosen
    everybody = f"{here}?scope=all&act=tag&q="
    assert "All 3 people" in browser.get(everybody).content.decode()
    candidates.add(by=rae, name="Somebody New")
    late = browser.post(everybody, {"tags": "X", "expected": "3"})
    assert late.status_code == 422
    assert "4 people fit now, not 3" in late.content.decode()
    long = browser.post(one, {"tags": f"X, {'y' * 61}", "expected": "1"}).content.decode()
    assert "Shorten the tag “yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…” to 60 letters; it has 61." in long
    done = browser.post(one, {"tags": "X, Y", "expected": "1"})
    do_errands("importing.act_batch")

    assert "Take it back" in browser.get(done["Location"]).content.decode()
    assert {each.candidate for each in CandidateTag.objects.filter(tag__name="X")} == {three[0]}


@pytest.mark.parametrize("what", ["tag", "untag", "add", "move", "reject", "message", "remove"])
def test_every_act_has_a_page(
    ada: Member, three: list[Candidate], job: Job, what: str, signed_in: Callable[[Member], Client]
) -> None:
    here = reverse("importing:many", args=["northwind"])

    page = signed_in(ada).get(f"{here}?scope=all&act={what}&job=")

    assert page.status_code == 200
    assert "All 3 people" in page.content.decode()


def test_a_program_tries_does_and_takes_back(ada: Member, three: list[Candidate]) -> None:
    _, secret = accounts.create_key(by=ada, name="Many", role=roles.RECRUITER)

    def call(method: str, path: str, body: Any = None) -> Any:
        text = "" if body is None else json.dumps(body)
        headers = {"Authorization": f"Bearer {secret}"}
        return Client().generic(
            method, f"/api/v1{path}", text, content_type="application/json", headers=headers
        )

    tag = {"act": "tag", "tags": ["API"]}
    assert call("POST", "/candidates/bulk", {**tag, "filter": {}, "dry_run": True}).json() == {
        "count": 3, "run": None,
    }  # fmt: skip
    assert call("POST", "/candidates/bulk", {**tag, "filter": {}, "expected": 4}).status_code == 409
    assert call("POST", "/candidates/bulk", tag).status_code == 422
    assert call("POST", "/candidates/bulk", {**tag, "ids": []}).status_code == 422
    done = call("POST", "/candidates/bulk", {**tag, "ids": [str(three[0].id)], "expected": 1}).json()
    do_errands("importing.act_batch")
    path = f"/candidates/bulk/{done['run']['id']}"
    assert call("GET", path).json()["counts"] == {"done": 1}
    assert [row["outcome"] for row in call("GET", f"{path}/rows").json()["items"]] == ["done"]
    assert call("POST", f"{path}/undo").json()["state"] == "undoing"
    made = call("POST", "/exports", {"filter": {"q": "ada"}, "columns": ["name"], "file_kind": "json"}).json()
    do_errands("importing.write_export")
    assert call("GET", f"/exports/{made['id']}").json()["state"] == "finished"
    assert call("GET", f"/exports/{made['id']}/content").content == b'[\n{"name":"Ada Berg"}\n]\n'
