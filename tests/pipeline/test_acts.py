"""What is done with one person from the screen."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.jobs.models import Job
from rolecall.kit import tenancy
from rolecall.kit.events import Visitor
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, Hire
from tests.pipeline.conftest import Apply, open_job, someone, stage

SignedIn = Callable[[Member], Client]
DIALOG = {"HX-Request": "true", "HX-Target": "dialog-body"}


def address(name: str, *args: object) -> str:
    return reverse(f"pipeline:{name}", args=["northwind", *args])


def as_stored(application: Application) -> Application:
    return Application.objects.select_related("stage").get(id=application.id)


def test_a_person_is_moved_without_script_and_goes_back_where_one_came_from(
    amara: Application, rae: Member, signed_in: SignedIn
) -> None:
    client, page = signed_in(rae), address("move", amara.id)
    back = address("table", amara.job_id)

    asked = client.get(page, headers={"Referer": f"http://testserver{back}"}).content.decode()
    done = client.post(page, {"stage": stage(amara.job, "Panel").id, "next": back})

    assert f'value="{back}"' in asked
    assert (done.status_code, done["Location"], as_stored(amara).stage.name) == (302, back, "Panel")


@pytest.mark.parametrize("evil", ["https://evil.example.org/x", "//evil.example.org", "javascript:alert(1)"])
def test_nobody_is_sent_to_another_site(
    amara: Application, rae: Member, signed_in: SignedIn, evil: str
) -> None:
    done = signed_in(rae).post(
        address("move", amara.id), {"stage": stage(amara.job, "Panel").id, "next": evil}
    )

    assert done["Location"] == address("board", amara.job_id)


def test_a_form_in_a_dialog_leads_the_page_behind_it_on(
    amara: Application, rae: Member, signed_in: SignedIn
) -> None:
    here = f"http://testserver{address('table', amara.job_id)}?q=a"
    done = signed_in(rae).post(
        address("move", amara.id),
        {"stage": stage(amara.job, "Panel").id},
        headers={**DIALOG, "HX-Current-URL": here},
    )

    assert done.headers["HX-Redirect"] == f"{address('table', amara.job_id)}?q=a"


def test_a_refused_move_says_why_in_words(amara: Application, rae: Member, signed_in: SignedIn) -> None:
    pipeline.reject(amara, by=rae)
    sent = {"stage": stage(amara.job, "Panel").id}

    in_place = signed_in(rae).post(address("move", amara.id), sent, headers={"HX-Request": "true"})
    as_page = signed_in(rae).post(address("move", amara.id), sent)

    assert (in_place.status_code, in_place.content.decode()) == (
        409,
        "This application was rejected. Reopen it first.",
    )
    assert "Reopen it first" in as_page.content.decode()


def test_to_the_last_stage_leads_to_the_hire(amara: Application, rae: Member, signed_in: SignedIn) -> None:
    done = signed_in(rae).post(address("move", amara.id), {"stage": stage(amara.job, "Hired").id})

    assert (done["Location"], as_stored(amara).state) == (address("hire", amara.id), "active")


def test_a_stage_that_is_none_is_refused(amara: Application, rae: Member, signed_in: SignedIn) -> None:
    for said in ("", "x", str(amara.id), str(stage(open_job("Designer"), "Panel").id)):
        assert signed_in(rae).post(address("move", amara.id), {"stage": said}).status_code == 422


def test_the_last_hire_leads_to_those_who_wait_to_be_told(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    hired, waits = apply(job, 1), apply(job, 2)
    client = signed_in(rae)

    done = client.post(address("hire", hired.id), {"starts_on": "2027-02-01"})
    told = client.get(done["Location"]).content.decode()
    closed = client.post(done["Location"])

    assert (Hire.objects.get().starts_on.isoformat(), done["Location"]) == (
        "2027-02-01",
        address("after_hire", job.id),
    )
    assert ("Every opening" in told, waits.candidate.name in told) == (True, True)
    assert f'name="application" value="{waits.id}"' in told
    job.refresh_from_db()
    assert (closed.status_code, job.state) == (302, "closed")


def test_a_hire_that_leaves_seats_goes_back_to_the_board(
    organization: object, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    job = open_job("Nurse", openings=2)
    application = apply(job)
    newest = job.openings.order_by("opened_at", "id").last()

    done = signed_in(rae).post(address("hire", application.id), {"opening": newest.id})

    assert (done["Location"], Hire.objects.get().opening) == (address("board", job.id), newest)


def test_a_first_day_that_is_no_day_is_said_beside_the_field(
    amara: Application, rae: Member, signed_in: SignedIn
) -> None:
    answer = signed_in(rae).post(address("hire", amara.id), {"starts_on": "someday"})

    assert (answer.status_code, "Choose a date" in answer.content.decode()) == (422, True)
    assert as_stored(amara).state == "active"


def test_a_withdrawal_is_written_down_and_taken_back(
    amara: Application, rae: Member, signed_in: SignedIn
) -> None:
    client = signed_in(rae)

    client.post(address("withdraw", amara.id), {"note": "Stays where she is."})
    withdrawal = amara.withdrawals.get()
    state = as_stored(amara).state
    client.post(address("undo", withdrawal.id))

    assert (state, withdrawal.note, as_stored(amara).state) == ("withdrawn", "Stays where she is.", "active")


def test_a_rejected_person_is_reopened(amara: Application, rae: Member, signed_in: SignedIn) -> None:
    pipeline.reject(amara, by=rae)

    done = signed_in(rae).post(address("reopen", amara.id))

    assert (done.status_code, as_stored(amara).state) == (302, "active")


def test_undo_in_a_toast_tells_the_board_to_look_again(
    amara: Application, rae: Member, signed_in: SignedIn
) -> None:
    moved = pipeline.move(amara, to=stage(amara.job, "Panel"), by=rae)

    answer = signed_in(rae).post(address("undo", moved.batch_id), headers={"HX-Request": "true"})

    assert f"rc:changed:{amara.job_id}" in answer.headers["HX-Trigger"]
    assert "Amara Nwosu is in Applied again." in answer.content.decode()


def test_undo_says_how_many_were_left_alone(job: Job, apply: Apply, rae: Member, signed_in: SignedIn) -> None:
    people = [apply(job, number) for number in range(3)]
    moved = pipeline.move_many(people, to=stage(job, "Panel"), by=rae)
    pipeline.move(people[0], to=stage(job, "Offer"), by=rae)

    answer = signed_in(rae).post(address("undo", moved.batch_id), headers={"HX-Request": "true"})

    assert "2 people are back where they were. 1 person stayed" in answer.content.decode()


def test_several_are_moved_together_and_it_is_said_who_stayed(
    job: Job, apply: Apply, rae: Member, signed_in: SignedIn
) -> None:
    people = [apply(job, number) for number in range(3)]
    pipeline.reject(people[0], by=rae)
    client = signed_in(rae)

    done = client.post(
        address("move_many", job.id),
        {"application": [each.id for each in people], "stage": stage(job, "Panel").id},
        follow=True,
    )

    assert "Moved 2 people to Panel. 1 person stayed. This application was rejected." in done.content.decode()
    assert Application.objects.filter(stage__name="Panel").count() == 2


def test_several_of_nobody_and_of_strangers_are_refused(
    job: Job, rae: Member, elsewhere: UUID, signed_in: SignedIn
) -> None:
    with tenancy.acting_in(elsewhere):
        theirs = pipeline.apply(open_job("Sailmaker").posts.get(), someone(1), by=Visitor()).id
    client, to = signed_in(rae), stage(job, "Panel").id

    assert client.post(address("move_many", job.id), {"stage": to}).status_code == 422
    assert client.post(address("move_many", job.id), {"stage": to, "application": theirs}).status_code == 404
    for name in ("move", "hire", "withdraw", "reopen"):
        assert client.post(address(name, theirs), {"stage": to}).status_code == 404


def test_interviewers_do_none_of_it(
    team: Job, amara: Application, rae: Member, ivo: Member, signed_in: SignedIn
) -> None:
    moved = pipeline.move(amara, to=stage(team, "Panel"), by=rae)
    client = signed_in(ivo)

    for name in ("move", "hire", "withdraw", "reopen"):
        assert client.post(address(name, amara.id)).status_code == 403
    assert client.post(address("undo", moved.batch_id)).status_code == 403
    assert client.post(address("move_many", team.id), {"application": amara.id}).status_code == 403
    assert as_stored(amara).stage.name == "Panel"


def test_a_hiring_manager_does_nothing_with_people_of_other_jobs(
    amara: Application, rae: Member, cleo: Member, signed_in: SignedIn
) -> None:
    client = signed_in(cleo)

    for name in ("move", "hire", "withdraw", "reopen"):
        assert client.post(address(name, amara.id)).status_code == 404
    assert as_stored(amara).state == "active"
