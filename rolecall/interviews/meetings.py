"""Where interviews are held: an organization's template with named placeholders."""

import re
from uuid import UUID

from rolecall.interviews.models import MeetingTemplate
from rolecall.kit.errors import Invalid
from rolecall.pipeline.models import Application

PLACEHOLDERS = {
    "interview": "a name that no other interview has",
    "job": "the title of the job, as part of an address",
    "organization": "the short name of your organization",
}
KNOWN = ", ".join(f"{{{each}}}" for each in PLACEHOLDERS)
_PLACEHOLDER = re.compile(r"\{\s*([a-z_]+)\s*\}")


def template() -> MeetingTemplate:
    """The template of this organization, or an empty one."""
    return MeetingTemplate.objects.first() or MeetingTemplate()


def check(place: str, meeting_link: str) -> None:
    """Refuse placeholders that nobody could fill, and addresses that are none."""
    problems = {
        field: f"There is no placeholder {{{unknown[0]}}}. Use {KNOWN}."
        for field, text in (("place", place), ("meeting_link", meeting_link))
        if (unknown := [each for each in _PLACEHOLDER.findall(text) if each not in PLACEHOLDERS])
    }
    if meeting_link and not meeting_link.startswith("https://"):
        problems["meeting_link"] = "Begin the address with https://."
    if problems:
        raise Invalid(problems)


def fill(text: str, application: Application, interview_id: UUID) -> str:
    """The template for one interview; names nobody, since addresses of meetings are passed on."""
    values = {
        "interview": interview_id.hex[-12:],
        "job": re.sub(r"[^a-z0-9]+", "-", application.job.title.lower()).strip("-"),
        "organization": application.candidate.organization.slug,
    }
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), text)
