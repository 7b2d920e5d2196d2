"""A profile as JSON Resume 1.0.0 (https://jsonresume.org/schema): what it has no place for is left out.

Only asserted facts go out; whoever wants the unsure ones as well asks for the profile itself.
"""

import re
from typing import Any

from rolecall.candidates.reading.profile import (
    Entry,
    Fact,
    Language,
    Position,
    Profile,
    Skill,
    Study,
    WebLink,
)

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
NETWORKS = {
    "linkedin": "LinkedIn", "github": "GitHub", "gitlab": "GitLab", "xing": "XING", "behance": "Behance",
    "stackoverflow": "Stack Overflow", "dribbble": "Dribbble", "orcid": "ORCID", "scholar": "Google Scholar",
    "x": "X", "medium": "Medium", "youtube": "YouTube",
}  # fmt: skip
DATE = re.compile(r"(?:1\d{3}|20\d\d)(?:-(?:0[1-9]|1[0-2]))?")
Json = dict[str, Any]


def to_json_resume(profile: Profile) -> Json:
    """The profile as JSON Resume."""
    return filled({
        "$schema": SCHEMA,
        "basics": basics_of(profile),
        "work": [work_of(position) for position in profile.experience],
        "education": [education_of(study) for study in profile.education],
        "skills": [skill_of(skill) for skill in profile.skills if skill.written.is_asserted],
        "languages": [language_of(language) for language in profile.languages],
        "certificates": [certificate_of(entry) for entry in profile.certificates],
        "publications": [publication_of(entry) for entry in profile.publications],
        "projects": [project_of(entry) for entry in profile.projects],
    })  # fmt: skip


def basics_of(profile: Profile) -> Json:
    own = next((link for link in profile.links if link.kind == "website"), None)
    return filled({
        "name": said(profile.name),
        "label": said(profile.headline),
        "email": first(profile.emails),
        "phone": first(profile.phones),
        "url": said(own.url) if own else None,
        "summary": said(profile.summary),
        "location": filled({"address": said(profile.place)}),
        "profiles": [profile_of(link) for link in profile.links if link.kind in NETWORKS],
    })  # fmt: skip


def profile_of(link: WebLink) -> Json:
    address = link.url.value
    name = re.sub(r"^https?://[^/]+/(?:in/|profile/|users/\d+/|@)?|[/?#].*$", "", address.rstrip("/"))
    return filled({"network": NETWORKS[link.kind], "username": name, "url": address})


def work_of(position: Position) -> Json:
    return filled({
        "name": said(position.organisation),
        "position": said(position.title),
        "location": said(position.place),
        "startDate": day(position.start),
        "endDate": None if position.is_current else day(position.end),
        "highlights": position.points,
    })  # fmt: skip


def education_of(study: Study) -> Json:
    return filled({
        "institution": said(study.institution),
        "studyType": said(study.degree),
        "area": said(study.subject),
        "startDate": day(study.start),
        "endDate": day(study.end),
        "score": said(study.grade),
    })  # fmt: skip


def skill_of(skill: Skill) -> Json:
    name = skill.known_as or skill.written.value
    return filled({"name": name, "keywords": [skill.written.value] if skill.written.value != name else []})


def language_of(language: Language) -> Json:
    return filled({"language": said(language.written, unsure_too=True), "fluency": level_of(language)})


def level_of(language: Language) -> str | None:
    return language.level if language.written.is_asserted else None


def certificate_of(entry: Entry) -> Json:
    return filled({"name": said(entry.title), "issuer": said(entry.by), "date": day(entry.date)})


def publication_of(entry: Entry) -> Json:
    return filled({"name": said(entry.title), "publisher": said(entry.by), "releaseDate": day(entry.date)})


def project_of(entry: Entry) -> Json:
    return filled({"name": said(entry.title), "description": entry.text, "endDate": day(entry.date)})


def said(fact: Fact | None, *, unsure_too: bool = False) -> str | None:
    return fact.value if fact and (fact.is_asserted or unsure_too) else None


def first(facts: list[Fact]) -> str | None:
    return next((fact.value for fact in facts if fact.is_asserted), None)


def day(fact: Fact | None) -> str | None:
    value = said(fact)
    return value if value and DATE.fullmatch(value) else None


def filled(fields: Json) -> Json:
    """Only what is there: an empty text, list or object says nothing."""
    kept = {key: emptied(value) for key, value in fields.items()}
    return {key: value for key, value in kept.items() if value not in (None, "", [], {})}


def emptied(value: object) -> object:
    return [one for one in value if one] if isinstance(value, list) else value
