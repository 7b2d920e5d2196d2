"""What was answered before, for as long as nobody in the index changes.

Who comes back to a page, and whoever opens the same saved search, asks the same again: to read the question,
to find out what its words mean and to ask the engine takes longer than to read the rows of the answer. What
is remembered are ids and numbers; each row is read anew, by whoever asks, within their reach.

So are the texts in which it was said: the passage of one that was read before, and is as it was, is recalled.
"""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar
from uuid import UUID

from rolecall.kit import tenancy
from rolecall.search import asking
from rolecall.search.access import Reach
from rolecall.search.engine.chosen import engine
from rolecall.search.engine.remembered import Remembered

NAMED = frozenset({"tag", "source", "reason", "job", "stage"})
"""Fields whose words are looked for among names, which change while the index does not."""
MOST_PAGES = 128
"""Some 4 MB: a page has 25 people, and a passage of each."""
T = TypeVar("T")
_remembered = Remembered()
_cut = Remembered(MOST_PAGES)


def recalled(tree: asking.Node, reach: Reach, asked: Hashable, find: Callable[[], T]) -> T:
    """What is remembered of a question, or is found now; `asked` is all of it that its tree does not say."""
    state = engine().state(tenancy.current()) if reach.everybody and _means_the_same(tree) else None
    if state is None:
        return find()
    return _remembered.get((tenancy.current(), state, asked), find)


def recalled_of_texts(asked: Hashable, texts: Iterable[tuple[UUID, str, str]], find: Callable[[], T]) -> T:
    """What was found in texts, each with whose it is and where it stands, as long as each is the same."""
    return _cut.get((asked, *[(whose, where, hash(text)) for whose, where, text in texts]), find)


def forget() -> None:
    """Keep no question and no answer: somebody was removed for good, and may have been asked for by name."""
    _remembered.clear()
    _cut.clear()
    asking.read.cache_clear()


def _means_the_same(node: asking.Node) -> bool:
    """Whether a question means the same whenever it is asked: neither names nor the day decide about it."""
    match node:
        case asking.Words():
            return node.field not in NAMED
        case asking.All(parts) | asking.Any(parts):
            return all(map(_means_the_same, parts))
        case asking.Not(part):
            return _means_the_same(part)
        case _:
            return isinstance(node, asking.Everything | asking.Spoken)
