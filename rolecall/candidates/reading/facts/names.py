"""The person's name as written. A guess without two kinds of evidence is not made."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import urlsplit

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.lexicon import TITLES_OF_PAPER, folded
from rolecall.candidates.reading.facts.name_cleaning import (
    PARTS,
    bare_name,
    behind_label,
    cleaned,
    is_name_label,
)
from rolecall.candidates.reading.facts.name_evidence import (
    AGAINST,
    NOT_SHARED,
    agreement,
    evidence_of_words,
    given_names,
    is_something_else,
)
from rolecall.candidates.reading.facts.name_labels import named_in_parts
from rolecall.candidates.reading.facts.name_letters import (
    NO_HINTS,
    drawn_together,
    in_two_cells,
    respaced,
)
from rolecall.candidates.reading.facts.name_likeness import EAST_ASIAN, is_name_like, romanised
from rolecall.candidates.reading.facts.name_lines import paired, stacked
from rolecall.candidates.reading.facts.name_places import (
    first_page,
    goes_on,
    is_led_to,
    is_of_other,
    is_over_contact,
    is_passed_over,
    looks_score,
    position_score,
    ranked,
    stands,
)
from rolecall.candidates.reading.facts.scope import Scope
from rolecall.candidates.reading.results import Link

ENOUGH = 4
BARELY = 3.0
"""the score of a name that only its place tells: it is asked"""
AGREED, AT_HOME, BEFORE_MAIL, TOLD, TOLD_IN_PARTS = 4.0, 2.0, 1.5, 8.0, 16.0
REPEATED, OF_OTHER = 1.0, 8.0
"""what speaks for a name that stands there twice; against whom a letter is for, and who is quoted"""
LONE, LONE_GIVEN, OVER = 5.0, 3.0, 1.0
"""what has to speak for a name of one word, and for one that parents give; what speaks for one that stands
first, over an address"""
JOINED = re.compile(r"\b(?:of|for|and|in|the)\b")
"""what no name has that only its place tells: 'Department of Physics'"""
DIGIT = re.compile(r"\d")


@dataclass(slots=True)
class Candidate:
    """A string that could be the name, and how much speaks for it."""

    text: str
    line: int
    score: float
    stands: bool = False
    """whether it says who the person is by where it stands"""
    is_told: bool = False
    """whether a label says that it is the name"""
    is_over: bool = False
    """whether it stands first, right over an address or a number"""
    is_bare: bool = False
    """whether neither an address, nor a list of names, nor a label supports it: it is asked, however large"""


def name_in(scope: Scope, emails: list[str], links: list[Link]) -> Candidate | None:
    """The name and where it stands, or None where nothing is sure enough."""
    hints = [
        part for hint in hints_from(emails, links) for part in re.split(r"[^a-z]+", hint) if len(part) > 1
    ]
    whole = " ".join(hints_from(emails, links))
    candidates = list(candidates_in(scope, frozenset(hint for hint in hints if len(hint) > 2)))
    agreements = [
        agreement(candidate.text, hints, whole) + at_home(candidate.text, emails) for candidate in candidates
    ]
    lines = {(folded(candidate.text), candidate.line) for candidate in candidates}
    often = Counter(text for text, _ in lines)
    for candidate, said in zip(candidates, agreements, strict=True):
        words = evidence_of_words(candidate.text)
        agreed = max(said, 0.0) if candidate.is_told and words >= 0 else said
        candidate.score -= TOLD * (candidate.is_told and words <= AGAINST)
        candidate.is_bare = max(said, words) <= 0 and not candidate.is_told and is_latin(candidate.text)
        agreed += REPEATED * (often[folded(candidate.text)] > 1)
        agreed -= OF_OTHER * is_of_other(scope, candidate.line, candidate.text)
        candidate.score += agreed + (max(words, 0.0) if agreed >= AGREED else words)
        if not is_latin(candidate.text):
            beside = [a for c, a in zip(candidates, agreements, strict=True) if is_beside(c, candidate)]
            candidate.score += max([0.0, *beside]) + 0.5 * bool(beside)
    best = max(candidates, key=lambda candidate: candidate.score, default=None)
    return fuller(best, candidates) if best and best.score >= ENOUGH else standing(candidates)


def standing(candidates: list[Candidate]) -> Candidate | None:
    """The name that only its place tells, in a head or at the foot of a paper."""
    there = [each for each in candidates if each.stands and evidence_of_words(each.text) >= 0]
    there = [each for each in there if not JOINED.search(each.text) and not is_eastern_word(each.text)]
    best = max(there, key=lambda candidate: candidate.score, default=None)
    return replace(best, score=BARELY) if best and (best.score > 0 or is_lone(best)) else None


def is_eastern_word(text: str) -> bool:
    return bool(EAST_ASIAN.fullmatch(text)) and is_something_else(text)


def is_lone(candidate: Candidate) -> bool:
    """Whether somebody may be called by this one word, which no address has, for how it is set."""
    looks = candidate.score - NOT_SHARED + OVER * candidate.is_over
    return looks >= (LONE_GIVEN if folded(candidate.text) in given_names() else LONE)


def fuller(best: Candidate, candidates: list[Candidate]) -> Candidate:
    """The whole name where one word of it stands for it elsewhere, as on a logo or in the name of a file."""
    if " " in best.text or EAST_ASIAN.fullmatch(best.text):
        return best
    word = folded(best.text)
    whole = [each for each in candidates if " " in each.text and word in romanised(each.text).split()]
    return max((each for each in whole if each.score >= ENOUGH), key=lambda each: each.score, default=best)


def is_beside(latin: Candidate, other: Candidate) -> bool:
    """Whether this may be the same name, in the letters that an address is made of."""
    return is_latin(latin.text) and abs(latin.line - other.line) <= 2 and latin.text.count(" ") > 0


def is_latin(text: str) -> bool:
    return folded(text)[:1].isascii()


def hints_from(emails: list[str], links: list[Link]) -> list[str]:
    slugs = [urlsplit(link.url).path for link in links if link.kind in ("linkedin", "xing", "github")]
    return [folded(hint) for hint in [*(address.partition("@")[0] for address in emails), *slugs]]


def at_home(text: str, emails: list[str]) -> float:
    """How much it speaks for a name that an address is made of it: 'kit@penroseokafor.example.org'."""
    tokens = [re.sub(r"[^a-z]", "", romanised(token)) for token in text.split()]
    homes = [address.casefold().partition("@") for address in emails]
    return AT_HOME * any(
        local in tokens and "".join(each for each in tokens if each != local) == host.partition(".")[0]
        for local, _, host in homes
    )


def candidates_in(scope: Scope, hints: frozenset[str]) -> Iterator[Candidate]:
    largest = max((scope.lines[index].size for index in first_page(scope)), default=0.0)
    if parts := named_in_parts(scope):
        yield Candidate(*parts, TOLD_IN_PARTS, is_told=True)
    for rank, index in ranked(scope):
        if goes_on(scope, index):
            continue
        place = position_score(scope, index, rank)
        looks = looks_score(scope, index, largest) + place
        if drawn := drawn_together(scope.lines[index].text):
            yield Candidate(drawn, index, looks + 1.5)
            continue
        yield from in_segments(scope, index, rank, looks, hints)
        yield from told_apart(scope, index, looks, hints)
        if pair := paired(scope, index, hints):
            whole_name, below = pair
            best_looks = max(looks, looks_score(scope, below, largest) + place)
            yield Candidate(whole_name, index, best_looks + 1.5)
        if stack := stacked(scope, index, hints):
            yield Candidate(stack, index, looks + 2.0)


def in_segments(
    scope: Scope, index: int, rank: int, looks: float, hints: frozenset[str]
) -> Iterator[Candidate]:
    """What may be a name of the parts of a line."""
    line, label = scope.lines[index], ""
    segments = [part for part in segments_of(line) if folded(part) not in TITLES_OF_PAPER]
    for order, segment in enumerate(segments):
        text, labelled = cleaned(segment)
        if is_name_like(text, hints) or is_low_name(text, scope, index):
            before_mail = BEFORE_MAIL * (order == 0 and len(segments) > 1 and "@" in segments[1])
            told = TOLD * (labelled or is_name_label(label))
            alone = all(map(is_passed_over, segments[:order])) and stands(scope, index, rank)
            is_over = alone and text == line.text and is_over_contact(scope, index)
            yield Candidate(text, index, looks - order + told + before_mail, alone, told > 0, is_over)
        if split := respaced(segment, hints):
            yield Candidate(split, index, looks + 1.5)
        label = segment


def told_apart(scope: Scope, index: int, looks: float, hints: frozenset[str]) -> Iterator[Candidate]:
    """A name in two cells of a line, and one that a label above, beside or before it tells."""
    line = scope.lines[index]
    if (joined := in_two_cells(line.text, is_large=line.size >= 1.2 * scope.body_size > 0)) and is_name_like(
        joined, hints
    ):
        yield Candidate(joined, index, looks + 0.5)
    if is_led_to(scope, index) and is_name_like(first := bare_name(segments_of(line)[0]), hints):
        yield Candidate(first, index, TOLD, is_told=True)
    if (named := behind_label(line)) and is_name_like(named, hints):
        yield Candidate(named, index, looks + TOLD, is_told=True)


def is_low_name(text: str, scope: Scope, index: int) -> bool:
    """Whether a large line in small letters is a name: 'ada example'."""
    is_large = scope.lines[index].size >= 1.5 * scope.body_size > 0
    return (
        is_large and text.islower() and 2 <= len(text.split()) <= 5 and is_name_like(text.title(), NO_HINTS)
    )


def segments_of(line: Line) -> list[str]:
    """What separators part, and what is set in another size beside it: a name, and the role beside it."""
    whole = PARTS.split(line.text)
    name, comma, address = whole[0].partition(", ")
    if comma and "@" in line.text and DIGIT.search(address):
        whole = [name, address, *whole[1:]]  # 'Ada Example, Mill Lane 4, ada@example.org'
    sizes = {round(span.size) for span in line.spans}
    if len(sizes) < 2:
        return whole
    groups = groupby(line.spans, key=lambda span: round(span.size))
    alike = [" ".join(span.text for span in spans) for _, spans in groups]
    return [*whole, *(part for text in alike for part in PARTS.split(text) if part not in whole)]
