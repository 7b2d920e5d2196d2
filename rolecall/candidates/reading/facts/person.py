"""Who the person is: name, addresses, links, headline and summary, each with its line."""

import re
from collections.abc import Iterable
from typing import Any

from rolecall.candidates.reading.document import Line, evidence_of
from rolecall.candidates.reading.facts.emails import MENDED, SURE
from rolecall.candidates.reading.facts.fields import names_field
from rolecall.candidates.reading.facts.headings import kind_of_heading
from rolecall.candidates.reading.facts.headlines import (
    NO_REST,
    headline_after,
    is_only_label,
    lines_below,
    without_labels,
)
from rolecall.candidates.reading.facts.identity import Identity
from rolecall.candidates.reading.facts.links import key_of
from rolecall.candidates.reading.facts.localities import place_score
from rolecall.candidates.reading.facts.name_parts import parts_of, without_titles
from rolecall.candidates.reading.facts.names import ENOUGH, Candidate
from rolecall.candidates.reading.facts.no_headlines import is_no_role, is_saying
from rolecall.candidates.reading.facts.organisations import is_formed
from rolecall.candidates.reading.facts.place_shapes import place_of
from rolecall.candidates.reading.facts.places import place_in
from rolecall.candidates.reading.facts.scope import Scope
from rolecall.candidates.reading.facts.sections import Section
from rolecall.candidates.reading.facts.titles import title_score
from rolecall.candidates.reading.facts.written_in import language_of
from rolecall.candidates.reading.profile import Evidence, Fact, WebLink
from rolecall.candidates.reading.results import Link

SURE_OF_NAME = 7.0
"""From this score on a name has three kinds of evidence."""
ASKED = 0.7
"""how sure a name is at the most that only its place and its letters tell: a motto may be set as large"""
FIGURES, IS_PLACE = re.compile(r"\d{3}|[A-Z]\d|, \d"), 1.5
WHOLE, CUT_OUT = 0.85, 0.7
"""How sure a headline is that is a line, and one of whose line more may be of it."""
PARTS_OF_LINE = re.compile(r"[\t|•·]")
DIGIT, NO_DIGITS = re.compile(r"\d"), re.compile(r"\D+")
LASTED = re.compile(r",? \d\d? ?\+? (?:years|jahre|ans|años|anni|anos|jaar|lat|år)$", re.I)
"""'Plant maintenance, 30 years'"""
FEWEST_WORDS, MOST_SUMMARY, MOST_HEADLINE, MOST_UNKNOWN = 14, 2_000, 80, 4


def person_in(scope: Scope, identity: Identity) -> dict[str, Any]:
    """The fields of a profile that say who somebody is and how to reach them."""
    name = identity.name
    language = language_of(scope.text)
    given, family = parts_of(name.text, language, identity.region) if name else (None, None)
    return {
        "name": name_fact(scope, name),
        "given_name": given,
        "family_name": family,
        "emails": [email_fact(scope, email) for email in identity.emails],
        "phones": [phone_fact(scope, phone) for phone in identity.phones],
        "links": [link_fact(scope, link) for link in identity.links],
        "headline": headline_fact(scope, name),
        "place": place_in(scope, name),
    }


def name_fact(scope: Scope, name: Candidate | None) -> Fact | None:
    if name is None:
        return None
    sure = min(0.98, 0.7 + 0.28 * (name.score - ENOUGH) / (SURE_OF_NAME - ENOUGH))
    sure = min(sure, ASKED) if name.is_bare else sure
    return Fact(without_titles(name.text), round(sure, 2), [evidence_of(scope.lines[name.line], name.text)])


def email_fact(scope: Scope, email: str) -> Fact:
    """An address, and how sure it is: one that was put together is asked."""
    if there := lines_with(scope, email):
        return Fact(email, SURE, there)
    local, _, host = email.partition("@")
    bare = ((line, line.text.replace(" ", "")) for line in scope.lines)
    parts = [line for line, text in bare if local in text or host in text]
    is_at_sign = any(line.text.endswith(f"{local}@") for line in parts)
    return Fact(email, SURE if is_at_sign else MENDED, [evidence_of(line) for line in parts][:1])


def headline_fact(scope: Scope, name: Candidate | None) -> Fact | None:
    if name is None:
        return None
    headline = headline_after(scope, name)
    if headline is None:
        return line_below(scope, name)
    near = [scope.lines[name.line], *lines_below(scope, name), *(scope.lines[index] for index in scope.top)]
    there = [line for line in near if headline in line.text][:1]
    sure = CUT_OUT if there and is_cut_out(headline, there[0].text.replace(name.text, "")) else WHOLE
    return Fact(headline, sure, [evidence_of(line, headline) for line in there])


def is_cut_out(headline: str, text: str) -> bool:
    """Whether more is said around a role, of which it may be a part: more than places and numbers."""
    rest = PARTS_OF_LINE.split(text.replace(headline, "\t"))
    said = [part for part in rest if len(part.strip(" ,.–—-()/")) > 2 and not NO_REST.search(part)]
    return any(place_score(part) < IS_PLACE for part in said)


def line_below(scope: Scope, name: Candidate) -> Fact | None:
    """The line under a name that stands out: a role even where no word of it is known as one."""
    upper = scope.lines[name.line]
    beneath = scope.lines[name.line + 1] if name.line + 1 < len(scope.lines) else None
    if beneath and is_title(beneath.text) and not is_no_role(beneath.text) and ":" not in beneath.text:
        role = without_place(beneath.text)
        return Fact(role, 0.8, [evidence_of(beneath, role)])
    near = [line for line in scope.lines[name.line + 1 : name.line + 5] if line.text]
    below = near[0] if near else None
    if below is None or without_labels([line.text for line in near])[0] != below.text:
        return None
    if upper.size < 1.25 * scope.body_size or below.size > 0.95 * upper.size:
        return None
    text = below.text.split("\t")[0].strip(" |•·")
    if is_only_label(text) or ":" in text or DIGIT.search(LASTED.sub("", text)):
        return None
    if is_no_role(text) or is_saying(text) or is_formed(text) or is_told(text):
        return None
    letters = sum(letter.isalpha() or letter.isspace() for letter in text)
    is_plain = 2 <= len(text) <= MOST_HEADLINE and len(text.split()) <= 9 and letters >= 0.9 * len(text)
    if not is_plain or kind_of_heading(text) or "@" in text or text.endswith((".", ":")) or place_of(text)[0]:
        return None
    return Fact(text, 0.76, [evidence_of(below, text)])


def is_told(text: str) -> bool:
    """Whether so many words, or two halves like 'Think big, start small', are no role that nobody knows."""
    return (len(text.split()) > MOST_UNKNOWN or ", " in text) and not names_field(text)


def without_place(text: str) -> str:
    """'Cook, Bristol' without where that is."""
    role, comma, place = text.rpartition(", ")
    return role if comma and place_score(place) >= IS_PLACE and place_score(role) < IS_PLACE else text


def is_title(text: str) -> bool:
    return (
        not FIGURES.search(text)
        and 0 < len(text.split()) <= 8
        and title_score(text) >= 2.0
        and not place_of(text)[0]
    )


def phone_fact(scope: Scope, phone: str) -> Fact:
    digits = "".join(letter for letter in phone if letter.isdigit())
    there = next((line for line in scope.lines if digits[-6:] in figures(line.text)), None)
    return Fact(phone, 0.97 if phone.startswith("+") else 0.8, [evidence_of(there)] if there else [])


def figures(text: str) -> str:
    return NO_DIGITS.sub("", text)


def link_fact(scope: Scope, link: Link) -> WebLink:
    key = key_of(link.url)
    lines = [line for line in scope.lines if key in line.text.casefold()]
    mentioned = [scope.lines[mention.line] for mention in scope.mentions if key_of(mention.url) == key]
    evidence = [evidence_of(line) for line in [*lines, *mentioned][:1]]
    return WebLink(Fact(link.url, 0.95 if link.kind != "other" else 0.8, evidence), link.kind)


def lines_with(scope: Scope, text: str) -> list[Evidence]:
    plain = text.casefold()
    return [evidence_of(line, text) for line in scope.lines if plain in line.text.casefold()][:1] or [
        evidence_of(scope.lines[mention.line])
        for mention in scope.mentions
        if plain in mention.url.casefold()
    ][:1]


def summary_in(sections: list[Section]) -> Fact | None:
    """What the person says of themselves: under its heading, else in whole sentences above the first one."""
    for section in sections:
        if section.kind == "summary" and (lines := prose(section.lines)):
            return Fact(paragraph(lines), 0.92, [evidence_of(line) for line in lines[:6]])
    head = [line for section in sections[:1] if section.kind is None for line in section.lines]
    lines = longest_run(head)
    text = paragraph(lines)
    if len(text.split()) < FEWEST_WORDS and not (len(text) > 60 and " " not in text):
        return None
    return Fact(text, 0.8, [evidence_of(line) for line in lines[:6]])


def prose(lines: Iterable[Line]) -> list[Line]:
    return [line for line in lines if line.text and "@" not in line.text]


def longest_run(lines: list[Line]) -> list[Line]:
    """The longest stretch of lines that are sentences and not addresses."""
    best: list[Line] = []
    run: list[Line] = []
    for line in lines:
        if is_sentence(line, run):
            run.append(line)
            best = max(best, list(run), key=lambda one: sum(len(each.text) for each in one))
        else:
            run = []
    return best


def is_sentence(line: Line, run: list[Line]) -> bool:
    text = line.text
    if not text or "@" in text or "\t" in text or "|" in text or sum(letter.isdigit() for letter in text) > 8:
        return False
    return len(text.split()) >= (2 if run else 6) or (
        len(text) >= 20 and " " not in text and not text.isascii()
    )


def paragraph(lines: list[Line]) -> str:
    """The lines as running text; points keep their lines."""
    text = ""
    for line in lines:
        joint = (
            "\n"
            if line.is_item
            else ""
            if text and not text[-1].isascii() and not line.text[0].isascii() and " " not in line.text
            else " "
        )
        text = f"{text}{joint if text else ''}{line.text}"
    return text[:MOST_SUMMARY].strip()
