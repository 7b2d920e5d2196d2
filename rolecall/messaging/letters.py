"""Letters with named placeholders: which there are, what they say, and the ones that come with Rolecall."""

import html
import re
from dataclasses import dataclass

from django.conf import settings

from rolecall.candidates.models import Candidate
from rolecall.kit import crypto, richtext
from rolecall.kit.errors import Invalid
from rolecall.pipeline.models import Application

PLACEHOLDERS = {
    "name": "the candidate's name, as they write it",
    "job": "the title of the job",
    "organization": "the name of your organization",
    "sender": "the name of whoever sends it",
    "status_page": "a link to the candidate's own page",
}
OWN_PAGE = "own-page"
_PLACEHOLDER = re.compile(r"\{\{?\s*([a-z_]+)\s*\}?\}")


@dataclass(frozen=True)
class Draft:
    """A letter as it will be sent: a plain subject and a sanitised body."""

    subject: str
    body: str


def own_page_url(application: Application) -> str:
    """The address of the candidate's own page for an application; whoever has it is let in."""
    token = crypto.sign(OWN_PAGE, [str(application.organization_id), str(application.id)])
    return f"{settings.PUBLIC_URL}/careers/my/{token}/"


def check(subject: str, body: str) -> None:
    """Refuse placeholders that nobody could fill, by their names."""
    problems = {
        field: f"There is no placeholder {_listed(unknown)}. Use {_listed(PLACEHOLDERS)}."
        for field, text in (("subject", subject), ("body", body))
        if (unknown := sorted(set(_PLACEHOLDER.findall(text)) - set(PLACEHOLDERS)))
    }
    if not subject.strip():
        problems["subject"] = "Write a subject: it is the first thing they read."
    if not richtext.to_text(body):
        problems["body"] = "Write the letter."
    if problems:
        raise Invalid(problems)


def fill(subject: str, body: str, candidate: Candidate, application: Application | None, sender: str) -> Draft:
    """A letter with its placeholders filled for one candidate."""
    values = {
        "name": candidate.name,
        "job": application.job.title if application else "",
        "organization": candidate.organization.name,
        "sender": sender,
        "status_page": own_page_url(application) if application else "",
    }
    return Draft(
        subject=_PLACEHOLDER.sub(lambda found: values[found[1]], subject),
        body=richtext.clean(_PLACEHOLDER.sub(lambda found: _in_html(found[1], values), body)),
    )


def _in_html(name: str, values: dict[str, str]) -> str:
    value = html.escape(values[name])
    return f'<a href="{value}">your own page</a>' if name == "status_page" and value else value


def _listed(names: object) -> str:
    return ", ".join(f"{{{name}}}" for name in names)  # type: ignore[attr-defined]


DEFAULTS = [
    (
        "Application received",
        "received",
        "Your application: {job} at {organization}",
        "<p>Dear {name},</p><p>thank you for applying for {job}. Your application and your files have arrived"
        " and are safe with us. A person will read them.</p><p>You can see where your application stands, add a"
        " file or withdraw at any time on {status_page}. Keep this mail: the link is yours alone.</p>"
        "<p>Kind regards<br>{organization}</p>",
    ),
    (
        "Application received again",
        "received_again",
        "We have your new version: {job} at {organization}",
        "<p>Dear {name},</p><p>you applied for {job} before, and now sent your application again. We keep both"
        " versions together; whoever reads them sees the newest first.</p><p>Where it stands: {status_page}.</p>"
        "<p>Kind regards<br>{organization}</p>",
    ),
    (
        "Kind rejection",
        "rejected",
        "Your application: {job} at {organization}",
        "<p>Dear {name},</p><p>thank you for the time that you gave us. For {job} we have decided to go on with"
        " other people.</p><p>This says nothing about the worth of your work. If you would like to know more, answer"
        " this mail.</p><p>With our best wishes<br>{sender}, {organization}</p>",
    ),
    (
        "Withdrawal confirmed",
        "withdrawn",
        "You withdrew your application: {job}",
        "<p>Dear {name},</p><p>your application for {job} is withdrawn, as you asked. Thank you for your interest;"
        " you are welcome to apply again.</p><p>Kind regards<br>{organization}</p>",
    ),
    (
        "Invitation to talk",
        "other",
        "{job} at {organization}: shall we talk?",
        "<p>Dear {name},</p><p>we have read your application for {job} and would like to get to know you. When"
        " would half an hour suit you in the next days?</p><p>Kind regards<br>{sender}, {organization}</p>",
    ),
]
