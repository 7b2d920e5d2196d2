"""Who is found: asked of the engine, read from the rows, and nobody whom the reader may not see."""

import base64
import binascii
import zlib
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar
from uuid import UUID

import msgspec

from rolecall.kit import clock, tenancy
from rolecall.kit.ahead import ahead
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.pipeline.queries.people import Person, asking_people, people_among
from rolecall.search import asking
from rolecall.search import narrow_meaning as narrow
from rolecall.search.access import reach_of
from rolecall.search.asking.tree import positive_words
from rolecall.search.engine import (
    NAME,
    NEWEST,
    RELEVANCE,
    And,
    Answer,
    AnyOf,
    Everybody,
    Or,
    Place,
    Query,
    Question,
    TooOld,
)
from rolecall.search.engine.chosen import engine
from rolecall.search.errors import IndexIsOlder
from rolecall.search.facets import (
    BY_SPOT,
    FACETS,
    OF_APPLICATIONS,
    Choice,
    named,
    of_spot,
    values_within_reach,
)
from rolecall.search.index_state import index_is_older
from rolecall.search.meaning import NOBODY, Asker, meaning_of
from rolecall.search.passages import Passage, asking_passages, passages_of
from rolecall.search.recalling import recalled
from rolecall.search.words import distance_allowed, fold

PER_PAGE = 25
MOST_OF_PAGE = 100
"""An answer with so many people at the most is remembered."""
FARTHEST = 100_000
ORDERS = {RELEVANCE: "Best match", NEWEST: "Newest", NAME: "Name"}
T = TypeVar("T")


@dataclass(frozen=True)
class Wanted:
    """Whom to find: a question, values chosen of each facet, an order, and where a page begins."""

    q: str = ""
    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()
    order: str = ""
    cursor: str = ""
    limit: int = PER_PAGE
    level: str = ""
    """The least level of each language that is chosen."""
    more: tuple[Query, ...] = ()
    """Conditions of other kinds, each already within the reach of whoever asks."""

    @cached_property
    def by_facet(self) -> dict[str, tuple[str, ...]]:
        """The chosen values of each facet that has some."""
        return {facet: values for facet, values in self.chosen if values}

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for yet."""
        return not (self.q.strip() or self.by_facet or self.more)


@dataclass(frozen=True)
class Hit:
    """Somebody who was found, and the passage that matched."""

    person: Person
    passage: Passage | None


@dataclass(frozen=True)
class Page:
    """One page of who was found, with what can be said about all of them."""

    hits: tuple[Hit, ...]
    total: int
    facets: dict[str, list[Choice]] | None = None
    """None where they were not counted."""
    next: str = ""
    forgiven: tuple[str, ...] = ()
    """Words that nobody has; people are shown who are called nearly so."""


def find(actor: Actor, wanted: Wanted, *, zone: str = "UTC", counted: bool = True) -> Page:
    """The people whom somebody may see and asks for. A question that cannot be read raises `Mistake`.

    The values that they can be narrowed down by are counted too unless they are not wanted: it takes a glance
    at each who is found. `facets_of` counts them by themselves.
    """
    asked = _Asked(actor, wanted, zone)
    answer = asked.answer()
    ids, words = [*answer.ids], positive_words(asked.tree)
    ahead(*asking_people(actor, ids), *asking_passages(ids, words))
    people = people_among(actor, ids)
    passages = passages_of(actor, [person.id for person in people], words)
    return Page(
        tuple(Hit(person, passages.get(person.id)) for person in people),
        # whoever the index names and the rows do not show is not counted either
        max(0, answer.total - (len(answer.ids) - len(people))),
        named(asked.counts(), wanted.by_facet, actor) if counted else None,
        cursor_of(answer.next, asked.mark),
        tuple(sorted(asked.forgiven)),
    )


def facets_of(actor: Actor, wanted: Wanted, *, zone: str = "UTC") -> dict[str, list[Choice]]:
    """What those who are found can be narrowed down by, with how many have it."""
    return named(_Asked(actor, wanted, zone).counts(), wanted.by_facet, actor)


def asked_of_engine(actor: Actor, wanted: Wanted, *, zone: str = "UTC") -> Answer:
    """What the engine answers to somebody, before any row is read; days in words are those of a zone."""
    return _Asked(actor, wanted, zone).answer()


def counts_of_engine(actor: Actor, wanted: Wanted) -> dict[str, dict[str, int]]:
    """What the engine counts of each value of those who are found, before any is named."""
    return _Asked(actor, wanted, "UTC").counts()


class _Asked:
    """A question of somebody: its tree, its meaning within their reach, and the answer of the engine."""

    def __init__(self, actor: Actor, wanted: Wanted, zone: str) -> None:
        self.wanted, self.zone = wanted, zone
        self.tree = asking.read(wanted.q)
        self.reach = reach_of(actor)

    @cached_property
    def forgiven(self) -> frozenset[str]:
        """Its words that nobody has."""
        return self._recalled("forgiven", lambda: _unknown(self.tree, Asker(self.reach)))

    @cached_property
    def query(self) -> Query:
        """What it means, without the filters."""
        asker = Asker(self.reach, self.forgiven, clock.zone_named(self.zone))
        meant = meaning_of(self.tree, asker)
        return And((meant, *self.wanted.more)) if self.wanted.more else meant

    def _recalled(self, what: str, find: Callable[[], T], *page: Hashable) -> T:
        wanted = self.wanted
        asked = (what, wanted.q, wanted.chosen, wanted.level, wanted.more, self.zone, *page)
        return recalled(self.tree, self.reach, asked, find)

    @cached_property
    def filters(self) -> dict[str, Query]:
        """What is chosen of each facet, as questions."""
        return {facet: self._filter(facet, values) for facet, values in self.wanted.by_facet.items()}

    @property
    def mark(self) -> int:
        """By which its cursors are told from those of another question or order."""
        said = (self.wanted.q, sorted(self.wanted.by_facet.items()), self.wanted.level, self._order)
        return zlib.crc32(repr(said).encode()) or 1

    def answer(self) -> Answer:
        """Who is found."""
        if self.wanted.limit > MOST_OF_PAGE:
            return self._answer()
        return self._recalled("answer", self._answer, self._order, self.wanted.limit, self.wanted.cursor)

    def counts(self) -> dict[str, dict[str, int]]:
        """How many of them have each value of each facet."""
        return self._recalled("counts", self._counts)

    def _answer(self) -> Answer:
        question = Question(
            _under(self.query, self.filters),
            self._order,
            self.wanted.limit,
            _place(self.wanted.cursor, self._order, self.mark),
        )
        try:
            return engine().ask(tenancy.current(), question)
        except TooOld:
            raise IndexIsOlder from None

    def _counts(self) -> dict[str, dict[str, int]]:
        facets = [facet for facet in FACETS if self.reach.everybody or facet not in OF_APPLICATIONS]
        # what is chosen of a facet does not take away its other choices
        under = tuple((facet, _under(self.query, {**self.filters, facet: Everybody()})) for facet in facets)
        try:
            found = engine().counts(tenancy.current(), under)
        except TooOld:
            raise IndexIsOlder from None
        if self.reach.everybody or index_is_older():
            return found
        return {**found, **self._counted_within_reach()}

    def _filter(self, facet: str, values: tuple[str, ...]) -> Query:
        if facet == "language" and self.wanted.level:
            return Or(tuple(narrow.spoken(asking.Spoken(fold(each), self.wanted.level)) for each in values))
        if facet == "reason":
            return narrow.rejected_for(values, self.reach)
        if facet == "answer":
            return narrow.answered_so(values, self.reach)
        if facet in BY_SPOT and not self.reach.everybody:
            found = [s.standing for s in self.reach.spots if of_spot(facet, s) in values]
            return AnyOf("standing", tuple(found)) if found else NOBODY
        return AnyOf(facet, values)

    def _counted_within_reach(self) -> dict[str, dict[str, int]]:
        """What applications that somebody may see say: other ones of a person do not count."""
        counted: dict[str, dict[str, int]] = {facet: {} for facet in OF_APPLICATIONS}
        chosen = [facet for facet in OF_APPLICATIONS if facet in self.filters]
        together = [facet for facet in OF_APPLICATIONS if facet not in self.filters]
        for facets in (together, *([facet] for facet in chosen)):
            under = _under(self.query, {**self.filters, **dict.fromkeys(facets, Everybody())})
            values = {
                (facet, value): self._filter(facet, (value,))
                for facet in facets
                for value in values_within_reach(facet, self.reach)
            }
            found = engine().count_each(tenancy.current(), under, values) if values else {}
            for facet, value in values:
                if count := found[facet, value]:
                    counted[facet][value] = count
        return counted

    @property
    def _order(self) -> str:
        """By relevance where words are asked for; filters alone make nobody more relevant."""
        if self.wanted.order in (NEWEST, NAME):
            return self.wanted.order
        return RELEVANCE if positive_words(self.tree) else NEWEST


def _under(query: Query, filters: dict[str, Query]) -> Query:
    more = tuple(each for each in filters.values() if not isinstance(each, Everybody))
    return And((query, *more)) if more else query


def _unknown(tree: asking.Node, asker: Asker) -> frozenset[str]:
    """The words that nobody within reach has in any text or name, and that may be a name with a typo."""
    plain = {
        words.tokens[0]: words
        for words in positive_words(tree)
        if not (words.field or words.quoted or words.begins or len(words.tokens) > 1)
    }
    return frozenset(
        word
        for word, words in plain.items()
        if distance_allowed(word) and not engine().finds_any(tenancy.current(), meaning_of(words, asker))
    )


def cursor_of(place: Place | None, mark: int = 0) -> str:
    """A place in the answer to a question, as pages are asked for by it; empty for none."""
    if place is None:
        return ""
    said = msgspec.json.encode([place.position, place.id.hex, place.name_key, place.newest, mark])
    return base64.urlsafe_b64encode(said).decode().rstrip("=")


def _place(cursor: str, order: str, mark: int) -> Place | None:
    if not cursor:
        return None
    try:
        said = msgspec.json.decode(base64.urlsafe_b64decode(cursor + "=="), type=list[int | str])
        # of versions before this it has less
        position, id_, name, newest, of = msgspec.convert([*said, 0, 0][:5], tuple[int, str, str, int, int])
        place = Place(position, UUID(id_), name, newest)
    except (binascii.Error, msgspec.MsgspecError, ValueError):
        raise Invalid({"cursor": "Send back the cursor of the page before, unchanged."}) from None
    if of and of != mark:
        raise Invalid({"cursor": "It is of another question or order. Begin this one without a cursor."})
    if order == RELEVANCE and not (0 < place.position <= FARTHEST and 0 <= place.newest < 2**64):
        raise Invalid({"cursor": "So far down nobody is relevant. Ask for the newest first to read on."})
    return place
