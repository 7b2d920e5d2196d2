"""Answers of candidates, as mails of the real world: into their thread, once, whoever they are from."""

import json
from collections.abc import Callable
from datetime import timedelta
from email import policy
from email.message import EmailMessage
from typing import Any
from uuid import UUID

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.accounts.owed import owed_by
from rolecall.candidates.models import Document
from rolecall.jobs.models import Job, TeamMember
from rolecall.kit import clock, reply_addresses, tenancy
from rolecall.kit.errors import NotAllowed
from rolecall.kit.models import EventRow
from rolecall.messaging import actions as messaging
from rolecall.messaging.models import Message, Reply
from rolecall.pipeline.models import Application
from tests.errands import do_errands
from tests.messaging.test_messages import write
from tests.postbox import Postbox

Browser = Callable[[Member], Client]
DELIVER = "messaging.deliver"
TELL = ("messaging.reactions.tell_of_reply", "messaging.tell_of_reply")
AMARA = "Amara Nwosu <Amara@mail.example.org>"
RETURNED = """\
From: mailer-daemon@mail.example.org
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

Sorry.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Action: failed
Diagnostic-Code: smtp; 550 No such mailbox

--b
Content-Type: text/rfc822-headers

Message-ID: <{letter}@{domain}>

--b--
"""
TEXT = "Tuesday at 10:00 works.\n\nShould I bring <anything>?"


def mailed(letter: Message, text: str = TEXT, sender: str = AMARA, **headers: str) -> EmailMessage:
    """An answer to a letter, quoting it, as a mail program sends it."""
    mail = EmailMessage()
    address = reply_addresses.address_for("reply", letter.id)
    words = f"{text}\n\nOn Mon, 3 Mar 2031 at 10:00, Northwind <{address}> wrote:\n> Dear Amara Nwosu\n"
    mail.set_content(words)
    mail["From"], mail["To"], mail["Subject"] = sender, address, f"Re: {letter.subject}"
    mail["Message-ID"] = "<answer-1@mail.example.org>"
    mail["In-Reply-To"] = f"<{letter.id}@{settings.MAIL_DOMAIN}>"
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    return mail


def taken(mail: EmailMessage) -> messaging.Taken:
    return messaging.take_reply(mail.as_bytes(policy=policy.SMTP))


def waiting(member: Member) -> list[tuple[str, str]]:
    return [
        (row.title, row.about) for group in owed_by(member) if group.title == "Replies" for row in group.rows
    ]


def told(message: Message) -> list[str]:
    rows = EventRow.objects.filter(type__in=["reply_received", "message_returned"]).order_by("id")
    return [f"{row.actor_kind} {row.data['message_id'] == str(message.id)}" for row in rows]


def test_what_a_candidate_answers_comes_into_the_thread_and_to_whoever_wrote(
    rae: Member, ada: Member, amara: Application, postbox: Postbox
) -> None:
    letter = write(amara, rae)
    do_errands(DELIVER)
    assert postbox.arrived.wait(5)

    # the candidate's program answers to where our mail says
    answer = mailed(letter)
    answer.replace_header("To", postbox.mails[0]["Reply-To"])
    came = taken(answer)

    assert came.result == "received"
    message = Message.objects.get(state="received")
    assert (message.application_id, message.author_name) == (amara.id, "Amara Nwosu")
    assert message.body == "<p>Tuesday at 10:00 works.</p><p>Should I bring &lt;anything&gt;?</p>"
    reply = message.replies.get()
    assert (reply.origin, reply.mail_id) == ("candidate", "<answer-1@mail.example.org>")
    assert reply.in_reply_to == postbox.mails[0]["Message-ID"]
    assert "Dear Amara" in reply.quoted
    assert str(postbox.mails[0]["Reply-To"]) not in reply.quoted
    assert told(message) == ["candidate True"]
    assert waiting(rae) == [("Amara Nwosu", "Tuesday at 10:00 works. Should I bring <anything>?")]
    assert waiting(ada) == []

    do_errands(*TELL)
    (_, notice) = postbox.mails
    assert (notice["To"], notice["Subject"]) == (rae.email, "Amara Nwosu replied: About Backend Engineer")
    assert "Should I bring <anything>?" in notice.get_body(("plain",)).get_content()  # type: ignore[union-attr]


def test_what_is_delivered_twice_is_one_reply_and_a_second_mail_another(
    rae: Member, amara: Application
) -> None:
    letter = write(amara, rae)

    assert [taken(mailed(letter)).result for _ in range(2)] == ["received", "known"]
    second = mailed(letter, "One more thing.")
    second.replace_header("Message-ID", "<answer-2@mail.example.org>")
    bare = mailed(letter, "And without an id.")
    del bare["Message-ID"]

    assert [taken(second).result, taken(bare).result, taken(bare).result] == ["received", "received", "known"]
    assert Reply.objects.count() == 3


@pytest.mark.parametrize("sender", ["Eve <eve@evil.example.org>", "", f"{AMARA}, eve@evil.example.org"])
def test_a_mail_from_another_address_is_kept_and_believed_for_nothing(
    rae: Member, amara: Application, signed_in: Browser, sender: str
) -> None:
    letter = write(amara, rae)
    before = Application.objects.values().get()

    assert taken(mailed(letter, "I withdraw.", sender)).result == "received"

    reply = Reply.objects.select_related("message").get()
    assert (reply.origin, reply.message.author_name == "Amara Nwosu") == ("another_address", False)
    assert Application.objects.values().get() == before
    assert [kind.split()[0] for kind in told(reply.message)] == ["automation"]
    assert waiting(rae)[0][1] == "From another address: I withdraw."
    page = signed_in(rae).get(reverse("messaging:messages", args=["northwind", amara.candidate_id]))
    assert "From another address" in page.content.decode()


@pytest.mark.parametrize(
    "headers", [{"Auto_Submitted": "auto-replied"}, {"Precedence": "bulk"}, {"Return_Path": "<>"}]
)
def test_what_a_program_answers_stands_in_the_thread_and_waits_for_nobody(
    rae: Member, amara: Application, headers: dict[str, str]
) -> None:
    came = taken(mailed(write(amara, rae), "I am away.", **headers))

    assert came.result == "automatic"
    assert came.message
    assert came.message.replies.get().origin == "program"
    assert (waiting(rae), told(came.message)) == ([], [])


def test_a_mail_that_was_returned_says_so_at_the_letter_and_can_be_sent_again(
    rae: Member, amara: Application, postbox: Postbox
) -> None:
    letter = write(amara, rae)
    do_errands(DELIVER)
    report = RETURNED.format(letter=letter.id, domain=settings.MAIL_DOMAIN).encode()

    results = [messaging.take_reply(report) for _ in range(2)]

    assert [each.result for each in results] == ["returned", "ignored"]
    letter.refresh_from_db()
    assert (letter.state, letter.error) == ("failed", "it was returned: 550 No such mailbox")
    assert told(letter) == ["automation True"]
    assert not Reply.objects.exists()
    assert messaging.send_again(letter, by=rae).state == "waiting"


def test_a_mail_to_no_address_of_ours_or_of_another_organization_changes_nothing(
    rae: Member, amara: Application, elsewhere: UUID
) -> None:
    letter = write(amara, rae)
    forged, plain = mailed(letter), mailed(letter)
    address = str(forged["To"])
    forged.replace_header("To", address.replace(address[40], "b" if address[40] != "b" else "c"))
    plain.replace_header("To", settings.MAIL_FROM)

    assert [taken(forged).result, taken(plain).result] == ["ignored", "ignored"]
    with tenancy.acting_in(elsewhere):
        assert taken(mailed(letter)).result == "ignored"
    assert not Reply.objects.exists()


def test_attached_files_become_the_candidates_and_what_cannot_be_kept_is_said(
    rae: Member, amara: Application, signed_in: Browser
) -> None:
    mail = mailed(write(amara, rae))
    mail.add_attachment(b"A page of text", "text", "plain", filename="../../<b>portfolio.txt")
    mail.add_attachment(b"", "application", "pdf", filename="empty.pdf")
    for number in range(12):
        mail.add_attachment(f"File {number}".encode(), "text", "plain", filename=f"{number}.txt")

    taken(mail)

    files = {each.file_name: each for each in Reply.objects.get().files.select_related("document")}
    document = files["<b>portfolio.txt"].document
    assert document
    assert (document.candidate_id, document.kind, document.reading_state) == (
        amara.candidate_id,
        "other",
        "waiting",
    )
    assert "empty" in files["empty.pdf"].why_not
    assert "more than 10" in files["…"].why_not
    assert Document.objects.filter(file_name__regex=r"^\d+\.txt$").count() == 8
    do_errands("candidates.read_document")
    document.refresh_from_db()
    assert document.reading_state == "read"
    page = signed_in(rae).get(reverse("messaging:messages", args=["northwind", amara.candidate_id]))
    assert reverse("pipeline:document", args=["northwind", document.id]) in page.content.decode()
    assert "<b>portfolio" not in page.content.decode()


def test_an_answer_takes_it_off_the_inbox_and_names_the_mail_until_it_is_taken_back(
    rae: Member, amara: Application, postbox: Postbox, signed_in: Browser
) -> None:
    taken(mailed(write(amara, rae, after=timedelta(days=9))))
    address = reverse("messaging:messages", args=["northwind", amara.candidate_id])
    browser = signed_in(rae)
    page = browser.get(reverse("messaging:reply", args=["northwind", Reply.objects.get().id]), follow=True)
    assert 'value="Re: About Backend Engineer"' in page.content.decode()

    browser.post(address, {"subject": "Re: About Backend Engineer", "body": "No, come.", "delay": "now"})

    answer = Message.objects.latest("id")
    assert waiting(rae) == []
    assert Reply.objects.get().answered_by == answer
    browser.post(reverse("messaging:take_back", args=["northwind", answer.id]))
    assert len(waiting(rae)) == 1
    with clock.at(clock.now() + timedelta(seconds=1)):
        write(amara, rae, subject="Re: it", body="<p>Yes</p>")
        do_errands(DELIVER)
    assert postbox.mails[0]["In-Reply-To"] == postbox.mails[0]["References"] == "<answer-1@mail.example.org>"


def test_whoever_reads_it_can_say_so_and_put_it_back(
    rae: Member, ivo: Member, amara: Application, signed_in: Browser
) -> None:
    taken(mailed(write(amara, rae)))
    reply = Reply.objects.get()
    read = reverse("messaging:read_reply", args=["northwind", reply.id])
    with pytest.raises(NotAllowed):
        messaging.read_reply(reply, by=ivo)
    assert signed_in(ivo).post(read).status_code == 403
    assert len(waiting(rae)) == 1

    page = signed_in(rae).post(read, {"next": "/northwind/inbox/"}, follow=True)

    assert page.redirect_chain[-1][0] == "/northwind/inbox/"
    undo = reverse("messaging:unread_reply", args=["northwind", reply.id])
    assert undo in page.content.decode()
    assert waiting(rae) == []
    signed_in(rae).post(undo)
    assert len(waiting(rae)) == 1


def test_when_whoever_wrote_cannot_read_it_the_lead_does_and_else_the_recruiters(
    ada: Member, rae: Member, cleo: Member, ivo: Member, team: Job, amara: Application
) -> None:
    taken(mailed(write(amara, cleo)))
    everybody = {"ada": ada, "rae": rae, "cleo": cleo, "ivo": ivo}

    def who() -> list[str]:
        return [name for name, member in everybody.items() if waiting(member)]

    assert who() == ["cleo"]
    TeamMember.objects.filter(member=cleo).delete()
    assert who() == ["ada", "rae"]
    TeamMember.objects.create(job=team, member=rae, part="lead_recruiter")
    assert who() == ["rae"]
    accounts.end_membership(everybody.pop("rae"), by=ada)
    assert who() == ["ada"]


def test_a_manager_reads_the_letters_of_their_own_jobs(
    rae: Member, cleo: Member, team: Job, amara: Application, ada: Member
) -> None:
    taken(mailed(write(amara, rae)))
    reply = Reply.objects.select_related("message").get()

    def status(role: str, path: str) -> int:
        _, secret = accounts.create_key(name="Test", role=role, by=ada)
        return Client().get(f"/api/v1{path}", headers={"Authorization": f"Bearer {secret}"}).status_code

    assert status("recruiter", f"/messages/{reply.message_id}") == 200
    assert status("interviewer", f"/messages/{reply.message_id}") == 403
    amara.job.visibility = "confidential"
    amara.job.save()
    assert status("hiring_manager", f"/messages/{reply.message_id}") == 404


def test_programs_hand_mails_over_and_read_both_directions(
    ada: Member, rae: Member, amara: Application
) -> None:
    letter = write(amara, rae)

    def call(role: str, path: str, body: dict[str, Any] | None = None) -> Any:
        _, secret = accounts.create_key(name="Mail", role=role, by=ada)
        headers = {"Authorization": f"Bearer {secret}"}
        if body is None:
            return Client().get(f"/api/v1{path}", headers=headers)
        return Client().post(f"/api/v1{path}", json.dumps(body), "application/json", headers=headers)

    mail = {"mail": mailed(letter).as_string()}
    assert call("hiring_manager", "/messages/replies", mail).status_code == 403
    assert call("recruiter", "/messages/replies", {"mail": "\ud800 no mail"}).status_code in (200, 422)
    assert not Reply.objects.exists()

    handed = call("recruiter", "/messages/replies", mail).json()

    assert handed["result"] == "received"
    rows = call("recruiter", f"/candidates/{amara.candidate_id}/messages").json()["items"]
    assert [(row["direction"], row["state"]) for row in rows] == [("in", "received"), ("out", "waiting")]
    assert (rows[0]["reply"]["answers_id"], rows[0]["reply"]["read_at"]) == (str(letter.id), None)
    read = call("recruiter", f"/messages/{handed['message_id']}/read", {}).json()
    assert read["reply"]["read_by_name"] == "Mail"
    assert (
        call("recruiter", f"/messages/{handed['message_id']}/unread", {}).json()["reply"]["read_at"] is None
    )
    assert call("recruiter", f"/messages/{letter.id}/read", {}).status_code == 404


def test_where_nobody_hands_mail_over_answers_go_to_whoever_wrote(
    rae: Member, amara: Application, postbox: Postbox, settings: Settings
) -> None:
    settings.MAIL_IS_HANDED_OVER = False
    write(amara, rae)
    do_errands(DELIVER)

    assert postbox.arrived.wait(5)
    assert postbox.mails[0]["Reply-To"] == rae.email


def test_the_candidates_page_says_that_something_waits(
    rae: Member, ivo: Member, team: Job, amara: Application, signed_in: Browser
) -> None:
    taken(mailed(write(amara, rae)))
    address = reverse("pipeline:candidate", args=["northwind", amara.candidate_id])

    shown = signed_in(rae).get(address).content.decode()

    assert reverse("messaging:reply", args=["northwind", Reply.objects.get().id]) in shown
    assert "Replied to “About Backend Engineer”" in shown
    assert "Should I bring" not in signed_in(ivo).get(address).content.decode()


def test_where_nobody_hands_mail_over_answers_go_to_nobody_who_has_left(
    rae: Member, ada: Member, amara: Application, team: Job, postbox: Postbox, settings: Settings
) -> None:
    settings.MAIL_IS_HANDED_OVER = False
    TeamMember.objects.filter(job=team, part="lead_recruiter").delete()
    TeamMember.objects.create(job=team, member=ada, part="lead_recruiter")
    messaging.write(amara.candidate, application=amara, by=rae, subject="Hi", body="<p>Hi</p>")
    accounts.end_membership(rae, by=ada)

    with clock.at(clock.now() + timedelta(minutes=1)):
        do_errands("messaging.deliver")

    assert postbox.mails[0]["Reply-To"] == ada.email
