"""Pages of an answer: each goes on after the last person of the one before, however far that is."""

from collections import Counter
from collections.abc import Callable, Mapping
from uuid import UUID

import tantivy
from tantivy import Order
from tantivy import Query as Asked

from rolecall.kit.db import uuid7
from rolecall.search.engine import NAME, NEWEST, RELEVANCE, Answer, Facets, Place, Query, Question
from rolecall.search.engine.asked import beyond, built, count, counted, filtered, number, unscored
from rolecall.search.engine.versions import BETWEEN, UNSAID

MOST_VALUES, MOST_COUNTED, MOST_TOGETHER = 60_000, 200, 2_000
NEAR = 25
"""So far around its position the last person of a page is looked for."""


def page(
    searcher: tantivy.Searcher, schema: tantivy.Schema, question: Question, total: Callable[[], int]
) -> Answer:
    """The people of one page, and how many there are in all: `total` is asked where the page cannot say."""
    is_scored = question.order == RELEVANCE
    query = built(schema, question.query if is_scored else unscored(question.query), searcher)
    turn = {NEWEST: _newest, NAME: _by_name, RELEVANCE: _best}[question.order]
    found, counted = turn(searcher, schema, query, question)
    shown = found[: question.limit]
    more = len(found) > question.limit
    position = (question.after.position if question.after else 0) + len(shown)
    return Answer(
        [id_ for id_, _ in shown],
        total() if counted is None else counted,
        Place(position, *shown[-1], newest=_newest_of(question)) if more and shown else None,
    )


Found = tuple[list[tuple[UUID, str]], int | None]


def _best(searcher: tantivy.Searcher, schema: tantivy.Schema, query: Asked, question: Question) -> Found:
    """The best; on later pages by position, and from the last person on where they stand near it.

    The wheel gives no answers below a score: a page far down costs what scoring everybody before it does.
    """
    if (after := question.after) is None:
        result = searcher.search(query, limit=question.limit + 1)
        return [(id_, "") for id_ in _ids(searcher, result)], counted(result)
    if after.newest:
        query = filtered(query, beyond(schema, "hi", after.newest, up=False))
    start = max(0, after.position - NEAR)
    found = _ids(searcher, searcher.search(query, limit=question.limit + 1 + 2 * NEAR, offset=start))
    # who was changed or removed meanwhile moved the others a little
    begin = found.index(after.id) + 1 if after.id in found else after.position - start
    return [(id_, "") for id_ in found[begin : begin + question.limit + 1]], None


def _ids(searcher: tantivy.Searcher, result: tantivy.SearchResult) -> list[UUID]:
    addresses = [address for _, address in result.hits]
    high, low = (searcher.fast_field_values(name, addresses) for name in ("hi", "lo"))
    return [UUID(int=int(a or 0) << 64 | int(b or 0)) for a, b in zip(high, low, strict=True)]


def _newest_of(question: Question) -> int:
    """The upper half of the ids that are given from now on; that of the first page on later ones."""
    if question.order != RELEVANCE:
        return 0
    if question.after is not None:
        return question.after.newest
    return uuid7().int >> 64


def _newest(searcher: tantivy.Searcher, schema: tantivy.Schema, query: Asked, question: Question) -> Found:
    if after := question.after:
        high, low = after.id.int >> 64, after.id.int & 2**64 - 1
        same = filtered(number(schema, "hi", high), beyond(schema, "lo", low, up=False))
        query = filtered(query, _either(beyond(schema, "hi", high, up=False), same))
    wanted = limit = question.limit + 1
    while True:
        # by the upper halves of ids: a number is compared in half the time that words take
        result = searcher.search(query, limit=limit + 1, order_by_field="hi", order=Order.Desc)
        halves = [half for half, _ in result.hits]
        if len(halves) <= limit or halves[limit] < halves[wanted - 1]:
            break
        limit *= 2  # of those who were added in the same moment all are there before the lower halves decide
    found = sorted(_ids(searcher, result), reverse=True)[:wanted]
    return [(id_, "") for id_ in found], None if after else counted(result)


def _by_name(searcher: tantivy.Searcher, schema: tantivy.Schema, query: Asked, question: Question) -> Found:
    limit, last = question.limit + 1, ""
    if after := question.after:
        # numbers narrow it down to those whose names begin alike; the whole key decides among them
        last = f"{after.name_key}\0{after.id.hex}"
        first, second = name_numbers(after.name_key)
        alike = filtered(number(schema, "name_1", first), number(schema, "name_2", second))
        later = filtered(number(schema, "name_1", first), beyond(schema, "name_2", second, up=True))
        limit += count(searcher, filtered(query, alike))
        query = filtered(query, _either(beyond(schema, "name_1", first, up=True), later, alike))
    result = searcher.search(query, limit=limit, order_by_field="name_key", order=Order.Asc)
    keys = [key for key, _ in result.hits if key > last][: question.limit + 1]
    parts = [key.rpartition("\0") for key in keys]
    return [(UUID(id_), name) for name, _, id_ in parts], None if after else counted(result)


def name_numbers(name: str) -> tuple[int, int]:
    """The beginning of a name as two numbers, in the order of names."""
    key = name.encode()[:16].ljust(16, b"\0")
    return int.from_bytes(key[:8]), int.from_bytes(key[8:])


def _either(*parts: Asked) -> Asked:
    return Asked.boolean_query([(tantivy.Occur.Should, part) for part in parts])


def counts(
    searcher: tantivy.Searcher, schema: tantivy.Schema, facets: Facets, together: Mapping[str, str]
) -> dict[str, dict[str, int]]:
    """Counts, with one walk for all fields that are counted under the same question.

    `together` names for some of them the field in which all values of a person are one.
    """
    by_query: dict[Query, list[str]] = {}
    for field, query in facets:
        by_query.setdefault(query, []).append(field)
    found: dict[str, dict[str, int]] = {}
    for query, fields in by_query.items():
        wanted = {field: {"terms": _terms(field, together.get(field))} for field in fields}
        counted = searcher.aggregate(built(schema, unscored(query), searcher), wanted)
        for field in fields:
            said = {bucket["key"]: bucket["doc_count"] for bucket in counted[field]["buckets"]}
            found[field] = _apart(said) if field in together else said
    return found


def are_few(searcher: tantivy.Searcher, field: str) -> bool:
    """Whether what people have together is so little that all of it is counted, and can be told apart."""
    said = searcher.terms_with_prefix(field, "", limit=MOST_TOGETHER + 1)
    return len(said) <= MOST_TOGETHER and all(value != UNSAID for value, _ in said)


def _terms(field: str, together: str | None) -> dict[str, str | int]:
    # each part of the index counts all its values, and only the most frequent are handed over
    if together is None:
        return {"field": field, "size": MOST_COUNTED, "segment_size": MOST_VALUES}
    return {"field": together, "size": MOST_TOGETHER, "segment_size": MOST_TOGETHER}


def _apart(together: Mapping[str, int]) -> dict[str, int]:
    found: Counter[str] = Counter()
    for said, people in together.items():
        for value in said.split(BETWEEN):
            found[value] += people
    return dict(found)
