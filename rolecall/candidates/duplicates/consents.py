"""What two records of one person agreed to, together: the earlier end, and a withdrawal of either."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.dateparse import parse_datetime

from rolecall.candidates.models import Consent

Change = dict[str, Any]


def as_strict_as_both(kept: UUID, came: Iterable[str]) -> list[Change]:
    """Let what both agreed to hold as long as both do; `came` are the consents of the other. What changed."""
    others = set(came)
    by_purpose: dict[str, list[Consent]] = defaultdict(list)
    for consent in Consent.objects.filter(candidate=kept).order_by("given_at", "id"):
        by_purpose[consent.purpose].append(consent)
    return [change for consents in by_purpose.values() for change in _tightened(consents, others)]


def as_they_were(changes: Iterable[Change]) -> None:
    """Give back what a merge changed and nobody has changed since."""
    wanted = {change["id"]: change for change in changes}
    for consent in Consent.objects.filter(id__in=wanted):
        change = wanted[str(consent.id)]
        if _terms(consent) == change["after"]:
            ends_at, withdrawn_at = change["before"]
            _write(consent, _moment(ends_at), _moment(withdrawn_at))


def _tightened(consents: list[Consent], others: set[str]) -> list[Change]:
    mine = [each for each in consents if str(each.id) not in others]
    theirs = [each for each in consents if str(each.id) in others]
    if not mine or not theirs:
        return []
    standing = (mine[-1], theirs[-1])
    end = min((each.ends_at for each in standing if each.ends_at), default=None)
    withdrawn = min((each.withdrawn_at for each in standing if each.withdrawn_at), default=None)
    return [change for each in consents if (change := _tighten(each, end, withdrawn))]


def _tighten(consent: Consent, end: datetime | None, withdrawn: datetime | None) -> Change | None:
    before = _terms(consent)
    ends_at = min((each for each in (consent.ends_at, end) if each), default=None)
    _write(consent, ends_at, consent.withdrawn_at or withdrawn)
    after = _terms(consent)
    return {"id": str(consent.id), "before": before, "after": after} if after != before else None


def _write(consent: Consent, ends_at: datetime | None, withdrawn_at: datetime | None) -> None:
    if (consent.ends_at, consent.withdrawn_at) != (ends_at, withdrawn_at):
        consent.ends_at, consent.withdrawn_at = ends_at, withdrawn_at
        consent.save(update_fields=["ends_at", "withdrawn_at"])


def _terms(consent: Consent) -> list[str | None]:
    return [str(each) if each else None for each in (consent.ends_at, consent.withdrawn_at)]


def _moment(text: str | None) -> datetime | None:
    return parse_datetime(text) if text else None
