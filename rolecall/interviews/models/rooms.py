"""Rooms in which interviews are held."""

from typing import Any

from django.db import models
from django.db.models import Q

from rolecall.accounts.models import Location
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey, PlainTextField, normalised

ONE_ROOM_AT_A_TIME = "one_interview_per_room"
"""The exclusion constraint of the database: booked interviews in one room never overlap."""
MOST_SEATS = 500


class RoomQuerySet(models.QuerySet["Room"]):
    def current(self) -> "RoomQuerySet":
        """Rooms that were not taken out."""
        return self.filter(removed_at=None)


class Room(OrganizationOwned):
    """A room of the organization's own, and how many people fit into it."""

    name = models.CharField(max_length=120)
    name_normalised = PlainTextField(editable=False)
    location = OwnedForeignKey(Location, on_delete=models.PROTECT, null=True, related_name="+")
    seats = models.PositiveSmallIntegerField()
    """How many people fit into it, the candidate included."""
    note = models.CharField(max_length=500, blank=True)
    """How to get there."""
    removed_at = models.DateTimeField(null=True)

    objects = RoomQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["organization", "location"], name="rooms_of_location")]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "location", "name_normalised"],
                condition=Q(removed_at=None),
                nulls_distinct=False,
                name="one_room_per_name",
            ),
            models.CheckConstraint(condition=Q(seats__gt=0), name="rooms_have_seats"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.name_normalised = normalised(self.name)
        super().save(*args, **kwargs)

    def crowding(self, interviewers: int) -> str:
        """A sentence, where they and the candidate are more people than fit into it."""
        come = interviewers + 1
        if come <= self.seats:
            return ""
        return f"{self.name} is for {self.seats}; with the candidate {come} people come."

    @property
    def whereabouts(self) -> str:
        """The room with its location and address, in one line."""
        location = self.location
        parts = [self.name, location.name, location.address] if location else [self.name]
        return ", ".join(each for each in parts if each)
