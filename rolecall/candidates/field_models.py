"""What an organization wants to know of people besides what everybody asks. Loaded by `models.py`."""

from typing import Any

from django.db import models

from rolecall.kit.db import OrganizationOwned, OwnedForeignKey
from rolecall.questions.kinds import KINDS, BadAnswer, Kind, Value

LONGEST_NAME, LONGEST_HINT, MOST_FIELDS = 100, 300, 50
MOST_NAMED = 6
"""So many options are named to whoever chose none of them."""
FIELD_KINDS = [
    ("short", "Short text"),
    ("long", "Long text"),
    ("yes_no", "Yes or no"),
    ("one_of", "One of several"),
    ("several_of", "Several of"),
    ("number", "Number"),
    ("date", "Date"),
]


class CustomFieldQuerySet(models.QuerySet["CustomField"]):
    def current(self) -> "CustomFieldQuerySet":
        """Fields that are offered now, in their order."""
        return self.filter(removed_at=None).order_by("position", "id")


class CustomField(OrganizationOwned):
    """One fact that the organization keeps of people, of the kinds that questions of forms have.

    The kind never changes: what people have been given of it would no longer be of it. `limits` are the
    least and the most that make sense, where the kind has any. A field that is removed keeps what was
    filled, and comes back with it.
    """

    name = models.CharField(max_length=LONGEST_NAME)
    kind = models.CharField(max_length=20, choices=FIELD_KINDS)
    hint = models.CharField(max_length=LONGEST_HINT, blank=True)
    options = models.JSONField(default=list, blank=True)
    limits: Any = models.JSONField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)
    removed_at = models.DateTimeField(null=True)

    objects = CustomFieldQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["organization", "position", "id"], name="custom_fields_in_order")]

    def __str__(self) -> str:
        return self.name

    @property
    def behaviour(self) -> Kind:
        """What its kind takes for a value."""
        return KINDS[self.kind]

    def take(self, raw: object) -> Value | None:
        """A value as it is stored, None for none; `BadAnswer` says what is wrong."""
        value = self._taken(raw)
        if value is not None and self.limits:
            self.behaviour.keep_within(value, self.limits)
        return value

    def _taken(self, raw: object) -> Value | None:
        try:
            return self.behaviour.take(raw, self.options)
        except BadAnswer as bad:
            if not self.behaviour.has_options:
                raise
            more = len(self.options) - MOST_NAMED
            named = ", ".join(self.options[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
            raise BadAnswer(f"{str(bad).removesuffix('.')}: {named}.") from None

    def shown(self, value: Value | None) -> str:
        """A value as people read it; empty for none."""
        return "" if value is None else self.behaviour.shown(value)


class CustomFieldValue(OrganizationOwned):
    """What one field says of one person."""

    candidate = OwnedForeignKey(
        "candidates.Candidate", on_delete=models.CASCADE, related_name="custom_values"
    )
    field = OwnedForeignKey(CustomField, on_delete=models.PROTECT, related_name="+")
    value: Any = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization", "candidate", "field"], name="field_once_a_person")
        ]
        indexes = [models.Index(fields=["organization", "field", "candidate"], name="candidates_by_field")]

    @property
    def shown(self) -> str:
        """The value as people read it; the field must be read already."""
        field: CustomField = self.field
        return field.shown(self.value)
