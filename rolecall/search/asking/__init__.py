"""What a person asks: read with positions, so that a mistake is explained where it was made."""

from rolecall.search.asking.mistakes import Mistake
from rolecall.search.asking.reading import meant, read
from rolecall.search.asking.tree import (
    FIELDS,
    All,
    Answered,
    Any,
    Day,
    Days,
    Everything,
    Node,
    Not,
    Range,
    Spoken,
    Words,
    Years,
    answers_in,
    positive_words,
)

__all__ = [
    "FIELDS",
    "All",
    "Answered",
    "Any",
    "Day",
    "Days",
    "Everything",
    "Mistake",
    "Node",
    "Not",
    "Range",
    "Spoken",
    "Words",
    "Years",
    "answers_in",
    "meant",
    "positive_words",
    "read",
]
