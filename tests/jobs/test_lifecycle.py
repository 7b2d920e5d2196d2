from collections.abc import Callable
from typing import Any

import pytest

from rolecall.accounts.models import Location, Member
from rolecall.jobs import actions as jobs
from rolecall.jobs.events import JobArchived, JobClosed, JobHeld, JobPublished, JobReopened
from rolecall.jobs.models import Job, JobPost
from rolecall.kit.errors import Invalid, NotAllowed, RuleBroken
from rolecall.kit.events import Event

Told = Callable[[Any], list[Event]]
VERBS: dict[str, Callable[..., Job]] = {
    "publish": jobs.publish,
    "hold": jobs.hold,
    "close": jobs.close,
    "archive": jobs.archive,
    "reopen": jobs.reopen,
}
WAYS = {"draft": [], "open": [], "on_hold": ["hold"], "closed": ["close"], "archived": ["close", "archive"]}
ALLOWED = {
    "draft": {"publish": "open", "archive": "archived"},
    "open": {"hold": "on_hold", "close": "closed"},
    "on_hold": {"publish": "open", "close": "closed"},
    "closed": {"archive": "archived", "reopen": "open"},
    "archived": {"reopen": "open"},
}


def in_state(state: str, backend_job: Job, draft: Job, rae: Member) -> Job:
    if state == "draft":
        jobs.update(draft, by=rae, workplace="remote")
        jobs.write_post(draft, by=rae, summary="Design kites.")
        return draft
    for verb in WAYS[state]:
        VERBS[verb](backend_job, by=rae)
    return backend_job


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("state", WAYS)
def test_each_state_leads_where_it_should(
    state: str, verb: str, backend_job: Job, draft: Job, rae: Member, told: Told
) -> None:
    job = in_state(state, backend_job, draft, rae)
    leads_to, events = ALLOWED[state].get(verb), len(told(job))

    if leads_to:
        VERBS[verb](job, by=rae)
    else:
        with pytest.raises(RuleBroken):
            VERBS[verb](job, by=rae)

    after = Job.objects.get(id=job.id)
    assert after.state == (leads_to or state)
    assert after.post.is_live == (after.state == "open")
    assert len(told(job)) == events + (1 if leads_to else 0)


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("who", ["cleo", "ivo"])
def test_only_recruiters_change_the_state(
    who: str, verb: str, backend_job: Job, request: pytest.FixtureRequest, told: Told
) -> None:
    member, events = request.getfixturevalue(who), told(backend_job)

    with pytest.raises(NotAllowed):
        VERBS[verb](backend_job, by=member)

    assert Job.objects.get(id=backend_job.id).state == "open"
    assert told(backend_job) == events


def test_each_change_of_state_is_told(backend_job: Job, rae: Member, told: Told) -> None:
    title, post = backend_job.title, backend_job.post
    jobs.hold(backend_job, by=rae)
    jobs.publish(backend_job, by=rae)
    jobs.close(backend_job, by=rae, reason="Filled")
    jobs.archive(backend_job, by=rae)
    jobs.reopen(backend_job, by=rae)

    assert told(backend_job)[1:] == [
        JobPublished(backend_job.id, title, post.id, live=True, from_state="draft"),
        JobHeld(backend_job.id, title),
        JobPublished(backend_job.id, title, post.id, live=True, from_state="on_hold"),
        JobClosed(backend_job.id, title, "Filled", from_state="open"),
        JobArchived(backend_job.id, title, from_state="closed"),
        JobReopened(backend_job.id, title, "archived", "open", live=True),
    ]


def test_a_job_is_published_when_nothing_is_missing(draft: Job, rae: Member, athens: Location) -> None:
    assert [each.part for each in draft.missing()] == ["job", "post"]
    with pytest.raises(jobs.NotReady, match="Choose at least one location"):
        jobs.publish(draft, by=rae)

    jobs.update(draft, by=rae, locations=[athens])
    jobs.write_post(draft, by=rae, sections=[{"heading": "Work", "html": "<p>Kites</p>"}])

    assert jobs.publish(draft, by=rae).state == "open"


def test_a_job_where_nobody_can_arrive_is_not_published(draft: Job, rae: Member) -> None:
    jobs.update(draft, by=rae, workplace="remote")
    jobs.write_post(draft, by=rae, summary="Design kites.")
    draft.stages.filter(kind="applied").update(kind="screen")

    with pytest.raises(jobs.NotReady, match="Add the stage in which applications arrive"):
        jobs.publish(Job.objects.get(id=draft.id), by=rae)


@pytest.mark.parametrize("visibility", ["internal", "confidential"])
def test_a_hidden_job_opens_without_a_public_post(
    draft: Job, rae: Member, visibility: str, told: Told
) -> None:
    jobs.update(draft, by=rae, workplace="remote", visibility=visibility)
    jobs.write_post(draft, by=rae, summary="Design kites.")

    jobs.publish(draft, by=rae)

    assert (draft.state, draft.post.is_live, draft.post.published_at) == ("open", False, None)
    assert told(draft)[-1] == JobPublished(
        draft.id, draft.title, draft.post.id, live=False, from_state="draft"
    )


def test_seats_are_counted_from_the_day_the_job_opens(backend_job: Job) -> None:
    assert backend_job.openings.get().opened_at == backend_job.opened_at


def test_closing_ends_the_search_for_seats_and_reopening_takes_it_up(backend_job: Job, rae: Member) -> None:
    jobs.close(backend_job, by=rae, reason=" No  budget ")
    assert backend_job.openings.get().close_reason == "No budget"

    jobs.reopen(backend_job, by=rae)
    assert (backend_job.openings.unfilled().count(), backend_job.closed_at) == (1, None)


def test_a_job_whose_seats_are_filled_gets_another_when_it_is_reopened(backend_job: Job, rae: Member) -> None:
    backend_job.openings.update(filled_at=backend_job.opened_at)
    jobs.close(backend_job, by=rae)

    jobs.reopen(backend_job, by=rae)

    assert (backend_job.openings.count(), backend_job.openings.unfilled().count()) == (2, 1)


def test_closing_and_archiving_taken_back_leaves_the_job_and_its_seats_as_they_were(
    backend_job: Job, rae: Member, told: Told
) -> None:
    seats = set(backend_job.openings.unfilled().values_list("id", flat=True))
    jobs.hold(backend_job, by=rae)
    jobs.close(backend_job, by=rae)
    closed_at = backend_job.closed_at
    jobs.archive(backend_job, by=rae)

    jobs.reopen(backend_job, by=rae, was="closed")
    assert (backend_job.state, backend_job.closed_at) == ("closed", closed_at)
    assert not backend_job.post.is_live
    assert not backend_job.openings.unfilled().exists()
    assert told(backend_job)[-1].told() == "took the job out of the archive, closed as it was"

    jobs.reopen(backend_job, by=rae, was="on_hold")
    assert (backend_job.state, backend_job.closed_at, backend_job.post.is_live) == ("on_hold", None, False)
    assert set(backend_job.openings.unfilled().values_list("id", flat=True)) == seats
    assert told(backend_job)[-1].told() == "reopened the job, on hold as it was"


def test_closing_a_job_that_is_filled_and_taking_it_back_adds_no_seat(backend_job: Job, rae: Member) -> None:
    backend_job.openings.update(filled_at=backend_job.opened_at)
    jobs.close(backend_job, by=rae)

    jobs.reopen(backend_job, by=rae, was="open")

    assert (backend_job.state, backend_job.openings.count()) == ("open", 1)


def test_an_archived_draft_is_a_draft_again(draft: Job, rae: Member, told: Told) -> None:
    jobs.archive(draft, by=rae)

    assert jobs.reopen(draft, by=rae).state == "draft"
    assert told(draft)[-1] == JobReopened(draft.id, draft.title, "archived", "draft", live=False)


def test_a_reason_is_short(backend_job: Job, rae: Member) -> None:
    with pytest.raises(Invalid):
        jobs.close(backend_job, by=rae, reason="x" * 201)

    assert Job.objects.get(id=backend_job.id).state == "open"


def test_the_address_stays_through_all_states(backend_job: Job, rae: Member) -> None:
    for verb in ("hold", "publish", "close", "archive", "reopen"):
        VERBS[verb](backend_job, by=rae)
        assert JobPost.objects.get(job=backend_job).slug == "senior-backend-engineer"


def test_whoever_comes_second_sees_what_the_first_did(backend_job: Job, rae: Member, ada: Member) -> None:
    seen_by_ada = Job.objects.get(id=backend_job.id)
    jobs.close(backend_job, by=rae)

    with pytest.raises(jobs.WrongState, match="Only an open job can be put on hold"):
        jobs.hold(seen_by_ada, by=ada)
