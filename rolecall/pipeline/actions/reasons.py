"""The organization's reasons for rejecting people."""

from collections.abc import Sequence
from uuid import UUID

from rolecall.kit import clock, locks
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.ordering import in_order
from rolecall.kit.recording import record
from rolecall.pipeline import access
from rolecall.pipeline.errors import ReasonExists
from rolecall.pipeline.events import RejectionReasonsChanged
from rolecall.pipeline.models import RejectionReason

DEFAULTS = (
    "Another person was closer to what we need",
    "Not enough experience for this role",
    "Skills do not match this role",
    "A must-have is missing",
    "Salary expectations too far apart",
    "Location or right to work",
    "Did not answer or did not come",
    "The job was filled",
)
LONGEST = 120


def begin_with_defaults(*, by: Actor) -> None:
    """Give an organization that has no reasons the usual ones."""
    access.require(access.can_change_reasons(by))
    _held()
    if not RejectionReason.objects.exists():
        RejectionReason.objects.bulk_create(
            RejectionReason(name=name, position=position) for position, name in enumerate(DEFAULTS)
        )


def add_reason(name: str, *, by: Actor) -> RejectionReason:
    """Add a reason at the end of the list."""
    access.require(access.can_change_reasons(by))
    current = _held()
    reason = RejectionReason(name=_fit(name, current), position=len(current))
    reason.save()
    _tell({reason.name: [None, reason.name]}, by)
    return reason


def rename_reason(reason: RejectionReason, *, name: str, by: Actor) -> RejectionReason:
    """Put a reason in other words; what was rejected for it before shows the new words too."""
    access.require(access.can_change_reasons(by))
    before, others = reason.name, [each for each in _held() if each.id != reason.id]
    reason.name = _fit(name, others)
    if reason.name != before:
        reason.save(update_fields=["name"])
        _tell({before: [before, reason.name]}, by)
    return reason


def reorder_reasons(ids: Sequence[UUID], *, by: Actor) -> None:
    """Put the reasons in this order; those that are not named follow."""
    access.require(access.can_change_reasons(by))
    current = _held()
    after = in_order(current, ids, called="reasons")
    if [reason.id for reason in after] == [reason.id for reason in current]:
        return
    for position, reason in enumerate(after):
        reason.position = position
    RejectionReason.objects.bulk_update(after, ["position"])
    _tell({"order": [_listed(current), _listed(after)]}, by)


def remove_reason(reason: RejectionReason, *, by: Actor) -> None:
    """Offer a reason no longer; those who were rejected for it keep it."""
    access.require(access.can_change_reasons(by))
    _held()
    if reason.removed_at is None:
        reason.removed_at = clock.now()
        reason.save(update_fields=["removed_at"])
        _tell({reason.name: [reason.name, None]}, by)


def _held() -> list[RejectionReason]:
    locks.hold("rejection reasons")
    return list(RejectionReason.objects.current())


def _fit(name: str, others: Sequence[RejectionReason]) -> str:
    words = " ".join(name.split())
    if not words:
        raise Invalid({"name": "Write the reason."})
    if len(words) > LONGEST:
        raise Invalid({"name": f"Shorten this to {LONGEST} characters."})
    if any(other.name.casefold() == words.casefold() for other in others):
        raise ReasonExists(field="name")
    return words


def _listed(reasons: Sequence[RejectionReason]) -> str:
    return "; ".join(reason.name for reason in reasons)


def _tell(changes: dict[str, list[str | None]], by: Actor) -> None:
    record(RejectionReasonsChanged(changes=changes), by=by)
