"""What a field offers to choose from gets another name, with everybody who has it."""

import json
from collections.abc import Mapping, Sequence

from django.db import connection

from rolecall.candidates.models import CustomField
from rolecall.kit.errors import Invalid
from rolecall.kit.text import line

RENAME_ONE = """
    UPDATE candidates_customfieldvalue SET value = %(renamed)s::jsonb -> (value #>> '{}')
    WHERE field_id = %(field)s AND %(renamed)s::jsonb ? (value #>> '{}')
"""
RENAME_SEVERAL = """
    UPDATE candidates_customfieldvalue SET value = (
        SELECT jsonb_agg(word ORDER BY array_position(%(offered)s::text[], word), place) FROM (
            SELECT coalesce(%(renamed)s::jsonb ->> each, each) AS word, min(number) AS place
            FROM jsonb_array_elements_text(value) WITH ORDINALITY AS chosen(each, number)
            GROUP BY 1
        ) AS kept
    )
    WHERE field_id = %(field)s AND value ?| %(before)s
"""


def checked(renamed: Mapping[str, str], offered: Sequence[str]) -> dict[str, str]:
    """What is called otherwise, and how; `offered` are the names of then. `Invalid` says what cannot be."""
    after = {line(old): line(new) for old, new in renamed.items()}
    for old, new in after.items():
        if old in offered:
            sentence = f"“{old[:80]}” is among the options still. Leave it out of them, or keep its name."
            raise Invalid({"renamed_options": sentence})
        if new not in offered:
            sentence = f"“{new[:80]}” is not among the options. Add it, or say how “{old[:80]}” is called."
            raise Invalid({"renamed_options": sentence})
    return after


def rename(field: CustomField, renamed: Mapping[str, str]) -> None:
    """Give everybody who has one of these words the other, in one statement; who had both has it once."""
    several = field.kind == "several_of"
    with connection.cursor() as cursor:
        cursor.execute(
            RENAME_SEVERAL if several else RENAME_ONE,
            {
                "field": field.id,
                "renamed": json.dumps(dict(renamed)),
                "before": [*renamed],
                "offered": field.options,
            },
        )
