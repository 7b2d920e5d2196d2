"""Questions of ours as questions of Tantivy."""

from collections.abc import Iterable, Iterator

import tantivy
from tantivy import FieldType, Occur
from tantivy import Query as Asked

from rolecall.search.engine import (
    And,
    AnyOf,
    Begins,
    Boosted,
    Everybody,
    Name,
    Nearly,
    Not,
    Or,
    Phrase,
    Query,
    Span,
    Term,
    Within,
)

FOREVER = 2**63


def built(schema: tantivy.Schema, query: Query, searcher: tantivy.Searcher) -> Asked:
    """A question as the engine asks it; the searcher says which values there are in a range."""
    match query:
        case And(parts):
            return _all(schema, parts, searcher)
        case Or(parts):
            there = [part for part in _flat(parts) if _is_there(searcher, part)]
            return _one_of([built(schema, part, searcher) for part in there])
        case Not(part):
            return _without(built(schema, part, searcher))
        case Boosted(part, better):
            return _better(schema, part, better, searcher)
        case Within():
            return _within(schema, query, searcher)
        case Everybody():
            return Asked.const_score_query(Asked.all_query(), 0.0)
        case _:
            return _leaf(schema, query)


def unscored(query: Query) -> Query:
    """The same people in no order: what makes somebody more relevant is left out, a fifth of the work."""
    match query:
        case Boosted(part, _):
            return unscored(part)
        case And(parts):
            return And(tuple(unscored(part) for part in parts))
        case Or(parts):
            return Or(tuple(unscored(part) for part in parts))
        case Not(part):
            return Not(unscored(part))
        case _:
            return query


def is_surely_found(searcher: tantivy.Searcher, query: Query, removed: int) -> bool:
    """Whether somebody is found as can be told without looking at anybody.

    The index says how many have a word; those who were removed since may be among them, `removed` at most.
    """
    match query:
        case Boosted(part, _):
            return is_surely_found(searcher, part, removed)
        case Or(parts):
            return any(is_surely_found(searcher, part, removed) for part in parts)
        case Term(field, value):
            return searcher.doc_freq(field, value) > removed
        case _:
            return False


def _is_there(searcher: tantivy.Searcher, query: Query) -> bool:
    """Whether the dictionary has what is asked for.

    A word is looked for in many places, as it stands in each language, and is in few of them. The engine
    walks an empty place along with the others, which costs a third of a question: it is not asked for.
    """
    match query:
        case Term(field, value):
            return searcher.doc_freq(field, value) > 0
        case Begins(field, value):
            return bool(searcher.terms_with_prefix(field, value, limit=1))
        case Phrase(field, values, begins):
            whole = values[:-1] if begins else values
            return all(searcher.doc_freq(field, value) > 0 for value in whole)
        case _:
            return True


def count(searcher: tantivy.Searcher, query: Asked) -> int:
    """How many a question finds."""
    return counted(searcher.search(query, limit=1))


def count_each(
    searcher: tantivy.Searcher, schema: tantivy.Schema, query: Query, more: Iterable[tuple[Name, Query]]
) -> dict[Name, int]:
    """How many a question finds under each of some conditions more."""
    under = built(schema, query, searcher)
    return {name: count(searcher, filtered(under, built(schema, each, searcher))) for name, each in more}


def counted(result: tantivy.SearchResult) -> int:
    """How many there are in all: the stubs of the library do not know that a result says it."""
    return int(result.count)  # type: ignore[attr-defined]


def _leaf(schema: tantivy.Schema, query: Query) -> Asked:
    match query:
        case Term(field, value):
            return Asked.term_query(schema, field, value, "freq")
        case Phrase(field, values, begins):
            return _phrase(schema, field, values, begins=begins)
        case Begins(field, value):
            return Asked.fuzzy_term_query(schema, field, value, 0, True, prefix=True)
        case Nearly(field, value, typos):
            return Asked.fuzzy_term_query(schema, field, value, typos, True)
        case AnyOf(_, ()):
            return Asked.empty_query()
        case AnyOf(field, values):
            return Asked.const_score_query(Asked.term_set_query(schema, field, list(values)), 0.0)
        case Span(field, since, until):
            return _span(schema, field, since or 0, FOREVER if until is None else until)
        case _:
            raise TypeError(query)


def number(schema: tantivy.Schema, field: str, value: int) -> Asked:
    """A field holds this number."""
    return Asked.range_query(schema, field, FieldType.Unsigned, value, value)


def beyond(schema: tantivy.Schema, field: str, value: int, *, up: bool) -> Asked:
    """A field holds a higher number, or a lower one."""
    low, high = (value, None) if up else (None, value)
    return Asked.range_query(
        schema, field, FieldType.Unsigned, low, high, include_lower=not up, include_upper=up
    )


def filtered(query: Asked, *filters: Asked) -> Asked:
    """A question under more conditions, which are worth nothing."""
    more = [(Occur.Must, Asked.const_score_query(each, 0.0)) for each in filters]
    return Asked.boolean_query([(Occur.Must, query), *more])


def _span(schema: tantivy.Schema, field: str, since: int, until: int) -> Asked:
    found = Asked.range_query(schema, field, FieldType.Unsigned, since, until, include_upper=False)
    return Asked.const_score_query(found, 0.0)


def _within(schema: tantivy.Schema, query: Within, searcher: tantivy.Searcher) -> Asked:
    # the wheel has no range over words: there are few values behind one beginning, and they are named
    there = (value for value, _ in searcher.terms_with_prefix(query.field, query.before))
    start = len(query.before)
    values = [value for value in there if query.low <= value[start:] and _is_below(value[start:], query.high)]
    return _leaf(schema, AnyOf(query.field, tuple(values)))


def _is_below(value: str, high: str) -> bool:
    return not high or value < high


def _all(schema: tantivy.Schema, parts: tuple[Query, ...], searcher: tantivy.Searcher) -> Asked:
    wanted = [(Occur.Must, built(schema, part, searcher)) for part in parts if not isinstance(part, Not)]
    without = [(Occur.MustNot, built(schema, part.part, searcher)) for part in parts if isinstance(part, Not)]
    if not wanted:
        wanted = [(Occur.Must, built(schema, Everybody(), searcher))]
    return Asked.boolean_query([*wanted, *without]) if without or len(wanted) > 1 else wanted[0][1]


def _flat(parts: tuple[Query, ...]) -> Iterator[Query]:
    """The parts of an Or with those of each Or among them: one walk for all of them."""
    for part in parts:
        if isinstance(part, Or):
            yield from _flat(part.parts)
        else:
            yield part


def _one_of(parts: list[Asked]) -> Asked:
    if not parts:
        return Asked.empty_query()
    return parts[0] if len(parts) == 1 else Asked.boolean_query([(Occur.Should, part) for part in parts])


def _without(part: Asked) -> Asked:
    everybody = Asked.const_score_query(Asked.all_query(), 0.0)
    return Asked.boolean_query([(Occur.Must, everybody), (Occur.MustNot, part)])


def _better(
    schema: tantivy.Schema,
    part: Query,
    better: tuple[tuple[Query, float], ...],
    searcher: tantivy.Searcher,
) -> Asked:
    worth = [
        (Occur.Should, Asked.boost_query(built(schema, each, searcher), boost))
        for each, boost in better
        if _is_there(searcher, each)
    ]
    found = built(schema, part, searcher)
    return Asked.boolean_query([(Occur.Must, found), *worth]) if worth else found


def _phrase(schema: tantivy.Schema, field: str, values: tuple[str, ...], *, begins: bool) -> Asked:
    if len(values) == 1:
        return _leaf(schema, Begins(field, values[0]) if begins else Term(field, values[0]))
    if begins:
        return Asked.phrase_prefix_query(schema, field, list(values))
    return Asked.phrase_query(schema, field, list(values))
