"""Mails as strangers send them: what is said is told from what is quoted, nothing makes the reader fall."""

from email import policy
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolecall.kit import incoming, reply_addresses
from rolecall.kit.db import uuid7

DSN = b"""\
From: Mail Delivery System <mailer-daemon@mail.example.org>
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

It did not arrive.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.org

Final-Recipient: rfc822; amara@mail.example.org
Action: %s
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 No such mailbox

--b
Content-Type: %s

Message-ID: <one@rolecall.example.org>
Subject: Hello

--b--
"""


def mail_of(text: str, subtype: str = "plain", **headers: str) -> EmailMessage:
    mail = EmailMessage()
    mail.set_content(text, subtype=subtype)
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    return incoming.read(mail.as_bytes(policy=policy.SMTP))


@pytest.mark.parametrize(
    "above",
    [
        "On Mon, 3 Mar 2031 at 10:00, Northwind <hello@example.org> wrote:\n> Can you\n> come?",
        "On Mon, 3 Mar 2031 at 10:00, Northwind Kites\n<hello@example.org>\nwrote:\n\n> Can you come?",
        "Am 03.03.2031 um 10:00 schrieb Northwind <hello@example.org>:\n\nCan you come?",
        "Northwind <hello@example.org> 于 2031年3月3日写道:\n> Can you come?",
        "-----Original Message-----\nFrom: Northwind\nCan you come?",
        "________________________________\nFrom: Northwind\nCan you come?",
        "Von: Northwind <hello@example.org>\nGesendet: Montag\nBetreff: Gespräch\n\nCan you come?",
        "-- \nAmara Nwosu\nCan you come?",
    ],
)
def test_what_is_quoted_is_folded_away_in_the_ways_of_many_programs(above: str) -> None:
    said = incoming.said_in(mail_of(f"Yes, on Tuesday.\n\nThe lift is out.\n\n{above}\n"))

    assert said.text == "Yes, on Tuesday.\n\nThe lift is out."
    assert "come?" in said.quoted


def test_what_is_written_below_and_between_quotations_is_kept() -> None:
    words = "Two things:\n> One?\nYes.\n> Two? At 10:30:\nNo.\n"
    below = "\nOn 3 Mar 2031, N <n@example.org> wrote:\n> All\nBelow."

    assert incoming.said_in(mail_of(words + below)).text == "Two things:\nYes.\nNo.\n\nBelow."


def test_a_mail_of_html_alone_is_read_and_leaves_its_tags_behind() -> None:
    said = incoming.said_in(mail_of("<p>Yes <script>alert(1)</script>&amp; thanks</p>", "html"))

    assert said.text == "Yes & thanks"


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied (vacation)"},
        {"Precedence": "Bulk"},
        {"Return_Path": "<>"},
        {"X_Autoreply": "yes"},
    ],
)
def test_what_a_program_wrote_is_told_from_what_a_person_wrote(headers: dict[str, str]) -> None:
    assert incoming.is_automatic(mail_of("I am away.", **headers))
    assert not incoming.is_automatic(
        mail_of("I am here.", Auto_Submitted="no", Return_Path="<a@example.org>")
    )


def test_a_report_of_failure_names_the_mail_and_the_reason_and_a_delay_is_none() -> None:
    for kind in (b"message/rfc822", b"text/rfc822-headers"):
        failed = incoming.returned_by(incoming.read(DSN % (b"failed", kind)))
        assert failed == incoming.Returned("<one@rolecall.example.org>", "550 5.1.1 No such mailbox")
        assert incoming.returned_by(incoming.read(DSN % (b"delayed", kind))) is None


def test_files_are_found_at_any_depth_and_pictures_of_a_signature_are_not() -> None:
    mail = mail_of("<p>See the file.</p>", "html")
    mail.add_related(b"logo", "image", "png", cid="<logo>", filename="logo.png", disposition="inline")
    mail.add_attachment(b"%PDF-1.7", "application", "pdf", filename="../../portfolio.pdf")
    mail.add_attachment(mail_of("Within", Subject="Forwarded"))

    found = dict(incoming.files_in(incoming.read(mail.as_bytes())))

    assert found["../../portfolio.pdf"] == b"%PDF-1.7"
    assert b"Within" in found["file"]
    assert "logo.png" not in found


def test_an_address_names_one_thing_for_one_purpose_and_cannot_be_forged() -> None:
    about = uuid7()
    address = reply_addresses.address_for("reply", about)
    forged = address.replace(address[40], "b" if address[40] != "b" else "c")

    assert len(address.partition("@")[0]) <= 64
    assert reply_addresses.addressed(mail_of("Hi", To=f"Someone <{address.upper()}>"), "reply") == about
    assert reply_addresses.addressed(mail_of("Hi", To="x@example.org", Cc=address), "reply") == about
    assert reply_addresses.addressed(mail_of("Hi", To=address), "scorecard") is None
    assert reply_addresses.addressed(mail_of("Hi", To=forged), "reply") is None
    assert address.partition("@")[0] not in reply_addresses.masked(f"wrote to <{address}>")


def look_at(raw: bytes) -> None:
    mail = incoming.read(raw)
    list(incoming.files_in(mail))
    incoming.said_in(mail)
    incoming.returned_by(mail)
    incoming.is_automatic(mail)
    incoming.sender_of(mail)
    incoming.identifier(mail, "Message-ID")
    reply_addresses.addressed(mail, "reply")


LINES = st.lists(
    st.sampled_from(
        [
            "From: =?utf-8?b?!!?= <a@", "To: ;,<<>>\x00", "Subject: =?x?q?=00?=", "--b", "--b--", "", "é",
            "Content-Type: multipart/mixed; boundary=b", "Content-Type: text/plain; charset=nothing",
            "Content-Type: multipart/report; boundary=b", "Content-Type: message/delivery-status",
            "Content-Type: message/rfc822", "Content-Transfer-Encoding: base64", "Message-ID: <\x07",
            "Content-Disposition: attachment; filename*=utf-8''%00%zz",
            "> x", "a:", "On 1:00 wrote:", "Action: failed", "====", "Auto-Submitted: ;",
        ]
    ),
    max_size=30,
)  # fmt: skip


@given(st.one_of(st.binary(max_size=300), LINES.map(lambda lines: "\r\n".join(lines).encode("latin-1"))))
def test_no_mail_makes_the_reader_fall(raw: bytes) -> None:
    look_at(raw)


def test_a_mail_nested_without_end_is_read_as_far_as_it_goes() -> None:
    inner: MIMEMultipart | MIMEText = MIMEText("x")
    for _ in range(30):
        outer = MIMEMultipart()
        outer.attach(inner)
        inner = outer
    look_at(inner.as_bytes())
    look_at(b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000)))
