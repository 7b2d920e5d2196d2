"""Interview plans, pools, scorecards, and decisions."""

from rolecall.evaluation.models.decisions import Decision, DecisionPerson
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
    "Decision",
    "DecisionPerson",
    "KitQuestion",
    "PlannedInterview",
    "PlannedInterviewer",
    "Pool",
    "PoolMember",
    "Rating",
    "Scorecard",
    "ScorecardQuerySet",
]
