"""The event log, only ever added to (the application may not change or delete its rows); answers kept.

Where somebody is removed for good, the database takes out of it what says who they were (`kit.redacting`).
"""

from django.db import models

from rolecall.kit.db import CurrentTransaction, OrganizationOwned, OwnedForeignKey, PlainTextField


class EventRow(OrganizationOwned):
    """One fact: who, when, what, with what was before and after in `data`."""

    type = models.CharField(max_length=80)
    actor_kind = models.CharField(max_length=20)
    actor_id = models.UUIDField(null=True)
    actor_name = models.CharField(max_length=200)
    address = models.GenericIPAddressField(null=True)
    data = models.JSONField(default=dict)
    transaction = models.BigIntegerField(db_default=CurrentTransaction(), editable=False)
    """The number of the transaction that told it, for whoever reads in the order of commits; negative in one
    that was restored from a dump of another server (`kit.renumbering`)."""
    redacted_at = models.DateTimeField(null=True, editable=False)
    """Since when it does not say any more who somebody was that it is about; the database alone sets it."""

    class Meta:
        indexes = [
            models.Index(fields=["organization", "transaction", "id"], name="events_in_order"),
            models.Index(fields=["organization", "id"], name="event_by_time"),
            models.Index(fields=["organization", "type", "id"], name="event_by_type"),
            models.Index(fields=["organization", "actor_id", "id"], name="event_by_actor"),
        ]


class EventSubject(OrganizationOwned):
    """That an event is about a thing; `event_id` orders by time, being a UUIDv7."""

    event = OwnedForeignKey(EventRow, on_delete=models.CASCADE, related_name="about")
    subject_id = models.UUIDField()
    is_own = models.BooleanField(db_default=False)
    """Whether it stands in the thing's own history, apart from what happens to all that belongs to it."""

    class Meta:
        indexes = [
            models.Index(fields=["organization", "subject_id", "event"], name="event_by_subject"),
            models.Index(
                fields=["organization", "subject_id", "event"],
                condition=models.Q(is_own=True),
                name="own_event_by_subject",
            ),
        ]


class EventObject(OrganizationOwned):
    """What an event is about as it was then, by the event's id; it may be erased where the event stays."""

    kind = models.CharField(max_length=40)
    data = models.JSONField()


class KeptAnswer(OrganizationOwned):
    """What was answered to a request that may be sent again; `asked` is the digest of the request."""

    name = PlainTextField()
    asked = PlainTextField()
    answer = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organization", "name"], name="one_answer_per_name")]
        indexes = [models.Index(fields=["organization", "created_at"], name="kept_answers_by_time")]
