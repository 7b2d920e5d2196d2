from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.jobs.models import Job
from rolecall.kit import clock, mail, tenancy
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.models import EventRow
from rolecall.messaging import actions as messaging
from rolecall.messaging import tasks
from rolecall.messaging.actions.writing import NoAddress
from rolecall.messaging.letters import own_page_url
from rolecall.messaging.models import Message, MessageTemplate
from rolecall.pipeline.models import Application
from tests.errands import do_errands
from tests.pipeline.conftest import Apply
from tests.postbox import Postbox

AT_ONCE = timedelta(0)


def write(application: Application, by: Member, **changes: object) -> Message:
    words = {"subject": "About {job}", "body": "<p>Dear {name}, see {status_page}.</p>", "after": AT_ONCE}
    return messaging.write(application.candidate, application=application, by=by, **(words | changes))  # type: ignore[arg-type]


def kinds_of_events() -> list[str]:
    return list(
        EventRow.objects.filter(type__startswith="message_").order_by("id").values_list("type", flat=True)
    )


def test_a_letter_is_filled_in_for_its_reader(rae: Member, amara: Application) -> None:
    message = write(amara, rae)

    assert message.subject == "About Backend Engineer"
    assert message.body.startswith("<p>Dear Amara Nwosu, see <a href=")
    assert message.to == "amara@mail.example.org"


def test_what_was_received_is_confirmed_before_it_is_read(job: Job, apply: Apply, rae: Member) -> None:
    amara = apply(job, resume=("cv.pdf", b"%PDF-1.4 fictional"))
    waiting = ProcrastinateJob.objects.filter(status="todo")
    assert waiting.order_by("-priority", "id")[0].task_name == "messaging.reactions.confirm_receipt"

    write(amara, rae)

    before = waiting.exclude(task_name__startswith="messaging.")
    mails = waiting.filter(task_name="messaging.deliver")
    assert min(each.priority for each in mails) > max(each.priority for each in before)


def test_what_a_candidate_calls_themselves_stays_text(rae: Member, amara: Application) -> None:
    amara.candidate.name = "<script>alert(1)</script>"

    message = write(amara, rae)

    assert "<script" not in message.body


def test_an_unknown_placeholder_is_named(rae: Member, amara: Application) -> None:
    with pytest.raises(Invalid) as refused:
        write(amara, rae, body="<p>Dear {frist_name}</p>")

    assert "{frist_name}" in refused.value.fields["body"]
    assert not Message.objects.exists()


def test_an_interviewer_writes_to_nobody(ivo: Member, amara: Application) -> None:
    with pytest.raises(NotAllowed):
        write(amara, ivo)

    assert not Message.objects.exists()


def test_a_letter_leaves_when_its_time_has_come(rae: Member, amara: Application, postbox: Postbox) -> None:
    write(amara, rae)

    do_errands("messaging.deliver")

    assert postbox.arrived.wait(5)
    assert postbox.mails[0]["To"] == "amara@mail.example.org"
    assert Message.objects.get().state == "sent"
    assert kinds_of_events() == ["message_queued", "message_sent"]


def test_a_letter_waits_its_time(rae: Member, amara: Application, postbox: Postbox) -> None:
    write(amara, rae, after=timedelta(minutes=10))

    assert do_errands("messaging.deliver") == []
    with clock.at(clock.now() + timedelta(minutes=11)):
        assert do_errands("messaging.deliver") == ["messaging.deliver"]
    assert postbox.arrived.wait(5)


def test_a_letter_leaves_though_the_clock_of_the_database_is_ahead(
    rae: Member, amara: Application, postbox: Postbox
) -> None:
    message = write(amara, rae, after=timedelta(minutes=10))
    with connection.cursor() as cursor:  # a worker took the task, since it was time by the database
        cursor.execute("DELETE FROM procrastinate_jobs")
    with clock.at(message.send_after - timedelta(seconds=2)):
        tasks.deliver(message_id=str(message.id))
    assert postbox.mails == []

    with clock.at(message.send_after + timedelta(seconds=2)):
        assert do_errands("messaging.deliver") == ["messaging.deliver"]

    assert postbox.arrived.wait(5)


def test_a_letter_that_was_taken_back_never_leaves(rae: Member, amara: Application, postbox: Postbox) -> None:
    message = write(amara, rae, after=timedelta(minutes=10))

    messaging.take_back(message, by=rae)

    with clock.at(clock.now() + timedelta(minutes=11)):
        do_errands("messaging.deliver")
    assert postbox.mails == []
    assert kinds_of_events() == ["message_queued", "message_taken_back"]


def test_a_letter_that_has_left_cannot_be_taken_back(
    rae: Member, amara: Application, postbox: Postbox
) -> None:
    message = write(amara, rae)
    do_errands("messaging.deliver")

    with pytest.raises(messaging.AlreadySent):
        messaging.take_back(message, by=rae)


def test_a_letter_the_server_does_not_take_yet_is_tried_again(
    rae: Member, amara: Application, postbox: Postbox
) -> None:
    postbox.refuse_with = "451 Come back later"
    write(amara, rae)
    do_errands("messaging.deliver")
    waiting = Message.objects.get()
    assert (waiting.state, waiting.attempts) == ("waiting", 1)

    postbox.refuse_with = ""
    with clock.at(clock.now() + timedelta(minutes=2)):
        do_errands("messaging.deliver")

    assert Message.objects.get().state == "sent"
    assert kinds_of_events() == ["message_queued", "message_delayed", "message_sent"]


def test_a_letter_the_server_refuses_for_good_is_told_on_the_timeline(
    rae: Member, amara: Application, postbox: Postbox
) -> None:
    postbox.refuse_with = "550 No such person"
    write(amara, rae)

    do_errands("messaging.deliver")

    failed = Message.objects.get()
    assert (failed.state, failed.error) == ("failed", "the mail server said 550: No such person")
    assert kinds_of_events()[-1] == "message_failed"


def test_a_failed_letter_can_be_sent_again(rae: Member, amara: Application, postbox: Postbox) -> None:
    postbox.refuse_with = "550 No such person"
    message = write(amara, rae)
    do_errands("messaging.deliver")
    postbox.refuse_with = ""

    messaging.send_again(message, by=rae)

    do_errands("messaging.deliver")
    assert Message.objects.get().state == "sent"


def test_a_letter_that_came_back_goes_to_the_corrected_address_when_it_is_sent_again(
    rae: Member, amara: Application, postbox: Postbox
) -> None:
    postbox.refuse_with = "550 No such person"
    message = write(amara, rae)
    do_errands("messaging.deliver")
    postbox.refuse_with = ""
    candidates.update(amara.candidate, by=rae, emails=["nwosu@mail.example.org", "amara@mail.example.org"])

    messaging.send_again(message, by=rae)
    do_errands("messaging.deliver")

    assert postbox.arrived.wait(5)
    assert [mail["To"] for mail in postbox.mails] == ["nwosu@mail.example.org"]


@pytest.mark.parametrize(
    ("corrected", "goes_to", "state"),
    [
        (["nwosu@mail.example.org"], ["nwosu@mail.example.org"], "sent"),
        (["nwosu@mail.example.org", "Amara@mail.example.org"], ["amara@mail.example.org"], "sent"),
        ([], [], "failed"),
    ],
)
def test_a_letter_that_waits_goes_to_no_address_that_is_theirs_no_more(
    corrected: list[str],
    goes_to: list[str],
    state: str,
    rae: Member,
    amara: Application,
    postbox: Postbox,
) -> None:
    write(amara, rae, after=timedelta(days=3))
    candidates.update(amara.candidate, by=rae, emails=corrected)

    with clock.at(clock.now() + timedelta(days=4)):
        do_errands("messaging.deliver")

    assert Message.objects.get().state == state
    assert [mail["To"] for mail in postbox.mails] == goes_to


def test_a_letter_to_nobody_is_not_sent_again(rae: Member, amara: Application, postbox: Postbox) -> None:
    postbox.refuse_with = "550 No such person"
    message = write(amara, rae)
    do_errands("messaging.deliver")
    candidates.update(amara.candidate, by=rae, emails=[])

    with pytest.raises(NoAddress):
        messaging.send_again(message, by=rae)


def test_whoever_applies_is_told_once_that_it_arrived(
    kind_words: MessageTemplate, amara: Application, postbox: Postbox
) -> None:
    do_errands("messaging.reactions.confirm_receipt", "messaging.deliver")
    do_errands("messaging.reactions.confirm_receipt", "messaging.deliver")

    assert postbox.arrived.wait(5)
    assert [mail["Subject"] for mail in postbox.mails] == [
        "Your application: Backend Engineer at Northwind Kites"
    ]


def test_the_outbox_holds_what_was_sent(
    ada: Member, rae: Member, amara: Application, signed_in: Callable[[Member], Client]
) -> None:
    write(amara, rae)
    do_errands("messaging.deliver")
    (name, _), *_ = mail.outbox(str(tenancy.current()))

    page = signed_in(rae).get(reverse("messaging:outbox_mail", args=["northwind", name]))

    assert page.status_code == 200
    assert "Dear Amara Nwosu" in page.content.decode()


def test_the_page_of_messages_sends_and_offers_to_take_back(
    ada: Member, rae: Member, amara: Application, signed_in: Callable[[Member], Client]
) -> None:
    address = reverse("messaging:messages", args=["northwind", amara.candidate_id])

    answer = signed_in(rae).post(
        address, {"subject": "Hello {name}", "body": "A line.\n\nAnother.", "delay": "10m"}, follow=True
    )

    message = Message.objects.get()
    assert message.body == "<p>A line.</p><p>Another.</p>"
    assert reverse("messaging:take_back", args=["northwind", message.id]) in answer.content.decode()


def test_a_letter_with_a_mistake_keeps_what_was_typed(
    ada: Member, rae: Member, amara: Application, signed_in: Callable[[Member], Client]
) -> None:
    address = reverse("messaging:messages", args=["northwind", amara.candidate_id])

    answer = signed_in(rae).post(address, {"subject": "Hi {nmae}", "body": "Typed with care", "delay": "now"})

    assert answer.status_code == 422
    assert "Typed with care" in answer.content.decode()
    assert "{nmae}" in answer.content.decode()


def test_nobody_but_the_candidate_is_shown_the_way_into_their_own_page(
    ada: Member, rae: Member, amara: Application, signed_in: Callable[[Member], Client]
) -> None:
    message = write(amara, rae)
    bare = write(amara, rae, body=f"<p>Or open {own_page_url(amara)} instead.</p>")
    # without its time and signature, which are others a second later
    own = urlsplit(own_page_url(amara)).path.partition(":")[0]

    page = (
        signed_in(rae)
        .get(reverse("messaging:messages", args=[rae.organization.slug, amara.candidate_id]))
        .content.decode()
    )
    _, secret = accounts.create_key(by=ada, name="Letters", role="hiring_manager")
    rows = Client().get(
        f"/api/v1/candidates/{amara.candidate_id}/messages", headers={"Authorization": f"Bearer {secret}"}
    )

    assert "your own page" in page
    assert own not in page
    assert own not in rows.content.decode()
    assert own in message.body
    assert own in bare.body
