"""What people do with jobs, by verb family."""

from rolecall.jobs.actions.lifecycle import (
    AlreadyOpen,
    NotReady,
    WrongState,
    archive,
    close,
    hold,
    publish,
    reopen,
    settle,
)
from rolecall.jobs.actions.requirements import RequirementRow, set_requirements
from rolecall.jobs.actions.stages import (
    NameTaken,
    OneOfAKind,
    OutOfOrder,
    add_stage,
    rename_stage,
    reorder_stages,
)
from rolecall.jobs.actions.team import CannotLead, SeatsFilled, pin, set_openings, set_team, unpin
from rolecall.jobs.actions.words import set_questions, write_post
from rolecall.jobs.actions.writing import create, duplicate, update

__all__ = [
    "AlreadyOpen",
    "CannotLead",
    "NameTaken",
    "NotReady",
    "OneOfAKind",
    "OutOfOrder",
    "RequirementRow",
    "SeatsFilled",
    "WrongState",
    "add_stage",
    "archive",
    "close",
    "create",
    "duplicate",
    "hold",
    "pin",
    "publish",
    "rename_stage",
    "reopen",
    "reorder_stages",
    "set_openings",
    "set_questions",
    "set_requirements",
    "set_team",
    "settle",
    "unpin",
    "update",
    "write_post",
]
