"""A job with its requirements, locations, stages, hiring team, openings and post."""

from rolecall.jobs.models.choices import (
    ARCHIVED,
    CLOSED,
    CONTRACTS,
    DRAFT,
    MUST,
    NECESSITIES,
    NICE,
    ON_HOLD,
    OPEN,
    PARTS,
    PERIODS,
    REQUIREMENT_KINDS,
    STAGE_KINDS,
    STATES,
    VISIBILITIES,
    WORKPLACES,
)
from rolecall.jobs.models.job import (
    Job,
    JobLocation,
    JobQuerySet,
    Missing,
    PinnedJob,
    Requirement,
    TeamMember,
)
from rolecall.jobs.models.post import (
    JobPost,
)
from rolecall.jobs.models.seats import (
    Opening,
    OpeningQuerySet,
    Stage,
    StageQuerySet,
)

__all__ = [
    "ARCHIVED",
    "CLOSED",
    "CONTRACTS",
    "DRAFT",
    "MUST",
    "NECESSITIES",
    "NICE",
    "ON_HOLD",
    "OPEN",
    "PARTS",
    "PERIODS",
    "REQUIREMENT_KINDS",
    "STAGE_KINDS",
    "STATES",
    "VISIBILITIES",
    "WORKPLACES",
    "Job",
    "JobLocation",
    "JobPost",
    "JobQuerySet",
    "Missing",
    "Opening",
    "OpeningQuerySet",
    "PinnedJob",
    "Requirement",
    "Stage",
    "StageQuerySet",
    "TeamMember",
]
