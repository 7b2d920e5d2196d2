"""Planning interviews, keeping pools."""

from rolecall.evaluation.actions.kits import CriterionRow, QuestionRow, assess, set_criteria, set_kit
from rolecall.evaluation.actions.planning import (
    change_interview,
    move_interview,
    plan_interview,
    remove_interview,
)
from rolecall.evaluation.actions.pools import keep_pool, remove_pool

__all__ = [
    "CriterionRow",
    "QuestionRow",
    "assess",
    "change_interview",
    "keep_pool",
    "move_interview",
    "plan_interview",
    "remove_interview",
    "remove_pool",
    "set_criteria",
    "set_kit",
]
