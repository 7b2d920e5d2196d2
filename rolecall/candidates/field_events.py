"""What happens to an organization's own fields, and to what they say of a person."""

from dataclasses import dataclass, field
from typing import Any, ClassVar
from uuid import UUID

from rolecall.kit.events import Event
from rolecall.kit.text import listed
from rolecall.questions.kinds import KINDS


@dataclass(frozen=True)
class CustomFieldAdded(Event):
    subjects: ClassVar[tuple[str, ...]] = ("custom_field_id",)
    custom_field_id: UUID
    name: str
    kind: str

    def told(self) -> str:
        return f"added the custom field {self.name}"


@dataclass(frozen=True)
class CustomFieldChanged(Event):
    subjects: ClassVar[tuple[str, ...]] = ("custom_field_id",)
    custom_field_id: UUID
    name: str
    changes: dict[str, list[Any]] = field(default_factory=dict)
    """For each part of it what was before and what is after."""

    def told(self) -> str:
        return f"changed the custom field {self.name}"


@dataclass(frozen=True)
class CustomFieldOptionsRenamed(Event):
    """Whoever had an option of a field by its old name has it by the new one."""

    subjects: ClassVar[tuple[str, ...]] = ("custom_field_id",)
    custom_field_id: UUID
    name: str
    renamed: dict[str, str] = field(default_factory=dict)
    """By the old name of each the new one."""

    def told(self) -> str:
        calls = [f"“{old}” to “{new}”" for old, new in sorted(self.renamed.items())]
        return f"renamed {listed(calls)} in the custom field {self.name}"


@dataclass(frozen=True)
class CustomFieldRemoved(Event):
    subjects: ClassVar[tuple[str, ...]] = ("custom_field_id",)
    custom_field_id: UUID
    name: str

    def told(self) -> str:
        return f"removed the custom field {self.name}"


@dataclass(frozen=True)
class CustomFieldBroughtBack(Event):
    subjects: ClassVar[tuple[str, ...]] = ("custom_field_id",)
    custom_field_id: UUID
    name: str

    def told(self) -> str:
        return f"brought the custom field {self.name} back"


@dataclass(frozen=True)
class CandidateFieldsFilled(Event):
    """What custom fields say of a person has changed.

    It is told as the API gives it, by the ids of the fields: a field may be called as anything else is.
    """

    subjects: ClassVar[tuple[str, ...]] = ("candidate_id",)
    candidate_id: UUID
    changes: dict[str, list[Any]] = field(default_factory=dict)
    """`custom_fields`: of the fields that changed, those that said something before, and that do after."""

    def told(self) -> str:
        before, after = self.changes.get("custom_fields", ([], []))
        every = {each["id"]: each for each in (*after, *before)}
        if not every:
            return "filled custom fields"
        if len(every) > 1:
            return f"filled {listed([each['name'] for each in every.values()])}"
        for each in after:
            return f"set {each['name']} to {KINDS[each['kind']].shown(each['value'])}"
        return f"emptied {listed([each['name'] for each in before])}"
