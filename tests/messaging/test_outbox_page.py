from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.kit import mail, tenancy


def test_the_outbox_lists_what_is_kept_with_its_time(
    rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    mail.send(
        mail.Letter("a@example.org", "Hello there", "<p>Hi</p>", organization_id=str(tenancy.current()))
    )

    page = signed_in(rae).get(reverse("messaging:outbox", args=["northwind"]))

    assert page.status_code == 200
    assert "Hello there" in page.content.decode()
    assert "<time" in page.content.decode()
