"""Keeping the rules that ask for approval."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

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
    """Write a rule, or change one; what is under way goes on by the rule as it was.

    Who changes nothing of it leaves no event.
    """
    access.must_keep_rules(by)
    _check(kind, name, steps, amount_from, amount_to, currency)
    before = _facts(rule, _steps_of(rule)) if rule else {}
    kept = rule or ApprovalRule()
    kept.kind, kept.name, kept.department = kind, name.strip(), department
    kept.amount_from, kept.amount_to, kept.currency = amount_from, amount_to, currency.upper()
    after = _facts(kept, steps)
    changes = {name: [before.get(name, ""), now] for name, now in after.items() if before.get(name) != now}
    if rule is None or changes:
        kept.save()
        kept.steps.all().delete()
        _write_steps(kept, steps)
        change = "changed" if rule else "wrote"
        record(ApprovalRuleChanged(kept.id, kept.name, change, changes), by=by)
    return kept


def remove_rule(rule: ApprovalRule, *, by: Actor) -> None:
    """Take a rule out of use; what is under way goes on."""
    access.must_keep_rules(by)
    rule.removed_at = clock.now()
    rule.save(update_fields=["removed_at"])
    record(ApprovalRuleChanged(rule_id=rule.id, name=rule.name, change="removed"), by=by)


def _facts(rule: ApprovalRule, steps: Sequence[Step]) -> dict[str, Any]:
    """What the log says of a rule; of each step how many of whom, who are told apart by their addresses."""
    return {
        "kind": rule.kind,
        "name": rule.name,
        "department": rule.department.name if rule.department else "",
        "amount_from": _money(rule.amount_from),
        "amount_to": _money(rule.amount_to),
        "currency": rule.currency,
        "steps": [{"name": f"Step {n}", "value": _in_words(step)} for n, step in enumerate(steps, 1)],
    }


def _in_words(step: Step) -> str:
    people = sorted(f"{each.name} ({each.email})" for each in step.members)
    return f"{step.needed} of {', '.join([*people, *sorted(step.roles)])}"


def _money(amount: Decimal | None) -> str:
    return "" if amount is None else f"{amount:.2f}"


def _steps_of(rule: ApprovalRule) -> list[Step]:
    """The steps that a rule has."""
    return [
        Step(
            step.needed,
            [each.member for each in step.approvers.all() if each.member],
            [each.role for each in step.approvers.all() if each.role],
        )
        for step in rule.steps.prefetch_related("approvers__member")
    ]


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
