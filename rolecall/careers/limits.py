"""How much may come from one address: many people share one at a fair or a university, a flood has one too.

So an address may send many applications, and one person from there few. Beyond that nothing typed is lost.
"""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest

from rolecall.kit import throttle

OF_ONE_PERSON = "10/10 minutes"
READ, KEPT = "200/10 minutes", "300/10 minutes"
WORDS_OF_ONE = "10/10 minutes"
LINKS_OF_ONE, LINKS = "5/15 minutes", "100/15 minutes"


def may_send(request: HttpRequest, email: str) -> bool:
    """Count one application, and say whether it is within what an address and one person there may send."""
    email = email.strip().lower()[:300]
    if email and throttle.count(OF_ONE_PERSON, "apply-person", address_of(request), email).is_spent:
        return False
    return not throttle.count(settings.APPLY_RATE, "apply", address_of(request)).is_spent


def may_be_read(request: HttpRequest) -> bool:
    """Count one résumé that is to be read, which takes a processor for a second."""
    return not throttle.count(READ, "read", address_of(request)).is_spent


def may_be_kept(request: HttpRequest) -> bool:
    """Count one form beyond the limit whose files are to be kept for its next try."""
    return not throttle.count(KEPT, "kept", address_of(request)).is_spent


def may_ask_for_link(request: HttpRequest, email: str) -> bool:
    """Count one request for the links of a person, and say whether these may be mailed to them."""
    if throttle.count(LINKS_OF_ONE, "own-page-person", address_of(request), email).is_spent:
        return False
    return not throttle.count(LINKS, "own-page", address_of(request)).is_spent


def may_write(application_id: UUID) -> bool:
    """Count one message from somebody's own page, and say whether it may be sent."""
    return not throttle.count(WORDS_OF_ONE, "own-words", str(application_id)).is_spent


def address_of(request: HttpRequest) -> str:
    """The network address that a request comes from."""
    return str(request.META.get("REMOTE_ADDR") or "unknown")
