"""What a person asks: read with positions, so that a mistake is explained where it was made."""

from rolecall.search.asking.mistakes import Mistake
from rolecall.search.asking.reading import read
from rolecall.search.asking.tree import (
    FIELDS,
    Added,
    All,
    Any,
    Everything,
    Node,
    Not,
    Words,
    positive_words,
)

__all__ = [
    "FIELDS",
    "Added",
    "All",
    "Any",
    "Everything",
    "Mistake",
    "Node",
    "Not",
    "Words",
    "positive_words",
    "read",
]
