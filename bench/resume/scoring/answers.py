"""What a paper says, field by field, in one form for the truth, for our reader and for others'."""

from dataclasses import dataclass, field
from typing import Any

from rolecall.candidates.reading import Profile

NOW = "now"
FIELDS = (
    "name", "email", "phone", "link", "place", "headline", "title", "organisation", "job dates", "degree",
    "subject", "institution", "study dates", "skill", "language", "certificate", "publication", "project",
)  # fmt: skip
BASICS = ("name", "email", "phone")
Job = tuple[str, str, str]


@dataclass
class Answer:
    """Every field's values; a field that the reader does not know is not there at all."""

    fields: dict[str, list[str]]
    jobs: list[Job] = field(default_factory=list)
    """title, organisation and dates, which belong together"""
    years: float | None = None


def of_truth(truth: dict[str, Any]) -> Answer:
    """What stands on the paper."""
    positions, studies = truth.get("positions", []), truth.get("studies", [])
    return _answer(
        {
            "name": [truth["name"]],
            "email": truth["emails"],
            "phone": truth["phones"],
            "link": truth.get("links", []),
            "place": [truth.get("place")],
            "headline": [truth.get("headline")],
            "degree": [_degree(each["degree"], each["subject"]) for each in studies],
            "subject": [each["subject"] for each in studies],
            "institution": [each["institution"] for each in studies],
            "study dates": [dates(each["start"], each["end"]) for each in studies],
            "skill": truth.get("skills", []),
            "language": [each["code"] for each in truth.get("languages", [])],
            "certificate": truth.get("certificates", []),
            "publication": truth.get("publications", []),
            "project": truth.get("projects", []),
        },
        [
            (each["title"], each["organisation"], dates(each["start"], each["end"], each["is_current"]))
            for each in positions
        ],
        years=None,
    )


def of_profile(profile: Profile, *, only_stated: bool = False) -> Answer:
    """What our reader found; or what it is so sure of that nobody is asked."""
    value = _stated if only_stated else _value
    return _answer(
        {
            "name": [value(profile.name)],
            "email": [value(each) for each in profile.emails],
            "phone": [value(each) for each in profile.phones],
            "link": [value(each.url) for each in profile.links],
            "place": [value(profile.place)],
            "headline": [value(profile.headline)],
            # what is compared is both together: a subject that is asked does not make the degree another one
            "degree": [
                _degree(_value(each.degree), _value(each.subject))
                for each in profile.education
                if value(each.degree) or value(each.subject)
            ],
            "subject": [value(each.subject) for each in profile.education],
            "institution": [value(each.institution) for each in profile.education],
            "study dates": [dates(value(each.start), value(each.end)) for each in profile.education],
            "skill": [value(each.written) for each in profile.skills],
            "language": [each.code or value(each.written) for each in profile.languages],
            "certificate": [value(each.title) for each in profile.certificates],
            "publication": [value(each.title) for each in profile.publications],
            "project": [value(each.title) for each in profile.projects],
        },
        [
            (
                value(each.title) or "",
                value(each.organisation) or "",
                dates(value(each.start), value(each.end), each.is_current) or "",
            )
            for each in profile.experience
        ],
        years=profile.years,
    )


def dates(start: str | None, end: str | None, is_current: bool = False) -> str | None:
    """From and to in one value; nothing where neither is known."""
    if not (start or end or is_current):
        return None
    return f"{start or '?'}/{NOW if is_current else end or '?'}"


def _answer(fields: dict[str, list[str | None]], jobs: list[Job], years: float | None) -> Answer:
    fields |= {
        "title": [title for title, _, _ in jobs],
        "organisation": [organisation for _, organisation, _ in jobs],
        "job dates": [span for _, _, span in jobs],
    }
    return Answer({name: [each for each in values if each] for name, values in fields.items()}, jobs, years)


def _degree(degree: str | None, subject: str | None) -> str | None:
    """Both together, since papers write them in one breath and readers part them at different places."""
    return " ".join(filter(None, (degree, subject))) or None


def _value(fact: Any) -> str | None:
    return fact.value if fact is not None else None


def _stated(fact: Any) -> str | None:
    return fact.value if fact is not None and fact.is_asserted else None
