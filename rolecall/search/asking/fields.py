"""Reads fields that hold no words: days, numbers, languages with their level, and answers to forms."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from rolecall.search.asking import comparing
from rolecall.search.asking.mistakes import Mistake
from rolecall.search.asking.scanning import Sign
from rolecall.search.asking.tree import PERIODS, THINGS, Answered, Days, Node, Spoken, Words, Years
from rolecall.search.asking.wording import words_of
from rolecall.search.particulars import LEVELS
from rolecall.search.words import fold, tokens

Reader = Callable[[Sign, Sequence[Sign]], Node]
ALSO = {"cv": "resume", "mail": "email", "license": "licence"}


def _added(sign: Sign, parts: Sequence[Sign]) -> Node:
    found = comparing.days_in("added", _said(parts))
    if found is None or any(mark in _said(parts) for mark in "<>=") or ".." in _said(parts):
        raise Mistake("Write the day like 2026-03-01, the month like 2026-03.", *_place(parts))
    return replace(found, until=None) if sign.text == "after" else Days("added", until=found.since)


def _period(sign: Sign, parts: Sequence[Sign]) -> Node:
    if found := comparing.days_in(sign.text, _said(parts)):
        return found
    sentence = "Write days like 2026-03-01, 2026-01..2026-03, >=2026-03 or <today-30, without spaces."
    raise Mistake(sentence, *_place(parts))


def _years(sign: Sign, parts: Sequence[Sign]) -> Node:
    said = _said(parts)
    found = comparing.numbers_in(said)
    if found is None or (found.low or found.high or 0) < 0:
        raise Mistake("Write years like 5, 3..8, >=5 or <2, without spaces.", *_place(parts))
    if said.isdecimal() and found.low is not None:  # five years are not yet six
        found = replace(found, high=found.low + 1, with_high=False)
    return Years(found)


def _has(sign: Sign, parts: Sequence[Sign]) -> Node:
    said = fold(_said(parts))
    thing = ALSO.get(said, said)
    if thing not in THINGS:
        raise Mistake(f"Somebody can have {', '.join(THINGS[:-1])} or {THINGS[-1]}.", *_place(parts))
    return Words((thing,), "has", said=thing)


def _licence(sign: Sign, parts: Sequence[Sign]) -> Node:
    said = " ".join(fold(_said(parts)).split())
    return Words((said,), "licence", said=said)


def _language(sign: Sign, parts: Sequence[Sign]) -> Node:
    said = _said(parts)
    compared = comparing.COMPARED.fullmatch(said)
    name = " ".join(fold(compared["name"] if compared else said).split())
    level = fold(compared["value"]).strip() if compared else ""
    if not name:
        raise Mistake("Name a language: language:german", *_place(parts))
    if compared and (level not in LEVELS or compared["sign"] != ">="):
        raise Mistake(
            f"Write the least level after >=, one of {', '.join(LEVELS)}: language:german>=b2", *_place(parts)
        )
    return Spoken(name, level)


def _field(sign: Sign, parts: Sequence[Sign]) -> Node:
    """The name of a question, and what its answer is compared with, if with anything."""
    name, value = parts[0], list(parts[1:])
    if name.kind == "word" and (compared := comparing.COMPARED.fullmatch(name.text)):
        at = name.start + len(compared["name"])
        value.insert(0, Sign("word", name.text[at - name.start :], at, name.end))
        name = replace(name, text=compared["name"], end=at)
    asked = Answered(
        words_of(replace(name, kind="phrase"), "field"),
        start=parts[0].start,
        named_until=name.end,
        end=parts[-1].end,
    )
    if not value:
        return asked
    said = _said(value)
    if not said.startswith(comparing.SIGNS):
        raise Mistake("Write =, <, <=, > or >= after the name of the field.", *_place(value))
    compared_with = said.removeprefix("=") if said.startswith("=") else said
    numbers, days = comparing.numbers_in(compared_with), comparing.days_in("field", compared_with)
    if not said.startswith("=") or ".." in said:
        if numbers is None and days is None:
            raise Mistake("Compare with a number like 3, or a day like 2026-03-01.", *_place(value))
        return replace(asked, range=numbers, days=days)
    said_there = Sign("phrase", compared_with, value[0].start, value[-1].end)
    said_words = words_of(said_there, "field")
    return replace(
        asked, words=replace(said_words, tokens=tuple(tokens(said_words.said))), range=numbers, days=days
    )


def _said(parts: Sequence[Sign]) -> str:
    return "".join(part.text for part in parts)


def _place(parts: Sequence[Sign]) -> tuple[int, int]:
    return parts[0].start, parts[-1].end


READERS: dict[str, Reader] = {
    "after": _added,
    "before": _added,
    **dict.fromkeys(PERIODS, _period),
    "years": _years,
    "has": _has,
    "licence": _licence,
    "language": _language,
    "field": _field,
}
