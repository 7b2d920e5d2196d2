"""The organization's own fields, beside what they say of one person or of how many they say anything."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from rolecall.candidates.field_queries import custom_fields
from rolecall.candidates.models import Candidate, CustomField, CustomFieldValue
from rolecall.kit.ahead import Asking
from rolecall.kit.written import written
from rolecall.questions.kinds import Value


@dataclass(frozen=True)
class Known:
    """A field, and what it says of somebody; None for nothing."""

    field: CustomField
    value: Value | None = None

    @property
    def shown(self) -> str:
        """What it says, as people read it; empty for nothing."""
        return self.field.shown(self.value)


def known_of(candidate_id: UUID | None) -> list[Known]:
    """The fields that are offered, in their order, with what they say of a person; in one statement.

    Of nobody, who is yet to be added, they say nothing.
    """
    if candidate_id is None:
        return [Known(field) for field in custom_fields()]
    return [Known(field, field.said) for field in _with_values(candidate_id)]


def asking_known(candidate_id: UUID) -> Asking:
    """What `known_of` asks of the database."""
    return _with_values.asking(candidate_id)


@written
def _with_values(candidate: UUID) -> "QuerySet[Any]":
    theirs = CustomFieldValue.objects.filter(candidate=candidate, field=OuterRef("pk"))
    return CustomField.objects.current().annotate(said=Subquery(theirs.values("value")))


def with_counts() -> "QuerySet[Any]":
    """All fields, removed ones too, in their order, each with of how many `people` it says something."""
    merged = Candidate.objects.exclude(merged_into=None).values("id")
    held = CustomFieldValue.objects.filter(field=OuterRef("pk")).exclude(candidate__in=merged)
    each = held.order_by().values("field")
    counted = Subquery(each.annotate(number=Count("id")).values("number"), output_field=IntegerField())
    return CustomField.objects.order_by("position", "id").annotate(people=Coalesce(counted, 0))
