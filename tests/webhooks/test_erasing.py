"""Who is removed for good is gone from what was delivered, too."""

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import many
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
