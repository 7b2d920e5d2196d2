"""Finding people by what belongs to one of them only."""

from collections.abc import Iterable

from rolecall.candidates import contacts
from rolecall.candidates.models import Candidate, EmailAddress


def holders_of(addresses: Iterable[str]) -> list[Candidate]:
    """The people who have one of these e-mail addresses; what is no address is nobody's."""
    comparable = {each for address in addresses if (each := _comparable(address))}
    if not comparable:
        return []
    held = EmailAddress.objects.filter(email_normalised__in=comparable).select_related("candidate")
    return list({each.candidate_id: each.candidate for each in held.order_by("id")}.values())


def _comparable(address: str) -> str:
    try:
        return contacts.comparable_email(address)
    except contacts.Malformed:
        return ""
