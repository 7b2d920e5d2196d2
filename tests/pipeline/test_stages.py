from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.audit.queries import timeline_of
from rolecall.jobs.models import Job
from rolecall.kit.errors import NotAllowed
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.errors import (
    HiredByHiring,
    PeopleNeedAStage,
    StageIsGone,
    StageIsNeeded,
    StageOfAnotherJob,
)
from rolecall.pipeline.models import Application
from tests.pipeline.conftest import Apply, open_job, stage

SignedIn = Callable[[Member], Client]


def test_a_stage_goes_and_its_people_with_a_word_on_each_timeline(
    job: Job, apply: Apply, rae: Member
) -> None:
    first, second = apply(job, 1), apply(job, 2)
    pipeline.move_many([first, second], to=stage(job, "Panel"), by=rae)
    pipeline.reject(second, by=rae)

    removed = pipeline.remove_stage(stage(job, "Panel"), people_to=stage(job, "Offer"), by=rae)

    assert removed.people_moved == 1
    assert set(Application.objects.values_list("stage__name", flat=True)) == {"Offer"}
    assert timeline_of(first.id)[0].sentence == "moved from Panel to Offer"
    assert timeline_of(job.id)[0].sentence == "removed the stage Panel and moved 1 person to Offer"
    assert "Panel" not in [each.name for each in job.stages.filter(removed_at=None)]


def test_an_empty_stage_goes_without_a_word_on_where(job: Job, rae: Member) -> None:
    pipeline.remove_stage(stage(job, "Panel"), by=rae)

    assert stage(job, "Panel").removed_at is not None
    with pytest.raises(StageIsGone):
        pipeline.remove_stage(stage(job, "Panel"), by=rae)


def test_people_in_a_stage_need_another_one(job: Job, apply: Apply, rae: Member) -> None:
    pipeline.move(apply(job), to=stage(job, "Panel"), by=rae)

    with pytest.raises(PeopleNeedAStage, match="1 person is in this stage"):
        pipeline.remove_stage(stage(job, "Panel"), by=rae)

    assert stage(job, "Panel").removed_at is None


@pytest.mark.parametrize("name", ["Applied", "Hired"])
def test_where_people_arrive_and_are_hired_stays(job: Job, rae: Member, name: str) -> None:
    with pytest.raises(StageIsNeeded):
        pipeline.remove_stage(stage(job, name), people_to=stage(job, "Offer"), by=rae)


def test_people_go_to_a_stage_of_the_same_job_that_is_no_hire(job: Job, rae: Member) -> None:
    with pytest.raises(StageOfAnotherJob):
        pipeline.remove_stage(stage(job, "Panel"), people_to=stage(open_job("Designer"), "Offer"), by=rae)
    with pytest.raises(HiredByHiring):
        pipeline.remove_stage(stage(job, "Panel"), people_to=stage(job, "Hired"), by=rae)
    with pytest.raises(StageIsGone):
        pipeline.remove_stage(stage(job, "Panel"), people_to=stage(job, "Panel"), by=rae)


def test_only_those_who_write_jobs_take_stages_out(team: Job, cleo: Member, ivo: Member) -> None:
    for member in (cleo, ivo):
        with pytest.raises(NotAllowed):
            pipeline.remove_stage(stage(team, "Panel"), by=member)

    assert stage(team, "Panel").removed_at is None


def test_the_page_says_how_many_and_asks_where(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    pipeline.move(apply(job), to=stage(job, "Panel"), by=rae)
    client, page = (
        signed_in(rae),
        reverse("pipeline:remove_stage", args=["northwind", stage(job, "Panel").id]),
    )

    asked = client.get(page).content.decode()
    unsaid = client.post(page)
    done = client.post(page, {"people_to": stage(job, "Offer").id})

    assert "1 person is in this stage" in asked
    assert (unsaid.status_code, "Say which stage" in unsaid.content.decode()) == (422, True)
    assert (done.status_code, Application.objects.get().stage.name) == (302, "Offer")
    assert client.get(page).status_code == 404
