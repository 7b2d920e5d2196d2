from collections.abc import Callable

from django.core.mail import EmailMessage
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


def test_letters_that_let_somebody_in_are_for_administrators_and_for_whom_they_name(
    ada: Member, rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    organization_id = str(tenancy.current())
    for to in (ada.email, rae.email):
        mail.send(
            mail.Letter(to, f"Code of {to}", "<p>ABCD</p>", organization_id=organization_id, is_private=True)
        )
    names = {kept["To"]: name for name, kept in mail.outbox(organization_id)}

    def opened(reader: Member) -> list[int]:
        addresses = [
            reverse("messaging:outbox_mail", args=["northwind", names[to]]) for to in (ada.email, rae.email)
        ]
        return [signed_in(reader).get(address).status_code for address in addresses]

    page = signed_in(rae).get(reverse("messaging:outbox", args=["northwind"])).content.decode()
    assert f"Code of {rae.email}" in page
    assert f"Code of {ada.email}" not in page
    assert (opened(ada), opened(rae)) == ([200, 200], [404, 200])


def test_the_outbox_is_for_recruiters(ivo: Member, signed_in: Callable[[Member], Client]) -> None:
    assert signed_in(ivo).get(reverse("messaging:outbox", args=["northwind"])).status_code == 403


def test_a_mail_whose_date_names_no_zone_is_listed_too(
    rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    plain = EmailMessage(
        "Your code", "1234", to=[rae.email], headers={"Date": "Tue, 24 Nov 2026 08:00:00 -0000"}
    )
    plain.extra_headers[mail.ORGANIZATION_HEADER] = str(tenancy.current())
    plain.send()

    page = signed_in(rae).get(reverse("messaging:outbox", args=["northwind"]))

    assert page.status_code == 200
    assert "Your code" in page.content.decode()
