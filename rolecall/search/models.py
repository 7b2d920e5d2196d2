"""What the index is still to be told, and how far a new one is built."""

from django.db import models

from rolecall.kit.db import OrganizationOwned


class Outbox(OrganizationOwned):
    """That something about a person changed. The database writes these rows itself, at each event.

    `told` when the index in use has it, and only the one that is being built still waits for it.
    """

    candidate_id = models.UUIDField()
    told = models.BooleanField(default=False)

    class Meta:
        db_table = "search_outbox"
        indexes = [models.Index(fields=["organization", "told"], name="search_outbox_waiting")]


class Rebuild(OrganizationOwned):
    """That a new index is being built beside the one in use, and how far it is."""

    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    alive_at = models.DateTimeField()

    class Meta:
        db_table = "search_rebuild"
        constraints = [models.UniqueConstraint(fields=["organization"], name="one_rebuild_at_a_time")]
