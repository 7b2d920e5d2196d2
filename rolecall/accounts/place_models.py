"""The parts of an organization and the places where its work is done. Loaded by `models.py`."""

from typing import Any

from django.db import models

from rolecall.kit.db import OrganizationOwned, PlainTextField, normalised


class Department(OrganizationOwned):
    """A part of the organization that jobs belong to."""

    name = models.CharField(max_length=120)
    name_normalised = PlainTextField(editable=False)

    class Meta:
        ordering = ["name_normalised"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "name_normalised"], name="one_department_per_name"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.name_normalised = normalised(self.name)
        super().save(*args, **kwargs)


class Location(OrganizationOwned):
    """Where work is done: a place with an address, or 'remote in …'."""

    name = models.CharField(max_length=120)
    name_normalised = PlainTextField(editable=False)
    city = models.CharField(max_length=120, blank=True)
    region = models.CharField(max_length=120, blank=True)
    country = models.CharField(max_length=2)
    address = models.CharField(max_length=300, blank=True)
    time_zone = models.CharField(max_length=60, default="UTC")
    is_remote = models.BooleanField(default=False)

    class Meta:
        ordering = ["name_normalised"]
        constraints = [
            models.UniqueConstraint(fields=["organization", "name_normalised"], name="one_location_per_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.name_normalised = normalised(self.name)
        super().save(*args, **kwargs)
