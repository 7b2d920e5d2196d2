import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.jobs.models import Job
from rolecall.kit import clock
from rolecall.kit.models import EventRow
from rolecall.messaging.models import Message, MessageTemplate
from rolecall.pipeline import actions as pipeline
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


def test_whoever_rejects_is_told_whom_no_letter_reaches(
    rae: Member, amara: Application, job: Job, apply: Apply, signed_in: Callable[[Member], Client]
) -> None:
    other = apply(job, 7)
    Candidate.objects.filter(id=other.candidate_id).update(email="")
    board = reverse("pipeline:board", args=["northwind", job.id])
    words = {**LETTER, "application": [str(amara.id), str(other.id)], "next": board}

    answer = signed_in(rae).post(reverse("messaging:reject_many", args=["northwind"]), words, follow=True)

    assert Message.objects.get().candidate == amara.candidate
    said = f"No letter reaches {other.candidate.name}, who has no e-mail address"
    assert said in unescape(answer.content.decode())


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


def reopen(application: Application, by: Member) -> None:
    pipeline.reopen(application, by=by)


def undo(application: Application, by: Member) -> None:
    pipeline.undo(application.rejections.get().id, by=by)


@pytest.mark.parametrize("bring_back", [reopen, undo])
@pytest.mark.parametrize("errands", [(), ("messaging.deliver",)])
def test_nobody_in_the_running_is_told_no_by_a_letter_that_waited(
    bring_back: Callable[[Application, Member], None],
    errands: tuple[str, ...],
    rae: Member,
    amara: Application,
    signed_in: Callable[[Member], Client],
    postbox: Postbox,
) -> None:
    """Nor where the time of the letter comes before anything else follows."""
    signed_in(rae).post(reverse("messaging:reject", args=["northwind", amara.id]), LETTER)
    amara.refresh_from_db()

    bring_back(amara, rae)
    if not errands:
        do_errands()
        assert Message.objects.get(purpose="rejected").state == "taken_back"
    with clock.at(clock.now() + timedelta(hours=1)):
        do_errands(*errands)

    assert [mail for mail in postbox.mails if "Dear" in str(mail)] == []
    assert Message.objects.get(purpose="rejected").state == "taken_back"
    assert EventRow.objects.filter(type="message_taken_back").count() == 1


def test_who_applied_again_meanwhile_is_not_told_no_for_the_time_before(
    rae: Member,
    amara: Application,
    job: Job,
    apply: Apply,
    signed_in: Callable[[Member], Client],
    postbox: Postbox,
) -> None:
    signed_in(rae).post(reverse("messaging:reject", args=["northwind", amara.id]), LETTER)

    again = apply(job, 2, email=amara.candidate.email, name=amara.candidate.name)
    with clock.at(clock.now() + timedelta(hours=1)):
        do_errands("messaging.deliver")

    assert (again.id != amara.id, again.candidate_id) == (True, amara.candidate_id)
    assert Message.objects.get(purpose="rejected").state == "taken_back"


def test_who_is_rejected_again_has_the_letter_of_that(
    rae: Member, amara: Application, signed_in: Callable[[Member], Client], postbox: Postbox
) -> None:
    browser = signed_in(rae)
    browser.post(reverse("messaging:reject", args=["northwind", amara.id]), LETTER)
    browser.post(reverse("pipeline:reopen", args=["northwind", amara.id]))
    browser.post(
        reverse("messaging:reject", args=["northwind", amara.id]), {**LETTER, "body": "<p>Dear again</p>"}
    )

    do_errands()
    with clock.at(clock.now() + timedelta(hours=1)):
        do_errands()

    assert [m.state for m in Message.objects.filter(purpose="rejected").order_by("id")] == [
        "taken_back",
        "sent",
    ]


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


def test_rejecting_from_a_persons_page_leads_back_to_it_with_who_is_next(
    rae: Member, job: Job, apply: Apply, signed_in: Callable[[Member], Client]
) -> None:
    browser, (after, person) = signed_in(rae), (apply(job, 1), apply(job, 2))
    page = reverse("pipeline:candidate", args=["northwind", person.candidate_id])
    shown = browser.get(f"{page}?application={person.id}").content.decode()
    link = re.search(r'href="([^"]*/reject/[^"]*)"', shown)
    assert link

    asked = browser.get(unescape(link[1])).content.decode()
    back = re.search(r'name="next" value="([^"]*)"', asked)
    assert back
    done = browser.post(
        reverse("messaging:reject", args=["northwind", person.id]), {"reject": "1", "next": unescape(back[1])}
    )

    assert done.headers["Location"] == f"{page}?application={person.id}&then={after.id}"
    assert f"application={after.id}" in browser.get(done.headers["Location"]).content.decode()


def test_rejecting_in_a_dialog_leads_to_the_page_behind_it(
    rae: Member, amara: Application, signed_in: Callable[[Member], Client]
) -> None:
    behind = reverse("pipeline:table", args=["northwind", amara.job_id])

    done = signed_in(rae).post(
        reverse("messaging:reject", args=["northwind", amara.id]),
        {"reject": "1"},
        HTTP_HX_REQUEST="true",
        HTTP_HX_CURRENT_URL=f"http://testserver{behind}?q=a",
    )

    assert done.headers["HX-Redirect"] == f"{behind}?q=a"


@pytest.mark.parametrize(
    "evil",
    [
        "https://evil.example.org/northwind/jobs/",
        "//evil.example.org/northwind/jobs/",
        "javascript:alert(1)",
        "/elsewhere/jobs/",
        "/northwind/../elsewhere/jobs/",
        "/accounts/logout/",
        "http://[",
    ],
)
def test_rejecting_leads_to_no_other_site_or_organization(
    rae: Member, amara: Application, signed_in: Callable[[Member], Client], evil: str
) -> None:
    reject = reverse("messaging:reject", args=["northwind", amara.id])

    done = signed_in(rae).post(reject, {"reject": "1", "next": evil})

    assert done.headers["Location"] == reverse("pipeline:board", args=["northwind", amara.job_id])


def test_what_was_wrong_with_a_rejection_does_not_lose_where_one_came_from(
    rae: Member, amara: Application, signed_in: Callable[[Member], Client]
) -> None:
    behind = reverse("pipeline:table", args=["northwind", amara.job_id])

    shown = signed_in(rae).post(
        reverse("messaging:reject", args=["northwind", amara.id]),
        {**LETTER, "subject": "{nothing}", "next": behind},
    )

    assert shown.status_code == 422
    assert f'name="next" value="{behind}"' in shown.content.decode()
