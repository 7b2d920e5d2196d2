from pathlib import Path

from pytest_django.fixtures import Settings

from rolecall.kit import mail
from tests.postbox import Postbox

LETTER = mail.Letter(
    to="hana@example.org",
    subject="Your application\r\nBcc: everybody@example.org",
    html="<p>Dear Hana,</p><script>alert(1)</script>"
    '<p>see <a href="https://example.org/a">your page</a>.</p>',
    from_name='Halden "Robotics"',
    footer="Sent by Rolecall.",
)


def test_a_letter_arrives_as_html_and_plain_text_without_script(postbox: Postbox) -> None:
    mail.send(LETTER)

    assert postbox.arrived.wait(5)
    arrived = postbox.mails[0]
    html = arrived.get_body(("html",)).get_content()  # type: ignore[union-attr]
    plain = arrived.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert "<script" not in html
    assert "Dear Hana," in html
    assert "Dear Hana," in plain
    assert "https://example.org/a" in plain


def test_a_line_break_in_a_subject_adds_no_header(postbox: Postbox) -> None:
    mail.send(LETTER)

    assert postbox.arrived.wait(5)
    assert postbox.mails[0]["Bcc"] is None
    assert postbox.mails[0]["Subject"] == "Your application Bcc: everybody@example.org"


def test_the_outbox_shows_each_organization_its_own_mail(settings: Settings, tmp_path: Path) -> None:
    settings.OUTBOX_DIR = tmp_path
    settings.EMAIL_BACKEND = "rolecall.kit.mail.OutboxBackend"
    for name in ("north", "south"):
        mail.send(mail.Letter(to="a@example.org", subject=name, html="<p>Hello</p>", organization_id=name))

    (found,) = mail.outbox("north")
    assert found[1]["Subject"] == "north"
    assert mail.outbox_mail(found[0], "south") is None
