"""What can be done with approvals; read at the call as `approvals.approve(approval, by=cleo)`."""

from rolecall.approvals.actions.absences import delegate, end_delegation
from rolecall.approvals.actions.requesting import cancel, changed, request
from rolecall.approvals.actions.rules import Step, keep_rule, remove_rule
from rolecall.approvals.actions.voting import answer, approve, ask, decline, vote

__all__ = [
    "Step", "answer", "approve", "ask", "cancel", "changed", "decline", "delegate", "end_delegation",
    "keep_rule", "remove_rule", "request", "vote",
]  # fmt: skip
