"""The letters that come with Rolecall; an organization changes them or writes its own."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Starter:
    """One letter; paragraphs are parted by an empty line, lines stay lines."""

    name: str
    purpose: str
    subject: str
    text: str

    @property
    def body(self) -> str:
        """The text as rich text."""
        parts = self.text.strip().split("\n\n")
        return "".join(f"<p>{part.replace(LINE, '<br>')}</p>" for part in parts)


LINE = "\n"

STARTERS = [
    Starter(
        name="Application received",
        purpose="received",
        subject="Your application: {job} at {organization}",
        text="""
Dear {name},

thank you for applying for {job}. Your application and your files have arrived and are safe with \
us. A person will read them.

You can see where your application stands, add a file or withdraw at any time on {status_page}. Keep \
this mail: the link is yours alone.

Kind regards
{organization}
""",
    ),
    Starter(
        name="Application received again",
        purpose="received_again",
        subject="We have your new version: {job} at {organization}",
        text="""
Dear {name},

you applied for {job} before, and now sent your application again. We keep both versions together; whoever \
reads them sees the newest first.

Where it stands: {status_page}.

Kind regards
{organization}
""",
    ),
    Starter(
        name="Kind rejection",
        purpose="rejected",
        subject="Your application: {job} at {organization}",
        text="""
Dear {name},

thank you for the time that you gave us. For {job} we have decided to go on with other people.

This says nothing about the worth of your work. If you would like to know more, answer this mail.

With our best wishes
{sender}, {organization}
""",
    ),
    Starter(
        name="Withdrawal confirmed",
        purpose="withdrawn",
        subject="You withdrew your application: {job}",
        text="""
Dear {name},

your application for {job} is withdrawn, as you asked. Thank you for your interest; you are welcome to \
apply again.

Kind regards
{organization}
""",
    ),
    Starter(
        name="Invitation to talk",
        purpose="other",
        subject="{job} at {organization}: shall we talk?",
        text="""
Dear {name},

we have read your application for {job} and would like to get to know you. When would half an hour suit you \
in the next days?

Kind regards
{sender}, {organization}
""",
    ),
]
