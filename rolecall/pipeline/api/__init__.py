"""Applications for programs: lists, acts, the board's counts, reasons, stages."""

from rolecall.pipeline.api import (
    acts,
    applications,
    custom_fields,
    documents,
    duplicates,
    people,
    profile,
    settings,
    sightings,
    tasks_owed,
)
from rolecall.pipeline.api.door import door

__all__ = [
    "acts",
    "applications",
    "custom_fields",
    "documents",
    "door",
    "duplicates",
    "people",
    "profile",
    "settings",
    "sightings",
    "tasks_owed",
]
