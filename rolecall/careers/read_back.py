"""What was read of a résumé, read back to its person before they send it: a short list that they correct.

The form carries what was read as a signed word, so that what came back can be held against it. What stays as
it was read is not sent as anybody's words: the file says it. What was changed, left out or asked is.
"""

from collections.abc import Mapping
from typing import Any

from django import forms

from rolecall.candidates import actions as candidates
from rolecall.candidates import reading
from rolecall.candidates.profile_facts import CONTACT, EDUCATION, EXPERIENCE, SKILL, Values
from rolecall.candidates.said import Said, said_in
from rolecall.kit import crypto
from rolecall.kit.db import normalised
from rolecall.kit.errors import Invalid

PURPOSE, SECONDS = "read-back", 24 * 3600
FIELD, PREFIX = "was_read", "said"
MOST = {EXPERIENCE: 12, EDUCATION: 8, SKILL: 60}
LABELS = {
    EXPERIENCE: {"title": "Position", "organisation": "Employer"},
    EDUCATION: {"title": "Degree", "subject": "Subject", "organisation": "School or university"},
}
DATES = {"start": "From", "end": "Until"}
DATE_HINT = "Year, or year and month: 2019-03"


class RowForm(forms.Form):
    """One position or study: its words, its dates, and whether it is left out."""

    def __init__(self, said: Said, data: Mapping[str, Any] | None, prefix: str) -> None:
        super().__init__(data, initial=said.values, prefix=prefix)
        self.said = said
        for name, label in LABELS[said.section].items():
            self.fields[name] = forms.CharField(
                label=label, max_length=300, required=False, help_text=self._question(name)
            )
        for name, label in DATES.items():
            hint = self._question(name) or DATE_HINT
            self.fields[name] = forms.CharField(label=label, max_length=7, required=False, help_text=hint)
        if said.section == EXPERIENCE:
            self.fields["is_current"] = forms.BooleanField(label="Still there", required=False)
        if said.asked:
            self.fields["confirmed"] = forms.BooleanField(label="Yes, this is right", required=False)
        self.fields["left_out"] = forms.BooleanField(label="Leave this out", required=False)

    @property
    def heading(self) -> str:
        """What it is, in a line."""
        values = self.said.values
        words = ", ".join(
            filter(None, (values.get("title"), values.get("subject"), values.get("organisation")))
        )
        end = "now" if values.get("is_current") else values.get("end", "")
        dates = " – ".join(filter(None, (values.get("start", ""), end)))
        return " · ".join(filter(None, (words, dates)))

    @property
    def word(self) -> "candidates.OwnWord | None":
        """What the person says of it, if it is anything else than what was read."""
        data = dict(self.cleaned_data)
        section, as_read = self.said.section, self.said.values
        if data.pop("left_out"):
            return candidates.OwnWord(section, as_read, None)
        asked = (
            tuple(name for name in self.said.asked if name in data) if data.pop("confirmed", False) else ()
        )
        changed = any(data[name] != (as_read.get(name) or type(data[name])()) for name in data)
        return candidates.OwnWord(section, as_read, data, asked) if changed or asked else None

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not data.get("left_out"):
            try:
                candidates.clean_values(self.said.section, {**self.said.values, **data})
            except Invalid as invalid:
                for field, sentence in invalid.fields.items():
                    self.add_error(field if field in self.fields else None, sentence)
        return data

    def _question(self, name: str) -> str:
        return "We are not sure of this. Is it right?" if name in self.said.asked else ""


class ReadBack:
    """The list of what was read, with what the person made of it."""

    def __init__(self, said: list[Said], token: str, data: Mapping[str, Any] | None = None) -> None:
        self.said, self.token, self.data = said, token, data
        of_rows = [each for each in said if each.section in LABELS]
        self.rows = [RowForm(each, data, f"{PREFIX}-{at}") for at, each in enumerate(of_rows)]
        skills = [each for each in said if each.section == SKILL]
        self.skills = [each for each in skills if not each.asked]
        self.asked_skills = [each for each in skills if each.asked]

    @property
    def experience(self) -> list[RowForm]:
        """The positions."""
        return [row for row in self.rows if row.said.section == EXPERIENCE]

    @property
    def education(self) -> list[RowForm]:
        """The studies."""
        return [row for row in self.rows if row.said.section == EDUCATION]

    @property
    def skills_line(self) -> str:
        """The skills with commas between them, as they were typed or read."""
        read = ", ".join(str(each.values["title"]) for each in self.skills)
        return read if self.data is None else str(self.data.get(f"{PREFIX}-skills", ""))[:5000]

    def has_confirmed(self, said: Said) -> bool:
        """Whether the person said yes to a skill that was asked."""
        return self.data is not None and f"{PREFIX}-yes-{said.values['title']}" in self.data

    def is_valid(self) -> bool:
        """Whether all of it can be kept."""
        found = [row.is_valid() for row in self.rows]  # each, so that each says what is wrong with it
        return all(found)

    @property
    def words(self) -> list["candidates.OwnWord"]:
        """What the person says otherwise than the file."""
        rows = [word for row in self.rows if (word := row.word)]
        return [*rows, *self._skills_said()]

    def _skills_said(self) -> list["candidates.OwnWord"]:
        typed = {normalised(each): each.strip() for each in self.skills_line.split(",") if each.strip()}
        read = {normalised(str(each.values["title"])): each for each in self.skills}
        gone = [
            candidates.OwnWord(SKILL, each.values, None) for key, each in read.items() if key not in typed
        ]
        new = [
            candidates.OwnWord(SKILL, {}, {"title": title[:300]})
            for key, title in list(typed.items())[: MOST[SKILL]]
            if key not in read
        ]
        confirmed = [
            candidates.OwnWord(SKILL, each.values, each.values, tuple(each.asked))
            for each in self.asked_skills
            if self.has_confirmed(each)
        ]
        return [*gone, *new, *confirmed]


def read_back(outcome: reading.Reading, submission: str) -> ReadBack | None:
    """What a reading says, to be read back; None where it says nothing of work, studies or skills."""
    said = [each for section in MOST for each in _of(section, said_in(outcome))]
    if not said:
        return None
    rows: list[tuple[str, Values, list[str]]] = [(each.section, each.values, each.asked) for each in said]
    return ReadBack(said, crypto.sign(PURPOSE, [submission, rows]))


def contacts_in(outcome: reading.Reading) -> dict[str, str]:
    """The name, e-mail address and phone number that a form is filled with: the first of each."""
    contacts = [each for each in said_in(outcome) if each.section == CONTACT]
    found: dict[str, str] = {}
    for each in sorted(contacts, key=lambda said: bool(said.asked)):
        found.setdefault(str(each.values["level"]), str(each.values["title"]))
    return {kind: found.get(kind, "") for kind in ("name", "email", "phone")}


def came_back(data: Mapping[str, Any], submission: str) -> ReadBack | None:
    """The list as a form brings it back, if it carries one of its own."""
    token = str(data.get(FIELD, ""))
    value = crypto.unsign(PURPOSE, token, max_age_seconds=SECONDS) if token else None
    if not isinstance(value, list) or value[0] != submission:
        return None
    return ReadBack([Said(*each) for each in value[1]], token, data)


def _of(section: str, said: list[Said]) -> list[Said]:
    return [each for each in said if each.section == section][: MOST[section]]
