"""Reads a question: words, "phrases", AND OR NOT and brackets, -word, word*, field:word.

Words beside each other must all be there. AND binds stronger than OR, as everywhere.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from difflib import get_close_matches
from functools import lru_cache

from rolecall.search.asking import fields
from rolecall.search.asking.mistakes import Mistake
from rolecall.search.asking.scanning import Sign, in_capitals, signs
from rolecall.search.asking.tree import FIELDS, All, Any, Everything, Node, Not, Words
from rolecall.search.asking.wording import words_of

LONGEST = 2_000
MOST_SIGNS = 200
DEEPEST = 40
QUESTIONS = 500
"""So many are kept as they were read: a page reads its own several times, and is asked for again."""
NOT_CLOSED = "The bracket opened here is not closed."
PHONE = re.compile(r"\s*[+(]{0,2}\d[\d\s().\-/]+")
FEWEST_DIGITS, MOST_DIGITS = 7, 15
BEGINS_A_PART = ("open", "not", "field", "phrase", "word")


@lru_cache(maxsize=QUESTIONS)
def read(question: str) -> Node:
    """The tree of a question; a `Mistake` names what cannot be read and its place."""
    if len(question) > LONGEST:
        raise Mistake("This is longer than a question can be. Leave something out.", LONGEST, len(question))
    found = signs(question)
    if len(found) > MOST_SIGNS:
        raise Mistake(
            "These are more words than a question can hold.", found[MOST_SIGNS].start, len(question)
        )
    return _or_a_phone(question, found) if _is_phone(question) else _Reader(found).whole()


def meant(question: str) -> str:
    """The question as it may be meant where and, or, not stand in small letters; empty where none does."""
    said = in_capitals(question)
    if said == question:
        return ""
    try:
        read(said)
    except Mistake:
        return ""
    return said


def _is_phone(question: str) -> bool:
    digits = sum(sign.isdecimal() for sign in question)
    return PHONE.fullmatch(question) is not None and FEWEST_DIGITS <= digits <= MOST_DIGITS


def _or_a_phone(question: str, found: list[Sign]) -> Node:
    """A number that may be somebody's, however it is written; what stands so in a text is found too."""
    number = Words((question.strip(),), "phone", said=question.strip())
    try:
        return Any((number, _Reader(found).whole()))
    except Mistake:  # its brackets mean nothing
        return number


class _Reader:
    def __init__(self, found: list[Sign]) -> None:
        self.signs = found
        self.at = 0
        self.open: list[Sign] = []

    @property
    def sign(self) -> Sign:
        return self.signs[self.at]

    def take(self) -> Sign:
        sign = self.sign
        self.at += 1
        return sign

    def whole(self) -> Node:
        if self.sign.kind == "end":
            return Everything()
        tree = self.either()
        if self.sign.kind == "close":
            raise Mistake(
                "This bracket closes nothing. Open one before it, or take it out.", *_place(self.sign)
            )
        return tree

    def either(self) -> Node:
        parts = [self.both()]
        while self.sign.kind == "or":
            self._must_join(self.take())
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def both(self) -> Node:
        self._must_not_begin_with_join()
        parts = [self.one()]
        while self.sign.kind in BEGINS_A_PART or self.sign.kind == "and":
            if self.sign.kind == "and":
                self._must_join(self.take())
            parts.append(self.one())
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def one(self) -> Node:
        sign = self.take()
        match sign.kind:
            case "not":
                return self._without(sign)
            case "open":
                return self._bracket(sign, "")
            case "field":
                return self._in_field(sign)
            case _:
                return words_of(sign, "")

    def _without(self, sign: Sign) -> Node:
        if self.sign.kind not in BEGINS_A_PART:
            raise Mistake(f"Say after {sign.text} what should not be there.", *_place(sign))
        return self._deeper(sign, lambda: Not(self.one()))

    def _bracket(self, opened: Sign, field: str) -> Node:
        if self.sign.kind == "close":
            raise Mistake("There is nothing in these brackets.", opened.start, self.sign.end)
        if self.sign.kind == "end":
            raise Mistake(NOT_CLOSED, *_place(opened))
        tree = self._deeper(opened, self.either)
        if self.sign.kind != "close":
            raise Mistake(NOT_CLOSED, *_place(opened))
        self.take()
        return _within(tree, field) if field else tree

    def _in_field(self, sign: Sign) -> Node:
        if sign.text not in FIELDS:
            raise Mistake(_unknown(sign.text), *_place(sign))
        value = self.sign
        if value.start != sign.end or value.kind not in ("word", "phrase", "open", "field"):
            raise Mistake(f"Say right after {sign.text}: what should be there.", *_place(sign))
        if sign.text in fields.READERS:
            return self._in_special(sign)
        self.take()
        if value.kind == "open":
            return self._bracket(value, sign.text)
        if value.kind == "field":
            raise Mistake("One field is enough here: take one of the two out.", sign.start, value.end)
        return words_of(value, sign.text)

    def _in_special(self, sign: Sign) -> Node:
        """A field that is compared: everything up to the next space belongs to it."""
        parts: list[Sign] = []
        while self.sign.kind in ("word", "phrase") and self.sign.start == (parts or [sign])[-1].end:
            parts.append(self.take())
        if not parts:
            raise Mistake(
                f"No brackets here: say right after {sign.text}: what should be there.", *_place(sign)
            )
        return fields.READERS[sign.text](sign, parts)

    def _deeper(self, sign: Sign, read_on: Callable[[], Node]) -> Node:
        self.open.append(sign)
        if len(self.open) > DEEPEST:
            raise Mistake("These are more brackets in brackets than can be read.", *_place(sign))
        tree = read_on()
        self.open.pop()
        return tree

    def _must_join(self, operator: Sign) -> None:
        if self.sign.kind not in BEGINS_A_PART:
            raise Mistake(f"Something must follow {operator.text}.", *_place(operator))

    def _must_not_begin_with_join(self) -> None:
        if self.sign.kind in ("and", "or"):
            raise Mistake(f"Something must stand before {self.sign.text}.", *_place(self.sign))
        if self.sign.kind == "close":
            raise Mistake(
                "This bracket closes nothing. Open one before it, or take it out.", *_place(self.sign)
            )


def _within(tree: Node, field: str) -> Node:
    match tree:
        case Words():
            return replace(tree, field=tree.field or field)
        case Not(part):
            return Not(_within(part, field))
        case All(parts):
            return All(tuple(_within(part, field) for part in parts))
        case Any(parts):
            return Any(tuple(_within(part, field) for part in parts))
        case _:
            return tree


def _unknown(name: str) -> str:
    near = get_close_matches(name, FIELDS, n=1)
    known = f"Did you mean {near[0]}:?" if near else f"There are {', '.join(f'{each}:' for each in FIELDS)}."
    return f"There is no {name}: to look in. {known}"


def _place(sign: Sign) -> tuple[int, int]:
    return sign.start, sign.end
