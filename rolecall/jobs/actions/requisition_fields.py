"""What a requisition's fields may hold, whoever sends them."""

from decimal import Decimal
from typing import Any

from rolecall.accounts import world
from rolecall.accounts.models import Department, Location, Member
from rolecall.jobs import access
from rolecall.jobs.actions.fields import MOST_PAY, TITLE, check_salary
from rolecall.jobs.actions.team import MOST_SEATS
from rolecall.jobs.models import PERIODS, REPLACEMENT, SEAT_REASONS, Requisition
from rolecall.kit.errors import Invalid
from rolecall.kit.text import block, line

REPLACES, WHY = 200, 5_000
MOST_BUDGET = Decimal(100_000_000_000)
COSTS = ("salary_low", "salary_high", "salary_currency", "salary_period", "yearly_budget")
KNOWN = (
    "title", "department", "location", "seats", "reason", "replaces", "why", "wanted_by", *COSTS,
    "hiring_manager", "recruiter",
)  # fmt: skip
NOT_APPROVED = {"recruiter"}
"""What may change without anybody being asked."""
AMOUNTS = {"salary_low": MOST_PAY, "salary_high": MOST_PAY, "yearly_budget": MOST_BUDGET}
CHOICES = {"reason": dict(SEAT_REASONS), "salary_period": dict(PERIODS)}
LENGTHS = {"title": TITLE, "replaces": REPLACES, "why": WHY}


def checked(wanted: dict[str, Any], before: Requisition | None = None) -> dict[str, Any]:
    """The fields as they are stored; `Invalid` names each that cannot be, alone or beside the others."""
    if unknown := set(wanted) - set(KNOWN):
        raise TypeError(f"A requisition has no {', '.join(sorted(unknown))}.")
    tidy = {name: _tidy(name, value) for name, value in wanted.items()}
    problems = {name: sentence for name in tidy if (sentence := _problem(name, tidy[name]))}
    if problems:
        raise Invalid(problems)
    _check_together({name: tidy.get(name, getattr(before, name, None)) for name in KNOWN})
    return tidy


def told(value: Any) -> Any:
    """A value as events keep it."""
    if isinstance(value, (Department, Location, Member)):
        return value.name
    return value.isoformat() if hasattr(value, "isoformat") else value


def _tidy(name: str, value: Any) -> Any:
    if name in ("title", "replaces"):
        return line(value or "")
    if name == "why":
        return block(value or "").strip()
    if name == "salary_currency":
        return str(value or "").strip().upper()
    return Decimal(value) if name in AMOUNTS and value is not None else value


def _problem(name: str, value: Any) -> str:
    if name in LENGTHS:
        return _problem_with_text(name, value)
    if name == "seats" and not (isinstance(value, int) and 1 <= value <= MOST_SEATS):
        return f"Enter a number from 1 to {MOST_SEATS}."
    if name in CHOICES and value not in CHOICES[name]:
        return f"Choose one of {', '.join(CHOICES[name])}."
    if name == "salary_currency" and value and not world.is_currency(value):
        return "Choose a currency by its three letters, such as EUR."
    if name in AMOUNTS and value is not None and not 0 <= value <= AMOUNTS[name]:
        return f"Enter an amount between 0 and {AMOUNTS[name]:,}."
    return _problem_with_people(name, value)


def _problem_with_text(name: str, value: str) -> str:
    if name == "title" and not value:
        return "Name the work, such as Backend Engineer."
    most = LENGTHS[name]
    return f"Shorten this to {most:,} characters; it has {len(value):,}." if len(value) > most else ""


def _problem_with_people(name: str, value: Member | None) -> str:
    if name == "hiring_manager" and (value is None or not access.can_want(value)):
        return "Choose who the new person will work for: a hiring manager, recruiter or administrator."
    if name == "recruiter" and value is not None and (value.left_at or not access.can_lead(value)):
        return "Choose a recruiter or an administrator, or nobody."
    return ""


def _check_together(after: dict[str, Any]) -> None:
    check_salary(after["salary_low"], after["salary_high"], after["salary_currency"] or "")
    if after["yearly_budget"] is not None and not after["salary_currency"]:
        raise Invalid({"salary_currency": "Choose the currency of the budget."})
    if after["reason"] == REPLACEMENT and not after["replaces"]:
        raise Invalid({"replaces": "Say in whose place the new person comes."})
