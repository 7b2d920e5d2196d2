"""What approvals add to the growing organization of tests/architecture/growing.py."""

from decimal import Decimal
from typing import TYPE_CHECKING

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.approvals import actions as approvals
from rolecall.approvals import kinds
from rolecall.approvals.models import Approval, ApprovalRule
from rolecall.approvals.subjects import Subject
from rolecall.kit.db import uuid7
from tests.cast import join

if TYPE_CHECKING:
    from tests.architecture.growing import World

KIND = "lantern"


class ApprovalsShare:
    """One approval with ever more steps, people and words, and ever more approvals and rules beside it."""

    def __init__(self, world: "World") -> None:
        lanterns = Approval.objects.filter(kind=KIND).values("subject_id")
        kinds.register(kinds.Kind(KIND, "Lantern", "Lanterns", visible_to=lambda actor: lanterns))
        self.world = world
        self.subject_id = uuid7()
        rule = self._rule(1)
        approval = approvals.request(self._lantern(0), by=world.by)
        assert approval is not None
        self.approval = approval
        self.params = {"approval_id": str(approval.id), "approval_rule_id": str(rule.id)}

    def grow(self, number: int) -> None:
        """One more rule, round, step, answer, and approval of each side."""
        self._rule(number + 1, join(f"Approver{number} Of The Lanterns", roles.RECRUITER))
        self.approval = (
            approvals.changed(self.approval, self._lantern(number), by=self.world.by) or self.approval
        )
        for said in range(number):
            approvals.ask(self.approval, by=self.world.manager, comment=f"Why {said}?")
            approvals.answer(self.approval, by=self.world.by, comment="So.")
        for asker in (self.world.by, self.world.manager, self.world.interviewer):
            approvals.request(self._lantern(number, anew=True), by=asker)

    def _rule(self, steps: int, *more: Member) -> ApprovalRule:
        members = [self.world.by, self.world.manager, self.world.interviewer, *more]
        asked = [approvals.Step(members=members, roles=[roles.RECRUITER]) for _ in range(steps)]
        return approvals.keep_rule(None, by=self.world.by, kind=KIND, name=f"Rule {steps}", steps=asked)

    def _lantern(self, number: int, *, anew: bool = False) -> Subject:
        return Subject(
            kind=KIND,
            id=uuid7() if anew else self.subject_id,
            title=f"Lantern {number}",
            fields={"Price": f"{number} EUR"},
            amount=Decimal(number),
            currency="EUR",
        )
