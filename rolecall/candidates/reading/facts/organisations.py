"""How much a stretch of text is like the name of an organisation."""

import re
from functools import lru_cache

from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.facts.wordlists import lines_of, texts_of, word_list

ORGANISATIONS = word_list("organisations", "words")
FORMS = sorted(
    set(map(folded, lines_of(texts_of("organisations")["forms"]))), key=lambda form: (-len(form), form)
)
FORM = re.compile(rf"(?:^|[\s,(])(?:{'|'.join(map(re.escape, FORMS))})\.?(?=$|[\s,)])")
LEGAL_START = re.compile(r"^(?:ооо|оао|зао|пао|ао|ип|тов|uab|sia|pt|株式会社|有限会社|\(株\))\b")


@lru_cache(maxsize=4096)
def organisation_score(text: str) -> float:
    """From about -2 to 4; nothing known is 0.6."""
    plain = folded(text)
    count = len(text.split())
    formed = bool(FORM.search(plain) or LEGAL_START.match(plain))
    found = ORGANISATIONS.count(text)
    score = 0.6 + 2.6 * formed + 1.8 * (found > 0) + 0.2 * (found > 1)
    return score - 0.4 * max(count - 8, 0) - 1.5 * text.endswith((". ", ";")) - 0.6 * text[:1].islower()


def is_only_form(text: str) -> bool:
    """Whether a text is no more than a legal form, which belongs to the name before it: 'Acme, Inc.'"""
    return folded(text) in FORMS
