"""What finds ids: a small interface, filled by Tantivy beside the database (decision 0011).

An engine knows documents and questions of these plain forms and answers with ids, counts and facets. It
holds one index for each organization, and never decides what may be seen: rows are read behind the wall.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, Self, TypeVar
from uuid import UUID

TEXTS = (
    "name", "title", "skill", "company", "place", "shared", "rest", "apart", "employer", "answered",
    "loose", "loose_rest",
)  # fmt: skip
"""Fields of words, in the order in which they stand."""
KEYS = (
    "email", "phone", "tag", "source", "location", "job", "stage", "standing",
    "has", "reason", "answer", "language", "spoken", "licence", "fact",
)  # fmt: skip
"""Fields of whole values, each of which can be counted."""
NUMBERS = ("added", "applied", "active", "consent", "worked", "working")
"""Fields of numbers: seconds since 1970, and months."""
NEWEST, NAME, RELEVANCE = "newest", "name", "relevance"


class Busy(Exception):
    """Another process writes this index now."""


class TooOld(Exception):
    """The index was written before what is asked for was kept in it."""


@dataclass(frozen=True)
class Document:
    """One person as the engine keeps them: words by field, and values."""

    id: UUID
    name_key: str
    texts: dict[str, str]
    """The words of each field with a space between them."""
    keys: dict[str, list[str]]
    numbers: dict[str, list[int]]
    digest: int = 0


@dataclass(frozen=True)
class Term:
    """A word or a value stands in a field."""

    field: str
    value: str


@dataclass(frozen=True)
class Phrase:
    """Words stand beside each other in a field; `begins` when the last may go on."""

    field: str
    values: tuple[str, ...]
    begins: bool = False


@dataclass(frozen=True)
class Begins:
    """A word or value of a field begins so."""

    field: str
    value: str


@dataclass(frozen=True)
class Nearly:
    """A word of a field is this one but for so many typos."""

    field: str
    value: str
    typos: int


@dataclass(frozen=True)
class AnyOf:
    """One of these values stands in a field."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Span:
    """A number of a field is in [since, until); None where that side is open."""

    field: str
    since: int | None = None
    until: int | None = None


@dataclass(frozen=True)
class Within:
    """A value of a field begins with this, and what follows is in [low, high); '' where a side is open."""

    field: str
    before: str
    low: str = ""
    high: str = ""


@dataclass(frozen=True)
class And:
    parts: tuple["Query", ...]


@dataclass(frozen=True)
class Or:
    parts: tuple["Query", ...]


@dataclass(frozen=True)
class Not:
    part: "Query"


@dataclass(frozen=True)
class Boosted:
    """Found by the first; worth more where one of the others holds too."""

    part: "Query"
    better: tuple[tuple["Query", float], ...]


@dataclass(frozen=True)
class Fewer:
    """The same people found in fewer places, where an index keeps these; in the others where it is older."""

    part: "Query"
    otherwise: "Query"


@dataclass(frozen=True)
class Everybody:
    """No condition."""


Query = Term | Phrase | Begins | Nearly | AnyOf | Span | Within | And | Or | Not | Boosted | Fewer | Everybody


def fields_of(query: Query) -> set[str]:
    """The fields that a question looks in."""
    match query:
        case And(parts) | Or(parts):
            return {name for part in parts for name in fields_of(part)}
        case Not(part):
            return fields_of(part)
        case Boosted(part, better):
            return {name for each in (part, *(one for one, _ in better)) for name in fields_of(each)}
        case Fewer(part, otherwise):
            return fields_of(part) | fields_of(otherwise)
        case Everybody():
            return set()
        case _:
            return {query.field}


@dataclass(frozen=True)
class Place:
    """Where a page ends: the last person's sort key and id, and how many stood before the next.

    By relevance nobody is shown who came after `newest`, the half of an id that says when the first page
    was asked for: better ones who are added meanwhile push nobody onto the next page.
    """

    position: int
    id: UUID
    name_key: str = ""
    newest: int = 0


Facets = tuple[tuple[str, Query], ...]
"""For each field to count, the question under which its values are counted."""
Name = TypeVar("Name", bound=Hashable)
"""What a condition is called under which a question is counted."""


@dataclass(frozen=True)
class Question:
    """What to find, in which order, and from where."""

    query: Query
    order: str = RELEVANCE
    limit: int = 25
    after: Place | None = None


@dataclass(frozen=True)
class Answer:
    """Who was found: ids in order, how many in all, and where the next page begins."""

    ids: Sequence[UUID]
    total: int
    next: Place | None = None


class Writer(Protocol):
    """The one that writes an index; nothing is found before `commit`."""

    def __enter__(self) -> Self: ...
    def __exit__(self, *error: object) -> None: ...
    def put(self, documents: Iterable[Document]) -> None: ...
    def remove(self, ids: Sequence[UUID]) -> None: ...
    def commit(self) -> None: ...
    def is_asked(self) -> bool: ...
    def close(self) -> None: ...


class Engine(Protocol):
    """An engine of search."""

    def has_index(self, organization: UUID) -> bool: ...
    def state(self, organization: UUID) -> Hashable:
        """The same as long as the index is; None where there is none, or it cannot be told."""

    def is_damaged(self, organization: UUID) -> bool: ...
    def is_older(self, organization: UUID) -> bool: ...
    def is_incomplete(self, organization: UUID) -> bool: ...
    def writer(self, organization: UUID) -> Writer: ...
    def ask(self, organization: UUID, question: Question) -> Answer: ...
    def size(self, organization: UUID) -> int: ...
    def count(self, organization: UUID, query: Query) -> int: ...
    def count_each(self, organization: UUID, query: Query, more: Mapping[Name, Query]) -> dict[Name, int]: ...
    def finds_any(self, organization: UUID, query: Query) -> bool: ...
    def counts(self, organization: UUID, facets: Facets) -> dict[str, dict[str, int]]: ...
    def digests(self, organization: UUID) -> Iterator[tuple[UUID, int]]: ...
    def begin_generation(self, organization: UUID) -> str: ...
    def generation_writer(self, organization: UUID, generation: str) -> Writer: ...
    def switch_to(self, organization: UUID, generation: str) -> None: ...
    def owe_erasing(self, organization: UUID) -> None: ...
    def owes_erasing(self, organization: UUID) -> bool: ...
