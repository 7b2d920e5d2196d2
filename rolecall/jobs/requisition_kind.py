"""Requisitions as a kind of thing that is approved."""

from django.db.models import F

from rolecall.accounts import roles
from rolecall.approvals.kinds import Kind, register
from rolecall.approvals.subjects import Subject
from rolecall.jobs.models import REQUISITION, Requisition, RequisitionQuerySet
from rolecall.kit.events import Actor
from rolecall.ui.filters import day, money_range

FIELDS = (
    "Title", "Department", "Location", "Seats", "Reason", "Why", "Wanted by", "Salary", "Yearly budget",
    "Hiring manager",
)  # fmt: skip


def announce() -> None:
    """Let rules ask for approval of requisitions."""
    register(
        Kind(
            REQUISITION,
            "Requisition",
            "Requisitions",
            visible_to=visible_to,
            route="jobs:requisition",
            order=FIELDS,
            whose=with_asker,
        )
    )


def visible_to(actor: Actor) -> RequisitionQuerySet:
    """The ids of the requisitions that somebody may see with their approval."""
    return Requisition.objects.visible_to(actor).values("id")  # type: ignore[return-value]


def with_asker() -> RequisitionQuerySet:
    """With who asked for each: whoever puts it to approval for them, they do not approve it."""
    return Requisition.objects.annotate(owner=F("asked_by"))


def subject_of(requisition: Requisition) -> Subject:
    """The requisition as it is put to approval."""
    return Subject(
        kind=REQUISITION,
        id=requisition.id,
        title=f"the requisition {requisition.reference} {requisition.title}",
        fields=dict(zip(FIELDS, _words(requisition), strict=True)),
        amount=requisition.yearly_cost,
        currency=requisition.salary_currency,
        department_id=requisition.department_id,
        people={roles.HIRING_MANAGER: [requisition.hiring_manager]},
    )


def _words(wish: Requisition) -> tuple[str, ...]:
    low, high, currency = wish.salary_low, wish.salary_high, wish.salary_currency
    return (
        wish.title,
        wish.department.name if wish.department else "",
        wish.location.name if wish.location else "",
        str(wish.seats),
        ": ".join(filter(None, [wish.get_reason_display(), wish.replaces])),
        wish.why,
        day(wish.wanted_by) if wish.wanted_by else "",
        money_range(low, high, currency, wish.salary_period),
        money_range(wish.yearly_budget, None, currency, "year"),
        wish.hiring_manager.name,
    )
