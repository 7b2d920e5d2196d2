"""What is done with people by a process that acts in no organization: they are added, told of and found."""

import math
from uuid import UUID

from rolecall.accounts import access
from rolecall.candidates import actions as candidates
from rolecall.kit import tenancy
from rolecall.search import feeding
from rolecall.search.queries import Wanted, asked_of_engine
from rolecall.search.touring import Tour


def add(organization: UUID, name: str) -> UUID:
    with tenancy.acting_in(organization):
        return candidates.add(by=access.HOST, name=name).id


def ids_found(organization: UUID, q: str) -> list[UUID]:
    with tenancy.acting_in(organization):
        return asked_of_engine(access.HOST, Wanted(q, order="newest")).ids


def feed_all() -> int:
    """Tell all indexes what changed, and see to each organization once; how many people were told of."""
    told = feeding.feed_waiting()
    Tour().go_on(told, seconds=math.inf)
    return told.people
