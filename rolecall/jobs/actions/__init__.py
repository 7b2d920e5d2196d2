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
from rolecall.jobs.actions.requisitions import (
    change_requisition,
    close_requisition,
    settle_requisition,
    submit_requisition,
    withdraw_requisition,
    write_job,
    write_requisition,
)
from rolecall.jobs.actions.seats import (
    JobIsArchived,
    close_opening,
    count_filled,
    need_requisitions,
    open_seats,
)
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
    "JobIsArchived",
    "NameTaken",
    "NotReady",
    "OneOfAKind",
    "OutOfOrder",
    "RequirementRow",
    "SeatsFilled",
    "WrongState",
    "add_stage",
    "archive",
    "change_requisition",
    "close",
    "close_opening",
    "close_requisition",
    "count_filled",
    "create",
    "duplicate",
    "hold",
    "need_requisitions",
    "open_seats",
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
    "settle_requisition",
    "submit_requisition",
    "unpin",
    "update",
    "withdraw_requisition",
    "write_job",
    "write_post",
    "write_requisition",
]
