"""The organization's own fields, and what they say of people."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet

from rolecall.candidates.models import CustomField, CustomFieldValue
from rolecall.kit.written import written
from rolecall.questions.kinds import Value


def custom_fields() -> list[CustomField]:
    """The fields that are offered now, in their order."""
    return list(_current())


def filled_by(candidate_ids: Collection[UUID]) -> dict[UUID, list[tuple[CustomField, Value]]]:
    """What is filled of the fields of now, of each of these people, in the fields' order; one statement."""
    found: dict[UUID, list[tuple[CustomField, Value]]] = defaultdict(list)
    for value in _values_of(list(candidate_ids)) if candidate_ids else ():
        found[value.candidate_id].append((value.field, value.value))
    return found


@written
def _current() -> QuerySet[CustomField]:
    return CustomField.objects.current()


@written
def _values_of(people: list[UUID]) -> QuerySet[CustomFieldValue]:
    values = CustomFieldValue.objects.filter(candidate__among=people, field__removed_at=None)
    return values.select_related("field").order_by("field__position", "field_id", "candidate_id")
