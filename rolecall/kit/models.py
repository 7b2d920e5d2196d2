"""The event log: only ever added to (the application's role may not change or delete its rows)."""

from django.db import models

from rolecall.kit.db import OrganizationOwned, OwnedForeignKey


class EventRow(OrganizationOwned):
    """One fact: who, when, what, with what was before and after in `data`."""

    type = models.CharField(max_length=80)
    actor_kind = models.CharField(max_length=20)
    actor_id = models.UUIDField(null=True)
    actor_name = models.CharField(max_length=200)
    address = models.GenericIPAddressField(null=True)
    data = models.JSONField(default=dict)

    class Meta:
        indexes = [
            models.Index(fields=["organization", "id"], name="event_by_time"),
            models.Index(fields=["organization", "type", "id"], name="event_by_type"),
            models.Index(fields=["organization", "actor_id", "id"], name="event_by_actor"),
        ]


class EventSubject(OrganizationOwned):
    """That an event is about a thing; `event_id` orders by time, being a UUIDv7."""

    event = OwnedForeignKey(EventRow, on_delete=models.CASCADE, related_name="about")
    subject_id = models.UUIDField()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "subject_id", "event"], name="event_by_subject"),
        ]
