"""Letters with named placeholders: which there are and how they are filled."""

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
_LINK_TO_OWN = re.compile(r'<a\b[^>]*href="[^"]*/careers/(?:my|times)/[^"]*"[^>]*>(.*?)</a>', re.DOTALL)
_OWN_ADDRESS = re.compile(r"/careers/(my|times)/[\w:.~%-]+")
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


def fill(
    subject: str, body: str, candidate: Candidate, application: Application | None, sender: str
) -> Draft:
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


def as_read_by_members(body: str) -> str:
    """A letter as colleagues read it: links that let its reader act as the candidate lead nowhere."""
    return _OWN_ADDRESS.sub(r"/careers/\1/…", _LINK_TO_OWN.sub(r"\1", body))


def _in_html(name: str, values: dict[str, str]) -> str:
    value = html.escape(values[name])
    return f'<a href="{value}">your own page</a>' if name == "status_page" and value else value


def _listed(names: object) -> str:
    return ", ".join(f"{{{name}}}" for name in names)  # type: ignore[attr-defined]
