"""The form for one fact of a profile; which fields it has depends on the section."""

from typing import Any

from django import forms

from rolecall.candidates.models import ProfileFact
from rolecall.candidates.profile_facts import EDUCATION, FIELDS_OF, LANGUAGE, SKILL, SUMMARY
from rolecall.kit.errors import Invalid

LABELS = {
    "title": "Title", "subject": "Subject", "organisation": "Organisation", "place": "Place",
    "start": "Start", "end": "End", "is_current": "Still there", "level": "Level", "text": "Description",
}  # fmt: skip
OTHERWISE = {
    EDUCATION: {"title": "Degree", "organisation": "Institution", "level": "Grade"},
    SKILL: {"title": "Skill"},
    LANGUAGE: {"title": "Language"},
    SUMMARY: {"text": "Summary"},
    "certificate": {"organisation": "Issued by", "start": "Date"},
    "publication": {"organisation": "Published by", "start": "Date"},
    "project": {"organisation": "For", "start": "Date"},
    "licence": {"title": "Driving licence"},
    "availability": {"title": "Availability"},
}
"""What the fields of a section are called where it is something else."""
LEVELS = [("", "Not known"), *((each, each) for each in ("A1", "A2", "B1", "B2", "C1", "C2"))]
DATE_HINT = "Year, or year and month: 2019-03."


class FactForm(forms.Form):
    """One fact, typed or corrected."""

    def __init__(self, section: str, *args: Any, fact: ProfileFact | None = None, **options: Any) -> None:
        options.setdefault("initial", fact.values if fact else {})
        super().__init__(*args, **options)
        self.section = section
        for name in FIELDS_OF[section]:
            if name != "known_as":
                self.fields[name] = _field(section, name, fact)

    def explain(self, invalid: Invalid) -> None:
        """Put a refusal beside the fields that it is about."""
        for field, sentence in invalid.fields.items():
            self.add_error(field if field in self.fields else None, sentence)


def _field(section: str, name: str, fact: ProfileFact | None) -> forms.Field:
    label = OTHERWISE.get(section, {}).get(name, LABELS[name])
    hint = "The reader was not sure of this. Is it right?" if fact and name in fact.asked else ""
    options: dict[str, Any] = {"required": False, "label": label, "help_text": hint}
    if name == "is_current":
        return forms.BooleanField(**options)
    if name == "level" and section == LANGUAGE:
        native = [("native", "Native")]
        return forms.ChoiceField(choices=[*LEVELS, *native], **options)
    if name in ("start", "end"):
        options["help_text"] = hint or DATE_HINT
        return forms.CharField(
            max_length=7, widget=forms.TextInput(attrs={"inputmode": "numeric"}), **options
        )
    if name == "text":
        rows = 4 if section == SUMMARY else 3
        return forms.CharField(max_length=4000, widget=forms.Textarea(attrs={"rows": rows}), **options)
    return forms.CharField(max_length=200 if name == "place" else 100 if name == "level" else 300, **options)
