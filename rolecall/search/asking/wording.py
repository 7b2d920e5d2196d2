"""Reads words: one, several that stand beside each other, or the beginning of one."""

from rolecall.search import words
from rolecall.search.asking.mistakes import Mistake
from rolecall.search.asking.scanning import Sign
from rolecall.search.asking.tree import Words


def words_of(sign: Sign, field: str) -> Words:
    """The words of a sign, to be looked for in a field or everywhere."""
    begins = sign.text.endswith("*")
    bare = sign.text.rstrip("*") if begins else sign.text
    if "*" in bare and sign.kind == "word":
        raise Mistake("A * stands at the end of a word only: develop*", sign.start, sign.end)
    found = (bare.lower(),) if field in ("email", "phone") or _is_address(bare) else tuple(words.tokens(bare))
    if not found or not found[0]:
        raise Mistake(f"There is nothing to look for in “{sign.text}”.", sign.start, sign.end)
    if begins and len(found[-1]) < 2 and not words.is_spaceless(found[-1]):
        raise Mistake("Write at least two letters before the *.", sign.start, sign.end)
    field = field or ("email" if _is_address(bare) else "")
    return Words(found, field, begins, sign.kind == "phrase", bare)


def _is_address(bare: str) -> bool:
    return "@" in bare[1:-1] and " " not in bare
