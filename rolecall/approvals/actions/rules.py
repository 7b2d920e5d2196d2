"""Keeping the rules that ask for approval."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from rolecall.accounts.models import Department, Member
from rolecall.approvals import access, kinds
from rolecall.approvals.events import ApprovalRuleChanged
from rolecall.approvals.models import ApprovalRule, RuleApprover, RuleStep
from rolecall.kit import clock
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.recording import record


@dataclass(frozen=True)
class Step:
    """One step of a rule: `needed` of these members and of everybody in these roles."""

    needed: int = 1
    members: Sequence[Member] = field(default_factory=tuple)
    roles: Sequence[str] = field(default_factory=tuple)

    @property
    def is_empty(self) -> bool:
        """Whether it asks nobody."""
        return not self.members and not self.roles


def keep_rule(
    rule: ApprovalRule | None,
    *,
    by: Actor,
    kind: str,
    name: str,
    steps: Sequence[Step],
    department: Department | None = None,
    amount_from: Decimal | None = None,
    amount_to: Decimal | None = None,
    currency: str = "",
) -> ApprovalRule:
    """Write a rule, or change one; what is under way goes on by the rule as it was."""
    access.must_keep_rules(by)
    _check(kind, name, steps, amount_from, amount_to, currency)
    kept = rule or ApprovalRule()
    kept.kind, kept.name, kept.department = kind, name.strip(), department
    kept.amount_from, kept.amount_to, kept.currency = amount_from, amount_to, currency.upper()
    kept.save()
    kept.steps.all().delete()
    _write_steps(kept, steps)
    change = "changed" if rule else "wrote"
    record(ApprovalRuleChanged(rule_id=kept.id, name=kept.name, change=change), by=by)
    return kept


def remove_rule(rule: ApprovalRule, *, by: Actor) -> None:
    """Take a rule out of use; what is under way goes on."""
    access.must_keep_rules(by)
    rule.removed_at = clock.now()
    rule.save(update_fields=["removed_at"])
    record(ApprovalRuleChanged(rule_id=rule.id, name=rule.name, change="removed"), by=by)


def _write_steps(rule: ApprovalRule, steps: Sequence[Step]) -> None:
    rows = [RuleStep(rule=rule, position=n, needed=step.needed) for n, step in enumerate(steps, 1)]
    RuleStep.objects.bulk_create(rows)
    RuleApprover.objects.bulk_create(
        approver
        for row, step in zip(rows, steps, strict=True)
        for approver in (
            *(RuleApprover(step=row, member=member) for member in step.members),
            *(RuleApprover(step=row, role=role) for role in step.roles),
        )
    )


def _check(
    kind: str,
    name: str,
    steps: Sequence[Step],
    low: Decimal | None,
    high: Decimal | None,
    currency: str,
) -> None:
    problems = {}
    if kinds.kind_of(kind) is None:
        problems["kind"] = "Choose what is approved."
    if not name.strip():
        problems["name"] = "Give the rule a name that says when it asks."
    if not steps or any(step.is_empty for step in steps):
        problems["steps"] = "Name at least one person or role in each step."
    elif any(_asks_too_many(step) for step in steps):
        problems["steps"] = "A step asks for more approvals than it names people."
    if low is not None and high is not None and low >= high:
        problems["amount_to"] = "Enter an amount above the lower one."
    if (low is not None or high is not None) and len(currency) != 3:
        problems["currency"] = "Enter the currency of the amounts, like EUR."
    if problems:
        raise Invalid(problems)


def _asks_too_many(step: Step) -> bool:
    return step.needed < 1 or (not step.roles and step.needed > len(step.members))
