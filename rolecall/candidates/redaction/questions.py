"""Which questions of a form ask who somebody is: their answers are not shown at all."""

import re

from rolecall.candidates.redaction.folding import folded
from rolecall.candidates.redaction.words import CONTACT_QUESTION

SINGLE = frozenset(each for each in CONTACT_QUESTION if " " not in each)
PHRASES = CONTACT_QUESTION - SINGLE


def asks_who(question: str) -> bool:
    """Whether a question asks for a contact or for what tells who somebody is."""
    plain = folded(question)
    words = set(re.findall(r"[\w-]+", plain))
    return bool(words & SINGLE) or any(phrase in plain for phrase in PHRASES)
