from collections.abc import Callable
from datetime import timedelta

from django.test import Client
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.jobs.models import Job
from rolecall.kit import clock
from rolecall.messaging.models import Message, MessageTemplate
from rolecall.pipeline.models import Application
from tests.errands import do_errands
from tests.pipeline.conftest import Apply
from tests.postbox import Postbox

LETTER = {
    "with_letter": "on",
    "subject": "{job}",
    "body": "<p>Dear {name}</p>",
    "delay": "10m",
    "reject": "1",
}


def test_the_dialog_offers_the_kind_words(
    rae: Member, amara: Application, kind_words: MessageTemplate, signed_in: Callable[[Member], Client]
) -> None:
    page = signed_in(rae).get(reverse("messaging:reject", args=["northwind", amara.id]))

    assert page.status_code == 200
    assert "this says nothing about" in page.content.decode().lower()


def test_rejecting_with_a_letter_queues_it(
    rae: Member, amara: Application, signed_in: Callable[[Member], Client]
) -> None:
    signed_in(rae).post(reverse("messaging:reject", args=["northwind", amara.id]), LETTER)

    amara.refresh_from_db()
    assert amara.state == "rejected"
    assert Message.objects.get().subject == "Backend Engineer"


def test_rejecting_in_silence_writes_nothing(
    rae: Member, amara: Application, signed_in: Callable[[Member], Client]
) -> None:
    signed_in(rae).post(reverse("messaging:reject", args=["northwind", amara.id]), {"reject": "1"})

    amara.refresh_from_db()
    assert amara.state == "rejected"
    assert not Message.objects.exists()


def test_undo_brings_back_the_person_and_the_waiting_letter(
    rae: Member, amara: Application, signed_in: Callable[[Member], Client], postbox: Postbox
) -> None:
    browser = signed_in(rae)
    browser.post(reverse("messaging:reject", args=["northwind", amara.id]), LETTER)
    batch_id = amara.rejections.get().id

    browser.post(reverse("messaging:undo_reject", args=["northwind", batch_id]))

    amara.refresh_from_db()
    assert amara.state == "active"
    with clock.at(clock.now() + timedelta(hours=1)):
        do_errands("messaging.deliver")
    assert postbox.mails == []


def test_many_are_rejected_together_each_with_a_letter_of_their_own(
    rae: Member, job: Job, apply: Apply, signed_in: Callable[[Member], Client]
) -> None:
    chosen = [apply(job, number) for number in range(3)]

    signed_in(rae).post(
        reverse("messaging:reject_many", args=["northwind"]),
        {**LETTER, "application": [a.id for a in chosen]},
    )

    assert Application.objects.filter(state="rejected").count() == 3
    assert sorted(Message.objects.values_list("to", flat=True)) == [
        f"person{number}@mail.example.org" for number in range(3)
    ]


def test_an_interviewer_rejects_nobody(
    ivo: Member, team: Job, amara: Application, signed_in: Callable[[Member], Client]
) -> None:
    answer = signed_in(ivo).post(reverse("messaging:reject", args=["northwind", amara.id]), {"reject": "1"})

    assert answer.status_code == 403
    amara.refresh_from_db()
    assert amara.state == "active"


def test_a_manager_of_another_job_finds_nobody_to_reject(
    cleo: Member, amara: Application, signed_in: Callable[[Member], Client]
) -> None:
    answer = signed_in(cleo).post(reverse("messaging:reject", args=["northwind", amara.id]), {"reject": "1"})

    assert answer.status_code == 404
