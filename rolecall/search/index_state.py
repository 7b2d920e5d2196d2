"""How far an organization's index is, and whether it can be asked for everything."""

from dataclasses import dataclass

from django.conf import settings

from rolecall.kit import tenancy
from rolecall.search.engine.chosen import engine
from rolecall.search.models import Outbox, Rebuild


@dataclass(frozen=True)
class State:
    """How far the index is: whether there is one, how many are in it, how many changes wait to be told."""

    is_there: bool
    people: int
    waiting: int
    done: int = 0
    total: int = 0
    is_older: bool = False
    """Whether it lacks what newer versions of Rolecall keep in it."""


def state_of_index() -> State:
    """The state of this organization's index."""
    building = Rebuild.objects.first()
    return State(
        engine().has_index(tenancy.current()),
        engine().size(tenancy.current()),
        Outbox.objects.filter(told=False).count(),
        building.done if building else 0,
        building.total if building else 0,
        index_is_older(),
    )


def is_quickly_counted() -> bool:
    """Whether so few people are in the index that counts come along with an answer."""
    return engine().size(tenancy.current()) <= settings.SEARCH_COUNTED_AT_ONCE


def index_is_older() -> bool:
    """Whether this organization's index lacks something that can be asked for."""
    return engine().is_incomplete(tenancy.current())
