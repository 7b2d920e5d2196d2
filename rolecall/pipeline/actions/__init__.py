"""What can be done with applications; read at the call as `pipeline.move(application, to=stage, by=rae)`."""

from rolecall.pipeline.actions.applying import add, apply
from rolecall.pipeline.actions.blinding import black_out, uncover
from rolecall.pipeline.actions.comments import comment, remove_comment, see_mention, unsee_mention
from rolecall.pipeline.actions.deciding import (
    Rejected,
    hire,
    reject,
    reject_many,
    reopen,
    withdraw,
    withdraw_untold,
)
from rolecall.pipeline.actions.merging import merge, undo_merge
from rolecall.pipeline.actions.moving import Moved, move, move_many
from rolecall.pipeline.actions.reasons import add_reason, remove_reason, rename_reason, reorder_reasons
from rolecall.pipeline.actions.stages import Removed, remove_stage
from rolecall.pipeline.actions.tasks_owed import (
    Wish,
    change_task,
    finish_task,
    give_task,
    remove_task,
    reopen_task,
    restore_task,
)
from rolecall.pipeline.actions.undoing import Undone, undo

__all__ = [
    "Moved", "Rejected", "Removed", "Undone", "Wish", "add", "add_reason", "apply", "black_out",
    "change_task", "comment", "finish_task", "give_task", "hire", "merge", "move", "move_many",
    "reject", "reject_many", "remove_comment", "remove_reason", "remove_stage", "remove_task",
    "rename_reason", "reopen", "reopen_task", "reorder_reasons", "restore_task", "see_mention",
    "uncover", "undo", "undo_merge", "unsee_mention", "withdraw",
    "withdraw_untold",
]  # fmt: skip
