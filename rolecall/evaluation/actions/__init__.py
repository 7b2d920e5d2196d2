"""Planning interviews, keeping pools, writing scorecards, deciding."""

from rolecall.evaluation.actions.deciding import decide
from rolecall.evaluation.actions.kits import CriterionRow, QuestionRow, assess, set_criteria, set_kit
from rolecall.evaluation.actions.planning import (
    change_interview,
    move_interview,
    plan_interview,
    put_back_interview,
    remove_interview,
)
from rolecall.evaluation.actions.pools import keep_pool, remove_pool
from rolecall.evaluation.actions.scoring import Rated, Said, save_draft, submit

__all__ = [
    "CriterionRow",
    "QuestionRow",
    "Rated",
    "Said",
    "assess",
    "change_interview",
    "decide",
    "keep_pool",
    "move_interview",
    "plan_interview",
    "put_back_interview",
    "remove_interview",
    "remove_pool",
    "save_draft",
    "set_criteria",
    "set_kit",
    "submit",
]
