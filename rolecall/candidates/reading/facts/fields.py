"""Fields of study by their words: what somebody studied, told from where they did."""

from functools import lru_cache

from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.facts.organisations import ORGANISATIONS
from rolecall.candidates.reading.facts.wordlists import EASTERN, WordList, texts_of, tokens_of

LISTS = texts_of("fields")
FIELDS = WordList(
    frozenset(map(folded, LISTS["words"].split())),
    (),
    tuple(sorted(set(map(folded, LISTS["endings"].split())))),
    tuple(LISTS["within"].split()),
)


@lru_cache(maxsize=4096)
def names_field(text: str) -> bool:
    """Whether a word of a text is one of fields of study, and none of organisations alone."""
    if EASTERN.search(text):
        return FIELDS.count(text) > 0
    known = [token for token in tokens_of(folded(text)) if FIELDS.has(token) or ORGANISATIONS.has(token)]
    return bool(known) and all(FIELDS.has(token) for token in known)
