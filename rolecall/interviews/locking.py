"""Who waits for whom when several book the same people, rooms or candidate: always in one order."""

from collections.abc import Iterable
from uuid import UUID

from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.interviews.models import Room


def hold(*, members: Iterable[UUID], rooms: Iterable[UUID] = (), candidate: UUID | None = None) -> None:
    """Let nobody else book any of these until the transaction ends.

    Members first, then rooms, then the candidate, each by id: whoever holds some of them and waits for more
    waits for somebody who is further on, so that nobody ever waits in a ring. Keys of other rows may still
    point at them.
    """
    for rows, ids in ((Member.objects, members), (Room.objects, rooms), (Candidate.objects, [candidate])):
        wanted = sorted({each for each in ids if each is not None})
        if wanted:
            held = rows.filter(id__among=wanted).order_by("id").select_for_update(no_key=True, of=("self",))
            list(held.values_list("id"))
