"""What candidates answer, in the growing organization of tests/architecture/growing.py."""

from email.message import EmailMessage
from typing import TYPE_CHECKING

from rolecall.kit import reply_addresses
from rolecall.messaging import actions as messaging
from rolecall.messaging.models import Message, Reply

if TYPE_CHECKING:
    from tests.architecture.growing import World


class MessagingShare:
    """One letter with ever more answers to it, and ever more people who answer."""

    def __init__(self, world: "World") -> None:
        self.world = world
        self.letter = self._letter(0)
        reply = self._answer(self.letter, 0)
        self.params = {"reply_id": str(reply.id)}

    def grow(self, number: int) -> None:
        """One more answer with a file, and one more person who answers."""
        self._answer(self.letter, number)
        self._answer(self._letter(number), number)

    def _letter(self, number: int) -> Message:
        application = self.world._apply(self.world.job, number + 6000) if number else self.world.application
        words = {"subject": "When?", "body": "<p>When?</p>"}
        by = self.world.manager if number else self.world.by
        return messaging.write(application.candidate, application=application, by=by, **words)

    def _answer(self, letter: Message, number: int) -> Reply:
        mail = EmailMessage()
        mail["From"], mail["To"] = letter.to, reply_addresses.address_for("reply", letter.id)
        mail["Message-ID"] = f"<{number}@mail.example.org>"
        mail.set_content(f"On day {number}.")
        # one document: that they are read would fill the timeline
        mail.add_attachment(b"The same file", "text", "plain", filename=f"{number}.txt")
        message = messaging.take_reply(mail.as_bytes()).message
        return Reply.objects.get(message=message)
