"""Interview plans, pools, and scorecards."""

from rolecall.evaluation.models.plan import (
    KINDS,
    SCALE,
    Criterion,
    KitQuestion,
    PlannedInterview,
    PlannedInterviewer,
    Pool,
    PoolMember,
)
from rolecall.evaluation.models.scorecards import RECOMMENDATIONS, Rating, Scorecard, ScorecardQuerySet

__all__ = [
    "KINDS",
    "RECOMMENDATIONS",
    "SCALE",
    "Criterion",
    "KitQuestion",
    "PlannedInterview",
    "PlannedInterviewer",
    "Pool",
    "PoolMember",
    "Rating",
    "Scorecard",
    "ScorecardQuerySet",
]
