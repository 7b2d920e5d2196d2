"""From an event to the receiver: what is sent, how it is signed, and what becomes of each answer."""

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

import pytest
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob
from standardwebhooks.webhooks import Webhook

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.kit import clock
from rolecall.kit.models import EventRow
from rolecall.kit.outbound import Limits
from rolecall.webhooks import actions as webhooks
from rolecall.webhooks import calling, schedule, sending, tasks
from rolecall.webhooks.models import Delivery, Endpoint
from tests.cast import join
from tests.errands import do_errands
from tests.postbox import Postbox
from tests.webhooks.conftest import Kept, Receiver, says


def send() -> None:
    """Work as a worker does: what was done is not in the queue any more."""
    do_errands("webhooks.send")
    forget_done()


def forget_done() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM procrastinate_jobs WHERE scheduled_at IS NULL OR scheduled_at <= %s", [clock.now()]
        )


def test_an_event_reaches_the_receiver_signed_as_standard_webhooks_has_it(
    kept: Kept, receiver: Receiver, ada: Member
) -> None:
    department = accounts.add_department(by=ada, name="Sails")
    accounts.rename_department(department, by=ada, name="Kites")
    send()

    added, renamed = receiver.opened(kept.secret)
    assert (added["type"], renamed["type"]) == ("department_added", "department_changed")
    assert added["data"]["actor"] == {"kind": "member", "id": str(ada.id), "name": "Ada Admin"}
    assert added["data"]["organization"]["slug"] == "northwind"
    assert added["data"]["subjects"] == [str(department.id)]
    assert added["data"]["snapshot"] == {"department_id": str(department.id), "name": "Sails"}
    assert renamed["data"]["snapshot"]["name"] == "Kites"
    assert renamed["data"]["previous"] == {"name": "Sails"}
    assert renamed["data"]["sentence"] == "renamed the department Sails to Kites"
    row = EventRow.objects.get(type="department_changed")
    assert renamed["data"]["id"] == str(row.id)
    assert receiver.ids[1] == f"msg_{row.id.hex}_{kept.endpoint.id.hex}"
    assert receiver.got[1][0]["content-type"] == "application/json"


def test_what_was_sent_and_answered_is_kept(kept: Kept, receiver: Receiver, ada: Member) -> None:
    receiver.behaviours = [says(202, b"thanks, " + b"x" * 5000)]
    accounts.add_department(by=ada, name="Sails")
    send()

    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.code, delivery.attempts) == ("delivered", 202, 1)
    assert delivery.body == receiver.got[0][1].decode()
    assert delivery.answer.startswith("thanks, ")
    assert len(delivery.answer) == 2048
    assert delivery.headers["webhook-id"] == receiver.ids[0]
    assert "webhook-signature" not in delivery.headers
    kept.endpoint.refresh_from_db()
    assert kept.endpoint.last_delivered_at is not None


def test_an_endpoint_is_told_only_of_what_it_wants(receiver: Receiver, ada: Member) -> None:
    webhooks.add(by=ada, url=receiver.url, event_types=["location_added"])
    accounts.add_department(by=ada, name="Sails")
    accounts.create_key(by=ada, name="Robot", role="recruiter")
    assert not Delivery.objects.exists()

    accounts.add_location(by=ada, name="Athens", country="GR", time_zone="Europe/Athens")
    assert Delivery.objects.get().event_type == "location_added"


def test_keys_and_webhooks_themselves_are_nobodys_business(kept: Kept, ada: Member) -> None:
    accounts.create_key(by=ada, name="Robot", role="recruiter")
    webhooks.change(kept.endpoint, by=ada, description="Pay")

    assert not Delivery.objects.exists()


def test_a_failure_is_tried_again_with_the_same_id_and_body_until_it_is_taken(
    kept: Kept, receiver: Receiver, ada: Member
) -> None:
    receiver.behaviours = [says(500, b"broken"), says(404), says(200)]
    accounts.add_department(by=ada, name="Sails")
    send()
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.code, delivery.answer) == ("failed", 500, "broken")
    assert timedelta(seconds=3) < (delivery.next_at or clock.now()) - clock.now() < timedelta(seconds=7)

    send()
    assert len(receiver.got) == 1, "it is not its time yet"
    with clock.at(clock.now() + timedelta(seconds=10)):
        send()
    with clock.at(clock.now() + timedelta(minutes=10)):
        send()

    assert len(set(receiver.ids)) == 1
    assert len({body for _, body in receiver.got}) == 1
    delivery.refresh_from_db()
    assert (delivery.state, delivery.attempts, delivery.problem) == ("delivered", 3, "")
    receiver_secret = Webhook(kept.secret)
    receiver_secret.verify(receiver.got[0][1], receiver.got[0][0])


def test_attempts_go_on_for_more_than_a_day_and_then_end(kept: Kept, receiver: Receiver, ada: Member) -> None:
    receiver.behaviours = [says(503)]
    accounts.add_department(by=ada, name="Sails")
    started, moments = clock.now(), []
    for _ in range(12):
        delivery = Delivery.objects.get()
        if delivery.next_at is None:
            break
        moments.append(delivery.next_at - started)
        with clock.at(delivery.next_at + timedelta(seconds=1)):
            send()

    assert len(receiver.got) == len(moments) == 10
    assert moments[-1] > timedelta(hours=72)
    assert len({(later - sooner) for sooner, later in pairwise(moments)}) == 9
    assert Delivery.objects.get().state == "given_up"


@pytest.mark.parametrize("code", [429, 503])
def test_a_receiver_that_asks_for_time_gets_it(
    code: int, kept: Kept, receiver: Receiver, ada: Member
) -> None:
    receiver.behaviours = [says(code, Retry_After="3600")]
    accounts.add_department(by=ada, name="Sails")
    send()

    next_at = Delivery.objects.get().next_at
    assert next_at is not None
    assert timedelta(minutes=59) < next_at - clock.now() < timedelta(minutes=61)


def test_a_redirect_is_a_failure_that_says_so_and_is_not_followed(
    kept: Kept, receiver: Receiver, start: Callable[[], Receiver], ada: Member
) -> None:
    inner = start()
    receiver.behaviours = [says(307, Location=inner.url)]
    accounts.add_department(by=ada, name="Sails")
    send()

    assert "Redirects are not followed" in Delivery.objects.get().problem
    assert inner.got == []


def test_an_answer_of_gone_ends_it_at_once_and_tells_the_owner(
    kept: Kept, receiver: Receiver, ada: Member, postbox: Postbox
) -> None:
    receiver.behaviours = [says(410)]
    accounts.add_department(by=ada, name="Sails")
    do_errands("webhooks.send", "webhooks.tell_owner")
    accounts.add_department(by=ada, name="Kites")
    send()

    kept.endpoint.refresh_from_db()
    assert kept.endpoint.state == "gone"
    assert len(receiver.got) == 1
    assert Delivery.objects.get().state == "given_up"
    assert EventRow.objects.filter(type="webhook_paused", data__why="gone").count() == 1
    (letter,) = postbox.mails
    assert letter["To"] == ada.email
    assert "switched off: Payroll" in letter["Subject"]


def test_two_secrets_sign_for_a_day_after_a_change(kept: Kept, receiver: Receiver, ada: Member) -> None:
    new = webhooks.rotate(kept.endpoint, by=ada)
    accounts.add_department(by=ada, name="Sails")
    send()
    for secret in (kept.secret, new):
        assert receiver.opened(secret)[0]["type"] == "department_added"

    Endpoint.objects.update(before_until=clock.now() - timedelta(seconds=1))
    accounts.add_department(by=ada, name="Kites")
    send()
    assert len(receiver.got[-1][0]["webhook-signature"].split(" ")) == 1
    Webhook(new).verify(receiver.got[-1][1], receiver.got[-1][0])


def test_events_of_one_thing_come_in_order_and_those_of_others_do_not_wait(
    kept: Kept, receiver: Receiver, ada: Member
) -> None:
    receiver.behaviours = [says(500), says(200)]
    one = accounts.add_department(by=ada, name="Sails")
    accounts.rename_department(one, by=ada, name="Kites")
    accounts.add_department(by=ada, name="Boats")
    send()
    assert names_in(receiver, kept) == ["Sails", "Boats"]

    with clock.at(clock.now() + timedelta(seconds=20)):
        send()
    assert names_in(receiver, kept) == ["Sails", "Boats", "Sails", "Kites"]


def names_in(receiver: Receiver, kept: Kept) -> list[str]:
    return [each["data"]["snapshot"]["name"] for each in receiver.opened(kept.secret)]


def test_a_ping_waits_for_no_ping_that_failed(kept: Kept, receiver: Receiver, ada: Member) -> None:
    receiver.behaviours = [says(500), says(204)]
    webhooks.ping(kept.endpoint, by=ada)
    send()
    mended = webhooks.ping(kept.endpoint, by=ada)
    send()

    mended.refresh_from_db()
    assert (mended.state, receiver.ids[-1]) == ("delivered", mended.message_id)


def test_a_worker_that_dies_in_the_middle_loses_nothing_and_what_is_sent_twice_has_one_id(
    kept: Kept, receiver: Receiver, ada: Member
) -> None:
    accounts.add_department(by=ada, name="Sails")
    parcel = sending.take(kept.endpoint.id)
    assert parcel is not None
    assert calling.call(parcel).is_taken
    # here it dies: what came of it is written down nowhere

    send()
    assert len(receiver.got) == 1, "another worker leaves the endpoint to the one that has it"
    with clock.at(clock.now() + timedelta(seconds=30)):
        schedule.send_what_is_due(0)
        send()
    assert len(receiver.got) == 2
    assert len(set(receiver.ids)) == 1
    assert Delivery.objects.get().state == "delivered"


def test_a_hanging_endpoint_is_given_up_in_time_and_waits_in_a_lane_of_its_own(
    kept: Kept,
    receiver: Receiver,
    start: Callable[[], Receiver],
    ada: Member,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(calling, "LIMITS", Limits(seconds=0.3, size=2048, is_cut=True))
    quick = start()
    webhooks.add(by=ada, url=quick.url)
    receiver.behaviours = [receiver.hang]
    accounts.add_department(by=ada, name="Sails")
    accounts.add_department(by=ada, name="Kites")
    send()

    assert len(quick.got) == 2
    assert receiver.hung.is_set()
    assert "too long" in Delivery.objects.filter(endpoint=kept.endpoint).earliest("id").problem
    accounts.add_department(by=ada, name="Boats")
    jobs = ProcrastinateJob.objects.filter(task_name="webhooks.send", status="todo", scheduled_at=None)
    lanes = {job.args["endpoint_id"]: job.queue_name for job in jobs.order_by("id")}
    assert lanes.pop(str(kept.endpoint.id)) == tasks.SLOW_LANE
    assert set(lanes.values()) == {tasks.USUAL_LANE}


def test_what_happens_while_it_is_paused_waits_for_it(kept: Kept, receiver: Receiver, ada: Member) -> None:
    webhooks.pause(kept.endpoint, by=ada)
    accounts.add_department(by=ada, name="Sails")
    webhooks.queue_due()
    send()
    assert receiver.got == []

    webhooks.resume(kept.endpoint, by=ada)
    send()
    assert receiver.opened(kept.secret)[0]["type"] == "department_added"


def test_the_owner_is_told_after_two_days_of_failures_and_two_later_it_is_paused(
    kept: Kept, receiver: Receiver, ada: Member, postbox: Postbox
) -> None:
    receiver.behaviours = [says(500)]
    accounts.add_department(by=ada, name="Sails")
    send()
    now, subjects = clock.now(), []
    for hours in (47, 49, 50, 95, 98):
        with clock.at(now + timedelta(hours=hours)):
            schedule.follow_failing(0)
            do_errands("webhooks.tell_owner")
        forget_done()
        subjects.append([mail["Subject"] for mail in postbox.mails])

    assert [len(each) for each in subjects] == [0, 1, 1, 1, 2]
    assert subjects[-1] == ["A webhook fails: Payroll", "A webhook was paused: Payroll"]
    kept.endpoint.refresh_from_db()
    assert (kept.endpoint.state, kept.endpoint.paused_why) == ("paused", "failing")
    assert EventRow.objects.filter(type="webhook_paused", data__why="failing").count() == 1


def test_the_administrators_are_told_instead_of_an_owner_who_is_none_any_more(
    kept: Kept, receiver: Receiver, ada: Member, postbox: Postbox
) -> None:
    zoe = join("Zoe Admin", roles.ADMIN)
    accounts.change_role(ada, role=roles.INTERVIEWER, by=zoe)

    tasks.tell_owner(endpoint_id=kept.endpoint.id, what="failing")

    assert [mail["To"] for mail in postbox.mails] == [zoe.email]


def test_deliveries_are_forgotten_after_a_month(kept: Kept, ada: Member) -> None:
    with clock.at(clock.now() - timedelta(days=31)):
        accounts.add_department(by=ada, name="Sails")
    accounts.add_department(by=ada, name="Kites")
    schedule.follow_failing(0)

    assert Delivery.objects.get().created_at > clock.now() - timedelta(days=1)
