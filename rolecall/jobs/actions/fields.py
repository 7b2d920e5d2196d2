"""What a job's own fields may hold, whoever sends them."""

from decimal import Decimal
from typing import Any

from rolecall.accounts import world
from rolecall.jobs.models import CONTRACTS, PERIODS, VISIBILITIES, WORKPLACES
from rolecall.kit import richtext
from rolecall.kit.errors import Invalid
from rolecall.kit.text import line

TITLE, BRIEF, MOST_LOCATIONS = 120, 20_000, 30
MOST_PAY = Decimal(1_000_000_000)
CHOICES = {
    "workplace": dict(WORKPLACES),
    "contract": dict(CONTRACTS),
    "visibility": dict(VISIBILITIES),
    "salary_period": dict(PERIODS),
}
KNOWN = {
    *CHOICES, "title", "department", "salary_low", "salary_high", "salary_currency", "salary_shown", "brief",
}  # fmt: skip


def checked(wanted: dict[str, Any]) -> dict[str, Any]:
    """The fields as they are stored; `Invalid` names each that cannot be."""
    if unknown := set(wanted) - KNOWN:
        raise TypeError(f"A job has no {', '.join(sorted(unknown))}.")
    tidy = {name: _tidy(name, value) for name, value in wanted.items()}
    problems = {name: sentence for name in tidy if (sentence := _problem(name, tidy[name]))}
    if problems:
        raise Invalid(problems)
    return tidy


def check_salary(low: Decimal | None, high: Decimal | None, currency: str) -> None:
    """A range that a person can read: in a currency, from low to high."""
    if low is not None and high is not None and low > high:
        raise Invalid({"salary_high": "The highest salary is below the lowest. Swap them or change one."})
    if (low is not None or high is not None) and not currency:
        raise Invalid({"salary_currency": "Choose the currency of the salary."})


def _tidy(name: str, value: Any) -> Any:
    if name == "title":
        return line(value)
    if name == "brief":
        return richtext.from_input(value) if value else ""
    if name == "salary_currency":
        return str(value or "").strip().upper()
    if name in ("salary_low", "salary_high") and value is not None:
        return Decimal(value)
    return value


def _problem(name: str, value: Any) -> str:
    if name == "title":
        return _problem_with_title(value)
    if name in CHOICES and value not in CHOICES[name]:
        return f"Choose one of {', '.join(CHOICES[name])}."
    if name == "salary_currency" and value and not world.is_currency(value):
        return "Choose a currency by its three letters, such as EUR."
    if name in ("salary_low", "salary_high") and value is not None and not 0 <= value <= MOST_PAY:
        return "Enter an amount between 0 and 1,000,000,000."
    if name == "brief" and len(value) > BRIEF:
        return f"Shorten this to {BRIEF:,} characters."
    return ""


def _problem_with_title(title: str) -> str:
    if not title:
        return "Give the job a title."
    return f"Shorten the title to {TITLE} characters; it has {len(title)}." if len(title) > TITLE else ""
