"""Letters that candidates answered: one thread that goes on, one with a file, one from another address."""

from email.message import EmailMessage

from rolecall.accounts.models import Member
from rolecall.demo.stage import Scene
from rolecall.kit import clock, reply_addresses
from rolecall.messaging import actions as messaging
from rolecall.messaging.models import Message
from rolecall.pipeline.models import Application

SUBJECT = "A time to talk"
ASKED = "Could you come by on Tuesday or Thursday, for an hour? Tell us which suits you."
WHICH = "Thursday would be better: I am travelling on Tuesday.\n\nShould I prepare anything?"
ANSWERED = "Thursday it is. Bring one piece of work that you are proud of, nothing else."
THANKS = "Thank you, I will. Is the entrance step-free? I am on crutches until the end of the month."
WORK = "Here is the piece that I spoke of, with what I would do differently today.\n\nSee you soon."
PIECE = "What we changed, and why.\n\nWe asked first whom it was for. Half of it was for nobody."
ELSEWHERE = (
    "I write from my other address, as I cannot reach the first one today. Wednesday would suit me too."
)


def correspond(scene: Scene) -> None:
    """Write to people under way, and let them answer."""
    known = Application.objects.active().filter(job__state="open", applied_at__lt=scene.ago(5))
    people = known.exclude(candidate__email="").exclude(stage__kind__in=["offer", "hired"])
    rows = people.select_related("job", "candidate__organization").order_by(
        "-stage__position", "-stage_entered_at", "id"
    )
    recruiter = next(each for each in scene.members.values() if each.role == "recruiter")
    for act, application in zip((_go_on, _send_work, _write_from_elsewhere), rows[:3], strict=False):
        act(scene, application, recruiter)


def _go_on(scene: Scene, application: Application, by: Member) -> None:
    """A thread of four, the last of which waits to be answered."""
    asked = _write(scene, application, by, 3, ASKED)
    _answer(scene, asked, 2.6, WHICH)
    _answer(scene, _write(scene, application, by, 2.5, ANSWERED, f"Re: {SUBJECT}"), 0.1, THANKS)


def _send_work(scene: Scene, application: Application, by: Member) -> None:
    letter = _write(scene, application, _manager_of(application) or by, 1.2, ASKED)
    _answer(scene, letter, 0.3, WORK, file=("one-piece.txt", PIECE.encode()))


def _write_from_elsewhere(scene: Scene, application: Application, by: Member) -> None:
    letter = _write(scene, application, by, 1, ASKED)
    _answer(scene, letter, 0.2, ELSEWHERE, sender="someone.else@mail.example.org")


def _manager_of(application: Application) -> Member | None:
    managers = Member.objects.filter(role="hiring_manager", teams__job=application.job_id)
    manager: Member | None = managers.order_by("id").first()
    seen = manager and Application.objects.visible_to(manager).filter(id=application.id).exists()
    return manager if seen else None


def _write(
    scene: Scene, application: Application, by: Member, days: float, text: str, subject: str = SUBJECT
) -> Message:
    with clock.at(scene.ago(days)):
        return messaging.write(
            application.candidate,
            application=application,
            by=by,
            subject=subject,
            body=f"<p>Dear {{name}},</p><p>{text}</p><p>{{sender}}</p>",
            after=messaging.AT_ONCE,
        )


def _answer(
    scene: Scene,
    letter: Message,
    days: float,
    text: str,
    *,
    sender: str = "",
    file: tuple[str, bytes] | None = None,
) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"] = sender or letter.to, reply_addresses.address_for("reply", letter.id)
    mail["Subject"], mail["Message-ID"] = f"Re: {letter.subject}", f"<{letter.id.hex}@mail.example.org>"
    mail.set_content(f"{text}\n\nOn {letter.send_after:%d %b %Y, %H:%M}, you wrote:\n> {ASKED}\n")
    if file:
        mail.add_attachment(file[1], "text", "plain", filename=file[0])
    with clock.at(scene.ago(days)):
        messaging.take_reply(mail.as_bytes())
