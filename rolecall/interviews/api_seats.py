"""The seats that a program asks for."""

from uuid import UUID

from rolecall.accounts.models import Member
from rolecall.interviews.schemas import SeatIn
from rolecall.kit.errors import Invalid

UNKNOWN = "There is no such member. GET /users?active=true lists them."


def seats_of(wanted: list[SeatIn]) -> list[tuple[UUID, str]]:
    """Who is to sit in an interview, each in a part; whoever is no member is named by their place."""
    ids = [each.member_id for each in wanted]
    here = set(Member.objects.active().filter(id__in=ids).values_list("id", flat=True))
    unknown = {f"seats.{place}.member_id": UNKNOWN for place, each in enumerate(ids) if each not in here}
    if unknown:
        raise Invalid(unknown)
    return [(each.member_id, each.part) for each in wanted]
