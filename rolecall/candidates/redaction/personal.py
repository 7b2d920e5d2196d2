"""Where a text says how old somebody is, of which sex, from where, and with whom they live."""

import re
from collections.abc import Iterator

from rolecall.candidates.redaction.folding import WORD, folded
from rolecall.candidates.redaction.pieces import Span
from rolecall.candidates.redaction.words import ALONE, FAMILY, LABELS, PRONOUNS, TITLES

LABELLED = re.compile(
    r"^[ \t]*[•·*▪–—-]?[ \t]*([^\n:：|\t]{1,40}?)[ \t]*(?:[:：|]|\t|[ ]{2,})[ \t]*(\S[^\n]*)$", re.M
)
LONELY = re.compile(r"^[ \t]*([^\n:：]{1,40}?)[ \t]*[:：]?[ \t]*$", re.M)
PARTED = re.compile(
    r"(?:(?<=[|·•;,])|(?<=[ ]{3}))[ \t]*([^\n:：|·•;,]{1,30}?)[ \t]*[:：][ \t]*([^\n|·•;]{1,80})"
)
DATE = (
    r"(?:\d{1,2}(?:st|nd|rd|th|er|º|\.)?[ \t]*(?:of|de)?[ \t]*"
    r"[^\W\d_]{3,12}\.?,?[ \t]*(?:de[ \t]+)?(?:19|20)\d\d"
    r"|[^\W\d_]{3,12}[ \t]+\d{1,2}(?:st|nd|rd|th)?,?[ \t]+(?:19|20)\d\d"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d)"
)
BORN = re.compile(
    r"\b(?:born|geboren|geb\.|née?|nacid[oa]|nascid[oa]|nat[oa]|urodzon[ya]|född|født|syntynyt)\b"
    rf"[^\n.]{{0,40}}?{DATE}(?:[ \t]+(?:in|à|en|em|a)[ \t]+[^\W\d_][^\n,.;|]{{1,40}})?"
    r"|\b(?:born|geboren|née?|nacid[oa]|nascid[oa]|nat[oa])[ \t]+(?:and[ \t]raised[ \t])?"
    r"(?:in|à|en|em|a)[ \t]+[^\W\d_][^\n,.;|]{1,40}"
    rf"|(?<!\S)[*∗★][ \t]?{DATE}",
    re.I,
)
AGE = re.compile(
    r"\b(?:aged|age|alter|im[ \t]alter[ \t]von)[ \t:]{1,3}\d{2}\b"
    r"|\b\d{2}[ \t-]{0,2}(?:years?|yrs?)[ \t-]{1,2}(?:old|of[ \t]age)\b"
    r"|\b\d{2}[ \t]jahre[ \t]alt\b|\b\d{2}[ \t](?:ans|años|anos|anni|jaar|lat)\b(?![ \t]+d)"
    r"|\bi[ \t]?(?:am|['’]m)[ \t]\d{2}\b(?![ \t]*%)(?:[ \t]years[ \t]old)?",
    re.I,
)
SPOKEN_TO = re.compile(
    r"[(\[]?\b(?:she|he|they|ze|sie|er|elle|il|ella|él)[ \t]?/[ \t]?"
    r"(?:her|hers|him|his|them|theirs|ihr|ihm|elle|lui|la|lo)\b"
    r"(?:[ \t]?/[ \t]?\w{2,8})?[)\]]?",
    re.I,
)
TITLE = re.compile(r"(?<!\w)([^\W\d_]{2,12})\.?(?=[ \t])")
LONGEST_VALUE = 160


def spans_of_persons(text: str) -> Iterator[Span]:
    """Ages, births, titles, pronouns and families, and all that a label names so."""
    yield from _labelled(text)
    for pattern, what in ((BORN, "birth"), (AGE, "age"), (SPOKEN_TO, "pronouns")):
        yield from (Span(match.start(), match.end(), what) for match in pattern.finditer(text))
    for match in WORD.finditer(text):
        plain = folded(match[0])
        if plain in PRONOUNS:
            yield Span(match.start(), match.end(), "pronoun")
        elif plain in FAMILY:
            yield Span(match.start(), match.end(), "personal")
    for match in TITLE.finditer(text):
        if folded(match[1]) in TITLES and match[1][:1].isupper():
            yield Span(match.start(), match.end(), "title")


def _labelled(text: str) -> Iterator[Span]:
    for pattern in (LABELLED, PARTED):
        for match in pattern.finditer(text):
            what = _what(match[1])
            if what:
                yield Span(match.start(2), match.start(2) + len(match[2].rstrip()), what)
    for match in LONELY.finditer(text):
        what = _what(match[1])
        if what in ALONE:
            yield from _next_line(text, match, what)
        if what == "photo":
            yield Span(match.start(1), match.end(1), what)


def _next_line(text: str, match: re.Match[str], what: str) -> Iterator[Span]:
    """What a label on a line of its own is of: the line below, unless that is a paragraph."""
    start = match.end() + 1
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    if what != "photo" and start < end and end - start <= LONGEST_VALUE and text[start:end].strip():
        yield Span(start, end, what)


def _what(label: str) -> str:
    """What a label announces; 'Photo of Anna' begins with one."""
    plain = folded(label).strip(" .*•-–—()[]")
    for what, labels in LABELS.items():
        if plain in labels or (what == "photo" and any(plain.startswith(f"{each} ") for each in labels)):
            return what
    pieces = [
        each.strip() for each in plain.replace(" and ", "/").replace("&", "/").replace(",", "/").split("/")
    ]
    kinds = [what for piece in pieces for what, labels in LABELS.items() if piece in labels]
    return kinds[0] if len(pieces) > 1 and len(kinds) == len(pieces) else ""
