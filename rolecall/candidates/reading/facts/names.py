"""The person's name as written. A guess without two kinds of evidence is not made."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from urllib.parse import urlsplit

from rolecall.candidates.reading.document import Line, Span
from rolecall.candidates.reading.facts.contacts import LABEL
from rolecall.candidates.reading.facts.lexicon import (
    ADDRESSED,
    FAMILY_LABELS,
    GIVEN_LABELS,
    PARTICLES,
    TITLES_OF_PAPER,
    folded,
)
from rolecall.candidates.reading.facts.name_cleaning import bare_name, cleaned, is_name_label
from rolecall.candidates.reading.facts.name_evidence import (
    agreement,
    evidence_of_words,
    given_names,
    is_something_else,
)
from rolecall.candidates.reading.facts.name_likeness import (
    EAST_ASIAN,
    is_name_like,
    is_title_of_paper,
    romanised,
)
from rolecall.candidates.reading.facts.scope import Scope
from rolecall.candidates.reading.folding import SIGNS
from rolecall.candidates.reading.results import Link

PARTS = re.compile(rf"\t|\s[{SIGNS}/–—-]+\s|\s*[{SIGNS}]\s*")
ENOUGH = 4
AGREED, AT_HOME, BEFORE_MAIL = 4.0, 2.0, 1.5
NO_HINTS: frozenset[str] = frozenset()
LETTERS_APART = re.compile(r"\S(?: \S)+")
LETTERS_LINE = re.compile(r"\s*\S(?: \S)+(?:\s{2,}\S(?: \S)+){1,4}\s*")
DIGIT = re.compile(r"\d")
MOST_NEAR, FEWEST_APART = 40, 6


@dataclass(slots=True)
class Candidate:
    """A string that could be the name, and how much speaks for it."""

    text: str
    line: int
    score: float


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
    for candidate, agreed in zip(candidates, agreements, strict=True):
        words = evidence_of_words(candidate.text)
        candidate.score += agreed + (max(words, 0.0) if agreed >= AGREED else words)
        if not is_latin(candidate.text):
            beside = [a for c, a in zip(candidates, agreements, strict=True) if is_beside(c, candidate)]
            candidate.score += max([0.0, *beside]) + 0.5 * bool(beside)
    best = max(candidates, key=lambda candidate: candidate.score, default=None)
    return fuller(best, candidates) if best and best.score >= ENOUGH else None


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
    if whole := named_in_parts(scope):
        yield whole
    for rank, index in ranked(scope):
        line = scope.lines[index]
        looks = looks_score(scope, index, largest) + position_score(scope, index, rank)
        if drawn := drawn_together(line.text):
            yield Candidate(drawn, index, looks + 1.5)
            continue
        label = ""
        segments = [part for part in segments_of(line) if folded(part) not in TITLES_OF_PAPER]
        for order, segment in enumerate(segments):
            text, labelled = cleaned(segment)
            if is_name_like(text, hints) or is_low_name(text, scope, index):
                before_mail = BEFORE_MAIL * (order == 0 and len(segments) > 1 and "@" in segments[1])
                told = 6 * (labelled or is_name_label(label))
                yield Candidate(text, index, looks - order + told + before_mail)
            label = segment
        if (joined := in_two_cells(line.text)) and is_name_like(joined, hints):
            yield Candidate(joined, index, looks + 0.5)
        for split in filter(None, (respaced(segment, hints) for segment in segments)):
            yield Candidate(split, index, looks + 1.5)
        if labelled_above(scope, index) and is_name_like(line.text, hints):
            yield Candidate(line.text, index, 6.0)
        pair = paired(scope, index, hints)
        if pair:
            yield Candidate(pair, index, looks + 1.5)


def is_low_name(text: str, scope: Scope, index: int) -> bool:
    """Whether a large line in small letters is a name: 'ada example'."""
    is_large = scope.lines[index].size >= 1.5 * scope.body_size > 0
    return (
        is_large and text.islower() and 2 <= len(text.split()) <= 3 and is_name_like(text.title(), NO_HINTS)
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


def ranked(scope: Scope) -> Iterator[tuple[int, int]]:
    """The places where a name may stand: what the paper is called, or a form of address, is not the first."""
    rank = 0
    for index in places(scope):
        yield rank, index
        plain = folded(scope.lines[index].text)
        rank += not is_title_of_paper(plain) and plain not in ADDRESSED


def named_in_parts(scope: Scope) -> Candidate | None:
    """A name whose parts have lines of their own: 'Surname: Example' below 'First name: Ada'."""
    found: dict[bool, tuple[str, int]] = {}
    for index in scope.top:
        text = scope.lines[index].text
        cells = re.split(r"\t|:\s*" if "\t" in text or ":" in text else r"\s+", text, maxsplit=1)
        for label, value in pairwise(cells):
            plain, text = folded(label), bare_name(value)
            for is_family, labels in ((False, GIVEN_LABELS), (True, FAMILY_LABELS)):
                if plain in labels and text and is_name_like(text, NO_HINTS):
                    found.setdefault(is_family, (text, index))
    if len(found) < 2 or found[False][0] == found[True][0]:
        return None
    return Candidate(f"{found[False][0]} {found[True][0]}", found[False][1], 9.0)


def first_page(scope: Scope) -> list[int]:
    return [index for index, line in enumerate(scope.lines) if line.page == 1 and line.text]


def places(scope: Scope) -> list[int]:
    """The top lines, then the largest ones of the first page, then those near an address."""
    large = sorted(first_page(scope), key=lambda index: -scope.lines[index].size)[:4]
    sized = [index for index in large if scope.lines[index].size]
    near = [index for index in sorted(scope.contact_lines()) if scope.lines[index].text]
    return list(dict.fromkeys([*scope.top, *sized, *near[:MOST_NEAR]]))


def looks_score(scope: Scope, index: int, largest: float) -> float:
    line = scope.lines[index]
    if not scope.body_size or not line.size:
        return 0.0
    ratio = line.size / scope.body_size
    return (
        (ratio >= 1.2)
        + 1.5 * (ratio >= 1.5)
        + 1.5 * (line.size >= 0.97 * largest and ratio >= 1.2)
        + 0.5 * line.bold
    )


def position_score(scope: Scope, index: int, rank: int) -> float:
    """The first lines count, and more so where an address follows them."""
    first = (2.5, 1.5, 1.0)[rank] if rank < 3 else 0.0
    reach = 9 if rank < 3 else 4
    near = scope.lines[max(0, index - (rank == 1)) : index + reach]
    followed = any("@" in line.text or LABEL.search(line.text) for line in near)
    return first + followed * (1.5 if rank < 3 else 1.0)


def drawn_together(text: str) -> str | None:
    """A name whose letters stand apart, and its words further: 'J E A N - M A R C   L E R O Y'."""
    words = LETTERS_APART.findall(text) if LETTERS_LINE.fullmatch(text) else []
    whole = " ".join(word.replace(" ", "") for word in words)
    return whole if len(words) > 1 and is_name_like(whole, NO_HINTS) else None


def respaced(text: str, hints: frozenset[str]) -> str | None:
    """A name whose letters stand apart or whose words do not, as an address has it; None for all else."""
    tokens = text.split()
    letters = "".join(tokens)
    if are_whole(tokens) or sum(romanised(token) in hints for token in tokens) > 1:
        return None
    for hint in sorted(hints):
        given, family = letters[: len(hint)], letters[len(hint) :]
        if romanised(given) == hint and romanised(family) in hints:
            return f"{given} {family}"
    return by_given_name(letters) if len(tokens) == len(letters) >= FEWEST_APART else None


def are_whole(tokens: list[str]) -> bool:
    """Whether the words of a name are no pieces of words: 'Maëlys LE GOFF' is not 'LEGOFF' set apart."""
    low = [token.istitle() or folded(token) in PARTICLES for token in tokens]
    return len(tokens) > 1 and all(
        len(token) > 1 and (each or (token.isupper() and any(low)))
        for token, each in zip(tokens, low, strict=True)
    )


def by_given_name(letters: str) -> str | None:
    """Letters that stand apart, parted behind the longest given name that they begin with."""
    cuts = (cut for cut in range(len(letters) - 2, 2, -1) if folded(letters[:cut]) in given_names())
    cut = next(cuts, None)
    return f"{letters[:cut]} {letters[cut:]}" if cut and letters.isalpha() else None


def in_two_cells(text: str) -> str | None:
    """A given name and a family name in cells side by side."""
    cells = text.split("\t")
    is_pair = len(cells) == 2 and all(cell.isalpha() for cell in cells)
    return " ".join(cells) if is_pair and folded(cells[0]) in given_names() else None


def labelled_above(scope: Scope, index: int) -> bool:
    return index > 0 and is_name_label(scope.lines[index - 1].text)


def paired(scope: Scope, index: int, hints: frozenset[str]) -> str | None:
    """First and last name set large on two lines; what stands beside them may come between."""
    upper = scope.lines[index]
    if upper.size < 1.3 * scope.body_size and not (upper.bold and romanised(upper.text) in hints):
        return None
    first = bare_name(behind_title_of_paper(upper.text.split("\t")[0]))
    for line in scope.lines[index + 1 : index + 4]:
        for lower in line.spans or [Span(line.text, line.size)]:
            whole = f"{first} {bare_name(lower.text)}"
            together = is_set_with(upper, lower, hints) or is_pair(scope, first, lower)
            if together and is_name_like(whole, hints) and len(whole.split()) <= 6:
                return whole
    return None


def behind_title_of_paper(text: str) -> str:
    """'CURRICULUM VITAE – ADA VERY LONG', which goes on below, without what the paper is called."""
    title, *rest = PARTS.split(text)
    return rest[0] if rest and folded(title) in TITLES_OF_PAPER else text


def is_pair(scope: Scope, first: str, lower: Span) -> bool:
    """Whether two words in two sizes, both of them large, are a given name and a family name."""
    if lower.size < 1.3 * scope.body_size or len(first.split()) > 2 or len(lower.text.split()) > 2:
        return False
    is_given = any(folded(part) in given_names() for part in (first, lower.text))
    return is_given and not any(map(is_something_else, (first, lower.text)))


def is_set_with(upper: Line, lower: Span, hints: frozenset[str]) -> bool:
    """Whether a name goes on below: set alike, or larger where an address says that it is one."""
    if not lower.text or abs(upper.size - lower.size) <= 0.05 * upper.size:
        return bool(lower.text)
    return lower.size > upper.size and all(romanised(part) in hints for part in lower.text.split())
