"""Who is removed for good is gone from what was delivered, too."""

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import many
from rolecall.kit import clock
from rolecall.webhooks import sending
from rolecall.webhooks.calling import Outcome
from rolecall.webhooks.models import Delivery
from tests.errands import do_errands
from tests.webhooks.conftest import Kept, Receiver, says
from tests.webhooks.test_delivering import send


def test_what_was_delivered_about_somebody_is_gone_with_them(
    kept: Kept, receiver: Receiver, ada: Member
) -> None:
    receiver.behaviours = [says(200, b"Amara Nwosu, thanks"), says(200, b"Eli Osei, thanks")]
    amara = candidates.add(by=ada, name="Amara Nwosu")
    candidates.add(by=ada, name="Eli Osei")
    send()
    before = [(each.body, each.answer) for each in Delivery.objects.order_by("id")]

    many.remove_many([amara], by=ada)
    do_errands()

    kept_now = " ".join(each.body + each.answer for each in Delivery.objects.all())
    assert all("Amara Nwosu" in words for words in before[0])
    assert "Amara Nwosu" not in kept_now
    assert kept_now.count("Eli Osei") >= 2


def test_who_is_removed_while_it_is_on_its_way_is_not_written_down_afterwards(
    kept: Kept, receiver: Receiver, ada: Member
) -> None:
    amara = candidates.add(by=ada, name="Amara Nwosu")
    parcel = sending.take(kept.endpoint.id)
    assert parcel
    assert "Amara Nwosu" in parcel.body

    many.remove_many([amara], by=ada)
    Delivery.objects.filter(id=parcel.delivery_id).update(body=parcel.body)
    sending.note(parcel, Outcome(7, "It answered 500", 500, "Amara Nwosu, no"))

    delivery = Delivery.objects.get(id=parcel.delivery_id)
    assert (delivery.state, delivery.body, delivery.answer) == ("failed", "", "")
    Delivery.objects.update(next_at=clock.now())
    send()
    again = receiver.opened(kept.secret)[0]
    assert again["type"] == "candidate_added"
    assert again["data"]["snapshot"] == {"candidate_id": str(amara.id), "name": None, "source": None}
    assert (again["data"]["object"], bool(again["data"]["redacted_at"])) == (None, True)
    assert again["data"]["sentence"] == "added"
