"""Where a text says how somebody is reached, and where they live: whoever's it is."""

import re
from collections.abc import Iterator

from rolecall.candidates.redaction.identity import Identity
from rolecall.candidates.redaction.pieces import Span
from rolecall.candidates.redaction.words import STREETS, STREETS_BEFORE, STREETS_BEHIND

AT = r"(?:[ \t]{0,2}[\[({<]?[ \t]?(?:at|@)[ \t]?[\])}>]?[ \t]{0,2})"
DOT = r"(?:\.|[ \t]{0,2}[\[({][ \t]?(?:dot|\.)[ \t]?[\])}][ \t]{0,2}|[ \t]dot[ \t])"
BEFORE_AT = re.compile(r"[^\s@<>()\[\]{},;:\"]{1,80}[ \t]?\Z")
BEHIND_AT = re.compile(r"[ \t]?(?:\n[ \t]*)?[^\s@<>()\[\]{},;:\"]{2,120}")
SPOKEN_EMAIL = re.compile(
    rf"(?<![\w.+%-])[\w.+%-]{{1,64}}[ \t]{{0,2}}[\[({{<][ \t]?(?:at|@|ät)[ \t]?[\])}}>][ \t]{{0,2}}"
    rf"[\w-]{{1,60}}(?:{DOT}[\w-]{{2,30}}){{1,4}}"
    rf"|(?<![\w.+%-])[\w.+%-]{{1,64}}[ \t]at[ \t][\w-]{{1,60}}[ \t]dot[ \t][\w-]{{2,30}}",
    re.I,
)
LINK = re.compile(
    r"(?:(?:https?|ftp)://|mailto:|www\.)[^\s<>\"]{1,500}(?:\n[^\s<>\"]{0,100}/[^\s<>\"]{0,200})?"
    r"|(?<![\w@.])(?!(?:asp|ado|vb|ml)\.net\b|(?:socket|draw|go)\.(?:io|dev)\b)(?:[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?\.){1,4}"
    r"(?:com|org|net|dev|io|me|eu|de|at|ch|fr|es|it|nl|be|pl|cz|se|no|fi|dk|pt|gr|uk|ie|us|ca|in|jp|cn|br|info|name|"
    r"app|page|blog|site|online|tech|design|co|xyz|cc|tv|ua|ru|tr|hu|ro|example|test)\b(?:/[^\s<>\"]{0,300})?",
    re.I,
)
HANDLE = re.compile(r"(?<![\w@./])@[\w.-]{2,60}")
DIGITS = re.compile(r"(?<![\w])[+(]?\d(?:[ \t\u00a0()./–—-]{0,3}\d){5,19}(?!\w)")
YEARS = re.compile(r"\(?(?:\d{1,2}[./-])?(?:\d{1,2}[./-])?(?:19|20)\d\d\b")
DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
MONEY = re.compile(r"\d{1,3}(?:[ .\u00a0]\d{3})+")
NAMED = r"[^\W\d_][\w.'’-]{0,30}"
STREET = re.compile(
    rf"(?<!\w)\d{{1,5}}[a-z]?,?[ \t]+(?:{NAMED}[ \t]+){{1,4}}(?:{STREETS})\b\.?"
    r"(?:[^\n]{0,60}\d[^\n]{0,40})?"
    rf"|(?<!\w)(?:{NAMED}[ \t]){{0,3}}[^\W\d_]{{2,40}}[ \t-]?(?:{STREETS_BEHIND})"
    r"[ \t]*\d{1,4}[ \t]?[a-z]?\b"
    rf"|(?<!\w)(?:\d{{1,4}}[a-z]?,?[ \t]+)?(?:{STREETS_BEFORE})[ \t]+"
    rf"(?:{NAMED}[ \t,]+){{1,5}}\d{{1,4}}[a-z]?\b"
    r"|(?<!\w)\d{1,4}(?:[ \t]?(?:bis|ter))?,?[ \t]+"
    r"(?:rue|avenue|boulevard|allée|chemin|place)[ \t]+[^\n,]{2,60}",
    re.I,
)
UK_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?[ \t]?\d[A-Z]{2}\b")
PLACE_LINE = re.compile(
    r"^[ \t]*(?:[A-Z]{1,3}[ -])?(?!(?:19|20)\d\d\b)\d{2,5}[ -]?\d{2,4}[ \t]+[^\W\d_][^\n\d]{1,50}$", re.M
)
BETWEEN = re.compile(
    r"(?<=[\n,|·•])[ \t]*(?:[A-Z]{1,3}-)?(?!(?:19|20)\d\d\b)\d{4,6}[ \t]+"
    r"[A-ZÀ-Þ][^\W\d_]+(?:[ -][A-ZÀ-Þ][^\W\d_]+){0,2}"
)


def spans_of_contacts(text: str, identity: Identity) -> Iterator[Span]:
    """Addresses, numbers, links and handles."""
    for pattern, what in (
(SPOKEN_EMAIL, "e-mail"), (LINK, "link"), (HANDLE, "handle"),
        (STREET, "address"), (UK_POSTCODE, "address"), (PLACE_LINE, "address"), (BETWEEN, "address"),
    ):  # fmt: skip
        yield from (Span(match.start(), match.end(), what) for match in pattern.finditer(text))
    yield from _emails(text)
    yield from _phones(text, identity)


def _emails(text: str) -> Iterator[Span]:
    for at in (each.start() for each in re.finditer("@", text)):
        before = BEFORE_AT.search(text[max(0, at - 82) : at])
        behind = BEHIND_AT.match(text[at + 1 : at + 160])
        if before and behind and (before[0][-1:].isspace() <= behind[0][:1].isspace()):
            yield Span(at - len(before[0]), at + 1 + len(behind[0]), "e-mail")


def _phones(text: str, identity: Identity) -> Iterator[Span]:
    for match in DIGITS.finditer(text):
        digits = "".join(str(int(c)) for c in match[0] if c.isdecimal())
        if any(number in digits for number in identity.numbers) or _is_phone(match[0], digits):
            yield Span(match.start(), match.end(), "phone")


def _is_phone(written: str, digits: str) -> bool:
    """Whether so many digits are a number to call: no years, no dates, no sum of money."""
    if written.startswith("+") or digits.startswith("00"):
        return len(digits) >= 7
    if len(digits) < 7 or YEARS.match(written) or DATE.fullmatch(written.strip("() ")):
        return False
    return not (MONEY.fullmatch(written) and not digits.startswith("0"))
