"""The organization's own fields, and what they say of people."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from rolecall.candidates.models import CustomField, CustomFieldValue
from rolecall.kit.ahead import Asking
from rolecall.kit.written import written
from rolecall.questions.kinds import Value

HELD = """
    SELECT word, count(*)
    FROM candidates_customfieldvalue said
    CROSS JOIN LATERAL jsonb_array_elements_text(
        CASE jsonb_typeof(said.value) WHEN 'array' THEN said.value ELSE jsonb_build_array(said.value) END
    ) AS word
    WHERE said.field_id = %s
      AND said.candidate_id NOT IN (SELECT id FROM candidates_candidate WHERE merged_into_id IS NOT NULL)
    GROUP BY word ORDER BY count(*) DESC, word
"""


def custom_fields() -> list[CustomField]:
    """The fields that are offered now, in their order."""
    return list(_current())


def asking_fields() -> Asking:
    """What `custom_fields` asks of the database."""
    return _current.asking()


def filled_by(candidate_ids: Collection[UUID]) -> dict[UUID, list[tuple[CustomField, Value]]]:
    """What is filled of the fields of now, of each of these people, in the fields' order; one statement."""
    found: dict[UUID, list[tuple[CustomField, Value]]] = defaultdict(list)
    for value in _values_of(list(candidate_ids)) if candidate_ids else ():
        found[value.candidate_id].append((value.field, value.value))
    return found


def options_held(field: CustomField) -> dict[str, int]:
    """How many people have each option of a field; those that are offered no longer are among them."""
    with connection.cursor() as cursor:
        cursor.execute(HELD, [field.id])
        return dict(cursor.fetchall())


@written
def _current() -> QuerySet[CustomField]:
    return CustomField.objects.current()


@written
def _values_of(people: list[UUID]) -> QuerySet[CustomFieldValue]:
    values = CustomFieldValue.objects.filter(candidate__among=people, field__removed_at=None)
    return values.select_related("field").order_by("field__position", "field_id", "candidate_id")
