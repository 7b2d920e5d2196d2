"""A question cut into signs, each with its place."""

import re
from dataclasses import dataclass

from rolecall.search.asking.mistakes import Mistake

QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "”": "”"}
_FIELD = re.compile(r"([A-Za-zÀ-ÿ_]+):(?!//)")
_BARE = re.compile(r"[^\s()\"“”„«»]+")
OPERATORS = ("AND", "OR", "NOT")
SMALL = tuple(each.lower() for each in OPERATORS)
DASHES = "-–—−"
"""What programs of text make of a dash before a word leaves out as well: else it would ask for the word."""


@dataclass(frozen=True)
class Sign:
    """One sign: `kind` is open, close, and, or, not, field, phrase, word or end."""

    kind: str
    text: str
    start: int
    end: int


def signs(question: str) -> list[Sign]:
    """The signs of a question, the last of them its end."""
    found: list[Sign] = []
    at = 0
    while at < len(question):
        if question[at].isspace():
            at += 1
            continue
        found.append(_sign(question, at))
        at = found[-1].end
    return [*found, Sign("end", "", len(question), len(question))]


def in_capitals(question: str) -> str:
    """The question with and, or and not as what they may be meant for: in small letters they are words."""
    for sign in reversed(signs(question)):
        if sign.kind == "word" and sign.text in SMALL:
            question = question[: sign.start] + sign.text.upper() + question[sign.end :]
    return question


def _sign(question: str, at: int) -> Sign:
    character = question[at]
    if character in "()":
        return Sign("open" if character == "(" else "close", character, at, at + 1)
    if character in QUOTES:
        return _phrase(question, at)
    if character in "»":
        raise Mistake("This quotation was closed but never opened.", at, at + 1)
    if character in DASHES and at + 1 < len(question) and not question[at + 1].isspace():
        return Sign("not", character, at, at + 1)
    if field := _FIELD.match(question, at):
        return Sign("field", field[1].lower(), at, field.end())
    return _word(question, at)


def _phrase(question: str, at: int) -> Sign:
    closing = QUOTES[question[at]]
    ends = [place for mark in {closing, '"'} if (place := question.find(mark, at + 1)) > 0]
    if not ends:
        raise Mistake("The quotation opened here is not closed. Add a quotation mark at its end.", at, at + 1)
    return Sign("phrase", question[at + 1 : min(ends)], at, min(ends) + 1)


def _word(question: str, at: int) -> Sign:
    match = _BARE.match(question, at)
    if match is None:  # a closing mark that stands alone
        return Sign("word", question[at], at, at + 1)
    word = match[0]
    return Sign(word.lower() if word in OPERATORS else "word", word, at, match.end())
